"""The text being read and its offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator

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


class Article(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An article as it was found; it never changes and loses nothing.

    ``text`` is the decoded text with newlines normalised and nothing else changed. Every span anywhere in the
    program is ``[start, end)`` in characters of ``text``. ``source`` is what the person gave: a path, an address,
    or ``-`` for standard input. ``language`` is an ISO 639-1 code, ``None`` where it was not recognised.
    """

    text: str
    source: str
    title: str | None = None
    byline: str | None = None
    date: str | None = None
    site: str | None = None
    language: str | None = None

    @property
    def id(self) -> str:
        """Return the SHA-256 of the text in hexadecimal: two articles with one text are one article."""
        return str(sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest())

    def paragraphs(self) -> Iterator[Paragraph]:
        """Yield the lines of the text that are not empty, in order."""
        return (Paragraph(match.start(), match.end()) for match in _PARAGRAPH.finditer(self.text))
