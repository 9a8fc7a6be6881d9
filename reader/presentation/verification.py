"""A quote in its paragraph with its speaker, and why that is the speaker, as Verify shows it."""

from __future__ import annotations

from typing import Literal

import msgspec

from reader.model.analysis import Entity, Quote
from reader.model.analysis_index import AnalysisIndex
from reader.model.article import Article
from reader.page.paragraphs import display_paragraphs
from reader.page.wrapping import wrap
from reader.presentation.labels import LOOKS, NO_LABEL
from reader.presentation.messages import _, ngettext
from reader.presentation.speaker_reasons import reason_words
from reader.reading.verification import Verification
from reader.text.cells import cell_width
from reader.text.context import one_line
from reader.text.folding import fold

BEFORE, AFTER = 500, 300
"""Characters of context before a quote and after it."""

LONGEST = 1200
"""Characters of the quote itself."""

Part = Literal["quote", "speaker", "cue"]


class Excerpt(msgspec.Struct, frozen=True):
    """A stretch of an article and the parts of it to bring out, as spans of ``text``."""

    text: str
    parts: tuple[tuple[int, int, Part], ...]


def excerpt(article: Article, quote: Quote) -> Excerpt:
    """Return a quote with the text around it, cut at words, and what is to be brought out."""
    text = article.text
    start = _cut(text, max(0, quote.start - BEFORE), forwards=True)
    end = _cut(text, min(len(text), min(quote.end, quote.start + LONGEST) + AFTER), forwards=False)
    spans: list[tuple[int, int, Part]] = [(quote.start, quote.end, "quote")]
    if quote.cue is not None:
        spans.append((quote.cue.start, quote.cue.end, "cue"))
    if quote.speaker and quote.speaker.start is not None and quote.speaker.end is not None:
        spans.append((quote.speaker.start, quote.speaker.end, "speaker"))
    lead, tail = "… " if start else "", " …" if end < len(text) else ""
    parts = [
        (max(first, start) - start + len(lead), min(last, end) - start + len(lead), part)
        for first, last, part in spans
        if first < end and last > start
    ]
    return Excerpt(lead + text[start:end] + tail, tuple(parts))


def excerpt_lines(found: Excerpt, width: int) -> list[Excerpt]:
    """Wrap an excerpt into lines of at most ``width`` cells as the page does, each with its own parts."""
    text = found.text
    lines = wrap(text, display_paragraphs(text), width, cell_width)
    return [
        Excerpt(
            text[start:end],
            tuple(
                (max(first, start) - start, min(last, end) - start, part)
                for first, last, part in found.parts
                if first < end and last > start
            ),
        )
        for start, end in zip(lines.starts, lines.ends, strict=True)
    ]


def _cut(text: str, at: int, *, forwards: bool) -> int:
    if at in (0, len(text)):
        return at
    blank = text.find(" ", at) if forwards else text.rfind(" ", 0, at)
    return at if blank < 0 or abs(blank - at) > 40 else blank + forwards


def speaker_line(index: AnalysisIndex, quote: Quote) -> str:
    """Return the speaker with their sign: ``● Sergueï Lavrov``."""
    entity = _entity(index, quote)
    sign = LOOKS[entity.label].sign if entity else NO_LABEL
    return f"{sign} {index.speaker_name(quote) or _('speaker unknown')}"


def confidence_line(quote: Quote) -> str:
    """Return how sure the speaker is."""
    return _("confidence {percent} %").format(percent=round(100 * quote.speaker.confidence)) if quote.speaker else ""


def reason(article: Article, index: AnalysisIndex, quote: Quote) -> str:
    """Say in words what the speaker rests on."""
    speaker = quote.speaker
    if speaker is None:
        return _("no speaker was found")
    cue = one_line(article.text[quote.cue.start : quote.cue.end]) if quote.cue else ""
    why = reason_words(speaker.reason)
    if speaker.reason == "correction":
        return why
    if speaker.start is None or speaker.end is None:
        return why or _("nobody is named beside the quote: the speaker before it goes on")
    words = one_line(article.text[speaker.start : speaker.end])
    entity = _entity(index, quote)
    if entity is not None and not _names(words, entity):
        found = _("“{words}” is taken for {name}").format(words=words, name=entity.name)
    else:
        found = _("“{words}” stands beside the quote").format(words=words)
    return " · ".join(filter(None, (found, _("“{words}”").format(words=cue) if cue else "", why)))


def _names(words: str, entity: Entity) -> bool:
    """Return whether words have a name of an entity, or the last word of it."""
    said = set(fold(words).split())
    return any(name[-1] in said for called in (entity.name, *entity.aliases) if (name := fold(called).split()))


def _entity(index: AnalysisIndex, quote: Quote) -> Entity | None:
    return index.entities.get((quote.speaker and quote.speaker.entity) or "")


def candidates_line(index: AnalysisIndex, quote: Quote) -> str:
    """Return the next best speakers, empty without any."""
    found = [index.entities.get(candidate.entity or "") for candidate in quote.candidates]
    names = [entity.name if entity else one.name for one, entity in zip(quote.candidates, found, strict=True)]
    return _("or {names}").format(names=", ".join(filter(None, names))) if any(names) else ""


def progress_line(verification: Verification) -> str:
    """Return ``checked 54 of 180 · expected right 92 %``."""
    return ngettext(
        "checked {count} of {total} · expected right {percent} %",
        "checked {count} of {total} · expected right {percent} %",
        verification.checked,
        total=verification.total,
        percent=round(100 * verification.expected_right()),
    )
