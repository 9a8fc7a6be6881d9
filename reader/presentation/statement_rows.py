"""The places of a statement as rows of a list. No widget."""

from __future__ import annotations

from collections.abc import Sequence

from reader.library.records import StatementPlace
from reader.presentation.dates import short_date
from reader.presentation.library_rows import SAME_TEXT, place_of, title_of
from reader.presentation.messages import _
from reader.presentation.row import Row
from reader.search.statements.comparison import compare
from reader.search.statements.words import words_of

MOST_CHANGES = 2
"""Changes that are told of a version; all are brought out in its words."""


def place_rows(places: Sequence[StatementPlace]) -> list[Row]:
    """Return a row a place: the words, those that differ from the fullest version brought out; below who and where."""
    texts = [place.quote.words for place in places]
    fullest = max(texts, key=lambda text: len(words_of(text).words), default="")
    return [place_row(index, place, fullest) for index, place in enumerate(places)]


def place_row(index: int, place: StatementPlace, fullest: str) -> Row:
    """Return the row of a place, compared with the fullest version."""
    quote = place.quote
    version, other = words_of(quote.words), words_of(fullest)
    changes = compare(version, other).changes if place.relation == "altered" else ()
    speaker = quote.speaker or _("speaker unknown")
    facts = [
        _("{name} (another speaker)").format(name=speaker) if place.is_other_speaker else speaker,
        *[
            change_words(
                version.text_of(quote.words, change.start, change.end),
                other.text_of(fullest, change.other_start, change.other_end),
            )
            for change in changes[:MOST_CHANGES]
        ],
        _("cut") if place.relation == "cut" else "",
        _("reprint") if place.reprint_of else "",
        quote.entry.site or place_of(quote.entry.source),
        title_of(quote.entry),
    ]
    marked = tuple(
        position
        for change in changes
        for word in version.words[change.start : change.end]
        for position in range(word.start, word.end)
    )
    sign = SAME_TEXT if place.reprint_of else "»"
    below = " · ".join(dict.fromkeys(filter(None, facts)))
    return Row(str(index), quote.words, sign, "quote", short_date(quote.entry.date), marked, below)


def change_words(words: str, other: str) -> str:
    """Return a difference in words: what this version has, and what the fullest has."""
    if not words:
        return _("left out: “{words}”").format(words=other)
    if not other:
        return _("added: “{words}”").format(words=words)
    return _("“{words}” for “{other}”").format(words=words, other=other)
