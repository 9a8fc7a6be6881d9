"""Examine a library, and rebuild its tables of words and names."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from reader.library.connection import fault
from reader.library.records import Report
from reader.library.serialization import decode
from reader.model.analysis import Analysis
from reader.model.article import Article
from reader.text.message import Message

_DERIVED = ("who", "said", "about", "checked_quote", "name_word", "word", "name", "statement", "reprint")
_WORDS = ("title_words", "text_words", "quote_words", "name_articles", "statement_prints", "article_prints")


FILE_DAMAGED = "library file: {reason}"
"""How a problem of the file itself is told."""


def examined(connection: sqlite3.Connection, path: Path) -> Report:
    """Examine a library. Never raises: what cannot be examined is a problem of the report."""
    try:
        damaged = tuple(_damaged(connection))
        return Report(
            problems=tuple(_problems(connection, len(damaged))),
            articles=_count(connection, "article WHERE removed IS NULL"),
            understood=_count(connection, "analysis JOIN article ON number = article WHERE removed IS NULL"),
            names=_count(connection, "name"),
            quotes=_count(connection, "said"),
            bytes=size(path),
            damaged=damaged,
        )
    except sqlite3.Error as error:
        return Report((Message("library file: {reason}", reason=fault(error)),), 0, 0, 0, 0, size(path))


def _problems(connection: sqlite3.Connection, damaged: int) -> Iterator[Message]:
    """Yield what is wrong with the file, its rows and its search index, and how many articles are damaged."""
    for (answer,) in connection.execute("PRAGMA integrity_check(5)").fetchall():
        if answer != "ok":
            yield Message("library file: {reason}", reason=answer)
    if loose := len(connection.execute("PRAGMA foreign_key_check").fetchall()):
        yield Message.counted(
            "{count} row belongs to no article; --repair rebuilds the search index",
            "{count} rows belong to no article; --repair rebuilds the search index",
            loose,
        )
    if waiting := _count(connection, "article WHERE removed IS NULL AND indexed = 0"):
        yield Message.counted(
            "{count} article is not indexed for search yet; --repair indexes it now",
            "{count} articles are not indexed for search yet; --repair indexes them now",
            waiting,
        )
    if damaged:
        yield Message.counted(
            "{count} article is damaged; open it again from its source",
            "{count} articles are damaged; open them again from their sources",
            damaged,
        )


def size(path: Path) -> int:
    """Return the bytes of a library with its log."""
    files = (path, path.with_name(f"{path.name}-wal"))
    return sum(file.stat().st_size for file in files if file.exists())


def _count(connection: sqlite3.Connection, what: str) -> int:
    (count,) = connection.execute(f"SELECT count(*) FROM {what}").fetchone()
    return int(count)


def _damaged(connection: sqlite3.Connection) -> list[str]:
    """Return the ids of articles whose text or analysis cannot be read."""
    query = (
        "SELECT id, body.body, analysis.body FROM article LEFT JOIN body ON body.article = number "
        "LEFT JOIN analysis ON analysis.article = number WHERE removed IS NULL"
    )
    return [
        id_
        for id_, body, analysis in connection.execute(query)
        if body is None
        or decode(body, Article) is None
        or (analysis is not None and decode(analysis, Analysis) is None)
    ]


_OF_ARTICLES = ("body", "analysis", "mark", "tag", "follow", "who")
"""Tables whose rows each belong to an article."""


def repaired(connection: sqlite3.Connection) -> None:
    """Empty the tables of words and names, to be filled again; delete removed articles, and rows that belong to none.

    Raises sqlite3.Error.

    An analysis that cannot be read is dropped, so that the article is understood again when it is opened.
    """
    connection.execute("DELETE FROM article WHERE removed IS NOT NULL")
    for table in _OF_ARTICLES:
        connection.execute(f"DELETE FROM {table} WHERE article NOT IN (SELECT number FROM article)")
    for table in _DERIVED:
        connection.execute(f"DELETE FROM {table}")
    for table in _WORDS:
        connection.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")
    rows = connection.execute("SELECT article, body FROM analysis").fetchall()
    bad = [(number,) for number, body in rows if decode(body, Analysis) is None]
    connection.executemany("DELETE FROM analysis WHERE article = ?", bad)
    connection.execute("UPDATE article SET indexed = 0, compared = 0")
