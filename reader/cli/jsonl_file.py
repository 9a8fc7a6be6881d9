"""A file of JSON lines that a run adds to, and what is in it already."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from reader import __version__
from reader.batch.targets import each_source
from reader.errors import UsageError
from reader.model.article import Article
from reader.text.message import Message
from reader.text.printable import printable
from reader.text.system_error import system_reason, writing_reason


class _About(msgspec.Struct, frozen=True):
    id: str
    source: str


class _Engine(msgspec.Struct, frozen=True):
    version: str


class _Line(msgspec.Struct, frozen=True):
    article: _About
    engine: _Engine


_decoder = msgspec.json.Decoder(_Line)


class JsonlLog:
    """What is in a file of JSON lines, and the place to add to it.

    Lines come in the order of their sources, so that all of a source is there once another one follows.
    """

    def __init__(self, name: str, file: BinaryIO) -> None:
        self._name = name
        self._file = file
        self._articles: set[tuple[str, str]] = set()
        self._whole: set[str] = set()
        self._last: str | None = None

    def look(self) -> None:
        """Take up what is there, and cut a last line off that is not whole. Raises UsageError where it is another's."""
        end = 0
        for number, line in enumerate(self._file, 1):
            if not line.endswith(b"\n"):
                break
            self._take(line, number)
            end += len(line)
        self._file.truncate(end)
        self._file.seek(end)

    def _take(self, line: bytes, number: int) -> None:
        try:
            found = _decoder.decode(line)
        except (msgspec.DecodeError, RecursionError) as error:
            raise UsageError(
                Message(
                    "{name}: line {number} was not written by reader analyze --format jsonl; the file is unchanged",
                    name=printable(self._name),
                    number=number,
                )
            ) from error
        if found.engine.version != __version__:
            made = printable(found.engine.version)
            raise UsageError(
                Message(
                    "{name}: written by version {made}, this is {current}; start a new file",
                    name=printable(self._name),
                    made=made,
                    current=__version__,
                )
            )
        self._articles.add((found.article.source, found.article.id))
        if self._last not in (None, found.article.source):
            self._whole.add(str(self._last))
        self._last = found.article.source

    def left(self, targets: Iterable[str]) -> Iterator[str]:
        """Return the sources that may still have articles that are not written."""
        return (source for source in each_source(targets) if source == "-" or source not in self._whole)

    def has(self, article: Article) -> bool:
        """Return whether an article is there."""
        return (article.source, article.id) in self._articles

    def add(self, line: str) -> None:
        """Add a line. Raises UsageError."""
        try:
            self._file.write(line.encode())
            self._file.flush()
        except OSError as error:
            reason = system_reason(error)
            raise UsageError(
                Message("{name}: {reason}; run it again to continue", name=printable(self._name), reason=reason)
            ) from error


@contextlib.contextmanager
def resumed(name: str) -> Iterator[JsonlLog]:
    """Return the file, made where there is none. Raises UsageError."""
    try:
        descriptor = os.open(name, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
        file = os.fdopen(descriptor, "r+b")
    except (OSError, ValueError) as error:
        reason = writing_reason(error, Path(name))
        raise UsageError(Message("{name}: {reason}", name=printable(name), reason=reason)) from error
    written = JsonlLog(name, file)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise UsageError(
                Message("{name}: not a file; without --resume the lines go to standard output", name=printable(name))
            )
        written.look()
        yield written
    except OSError as error:
        raise UsageError(Message("{name}: {reason}", name=printable(name), reason=system_reason(error))) from error
    finally:
        with contextlib.suppress(OSError):
            file.close()
