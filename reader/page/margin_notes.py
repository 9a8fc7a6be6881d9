"""What stands in the margin beside a line where there is room: who says the quotes that begin in it."""

from __future__ import annotations

from typing import NamedTuple

from reader.model.analysis import Quote
from reader.model.certainty import is_doubtful
from reader.page.page_model import BARS, PageModel

LEAST_ROOM = 14
"""Cells of a margin below which nothing stands in it."""
GAP = 3
"""Cells between the column of text and what stands beside it."""
STYLE = "margin"
"""Style of a speaker whom one does not follow."""
CHECKED, DOUBTFUL = "✓", "?"
"""After a speaker: checked by a person, or uncertain."""


class MarginNote(NamedTuple):
    """Names beside a line, the sign after the last of them, and the style that all wear."""

    words: str
    sign: str
    style: str


def margin_note(page: PageModel, line: int) -> MarginNote | None:
    """Return who says the quotes that begin in a line.

    Somebody who is quoted several times in a paragraph stands beside the first of these quotes only, unless another
    speaks in between. A quote whose speaker is not known has nothing beside it.
    """
    if {"quote", "indirect-quote"} <= page.hidden_styles:
        return None
    start, end = page.lines.span(line)
    said = page.highlights.said
    begun = sorted({tag for _, _, tag in page.highlights.quotes.pieces(start, end) if start <= said[tag].start < end})
    words = [speaker for tag in begun if (speaker := _speaker(page, said[tag])) and not _is_told(page, tag)]
    if not words:
        return None
    followed = [page.followed_ids.index(id_) for tag in begun if (id_ := _entity(said[tag])) in page.followed_ids]
    style = BARS[min(followed) > 0] if followed else STYLE
    *others, (name, sign) = dict.fromkeys(words)
    return MarginNote(" · ".join([*(" ".join(other).rstrip() for other in others), name]), sign, style)


def _entity(quote: Quote) -> str | None:
    return quote.speaker.entity if quote.speaker else None


def _speaker(page: PageModel, quote: Quote) -> tuple[str, str] | None:
    """Return ``Ban Ki-moon`` and ``?``, ``None`` where the speaker is not known."""
    if quote.speaker is None:
        return None
    name = page.highlights.entity_names.get(quote.speaker.entity or "") or quote.speaker.name or ""
    return name, CHECKED if quote.checked else DOUBTFUL if is_doubtful(quote) else ""


def _is_told(page: PageModel, tag: int) -> bool:
    """Return whether the quote before, in the same paragraph, has the same speaker."""
    if tag == 0:
        return False
    quote, before = page.highlights.said[tag], page.highlights.said[tag - 1]
    if _speaker(page, before) != _speaker(page, quote):
        return False
    return page.paragraphs.span_at(before.start) == page.paragraphs.span_at(quote.start)
