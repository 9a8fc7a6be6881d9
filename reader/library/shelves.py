"""Shelves: lists of articles by what was done with them or where they come from."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from reader.library.records import FINISHED, Entry, Shelf

_COLUMNS = """
    id, source, title, byline, site, date, language, words, added, opened, progress,
    (SELECT group_concat(tag, char(10)) FROM tag WHERE tag.article = number),
    EXISTS (SELECT 1 FROM analysis WHERE analysis.article = number)
"""

# Each has an index of its own, so that a page of a large library is not sorted for.
_SHELVES: Mapping[Shelf, str] = {
    "recent": "article WHERE removed IS NULL {} ORDER BY max(coalesce(opened, 0), added) DESC",
    "unfinished": f"article WHERE removed IS NULL AND opened IS NOT NULL AND progress < {FINISHED} {{}} "
    "ORDER BY opened DESC",
    "unread": "article INDEXED BY article_unread WHERE removed IS NULL AND opened IS NULL {} ORDER BY added DESC",
    "source": "article WHERE removed IS NULL {} ORDER BY coalesce(site, ''), source",
}


def entries(connection: sqlite3.Connection, shelf: Shelf, tag: str | None, limit: int, offset: int) -> list[Entry]:
    """List a page of a shelf. Raises sqlite3.Error."""
    tagged = "AND number IN (SELECT article FROM tag WHERE tag = ?)" if tag is not None else ""
    values = (*([tag] if tag is not None else []), limit, offset)
    query = f"SELECT {_COLUMNS} FROM {_SHELVES[shelf].format(tagged)} LIMIT ? OFFSET ?"
    return [_entry(row) for row in connection.execute(query, values)]


def entry(connection: sqlite3.Connection, article: str) -> Entry | None:
    """Return the list entry of the article of that id. Raises sqlite3.Error."""
    query = f"SELECT {_COLUMNS} FROM article WHERE removed IS NULL AND id = ?"
    row = connection.execute(query, (article,)).fetchone()
    return _entry(row) if row else None


def matching(connection: sqlite3.Connection, given: str, *, removed: bool) -> list[Entry]:
    """List articles whose id begins with ``given`` or whose source it is. Raises sqlite3.Error."""
    state = "removed IS NOT NULL" if removed else "removed IS NULL"
    query = f"SELECT {_COLUMNS} FROM article WHERE {state} AND (source = ? OR id >= ? AND id < ?) ORDER BY number"
    # No digit of an id comes after f.
    return [_entry(row) for row in connection.execute(query, (given, given, given + "g"))]


def removed(connection: sqlite3.Connection) -> list[Entry]:
    """List removed articles, the last one first. Raises sqlite3.Error."""
    query = f"SELECT {_COLUMNS} FROM article WHERE removed IS NOT NULL ORDER BY removed DESC"
    return [_entry(row) for row in connection.execute(query)]


def entries_by_number(connection: sqlite3.Connection, numbers: Iterable[int]) -> dict[int, Entry]:
    """Return list entries by the articles' numbers in the library. Raises sqlite3.Error."""
    wanted = list(dict.fromkeys(numbers))
    holes = ", ".join("?" * len(wanted))
    query = f"SELECT number, {_COLUMNS} FROM article WHERE removed IS NULL AND number IN ({holes})"
    return {row[0]: _entry(row[1:]) for row in connection.execute(query, wanted)}


def _entry(row: tuple[Any, ...]) -> Entry:
    facts, (tags, understood) = row[:-2], row[-2:]
    entry = Entry(*facts)
    return msgspec.structs.replace(
        entry, tags=tuple(sorted(tags.split("\n"))) if tags else (), understood=bool(understood)
    )
