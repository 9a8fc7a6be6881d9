"""What is understood, as rows of lists: signs, words, figures. No widget, only what it shows."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis import Entity
from reader.reading import Context, Understood
from reader.tui.signs import SIGNS
from reader.tui.widgets.row_list import Row

DOUBT = 0.5
"""Below this confidence an attribution is shown with a question mark."""

NOBODY = "no speaker found"


def entity_row(entity: Entity, count: int, *, marked: Sequence[int] = (), why: str = "") -> Row:
    """An entity with the number of its mentions; two lines high where it says why it was found."""
    sign, kind = SIGNS[entity.label]
    return Row(entity.id, entity.name, sign, kind, str(count), tuple(marked), below=why)


def quote_row(understood: Understood, text: str, index: int) -> Row:
    """A quote: who says it, and its first words below."""
    quote = understood.analysis.quotes[index]
    name = understood.speaker_name(quote)
    doubt = " ?" if name and quote.speaker and quote.speaker.confidence < DOUBT else ""
    entity = understood.entities.get((quote.speaker and quote.speaker.entity) or "")
    sign, kind = SIGNS[entity.label] if entity else ("○", "")
    words = " ".join(text[quote.start : quote.start + 200].split())
    shown = words if quote.end - quote.start > 200 else " ".join(text[quote.start : quote.end].split())
    return Row(str(index), (name or NOBODY) + doubt, sign, kind if name else "", below=shown)


def context_row(key: str, context: Context) -> Row:
    """A mention in its context on one line, the mention brought out."""
    words = context.before + context.words + context.after
    start = len(context.before)
    return Row(key, words, marked=tuple(range(start, start + len(context.words))))
