"""The text being read and its offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

try:
    # hashlib loads OpenSSL, which takes longer than all that is hashed here.
    from _sha256 import sha256  # type: ignore[import-not-found]
except ImportError:
    from hashlib import sha256

_PARAGRAPH = re.compile(r"[^\n]+")


class Paragraph(msgspec.Struct, frozen=True):
    """A run of text without line breaks, ``[start, end)`` in characters of the article's text."""

    start: int
    end: int


StructureKind = Literal["heading", "item", "quotation", "table", "row", "cell", "strong", "emphasis", "link"]


class StructureSpan(msgspec.Struct, frozen=True, array_like=True):
    """A part of the text that its format sets apart, ``[start, end)`` in characters of the article's text.

    ``level`` is 1 to 6 for a heading, the depth of an item or a quotation from 1, and the column of a cell from 0.
    ``target`` is the address of a link: ``http`` or ``https``, as it stood in the file, and never followed unasked.
    """

    start: int
    end: int
    kind: StructureKind
    level: int = 0
    target: str = ""


class Article(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An article as it was found; it never changes and loses nothing.

    ``text`` is the decoded text with newlines normalised and nothing else changed. Every span anywhere in the
    program is ``[start, end)`` in characters of ``text``. ``source`` is what the person gave: a path, an address,
    or ``-`` for standard input. ``language`` is an ISO 639-1 code, ``None`` where it was not recognised.
    ``structure`` is sorted by start, what encloses before what is enclosed; no span in it begins or ends with a blank.
    """

    text: str
    source: str
    title: str | None = None
    byline: str | None = None
    date: str | None = None
    site: str | None = None
    language: str | None = None
    structure: tuple[StructureSpan, ...] = ()

    @property
    def id(self) -> str:
        """Return the SHA-256 of the text in hexadecimal: two articles with one text are one article."""
        return str(sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest())

    def paragraphs(self) -> Iterator[Paragraph]:
        """Yield the lines of the text that are not empty, in order."""
        return (Paragraph(match.start(), match.end()) for match in _PARAGRAPH.finditer(self.text))
