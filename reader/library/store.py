"""A library's connection: a failing disk never stops the reading."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Self, TypeVar

from reader.library.connection import (
    FOREIGN,
    LOCKED,
    LibraryError,
    connect,
    doubt_of,
    fault,
    is_damage,
    library_file,
    set_aside,
    take_own_from_others,
)
from reader.library.serialization import decode
from reader.library.transaction import begin
from reader.text.message import Message, message_of
from reader.text.system_error import system_reason

BUSY = 2.0
"""Seconds to wait for another reader that is writing."""

Value = TypeVar("Value")
Row = tuple[Any, ...]


class Store:
    """Hold the connection. ``last_error`` says why something could not be kept, ``None`` if nothing failed.

    One thread uses one; others open their own.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path, *, set_aside: Path | None = None) -> None:
        self._connection = connection
        self.path = path
        self.set_aside = set_aside
        self.was_open_to_others = False
        """Other users could look into it until it was opened now."""
        self.notices: list[Message] = []
        """What is to be told about how it was opened."""
        self.last_error: Message | None = None
        self._identity = _identity(path)

    @classmethod
    def open(cls, path: Path | None = None, *, wait: float = BUSY) -> Self:
        """Open the library, made where there is none. A damaged one is set aside beside it, never lost.

        ``wait`` is in seconds, for another program that is writing. Raises LibraryError where there is no place, and
        for a file that never was a library.
        """
        path = path or library_file()
        was_open = take_own_from_others(path)
        notices: list[Message] = []
        try:
            opened = cls(connect(path, wait, lambda connection: _backed_up(connection, path, notices)), path)
            opened.was_open_to_others = was_open
            opened.notices = notices
            return opened
        # SQLite's own words may hold damaged ones of the file.
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            if isinstance(error, sqlite3.OperationalError) and not is_damage(error):
                raise LibraryError(Message("{path}: {reason}", path=path, reason=fault(error))) from error
        except OSError as error:
            raise LibraryError(Message("{path}: {reason}", path=path, reason=system_reason(error))) from error
        from reader.library.foreign_file import is_foreign_file

        if is_foreign_file(path):
            raise LibraryError(Message("{path}: {reason}", path=path, reason=FOREIGN))
        try:
            aside = set_aside(path)
            return cls(connect(path, wait), path, set_aside=aside)
        except (OSError, sqlite3.Error) as error:
            raise LibraryError(
                Message("{path}: damaged, and a new one cannot be created: {reason}", path=path, reason=error)
            ) from error

    def close(self) -> None:
        """Close the connection to the library's file."""
        self._connection.close()

    # The file

    def is_gone(self) -> bool:
        """Return whether the file that is open is not the one of that name any more, or was emptied."""
        return self._identity is not None and _identity(self.path) != self._identity

    def wait_at_most(self, seconds: float) -> None:
        """Wait no longer than so many seconds for another program that is writing, at each attempt."""
        with self._noting_errors():
            self._connection.execute(f"PRAGMA busy_timeout = {max(1, int(seconds * 1000))}")

    def file_version(self) -> int:
        """Return a number that is another one once another connection has written to the file."""
        row = self._read("PRAGMA data_version", ())
        return int(row[0]) if row else 0

    def is_in_doubt(self) -> bool:
        """Return whether a fault suggested that the file is damaged."""
        return doubt_of(self.path).exists()

    def connected(self, connection: sqlite3.Connection) -> None:
        """Go on with another connection, to another file of the same name."""
        self._connection, self._identity = connection, _identity(self.path)

    def copy_to(self, target: Path) -> None:
        """Copy the library into a file. Raises sqlite3.Error, OSError."""
        from reader.library.backup import copy

        copy(self._connection, target)

    def back_up(self, to: Path | None = None) -> Path:
        """Make a backup, see ``backup.back_up``. Raises LibraryError."""
        from reader.library.backup import back_up

        return back_up(self._connection, self.path, to)

    def back_up_weekly(self) -> None:
        """Make a backup if the last one is a week old and there is anything to lose; ``last_error`` says why not."""
        from reader.library.backup import back_up, is_due

        if is_due(self.path) and self._read("SELECT 1 FROM article LIMIT 1", ()):
            try:
                back_up(self._connection, self.path, if_due=True)
            except LibraryError as error:
                said = message_of(error)
                self.last_error = said if isinstance(said, Message) else Message.verbatim(said)

    # Reading and writing

    def _body(self, query: str, values: tuple[object, ...], kind: type[Value]) -> Value | None:
        row = self._read(query, values)
        return None if row is None else decode(row[0], kind)

    def _read(self, query: str, values: tuple[object, ...]) -> Row | None:
        rows = self._rows(query, values)
        return rows[0] if rows else None

    def _rows(self, query: str, values: tuple[object, ...]) -> list[Row]:
        try:
            return self._connection.execute(query, values).fetchall()
        except sqlite3.Error as error:
            self._note_damage(error)
            return []

    def _write(self, query: str, values: tuple[object, ...]) -> None:
        with self._noting_errors(), self._transaction():
            self._connection.execute(query, values)

    # A read is `with self._noting_errors():`, a write `with self._noting_errors(), self._transaction():`. They are two
    # because a transaction that cannot begin must skip the body, and only the outer one of two can pass over that.

    @contextlib.contextmanager
    def _noting_errors(self) -> Iterator[None]:
        """Keep a fault of SQLite in ``last_error``, in words, and go on after the block."""
        try:
            yield
        except sqlite3.Error as error:
            self._note_damage(error)
            reason = fault(error)
            if reason == LOCKED:
                self.last_error = Message("{reason}; this change was not saved", reason=reason)
            else:
                self.last_error = Message("{reason}; changes will not be saved", reason=reason)

    @contextlib.contextmanager
    def _raising_errors(self) -> Iterator[None]:
        """Raise a fault of SQLite as LibraryError."""
        try:
            yield
        except sqlite3.Error as error:
            self._note_damage(error)
            raise LibraryError(Message("{path}: {reason}", path=self.path, reason=fault(error))) from error

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[None]:
        """Run in a transaction that holds the lock before it reads, so that what it finds is still so when it writes.

        Commits at the end of the block, rolls back where it raises. Raises sqlite3.Error.
        """
        begin(self._connection)
        with self._connection:
            yield

    def _note_damage(self, error: sqlite3.Error) -> None:
        """Have the file examined when it is opened next, if the error suggests that it is damaged."""
        if is_damage(error):
            with contextlib.suppress(OSError):
                doubt_of(self.path).touch()


def _identity(path: Path) -> tuple[int, int, bool] | None:
    """Return what tells a file from another of the same name, and from itself emptied; ``None`` without a file."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino, found.st_size > 0


def _backed_up(connection: sqlite3.Connection, path: Path, notices: list[Message]) -> None:
    from reader.library.backup import back_up

    try:
        back_up(connection, path)
    except LibraryError as error:
        notices.append(Message("the library was updated; {reason}", reason=error))
