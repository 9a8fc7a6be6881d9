"""The library's file: open it, migrate it, set it aside when damaged, name its faults."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

from reader.library.schema import MIGRATIONS, migrate
from reader.text.message import Message
from reader.text.private_files import make_private_file, make_private_folder, take_from_others
from reader.text.user_folders import user_data_path

FULL, READ_ONLY = Message("the disk is full"), Message("the library is read-only")
LOCKED, DAMAGED = Message("another program has locked the library"), Message("the library is damaged")

_FAULTS = {
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_BUSY: LOCKED,
    sqlite3.SQLITE_LOCKED: LOCKED,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: DAMAGED,
    sqlite3.SQLITE_CANTOPEN: Message("the library file cannot be opened"),
    sqlite3.SQLITE_IOERR: Message("the disk failed"),
}


VERSIONS = 1_000
"""Migrations that there will hardly ever be: a higher version in the header is damage."""

_OF_THE_HEADER = ("unsupported file format", "duplicate column name", "already exists", "malformed database schema")
"""What SQLite says, as of a mistake in a statement, where header or table of tables are damaged."""

FOREIGN = Message("not a library of the reader; it was left as it is")

_OWN_TABLES = frozenset({"article", "analysis", "body", "mark", "correction", "note", "name", "tag"})
"""Some of a library's tables: a damaged one still has one of them."""


class LibraryError(Exception):
    """The library cannot be used; the message says why."""


def library_file() -> Path:
    """Return the library's path: ``$READER_LIBRARY``, else the platform's place. Raises LibraryError without one."""
    given = os.environ.get("READER_LIBRARY")
    path = Path(given) if given else user_data_path() / "library.sqlite3"
    if not given and not path.is_absolute():
        raise LibraryError(Message("there is no home folder; choose a library with --library FILE"))
    return path


def take_own_from_others(path: Path) -> bool:
    """Take the library in its own place, and its folder, from other users; tell whether they could look into it.

    A library that was put elsewhere may be there to be shared.
    """
    if path.absolute() != (user_data_path() / "library.sqlite3").absolute():
        return False
    files = (path, *(path.with_name(path.name + end) for end in ("-wal", "-shm")))
    taken = [take_from_others(file) for file in (path.parent, *files)]
    return any(taken)


def fault(error: sqlite3.Error) -> Message:
    """Say in words what went wrong."""
    code = getattr(error, "sqlite_errorcode", None)
    # The low byte is the kind of the fault (SQLite, "Result and Error Codes").
    unknown = Message.verbatim(str(error))
    return unknown if code is None else _FAULTS.get(code & 0xFF, unknown)


def is_damage(error: sqlite3.Error) -> bool:
    """Return whether an error suggests that the file itself is damaged."""
    return fault(error) == DAMAGED or any(words in str(error) for words in _OF_THE_HEADER)


def connect(
    path: Path, wait: float, before_migration: Callable[[sqlite3.Connection], None] = lambda _: None
) -> sqlite3.Connection:
    """Connect to a library of today's version, for reading only where the file cannot be written.

    ``wait`` is in seconds; ``before_migration`` is called with a library that an older reader wrote. Raises
    sqlite3.Error, OSError, LibraryError for one of a newer reader and for another program's.
    """
    if path.exists() and not os.access(path, os.W_OK):
        return _checked(_read_only(path, wait), path)
    make_private_folder(path.parent)
    make_private_file(path)
    connection = sqlite3.connect(path, timeout=wait)
    try:
        if _is_foreign(connection):
            raise LibraryError(Message("{path}: {reason}", path=path, reason=FOREIGN))
        # Of a file that is made now: an article fills half a page of the usual 4 kB and leaves the rest of it empty.
        connection.execute("PRAGMA page_size = 16384")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        _begin_log(connection)
        if 0 < _not_newer(connection, path) < len(MIGRATIONS):
            before_migration(connection)
        migrate(connection)
        return _checked(connection, path)
    except BaseException:
        connection.close()
        raise


def _is_foreign(connection: sqlite3.Connection) -> bool:
    """Return whether a database has tables, and none of a library's. Raises sqlite3.Error."""
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return bool(tables) and tables.isdisjoint(_OWN_TABLES)


def _begin_log(connection: sqlite3.Connection) -> None:
    """Turn on write-ahead logging, so that writing does not block reading; not if another program has the lock."""
    try:
        connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        if fault(error) != LOCKED:
            raise


def _read_only(path: Path, wait: float) -> sqlite3.Connection:
    address = path.resolve().as_uri()
    connection = sqlite3.connect(f"{address}?mode=ro", uri=True, timeout=wait)
    try:
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        # In a folder that cannot be written there is no log to share: the file is read as it stands.
        connection.close()
        connection = sqlite3.connect(f"{address}?mode=ro&immutable=1", uri=True, timeout=wait)
    return connection


def _checked(connection: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    """Return the connection after examining a file in doubt. Raises sqlite3.DatabaseError, LibraryError."""
    _not_newer(connection, path)
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version < len(MIGRATIONS):
        raise LibraryError(
            Message("{path}: written by an older version and read-only; make it writable once to update it", path=path)
        )
    if doubt_of(path).exists():
        (answer,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        if answer != "ok":
            connection.close()
            raise sqlite3.DatabaseError(answer)
        with contextlib.suppress(OSError):
            doubt_of(path).unlink()
    return connection


def _not_newer(connection: sqlite3.Connection, path: Path) -> int:
    """Return the version of a library's tables. Raises sqlite3.DatabaseError, LibraryError for a newer one."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if not 0 <= version <= VERSIONS:
        raise sqlite3.DatabaseError(f"version {version}")
    if version > len(MIGRATIONS):
        raise LibraryError(Message("{path}: written by a newer version of the reader", path=path))
    return int(version)


def doubt_of(path: Path) -> Path:
    """Return the path of the note that asks for an examination before the library is used again."""
    return path.with_name(f"{path.name}.doubt")


def set_aside(path: Path) -> Path:
    """Give a damaged library another name, its log too. Returns where it is now; raises OSError."""
    aside = _renamed(path, "damaged")
    with contextlib.suppress(OSError):
        doubt_of(path).unlink()
    return aside


def replaced_name(path: Path) -> Path:
    """Give a library that another takes the place of another name, its log too. Returns it; raises OSError."""
    return _renamed(path, "replaced")


def _renamed(path: Path, why: str) -> Path:
    aside = path.with_name(f"{path.name}.{why}-{int(time.time())}")
    number = 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.name}.{why}-{int(time.time())}-{number}")
    path.rename(aside)
    for end in ("-wal", "-shm"):
        log = path.with_name(path.name + end)
        if log.exists():
            log.rename(aside.with_name(aside.name + end))
    return aside
