"""An analysis as rows of lists: signs, words, figures. No widget."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model.analysis import Entity, Role
from reader.model.analysis_index import AnalysisIndex
from reader.model.certainty import is_doubtful
from reader.presentation.counts import counted
from reader.presentation.labels import LOOKS, NO_LABEL
from reader.presentation.messages import Message, _, gettext, translate
from reader.presentation.row import Row
from reader.text.context import Context, one_line

BAR = "·▁▂▃▄▅▆▇█"
BAR_CELLS = 8
"""What shows how often a name occurs in each eighth of an article: the more, the higher."""

FULL = 4
"""Mentions in an eighth of the article that fill a cell of the sidebar's bars, if there are no more."""


def entity_row(entity: Entity, count: int, role: Role, length: int) -> Row:
    """Return the row of an entity: mentions in that role, and where in a text of ``length`` characters they are."""
    look = LOOKS[entity.label]
    starts = [mention.start for mention in entity.mentions if mention.role == role]
    return Row(entity.id, entity.name, look.sign, look.kind, str(count), note=occurrence_bar(starts, length, full=FULL))


def found_row(entity: Entity, length: int, *, marked: Sequence[int] = (), why: Message | str = "") -> Row:
    """Return the row of a match: why it matched, where in a text of ``length`` characters it occurs, how often."""
    look = LOOKS[entity.label]
    bar = occurrence_bar([mention.start for mention in entity.mentions], length)
    figure = f"{bar} {len(entity.mentions):>2}"
    return Row(entity.id, entity.name, look.sign, look.kind, figure, tuple(marked), note=translate(why))


def occurrence_bar(starts: Sequence[int], length: int, cells: int = BAR_CELLS, full: int = 1) -> str:
    """Draw a cell for each part of the text: a dot where nothing starts, full where ``full`` or the most start."""
    counts = [0] * cells
    for start in starts:
        counts[min(start * cells // max(1, length), cells - 1)] += 1
    most = max(full, *counts)
    return "".join(BAR[-(-count * (len(BAR) - 1) // most)] for count in counts)


def entity_summary(entity: Entity) -> str:
    """Sum up an entity on one line: ``● Sergueï Lavrov · person · chef de la diplomatie russe · 2 mentions``."""
    facts = [gettext(LOOKS[entity.label].word), *entity.titles[:1], counted(len(entity.mentions), "mention")]
    return f"{LOOKS[entity.label].sign} {entity.name} · {' · '.join(facts)}"


def quote_row(analysis_index: AnalysisIndex, text: str, index: int) -> Row:
    """Return the row of a quote: its speaker, and below its first words."""
    quote = analysis_index.analysis.quotes[index]
    name = analysis_index.speaker_name(quote)
    doubt = " ?" if name and is_doubtful(quote) else ""
    entity = analysis_index.entities.get((quote.speaker and quote.speaker.entity) or "")
    look = LOOKS[entity.label] if entity else None
    shown = one_line(text[quote.start : min(quote.end, quote.start + 200)])
    return Row(
        str(index),
        (name or _("speaker unknown")) + doubt,
        look.sign if look else NO_LABEL,
        look.kind if look and name else "",
        below=shown,
    )


def context_row(key: str, context: Context, number: str = "") -> Row:
    """Return the row of a mention in its context on one line; ``number`` says which mention it is."""
    words = context.before + context.words + context.after
    start = len(context.before)
    return Row(key, words, number, marked=tuple(range(start, start + len(context.words))))
