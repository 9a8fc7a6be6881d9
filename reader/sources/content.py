"""What a target holds as bytes: a file's, a web page's, what comes through a pipe or stands in the clipboard."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from reader.sources.errors import SourceError, UnreadableError
from reader.sources.registry import PLAIN, SourceFormat, format_of, not_installed
from reader.sources.web.access import Access, is_address
from reader.text.message import Message
from reader.text.printable import printable
from reader.text.system_error import system_reason

STANDARD_INPUT = "-"

CLIPBOARD = "@clipboard"
"""The target that stands for the clipboard; a file of that name opens as ``./@clipboard``."""

LARGEST = 1_000_000_000
"""Bytes from which a file is too large to be read."""

TOO_LARGE = Message("{size} GB or more; use a part of it", size=LARGEST // 1_000_000_000)

_NAMES = {STANDARD_INPUT: Message("standard input"), CLIPBOARD: Message("clipboard")}


class Content(msgspec.Struct, frozen=True, kw_only=True):
    """Bytes, and where they are from.

    ``source`` finds them again; ``part`` is the one chapter or item in them that is meant; ``file_name`` is what they
    would be called as a file; ``address`` is where a page was in the end.
    """

    data: bytes
    source: str
    file_name: str
    part: str | None = None
    address: str | None = None

    @property
    def name(self) -> Message | str:
        """Return its name for people."""
        return _NAMES.get(self.source) or printable(self.source)

    @property
    def format(self) -> SourceFormat:
        """Return the format that its bytes or its name show. Raises UnreadableError."""
        if len(self.data) >= LARGEST:
            raise UnreadableError(TOO_LARGE)
        found = format_of(self.data, self.file_name)
        # Whoever copies the source of a page wants to see it.
        return PLAIN if self.source == CLIPBOARD and found.module in ("html", "feed") else found


def content_of(target: str, access: Access) -> Content:
    """Return the content of a target that is no folder and no pattern. Raises SourceError."""
    with faults_named(_NAMES.get(target) or printable(target)):
        return _content_of(target, access)


def _content_of(target: str, access: Access) -> Content:
    if target == STANDARD_INPUT:
        return Content(data=sys.stdin.buffer.read(LARGEST), source=target, file_name=target)
    if target == CLIPBOARD:
        from reader.sources.clipboard import copied

        text = copied()
        if is_address(address := text.strip()) and len(address.split()) == 1:
            return _page(address, access)
        return Content(data=text.encode("utf-8", "replace"), source=target, file_name=target)
    if is_address(target):
        return _page(target, access)
    return _file(target)


@contextmanager
def telling(content: Content) -> Iterator[None]:
    """Turn whatever is raised inside into a SourceError that names the content: a fault is that of one article."""
    with faults_named(content.name):
        yield


@contextmanager
def faults_named(name: Message | str) -> Iterator[None]:
    """Turn whatever is raised inside into a SourceError that begins with a name."""
    try:
        yield
    except SourceError:
        raise
    except UnreadableError as error:
        raise SourceError(named_problem(name, error)) from error
    except MemoryError as error:
        raise SourceError(named_problem(name, Message("too large for this machine's memory"))) from error
    except Exception as error:
        # What libraries make of damaged files is not to be foreseen.
        raise SourceError(named_problem(name, Message("cannot be read: {error}", error=repr(error)))) from error


def named_problem(name: Message | str, reason: Message | Exception) -> Message:
    """Return the message about what is wrong with a target, by its name for people."""
    return Message("{name}: {reason}", name=name, reason=reason)


def unreadable(target: str, error: OSError) -> Message:
    """Return the message about a file that the system does not give."""
    return named_problem(printable(target), system_reason(error))


def _page(address: str, access: Access) -> Content:
    try:
        from reader.sources.web.fetch import fetched, named, text_or_bytes
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("reader"):
            raise
        raise SourceError(named_problem(printable(address), not_installed("HTML", error))) from error
    try:
        found = fetched(address, access)
    except UnreadableError as error:
        raise SourceError(named_problem(printable(address), error)) from error
    return Content(
        data=text_or_bytes(found),
        source=address,
        file_name=named(found),
        part=address.partition("#")[2] or None,
        address=found.address,
    )


def _file(name: str) -> Content:
    try:
        # Without waiting: a pipe that nobody writes to would hold the program for ever.
        descriptor = os.open(name, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                raise SourceError(
                    Message("{name}: not a file; to read a pipe: reader - < {name}", name=printable(name))
                )
            if status.st_size >= LARGEST:
                raise SourceError(named_problem(printable(name), TOO_LARGE))
            return Content(data=file.read(LARGEST), source=name, file_name=name)
    except (FileNotFoundError, NotADirectoryError) as error:
        container, part = _container(name)
        if part is None:
            raise SourceError(unreadable(name, error)) from error
        content = _file(container)
        with telling(content):
            if content.format.lists is None:
                raise SourceError(unreadable(name, error)) from error
        return msgspec.structs.replace(content, part=part)
    except OSError as error:
        raise SourceError(unreadable(name, error)) from error
    except ValueError as error:
        raise SourceError(named_problem(printable(name), Message("not a file name"))) from error


def _container(name: str) -> tuple[str, str | None]:
    """Split FILE#PART at the first # that follows an existing file; the part is ``None`` where there is none."""
    for place, character in enumerate(name):
        if character == "#" and place and Path(name[:place]).is_file():
            return name[:place], name[place + 1 :]
    return name, None
