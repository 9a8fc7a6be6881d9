"""Every place where a statement stands: who quotes it whole, who cut it, who gave it to somebody else."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from reader.library.quote_facts import quote_number
from reader.library.quotes import described
from reader.library.records import LibraryQuote, StatementPlace
from reader.library.statements import reprint_groups
from reader.model.corrections import Correction
from reader.search.statements.comparison import relation
from reader.search.statements.speakers import may_be_one
from reader.search.statements.words import words_of

MOST_PLACES = 60
"""Places that are listed, the newest articles."""

UNDATED = "~"
"""Sorts after every date."""


def statement_places(
    connection: sqlite3.Connection, article: int, index: int, corrections: Sequence[Correction] = ()
) -> list[StatementPlace]:
    """List every place of a quote's statement, the earliest first; the quote alone where nobody repeats it."""
    quote = quote_number(article, index)
    query = (
        "SELECT place.quote FROM statement mine JOIN statement place USING (statement) JOIN article ON "
        "article.number = place.quote >> 20 WHERE mine.quote = ? AND removed IS NULL ORDER BY place.quote DESC LIMIT ?"
    )
    numbers = [number for (number,) in connection.execute(query, (quote, MOST_PLACES))] or [quote]
    found = described(connection, sorted(numbers), corrections)
    found.sort(key=lambda place: place.entry.date or UNDATED)
    if not found:
        return []
    words = [words_of(place.words) for place in found]
    fullest = max(words, key=lambda version: len(version.words))
    usual = _usual_speaker(found)
    groups = reprint_groups(connection, (place.entry.id for place in found))
    first: dict[int, str] = {}
    places = []
    for place, version in zip(found, words, strict=True):
        group = groups.get(place.entry.id)
        original = None if group is None else first.setdefault(group, place.entry.id)
        places.append(
            StatementPlace(
                quote=place,
                relation=relation(version, fullest),
                is_other_speaker=bool(usual and place.speaker and not may_be_one(usual, place.speaker)),
                reprint_of=None if original == place.entry.id else original,
            )
        )
    return places


def _usual_speaker(found: Sequence[LibraryQuote]) -> str | None:
    """Return whom most places give the words to, of those of whom there are as many the earliest."""
    speakers = [place.speaker for place in found if place.speaker is not None]
    return max(speakers, key=lambda name: sum(may_be_one(name, other) for other in speakers), default=None)
