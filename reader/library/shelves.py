"""Shelves: lists of articles by what was done with them or where they come from. A new one is a name and a row here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from reader.library.article_filters import article_conditions
from reader.library.records import FINISHED, ArticleFilter, Entry
from reader.text.message import N_

if TYPE_CHECKING:
    import sqlite3

_COLUMNS = """
    id, source, title, byline, site, date, language, words, added, opened, progress,
    (SELECT group_concat(tag, char(10)) FROM tag WHERE tag.article = number),
    EXISTS (SELECT 1 FROM analysis WHERE analysis.article = number)
"""

Shelf = Literal["recent", "unfinished", "unread", "source"]
"""Names of shelves, as the command line takes them."""


class ShelfRow(msgspec.Struct, frozen=True):
    """What a shelf is called and lists.

    ``command`` is the id of its command, ``label`` is for its tab, ``help`` says what it lists, ``heading`` does so in
    a few words, ``empty`` is shown if it lists nothing; these are English, marked for translation. ``query`` is what
    follows ``FROM``, with braces for a further condition.
    """

    command: str
    label: str
    help: str
    heading: str
    empty: str
    query: str


# Each has an index of its own, so that a page of a large library is not sorted for.
SHELVES: Mapping[Shelf, ShelfRow] = {
    "recent": ShelfRow(
        command="recent",
        label=N_("Recent"),
        help=N_("Recently opened or added articles"),
        heading=N_("most recent first"),
        empty=N_("No articles yet. Open one with: reader FILE"),
        query="article WHERE removed IS NULL {} ORDER BY max(coalesce(opened, 0), added) DESC",
    ),
    "unfinished": ShelfRow(
        command="unfinished",
        label=N_("Unfinished"),
        help=N_("Unfinished articles"),
        heading=N_("begun, not finished"),
        empty=N_("No unfinished articles."),
        query=f"article WHERE removed IS NULL AND opened IS NOT NULL AND progress < {FINISHED} {{}} "
        "ORDER BY opened DESC",
    ),
    "unread": ShelfRow(
        command="unread",
        label=N_("Unread"),
        help=N_("Unread articles"),
        heading=N_("never opened"),
        empty=N_("No unread articles. Add some with: reader add FILE..."),
        query="article INDEXED BY article_unread WHERE removed IS NULL AND opened IS NULL {} ORDER BY added DESC",
    ),
    "source": ShelfRow(
        command="by-source",
        label=N_("By source"),
        help=N_("Articles by source"),
        heading=N_("sorted by source"),
        empty=N_("No articles yet. Open one with: reader FILE"),
        query="article WHERE removed IS NULL {} ORDER BY coalesce(site, ''), source",
    ),
}
"""Every shelf, in the order of its tabs and keys."""


MOST_REPRINTS = 500
"""Articles of one text that are counted."""


def entries(
    connection: sqlite3.Connection, shelf: Shelf, within: ArticleFilter | None, limit: int, offset: int
) -> list[Entry]:
    """List a page of a shelf. Raises sqlite3.Error."""
    conditions, given = article_conditions(within) if within else ("", [])
    values = (*given, limit, offset)
    query = f"SELECT number, {_COLUMNS} FROM {SHELVES[shelf].query.format(conditions)} LIMIT ? OFFSET ?"
    rows = connection.execute(query, values).fetchall()
    return _with_reprints_together(connection, {row[0]: _entry(row[1:]) for row in rows})


def _with_reprints_together(connection: sqlite3.Connection, listed: Mapping[int, Entry]) -> list[Entry]:
    """Return entries in their order, those of one text after the first of them."""
    holes = ", ".join("?" * len(listed))
    groups = dict(connection.execute(f"SELECT article, reprint FROM reprint WHERE article IN ({holes})", [*listed]))
    counts = _counts(connection, set(groups.values()))
    together: dict[tuple[str, int], list[Entry]] = {}
    for number, entry in listed.items():
        group = groups.get(number)
        if group is None:
            together["article", number] = [entry]
            continue
        members = together.setdefault(("reprint", group), [])
        first = members[0].id if members else None
        members.append(msgspec.structs.replace(entry, reprints=counts.get(group, 1) - 1, reprint_of=first))
    return [entry for members in together.values() for entry in members]


def _counts(connection: sqlite3.Connection, groups: Iterable[int]) -> dict[int, int]:
    """Count the articles of each group of reprints, at most ``MOST_REPRINTS``."""
    query = "SELECT count(*) FROM (SELECT 1 FROM reprint WHERE reprint = ? LIMIT ?)"
    return {group: connection.execute(query, (group, MOST_REPRINTS)).fetchone()[0] for group in groups}


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
