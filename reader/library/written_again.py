"""Write a library again whose file was deleted, emptied or replaced while it is open.

A deleted file can still be read by whoever has it open: all of it is written again. The connection is closed before a
new file takes the name, since SQLite removes the log of the last connection to close by its name.
"""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from reader.library.connection import connect, set_aside
from reader.library.library import Library
from reader.library.rescue import taken_from
from reader.library.store import BUSY
from reader.text.private_files import make_private_folder


def write_again(library: Library) -> bool:
    """Give an open library whose file is gone a file again; tell whether all of it is in it.

    A file that another program put in its place is taken as it is. Raises sqlite3.Error, OSError, LibraryError.
    """
    path = library.path
    make_private_folder(path.parent)
    emptied, deleted = path.exists() and path.stat().st_size == 0, not path.exists()
    saved = _saved(library, path) if emptied or deleted else None
    if emptied:
        set_aside(path)
    library.close()
    if saved is not None and not path.exists():
        for end in ("-wal", "-shm"):
            path.with_name(path.name + end).unlink(missing_ok=True)
        saved.replace(path)
    library.connected(connect(path, BUSY))
    if saved is not None and saved.exists():
        # Somebody else was quicker.
        taken_from(saved, library)
        saved.unlink()
    return saved is not None


def _saved(library: Library, path: Path) -> Path | None:
    """Return a copy of what the connection still reads, ``None`` where that is not whole."""
    saved = path.with_name(f".{path.name}.again")
    with contextlib.suppress(sqlite3.Error, OSError):
        library.copy_to(saved)
        with contextlib.closing(sqlite3.connect(saved)) as connection:
            if connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",):
                return saved
    saved.unlink(missing_ok=True)
    return None
