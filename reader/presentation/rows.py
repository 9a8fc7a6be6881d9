"""An analysis as rows of lists: signs, words, figures. No widget."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from reader.model.analysis import Entity, Quote, Role
from reader.model.analysis_index import AnalysisIndex
from reader.model.certainty import is_doubtful, is_doubtful_name
from reader.presentation.counts import counted
from reader.presentation.labels import LOOKS, NO_LABEL
from reader.presentation.messages import Message, _, gettext, translate
from reader.presentation.row import Row
from reader.text.context import Context, one_line

BAR = "·▁▂▃▄▅▆▇█"
BAR_CELLS = 8
"""What shows how often a name occurs in each eighth of an article: the more, the higher."""

FAINT = "below"
"""Kind of a row that stands back: the colour of second lines."""

SCARE_WORDS = 5
"""Words, marks counted, up to which a quote without a speaker is listed apart."""

FULL = 4
"""Mentions in an eighth of the article that fill a cell of the sidebar's bars, if there are no more."""

CHECKED = "✓"
"""Beside what a person checked or put right."""


def entity_row(entity: Entity, count: int, role: Role, length: int) -> Row:
    """Return the row of an entity: mentions in that role, and where in a text of ``length`` characters they are.

    A name that may be none is faint and has a question mark.
    """
    look = LOOKS[entity.label]
    starts = [mention.start for mention in entity.mentions if mention.role == role]
    bar = occurrence_bar(starts, length, full=FULL)
    if is_doubtful_name(entity):
        return Row(entity.id, f"{entity.name} ?", look.sign, FAINT, str(count), note=bar)
    return Row(entity.id, entity.name, look.sign, look.kind, str(count), note=bar)


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
    """Return the row of a quote: its speaker, and below its words."""
    quote = analysis_index.analysis.quotes[index]
    name = analysis_index.speaker_name(quote)
    doubt = f" {CHECKED}" if quote.checked else " ?" if name and is_doubtful(quote) else ""
    entity = analysis_index.entities.get((quote.speaker and quote.speaker.entity) or "")
    look = LOOKS[entity.label] if entity else None
    return Row(
        str(index),
        (name or _("speaker unknown")) + doubt,
        look.sign if look else NO_LABEL,
        look.kind if look and name else "",
        below=one_line(text[quote.start : quote.end]),
    )


def quote_rows(analysis_index: AnalysisIndex, text: str, indices: Iterable[int]) -> list[Row]:
    """Return rows of quotes with the speaker once where it changes; words in marks that nobody says come last."""
    rows, apart = list[Row](), list[Row]()
    for index in indices:
        row = quote_row(analysis_index, text, index)
        if is_scare_quote(analysis_index.analysis.quotes[index], text):
            apart.append(msgspec.structs.replace(row, words=_("words in quotation marks")))
        else:
            rows.append(row)
    return speakers_once([*rows, *apart])


def speakers_once(rows: Sequence[Row]) -> list[Row]:
    """Leave out the words and the sign of a row where they are those of the row before."""
    heads = [(row.sign, row.words) for row in rows]
    return [
        msgspec.structs.replace(row, words="", sign=" ") if before == head else row
        for before, head, row in zip([("", ""), *heads], heads, rows, strict=False)
    ]


def is_scare_quote(quote: Quote, text: str) -> bool:
    """Return whether a quote is a few words in marks that nobody is known to say: ``les « sages »``."""
    return (
        quote.speaker is None and quote.kind != "indirect" and len(text[quote.start : quote.end].split()) <= SCARE_WORDS
    )


def context_row(key: str, context: Context, number: str = "") -> Row:
    """Return the row of a mention in its context on one line; ``number`` says which mention it is."""
    words = context.before + context.words + context.after
    start = len(context.before)
    return Row(key, words, number, marked=tuple(range(start, start + len(context.words))))
