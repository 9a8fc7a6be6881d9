"""Give a damaged file another first page, so that the pages behind it can be read.

The first page holds the header and the table of tables. Where either is damaged, SQLite reads nothing of the file
though every other page is whole. A copy gets them from a library that is made anew, whose tables lie on the same pages;
the damaged file stays as it is. Offsets: SQLite, "Database File Format", section 1.3.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from reader.library.schema import migrate

HEADER = 100
"""Bytes of the header, at the start of the first page."""

PAGE_SIZES = (16_384, 4_096)
"""Bytes of a page: as libraries are made, and as they were made once."""


def repaired_copies(damaged: Path, folder: Path) -> Iterator[Path]:
    """Yield copies of a damaged file in ``folder``: with its own first page, with another header, another first page.

    The log goes with each copy. Raises OSError where they cannot be written.
    """
    for page_size in PAGE_SIZES:
        model = _first_page(page_size, folder)
        for end in (0, HEADER, page_size):
            copy = folder / f"{page_size}-{end}.sqlite3"
            shutil.copyfile(damaged, copy)
            log = damaged.with_name(damaged.name + "-wal")
            if log.exists():
                shutil.copyfile(log, copy.with_name(copy.name + "-wal"))
            if end:
                with copy.open("r+b") as file:
                    file.write(_fitted(model[:end], damaged.stat().st_size // page_size))
            yield copy


def _first_page(page_size: int, folder: Path) -> bytes:
    """Return the first page of a new library."""
    path = folder / f"new-{page_size}.sqlite3"
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA page_size = {page_size}")
    connection.execute("PRAGMA journal_mode = WAL")
    migrate(connection)
    connection.close()
    return path.read_bytes()[:page_size]


def _fitted(page: bytes, pages: int) -> bytes:
    """Return the page with the size of another file, in pages, in its header, and no free pages."""
    return page[:28] + pages.to_bytes(4, "big") + bytes(8) + page[40:]
