"""Files that are no database and never were one, such as an article: they are left as they are."""

from __future__ import annotations

from pathlib import Path

from reader.text.user_folders import user_data_path

MAGIC = b"SQLite format 3\x00"
"""What every database of SQLite begins with."""

_ENOUGH = len(MAGIC) // 2
"""Bytes of it that a damaged library still has; a text has them by no chance."""

_PAGE = 4_096
"""Of so many bytes, or a multiple, is every page of a library, and therefore the file."""


def is_foreign_file(path: Path) -> bool:
    """Return whether a file that SQLite cannot read was never a library; in a library's own place it always was one.

    A library whose first page is destroyed is still of whole pages.
    """
    if path.absolute() == (user_data_path() / "library.sqlite3").absolute():
        return False
    try:
        with path.open("rb") as file:
            head = file.read(len(MAGIC))
        size = path.stat().st_size
    except OSError:
        return False
    alike = sum(one == other for one, other in zip(head, MAGIC, strict=False))
    return size > 0 and alike < _ENOUGH and size % _PAGE != 0
