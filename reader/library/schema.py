"""The library's tables, and how an older library becomes one of today."""

from __future__ import annotations

import sqlite3

MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE article (
        id TEXT PRIMARY KEY,
        source TEXT NOT NULL,
        title TEXT,
        body BLOB NOT NULL,
        opened REAL NOT NULL,
        top INTEGER NOT NULL DEFAULT 0
    ) WITHOUT ROWID;
    CREATE INDEX article_opened ON article (opened);
    CREATE TABLE analysis (
        article TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
        version TEXT NOT NULL,
        model TEXT NOT NULL,
        body BLOB NOT NULL
    ) WITHOUT ROWID;
    """,
    """
    CREATE TABLE mark (
        article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
        letter TEXT NOT NULL,
        top INTEGER NOT NULL,
        start INTEGER,
        end INTEGER,
        PRIMARY KEY (article, letter)
    ) WITHOUT ROWID;
    """,
)
"""Each takes the library from one version (its place in the list) to the next. Never change one that was released.

``body`` is a MessagePack value compressed with zlib: the whole Article, the whole Analysis. ``opened`` is in seconds
since 1970, ``top`` the first visible character where one stopped, or that is marked; ``start`` and ``end`` the span
one was at there.
"""


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the tables up to date. Raises sqlite3.Error; then nothing was changed."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    for number, script in enumerate(MIGRATIONS[version:], version + 1):
        connection.executescript(f"BEGIN IMMEDIATE;{script};PRAGMA user_version = {number};COMMIT;")
