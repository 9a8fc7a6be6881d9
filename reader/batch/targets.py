"""From what a person names to sources that are read one by one: files and addresses."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from reader.sources import STANDARD_INPUT
from reader.sources.folders import fitting, inside, is_pattern
from reader.sources.web.access import is_address


def each_source(targets: Iterable[str]) -> Iterator[str]:
    """Yield the files of folders and patterns in natural order, and everything else as it is. Lazy.

    What holds nothing, or cannot be looked into, comes as it is too: reading it says why.
    """
    for target in targets:
        yield from _sources(target)


def _sources(target: str) -> Iterator[str]:
    if not target or target == STANDARD_INPUT or is_address(target):
        yield target
        return
    path = Path(target)
    try:
        if path.is_dir():
            files = inside(path)
        elif not path.exists() and is_pattern(target):
            files = fitting(target)
        else:
            yield target
            return
    except (OSError, ValueError):
        yield target
        return
    empty = True
    for file in files:
        empty = False
        yield str(file.filename if isinstance(file, OSError) else file)
    if empty:
        yield target


def lasting(source: str) -> str:
    """Return a name of a source that holds in any working folder: for a file its absolute path."""
    if not source or source == STANDARD_INPUT or is_address(source):
        return source
    return os.path.abspath(source)  # noqa: PTH100 - Path.resolve would follow links


def changed(source: str) -> float | None:
    """Return when a file last changed or moved into place, in seconds since 1970; ``None`` if it is not a file."""
    try:
        status = os.stat(source)  # noqa: PTH116
    except (OSError, ValueError):
        return None
    # Moving an old file to another's place keeps the time of its content, not that of its entry.
    return max(status.st_mtime, status.st_ctime)
