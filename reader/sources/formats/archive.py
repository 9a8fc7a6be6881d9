"""ZIP archives that documents come in: members within a limit, their XML without entities."""

from __future__ import annotations

import contextlib
import io
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable
from typing import TypeVar

from lxml import etree

from reader.sources.deadline import OutOfTimeError
from reader.sources.errors import UnreadableError
from reader.sources.parse_protocol import OUT_OF_TIME
from reader.text.message import Message

Found = TypeVar("Found")

_REFERENCE = re.compile(rb"&#(x[0-9a-f]{1,8}|[0-9]{1,9});", re.IGNORECASE)


class TooLargeError(UnreadableError):
    """An archive that holds more than is unpacked."""


LARGEST_UNPACKED = 200_000_000
"""Bytes of all that is unpacked from one archive; more is taken for an archive made to fill the memory."""

LARGEST_PART = 20_000_000
"""Bytes of the XML of one part that are read: its tree takes twenty times as much memory."""


class Archive:
    """The members of a ZIP archive by name. Raises UnreadableError for a damaged one."""

    def __init__(self, content: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise UnreadableError(Message("truncated or damaged; download it again")) from error
        self._names = {name: name for name in self._zip.namelist()}
        # What books call their parts in other words: the first that is called so by several counts.
        for alike in (_in_utf_8, _composed, _folded):
            for name, member in list(self._names.items()):
                self._names.setdefault(alike(name), member)
        self._left = LARGEST_UNPACKED
        self.is_cut = False
        """A part of which only the beginning was read."""

    def __contains__(self, name: str) -> bool:
        return self.member(name) is not None

    def member(self, name: str) -> str | None:
        """Return the member that a name means, be it without the flag for UTF-8, decomposed or in another case."""
        found = (self._names.get(other) for other in (name, _composed(name), _folded(name)))
        return next((member for member in found if member is not None), None)

    def ending(self, suffix: str) -> str | None:
        """Return the first member whose name ends so."""
        return next((name for name in self._zip.namelist() if name.lower().endswith(suffix)), None)

    def read(self, name: str) -> bytes:
        """Return a member's content, not more of it than the limit has left. Raises UnreadableError."""
        try:
            with self._zip.open(self.member(name) or name) as member:
                content = member.read(self._left + 1)
        except KeyError as error:
            raise UnreadableError(Message("incomplete: its part {part} is missing", part=repr(name))) from error
        except RuntimeError as error:
            raise UnreadableError(Message("encrypted; unpack it with its password")) from error
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, NotImplementedError) as error:
            raise UnreadableError(Message("truncated or damaged; download it again")) from error
        self._left -= len(content)
        if self._left < 0:
            raise TooLargeError(Message("more than {size} MB when unpacked", size=LARGEST_UNPACKED // 1_000_000))
        return content

    def xml(self, name: str, *, lenient: bool = False) -> etree._Element:
        """Return a member's tree; entities stay unresolved and nothing is loaded. Raises UnreadableError.

        Where it is ``lenient``, a bad byte or an unescaped & costs the place where it is.
        """
        content = self.read(name)
        if len(content) > LARGEST_PART:
            self.is_cut = lenient = True
            content = content[:LARGEST_PART]
        try:
            return etree.fromstring(content, _parser(recover=False))
        except (etree.LxmlError, ValueError) as error:
            with contextlib.suppress(etree.LxmlError, ValueError):
                tree = etree.fromstring(_without_surrogates(content), _parser(recover=True)) if lenient else None
                if tree is not None and len(tree):
                    # What it recovered may hold bytes that are no text.
                    etree.tostring(tree, encoding="utf-8").decode()
                    return tree
            raise UnreadableError(Message("damaged in its part {part}", part=repr(name))) from error


def fill_in_time(found: list[Found], coming: Iterable[Found]) -> bool:
    """Put what comes into a list; return whether the time for it was over before its end."""
    try:
        found.extend(coming)
    except OutOfTimeError:
        return True
    return False


def check_whole(archive: Archive, *, late: bool) -> None:
    """Raise UnreadableError where only the beginning was read, for its size or since the time was over."""
    if late:
        raise UnreadableError(OUT_OF_TIME)
    if archive.is_cut:
        size = LARGEST_PART // 1_000_000
        raise UnreadableError(Message("only the first {size} MB of it can be read", size=size))


def _parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, recover=recover
    )


def _without_surrogates(content: bytes) -> bytes:
    """Return XML whose references to halves of surrogate pairs are ones to U+FFFD."""
    return _REFERENCE.sub(_sound, content)


def _sound(reference: re.Match[bytes]) -> bytes:
    digits = reference[1].lower()
    number = int(digits[1:], 16) if digits.startswith(b"x") else int(digits)
    return b"&#xFFFD;" if 0xD800 <= number <= 0xDFFF else reference[0]


def _in_utf_8(name: str) -> str:
    """Return what an archive that does not say so calls a member in UTF-8; ``zipfile`` reads it as CP437."""
    try:
        return name.encode("cp437").decode("utf-8")
    except UnicodeError:
        return name


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name).replace("\\", "/")


def _folded(name: str) -> str:
    return _composed(name).casefold()


def text_at(tree: etree._Element, tag: str) -> str | None:
    """Return the text of the first element of a tag, in any namespace; ``None`` where there is none."""
    found = tree.find(f".//{{*}}{tag}")
    text = " ".join((found.text or "").split()) if found is not None else ""
    return text or None
