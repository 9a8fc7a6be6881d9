"""People, organisations and places across articles: where they are named, and what they said."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any, cast

import msgspec

from reader.library.corrections import holding
from reader.library.presence import present_in
from reader.library.records import Appearance, LibraryEntity
from reader.library.serialization import decode
from reader.library.shelves import entries_by_number
from reader.library.statements import repeats
from reader.model.analysis import Analysis, EntityRole, Label
from reader.model.article import Article
from reader.model.corrections import corrected

COLUMNS = "number, name, label, country, aliases, titles, articles, mentions, places, quotes"

_NEWEST_FIRST = "ORDER BY coalesce(date, date(added, 'unixepoch')) DESC, article.number DESC"


def entity_by_number(connection: sqlite3.Connection, number: int) -> LibraryEntity | None:
    """Return a library entity by its number. Raises sqlite3.Error."""
    row = connection.execute(f"SELECT {COLUMNS} FROM name WHERE number = ?", (number,)).fetchone()
    return counting_once(connection, [entity_from_row(row)])[0] if row else None


def counting_once(connection: sqlite3.Connection, entities: Sequence[LibraryEntity]) -> list[LibraryEntity]:
    """Return entities with what several articles quote counted once. Raises sqlite3.Error."""
    repeated = repeats(connection, (entity.id for entity in entities))
    return [msgspec.structs.replace(entity, quotes=entity.quotes - repeated.get(entity.id, 0)) for entity in entities]


def entity_from_row(row: tuple[Any, ...]) -> LibraryEntity:
    """Build a library entity from a row of ``COLUMNS``."""
    number, name, label, _, aliases, _, articles, mentions, places, quotes = row
    return LibraryEntity(
        number, name, cast(Label, label), role_of(mentions, places), lines(aliases), articles, mentions, quotes
    )


def role_of(mentions: int, places: int) -> EntityRole:
    """Return the role of an entity with that many mentions, ``places`` of them as a place."""
    return "actor" if not places else "place" if places >= mentions else "both"


def lines(text: str) -> tuple[str, ...]:
    """Split a column that holds one value a line."""
    return tuple(text.split("\n")) if text else ()


def appearances(connection: sqlite3.Connection, name: int, limit: int, offset: int) -> list[Appearance]:
    """List the articles that name an entity, the newest first. Raises sqlite3.Error."""
    query = (
        "SELECT number FROM article WHERE removed IS NULL "
        "AND number IN (SELECT rowid FROM name_articles WHERE name_articles MATCH ?) "
        f"{_NEWEST_FIRST} LIMIT ? OFFSET ?"
    )
    numbers = [number for (number,) in connection.execute(query, (str(name), limit, offset))]
    shown = entries_by_number(connection, numbers)
    found = []
    for number in numbers:
        here = [presence for presence in present_in(connection, number) if presence.name == name]
        if here and number in shown:
            counts = sum(presence.mentions for presence in here), sum(presence.quotes for presence in here)
            found.append(Appearance(shown[number], here[0].id, *counts))
    return found


def understood(connection: sqlite3.Connection, number: int) -> tuple[Article, Analysis] | None:
    """Return an article with its analysis, as corrected, by its number; ``None`` if either is missing or damaged."""
    query = "SELECT body.body, analysis.body FROM body JOIN analysis USING (article) WHERE article = ?"
    row = connection.execute(query, (number,)).fetchone()
    if row is None:
        return None
    article, analysis = decode(row[0], Article), decode(row[1], Analysis)
    if article is None or analysis is None:
        return None
    return article, corrected(analysis, article, holding(connection, article))
