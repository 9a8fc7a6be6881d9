"""The places of a statement as rows of a list. No widget."""

from __future__ import annotations

from collections.abc import Sequence

from reader.library.records import StatementPlace
from reader.presentation.dates import short_date
from reader.presentation.library_rows import SAME_TEXT, place_of, title_of
from reader.presentation.messages import N_, _, gettext
from reader.presentation.row import Row
from reader.search.statements.comparison import Relation, compare
from reader.search.statements.words import Words, words_of

RELATIONS: dict[Relation, str] = {"same": "", "cut": N_("cut"), "altered": N_("words changed")}
"""What is said about a version that is not the fullest one; msgids."""


def place_rows(places: Sequence[StatementPlace]) -> list[Row]:
    """Return a row a place: the words, those that differ from the fullest version brought out; below who and where."""
    versions = [words_of(place.quote.words) for place in places]
    fullest = max(versions, key=lambda version: len(version.words), default=Words((), frozenset()))
    return [
        place_row(index, place, version, fullest)
        for index, (place, version) in enumerate(zip(places, versions, strict=True))
    ]


def place_row(index: int, place: StatementPlace, version: Words, fullest: Words) -> Row:
    """Return the row of a place."""
    quote = place.quote
    speaker = quote.speaker or _("speaker unknown")
    facts = [
        _("{name} (another speaker)").format(name=speaker) if place.is_other_speaker else speaker,
        quote.entry.site or place_of(quote.entry.source),
        title_of(quote.entry),
        gettext(RELATIONS[place.relation]) if place.relation != "same" else "",
        _("reprint") if place.reprint_of else "",
    ]
    marked = changed_characters(version, fullest) if place.relation == "altered" else ()
    sign = SAME_TEXT if place.reprint_of else "»"
    below = " · ".join(dict.fromkeys(filter(None, facts)))
    return Row(str(index), quote.words, sign, "quote", short_date(quote.entry.date), marked, below)


def changed_characters(version: Words, fullest: Words) -> tuple[int, ...]:
    """Return the positions of the characters of the words that the fullest version does not have."""
    changes = compare(version, fullest).changes
    words = [version.words[at] for change in changes for at in range(change.start, change.end)]
    return tuple(position for word in words for position in range(word.start, word.end))
