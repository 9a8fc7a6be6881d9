"""A target, as a person names it, to the articles it holds."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

from reader.article import Article
from reader.sources.access import DEFAULT, Access, is_address
from reader.sources.errors import SourceError, UnreadableError
from reader.sources.kinds import MORE, kind_of, reader_of
from reader.sources.text import shown

STANDARD_INPUT = "-"

LARGEST = 1_000_000_000
"""Bytes from which a file is too large to be read."""

TOO_LARGE = f"{LARGEST // 1_000_000_000} GB or more; give a part of it"

TOLD = 3
"""Problems of a folder that are told one by one."""


def first_article(target: str, access: Access = DEFAULT) -> Article:
    """The first article of a target. Raises SourceError."""
    return next(articles_of(target, access))


def articles_of(target: str, access: Access = DEFAULT) -> Iterator[Article]:
    """The articles of a target: of a file, a web address, standard input, a folder, all that a pattern fits.

    Those of a folder or pattern come in natural order; what cannot be read there is passed over and told at the end.
    Raises SourceError.
    """
    if target == STANDARD_INPUT:
        return _articles(sys.stdin.buffer.read(LARGEST), target)
    if is_address(target):
        return _page(target, access)
    path = Path(target)
    try:
        mode = path.stat().st_mode
    except FileNotFoundError as error:
        from reader.sources.folders import fitting, is_pattern

        if is_pattern(target):
            return _each(fitting(target), f"{shown(target)}: no file that is read fits")
        raise SourceError(_unreadable(target, error)) from error
    except OSError as error:
        raise SourceError(_unreadable(target, error)) from error
    except ValueError as error:
        raise SourceError(f"{shown(target)}: not a file name") from error
    if stat.S_ISDIR(mode):
        from reader.sources.folders import inside

        return _each(inside(path), f"{shown(target)}: no articles in this folder")
    return _file(target)


def _each(files: Iterator[Path | OSError], otherwise: str) -> Iterator[Article]:
    """The articles of files; what cannot be read is told when all others were."""
    empty, problems = True, []
    for file in files:
        empty = False
        try:
            if isinstance(file, OSError):
                raise file
            yield from _file(str(file))
        except SourceError as error:
            problems.append(str(error))
        except OSError as error:
            problems.append(_unreadable(str(error.filename), error))
    if empty:
        raise SourceError(otherwise)
    if problems:
        more = f"; and {len(problems) - TOLD} more" if len(problems) > TOLD else ""
        raise SourceError("; ".join(problems[:TOLD]) + more)


def _file(name: str) -> Iterator[Article]:
    try:
        # Without waiting: a pipe that nobody writes to would hold the program for ever.
        descriptor = os.open(name, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                raise SourceError(f"{shown(name)}: not a file; a pipe can be read with: reader - < {shown(name)}")
            if status.st_size >= LARGEST:
                raise SourceError(f"{shown(name)}: {TOO_LARGE}")
            content = file.read(LARGEST)
    except OSError as error:
        raise SourceError(_unreadable(name, error)) from error
    return _articles(content, name)


def _page(address: str, access: Access) -> Iterator[Article]:
    """The articles that a web address holds, its address the one that was given. Raises SourceError."""
    try:
        from reader.sources.web import fetched, named, text_or_bytes
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("reader"):
            raise
        raise SourceError(f"{shown(address)}: web pages need more: {MORE}") from error
    try:
        found = fetched(address, access)
    except UnreadableError as error:
        raise SourceError(f"{shown(address)}: {error}") from error
    return _articles(text_or_bytes(found), address, named(found))


def _articles(content: bytes, source: str, file_name: str | None = None) -> Iterator[Article]:
    """The articles that content holds; at least one. Raises SourceError."""
    name = "standard input" if source == STANDARD_INPUT else shown(source)
    try:
        if len(content) >= LARGEST:
            raise UnreadableError(TOO_LARGE)
        found = False
        for article in reader_of(kind_of(content, file_name or source))(content, source):
            if article.text.strip():
                found = True
                yield article
        if not found:
            raise UnreadableError("empty")
    except UnreadableError as error:
        raise SourceError(f"{name}: {error}") from error
    except MemoryError as error:
        raise SourceError(f"{name}: too large for this machine's memory") from error


def _unreadable(target: str, error: OSError) -> str:
    why = "no such file or folder" if isinstance(error, FileNotFoundError) else (error.strerror or str(error)).lower()
    return f"{shown(target)}: {why}"
