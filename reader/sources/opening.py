"""A target, as a person names it, to the articles it holds."""

from __future__ import annotations

import stat
import sys
from collections.abc import Iterator
from pathlib import Path

from reader.article import Article
from reader.sources.recognition import language_of
from reader.sources.text import decode, shown

STANDARD_INPUT = "-"
SUFFIXES = (".txt", ".text")
"""Files that are articles when a folder is opened."""

LARGEST = 200 * 1024 * 1024
"""Bytes of the largest file that is read."""


class SourceError(Exception):
    """A target that cannot be read; the message says what is wrong and what to do."""


def first_article(target: str) -> Article:
    """The first article of a target. Raises SourceError."""
    return next(articles_of(target))


def articles_of(target: str) -> Iterator[Article]:
    """The articles of a target: one of a file or of standard input, all of a folder, by name. Raises SourceError."""
    if target == STANDARD_INPUT:
        yield _article(sys.stdin.buffer.read(LARGEST + 1), target)
        return
    path = Path(target)
    try:
        mode = path.stat().st_mode
    except OSError as error:
        raise SourceError(_unreadable(target, error)) from error
    except ValueError as error:
        raise SourceError(f"{shown(target)}: not a file name") from error
    if stat.S_ISDIR(mode):
        yield from _folder(path)
    elif stat.S_ISREG(mode):
        yield _file(path)
    else:
        raise SourceError(f"{shown(target)}: not a file; a pipe can be read with: reader - < {shown(target)}")


def _folder(path: Path) -> Iterator[Article]:
    try:
        files = sorted(file for file in path.iterdir() if file.suffix.lower() in SUFFIXES and file.is_file())
    except OSError as error:
        raise SourceError(_unreadable(str(path), error)) from error
    if not files:
        raise SourceError(f"{shown(str(path))}: no articles in this folder; they end in {' or '.join(SUFFIXES)}")
    for file in files:
        yield _file(file)


def _file(path: Path) -> Article:
    try:
        with path.open("rb") as file:
            return _article(file.read(LARGEST + 1), str(path))
    except OSError as error:
        raise SourceError(_unreadable(str(path), error)) from error


def _article(content: bytes, source: str) -> Article:
    name = "standard input" if source == STANDARD_INPUT else shown(source)
    if len(content) > LARGEST:
        raise SourceError(f"{name}: larger than {LARGEST >> 20} MB; give a part of it")
    text = decode(content)
    if text is None:
        raise SourceError(f"{name}: not a text; plain text files are read, in UTF-8, UTF-16 or Latin-1")
    if not text.strip():
        raise SourceError(f"{name}: empty")
    return Article(text=text, source=source, language=language_of(text))


def _unreadable(target: str, error: OSError) -> str:
    why = "no such file or folder" if isinstance(error, FileNotFoundError) else (error.strerror or str(error)).lower()
    return f"{shown(target)}: {why}"
