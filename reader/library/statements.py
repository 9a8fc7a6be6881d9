"""Statements, the same words of somebody in several articles, and reprints, articles with one text."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from reader.library.quote_facts import index_of, quote_number
from reader.library.records import Entry
from reader.library.shelves import entries_by_number

AT_ONCE = 500
"""Quotes in one query."""

MOST_COUNTED = 500
"""Quotes of one statement that are counted."""

MOST_REPRINTS = 60
"""Reprints of an article that are listed."""


def other_articles(connection: sqlite3.Connection, quotes: Iterable[int]) -> dict[int, int]:
    """Return in how many other articles each quote's statement stands; quotes of one article alone are left out.

    Of a statement that is everywhere at most ``MOST_COUNTED`` quotes are counted. Raises sqlite3.Error.
    """
    statements = _statements(connection, quotes)
    query = "SELECT count(DISTINCT quote >> 20) - 1 FROM (SELECT quote FROM statement WHERE statement = ? LIMIT ?)"
    others = {
        statement: connection.execute(query, (statement, MOST_COUNTED)).fetchone()[0]
        for statement in set(statements.values())
    }
    return {quote: others[statement] for quote, statement in statements.items() if others[statement] > 0}


def unrepeated(connection: sqlite3.Connection, quotes: Sequence[int]) -> list[int]:
    """Return the quotes in their order, of each statement the first."""
    statements = _statements(connection, quotes)
    seen: set[int] = set()
    found = []
    for quote in quotes:
        statement = statements.get(quote)
        if statement is None or statement not in seen:
            found.append(quote)
        if statement is not None:
            seen.add(statement)
    return found


def repeats(connection: sqlite3.Connection, names: Iterable[int]) -> dict[int, int]:
    """Return, for each library entity, how many of its quotes repeat another of them."""
    wanted = list(dict.fromkeys(names))
    holes = ", ".join("?" * len(wanted))
    query = (
        "SELECT name, count(*) - count(DISTINCT statement) FROM said JOIN statement USING (quote) "
        f"WHERE name IN ({holes}) GROUP BY name"
    )
    return dict(connection.execute(query, wanted))


def repeated_quotes(connection: sqlite3.Connection, article: int) -> dict[int, int]:
    """Return in how many other articles the quotes of an article stand, by their number in it."""
    span = quote_number(article, 0), quote_number(article + 1, 0)
    rows = connection.execute("SELECT quote FROM statement WHERE quote >= ? AND quote < ?", span)
    found = other_articles(connection, [quote for (quote,) in rows])
    return {index_of(quote): count for quote, count in found.items()}


def reprints(connection: sqlite3.Connection, article: int) -> list[Entry]:
    """List the articles that have the same text as an article, without it."""
    query = (
        "SELECT other.article FROM reprint mine JOIN reprint other USING (reprint) "
        "WHERE mine.article = ? AND other.article != mine.article ORDER BY other.article LIMIT ?"
    )
    numbers = [number for (number,) in connection.execute(query, (article, MOST_REPRINTS))]
    shown = entries_by_number(connection, numbers)
    return [shown[number] for number in numbers if number in shown]


def reprint_groups(connection: sqlite3.Connection, articles: Iterable[str]) -> dict[str, int]:
    """Return the group of each article, by id, that others reprint."""
    wanted = list(dict.fromkeys(articles))
    holes = ", ".join("?" * len(wanted))
    query = f"SELECT id, reprint FROM reprint JOIN article ON number = article WHERE id IN ({holes})"
    return dict(connection.execute(query, wanted))


def _statements(connection: sqlite3.Connection, quotes: Iterable[int]) -> dict[int, int]:
    found: dict[int, int] = {}
    wanted = list(dict.fromkeys(quotes))
    for start in range(0, len(wanted), AT_ONCE):
        some = wanted[start : start + AT_ONCE]
        holes = ", ".join("?" * len(some))
        found.update(connection.execute(f"SELECT quote, statement FROM statement WHERE quote IN ({holes})", some))
    return found
