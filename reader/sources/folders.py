"""The files of a folder, and of a pattern."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from reader.sources.registry import SUFFIXES

_DIGITS = re.compile(r"(\d+)")
_PATTERN = re.compile(r"[*?\[]")


def inside(folder: Path) -> Iterator[Path | OSError]:
    """Yield the files of a known format in a folder and below; what cannot be looked into comes as its error.

    A folder's files stand before its folders, each in natural order; hidden ones are passed over, and a folder that
    links lead to again is entered once. Lazy: the first file is there before the last folder is read.
    """
    entered: set[tuple[int, int]] = set()
    waiting = [folder]
    while waiting:
        folder = waiting.pop()
        try:
            status = folder.stat()
            if (status.st_dev, status.st_ino) in entered:
                continue
            entered.add((status.st_dev, status.st_ino))
            with os.scandir(folder) as entries:
                names = sorted((entry for entry in entries if not entry.name.startswith(".")), key=_natural_entry)
        except OSError as error:
            yield error
            continue
        yield from (folder / entry.name for entry in names if _is_article(entry))
        waiting += [folder / entry.name for entry in reversed(names) if _is_folder(entry)]


def is_pattern(target: str) -> bool:
    """Return whether a target that is no file may be a pattern, with ``*``, ``?`` or ``[``."""
    return _PATTERN.search(target) is not None


def fitting(pattern: str) -> Iterator[Path | OSError]:
    """Yield the files that a pattern matches in natural order (``**``: any folders) and those in folders it matches."""
    path = Path(pattern)
    # Path.glob does not follow links in **, so that it ends; glob.glob does.
    try:
        found = list(Path(path.anchor).glob(str(path.relative_to(path.anchor))))
    except (OSError, ValueError, NotImplementedError):
        return
    for file in sorted(found, key=lambda file: (natural(str(file)), str(file))):
        if file.name.startswith(".") and not path.name.startswith("."):
            continue
        if file.is_dir():
            if path.name != "**":
                yield from inside(file)
        elif file.suffix.lower() in SUFFIXES or not path.name.endswith("*"):
            yield file


def natural(name: str) -> list[tuple[int, int, str]]:
    """Return a sort key in which 2 comes before 10 and case does not count."""
    return [
        (0, int(part), "") if part.isascii() and part.isdigit() else (1, 0, part.casefold())
        for part in _DIGITS.split(name)
        if part
    ]


def _natural_entry(entry: os.DirEntry[str]) -> tuple[list[tuple[int, int, str]], str]:
    return natural(entry.name), entry.name


def _is_article(entry: os.DirEntry[str]) -> bool:
    try:
        return os.path.splitext(entry.name)[1].lower() in SUFFIXES and entry.is_file()  # noqa: PTH122
    except OSError:
        return False


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False
