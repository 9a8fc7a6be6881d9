"""Copies of a library beside it: before it is migrated, once a week, and when asked for; three are kept."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from reader.library.connection import LibraryError, fault, replaced_name
from reader.text.message import Message
from reader.text.private_files import make_private_file
from reader.text.system_error import system_reason

KEPT = 3
"""Backups that are kept of a library, the newest ones."""

DAY = 24 * 3600.0
WEEK = 7 * DAY
"""Seconds between two backups that nobody asked for."""

SHARE = 0.1
"""Share of the free disk that a backup may take."""


def backups(path: Path) -> list[Path]:
    """Return the backups of the library at a path, the newest first."""
    return sorted(path.parent.glob(f"{path.name}.backup-*[0-9]"), reverse=True)


def is_due(path: Path, now: float | None = None) -> bool:
    """Return whether the newest backup of the library at a path is a week old, or there is none."""
    newest = next(iter(backups(path)), None)
    with contextlib.suppress(OSError):
        return newest is None or (now or time.time()) - newest.stat().st_mtime >= WEEK
    return False


def back_up(connection: sqlite3.Connection, path: Path, to: Path | None = None, *, if_due: bool = False) -> Path:
    """Copy the library at a path as SQLite does it, so that whoever writes meanwhile harms nothing.

    Without ``to`` beside it: then the oldest backups go. With ``if_due`` the copy is dropped where another program made
    one meanwhile. Returns the backup. Raises LibraryError with the reason, as where it would take a tenth of the free
    disk.
    """
    size = sum(file.stat().st_size for file in (path, path.with_name(f"{path.name}-wal")) if file.exists())
    target = to or path.with_name(f"{path.name}.backup-{time.strftime('%Y%m%d-%H%M%S')}")
    try:
        if to is None and size > SHARE * shutil.disk_usage(path.parent).free:
            raise LibraryError(Message("no backup was made: it would take a tenth of the free disk"))
        copy(connection, target, (lambda: is_due(path)) if if_due else _always)
    except OSError as error:
        raise LibraryError(Message("no backup was made: {reason}", reason=system_reason(error))) from error
    except sqlite3.Error as error:
        raise LibraryError(Message("no backup was made: {reason}", reason=fault(error))) from error
    if to is None:
        for old in (*backups(path)[KEPT:], *_left_over(path)):
            with contextlib.suppress(OSError):
                old.unlink()
    return target


def _left_over(path: Path) -> Iterator[Path]:
    """Yield the parts of backups that were not finished, by programs that were killed."""
    for part in path.parent.glob(f".{path.name}.backup-*.part"):
        with contextlib.suppress(OSError):
            if time.time() - part.stat().st_mtime >= DAY:
                yield part


def _always() -> bool:
    return True


def copy(connection: sqlite3.Connection, target: Path, wanted: Callable[[], bool] = _always) -> None:
    """Copy what a connection reads into a file, which appears whole or not at all. Raises sqlite3.Error, OSError.

    It does not appear where it is not wanted any more once it is copied. Several programs may copy at once.
    """
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    part.unlink(missing_ok=True)
    try:
        make_private_file(part)
        with contextlib.closing(sqlite3.connect(part)) as copied:
            connection.backup(copied)
            # A copy is one file: without a log beside it.
            copied.execute("PRAGMA journal_mode = DELETE")
        if wanted():
            part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def restore(path: Path, backup: Path | None = None) -> tuple[Path, Path | None]:
    """Put a backup, the newest unless told, in the place of the library at a path.

    Returns the backup, and where the library is now that was there. Raises LibraryError.
    """
    found = backup or next(iter(backups(path)), None)
    if found is None or not found.is_file():
        raise LibraryError(Message("{path}: no backup of it", path=path))
    try:
        with contextlib.closing(sqlite3.connect(f"{found.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise LibraryError(Message("{path}: damaged", path=found))
            copied = path.with_name(f".{path.name}.restored")
            copy(connection, copied)
        aside = replaced_name(path) if path.exists() else None
        copied.replace(path)
    except OSError as error:
        raise LibraryError(Message("{path}: {reason}", path=path, reason=system_reason(error))) from error
    except sqlite3.Error as error:
        raise LibraryError(Message("{path}: {reason}", path=found, reason=fault(error))) from error
    return found, aside
