"""The library: articles by what they say, with what is understood of them and where one stopped."""

from __future__ import annotations

import os
import sqlite3
import time
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from platformdirs import user_data_path

from reader.analysis import Analysis
from reader.article import Article
from reader.library.schema import MIGRATIONS, migrate

BUSY = 2.0
"""Seconds to wait for another reader that is writing."""

Value = TypeVar("Value")
Row = tuple[Any, ...]


class LibraryError(Exception):
    """The library cannot be used; the message says why and what becomes of it."""


def library_file() -> Path:
    """Where the library is kept: ``$READER_LIBRARY``, else the platform's place."""
    given = os.environ.get("READER_LIBRARY")
    return Path(given) if given else user_data_path("reader", appauthor=False) / "library.sqlite3"


class Library:
    """What was read. A fault of the disk never stops the reading: after one, nothing more is kept."""

    def __init__(self, connection: sqlite3.Connection, *, set_aside: Path | None = None) -> None:
        self._connection = connection
        self._broken = False
        self.set_aside = set_aside

    @classmethod
    def open(cls, path: Path | None = None) -> Library:
        """Open the library, made where there is none. A damaged one is set aside beside it, never lost.

        Raises LibraryError where there is no place for one.
        """
        path = path or library_file()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            return cls(_connect(path))
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                raise LibraryError(f"{path}: {error}; nothing will be kept") from error
        except OSError as error:
            raise LibraryError(f"{path}: {error.strerror or error}; nothing will be kept") from error
        aside = path.with_name(f"{path.name}.damaged-{int(time.time())}")
        try:
            path.rename(aside)
            return cls(_connect(path), set_aside=aside)
        except (OSError, sqlite3.Error) as error:
            raise LibraryError(f"{path}: damaged, and a new one cannot be made: {error}") from error

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def keep(self, article: Article) -> None:
        """Keep an article that is opened now."""
        self._write(
            "INSERT INTO article (id, source, title, body, opened) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET source = excluded.source, title = excluded.title, "
            "body = excluded.body, opened = excluded.opened",
            (article.id, article.source, article.title, _packed(article), time.time()),
        )

    def last_article(self) -> Article | None:
        """The article opened last."""
        return self._body("SELECT body FROM article ORDER BY opened DESC LIMIT 1", (), Article)

    def position(self, article: str) -> int:
        """The first visible character where one stopped in the article of that id."""
        row = self._read("SELECT top FROM article WHERE id = ?", (article,))
        return int(row[0]) if row else 0

    def set_position(self, article: str, top: int) -> None:
        """Keep where one is."""
        self._write("UPDATE article SET top = ? WHERE id = ?", (top, article))

    def marks(self, article: str) -> list[tuple[str, int, tuple[int, int] | None]]:
        """The marks of the article of that id: letter, first visible character, the span one was at."""
        query = "SELECT letter, top, start, end FROM mark WHERE article = ? ORDER BY letter"
        try:
            rows = self._connection.execute(query, (article,)).fetchall()
        except sqlite3.Error:
            return []
        return [(letter, top, None if start is None else (start, end)) for letter, top, start, end in rows]

    def set_mark(self, article: str, letter: str, top: int, focus: tuple[int, int] | None) -> None:
        """Keep a mark of an article that is kept."""
        self._write(
            "INSERT OR REPLACE INTO mark (article, letter, top, start, end) VALUES (?, ?, ?, ?, ?)",
            (article, letter, top, *(focus or (None, None))),
        )

    def analysis(self, article: str) -> Analysis | None:
        """What is understood of the article of that id, whichever engine understood it."""
        return self._body("SELECT body FROM analysis WHERE article = ?", (article,), Analysis)

    def understood(self) -> Iterator[tuple[Article, Analysis]]:
        """Every article with what is understood of it, the one opened last first; damaged ones are passed over."""
        query = "SELECT article.body, analysis.body FROM article JOIN analysis ON analysis.article = article.id "
        try:
            for article, analysis in self._connection.execute(f"{query} ORDER BY article.opened DESC"):
                both = _unpacked(article, Article), _unpacked(analysis, Analysis)
                if both[0] is not None and both[1] is not None:
                    yield both[0], both[1]
        except sqlite3.Error:
            return

    def keep_analysis(self, article: str, analysis: Analysis) -> None:
        """Keep what is understood of an article that is kept."""
        self._write(
            "INSERT OR REPLACE INTO analysis (article, version, model, body) VALUES (?, ?, ?, ?)",
            (article, analysis.engine.version, analysis.engine.model, _packed(analysis)),
        )

    def _body(self, query: str, values: tuple[object, ...], kind: type[Value]) -> Value | None:
        row = self._read(query, values)
        return None if row is None else _unpacked(row[0], kind)

    def _read(self, query: str, values: tuple[object, ...]) -> Row | None:
        try:
            row: Row | None = self._connection.execute(query, values).fetchone()
        except sqlite3.Error:
            return None
        return row

    def _write(self, query: str, values: tuple[object, ...]) -> None:
        if self._broken:
            return
        try:
            with self._connection:
                self._connection.execute(query, values)
        except sqlite3.Error:
            self._broken = True


def _connect(path: Path) -> sqlite3.Connection:
    """A connection to a library of today's version. Raises sqlite3.Error, LibraryError for one of a newer reader."""
    connection = sqlite3.connect(path, timeout=BUSY)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version > len(MIGRATIONS):
            raise LibraryError(f"{path}: made by a newer reader; nothing will be kept")
        migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _unpacked(body: bytes, kind: type[Value]) -> Value | None:
    """The value that was packed, ``None`` where it is damaged."""
    try:
        return msgspec.msgpack.decode(zlib.decompress(bytes(body)), type=kind)
    except (zlib.error, msgspec.DecodeError):
        return None


def _packed(value: Article | Analysis) -> bytes:
    return zlib.compress(msgspec.msgpack.encode(value))
