"""PDF: paragraphs put together again from the lines of the pages."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from typing import Any

import pypdf
from pypdf.errors import DependencyError

from reader.model.article import Article
from reader.sources.errors import UnreadableError
from reader.sources.formats.pdf_lines import Line, paragraphs
from reader.sources.language_of import language_of
from reader.sources.registry import MORE
from reader.text.message import Message

TAIL = 65_536
"""Bytes at the end of a file among which its end mark stands."""

logging.getLogger("pypdf").addHandler(logging.NullHandler())


def read(content: bytes, source: str) -> Iterator[Article]:
    """Yield one article; title and author from the file's properties where they are set. Raises UnreadableError."""
    if b"%%EOF" not in content[-TAIL:]:
        raise UnreadableError(Message("a truncated PDF; download it again"))
    try:
        document = pypdf.PdfReader(io.BytesIO(content))
        if document.is_encrypted and not document.decrypt(""):
            raise UnreadableError(Message("encrypted; save a copy without a password"))
        pages = [_lines(page) for page in document.pages]
        title, byline = _properties(document)
    except DependencyError as error:
        raise UnreadableError(Message("encrypted; if it needs no password, run: {command}", command=MORE)) from error
    except (UnreadableError, MemoryError):
        raise
    except Exception as error:
        # A damaged file makes the library fail in any way.
        raise UnreadableError(Message("a damaged PDF; download it again")) from error
    text = "\n\n".join(paragraphs(pages))
    if not text:
        raise UnreadableError(Message("a PDF without text, perhaps scanned; ocrmypdf can add the text"))
    yield Article(text=text, source=source, title=title, byline=byline, language=language_of(text))


def _lines(page: pypdf.PageObject) -> list[Line]:
    """Return the lines of a page in reading order, each with where it begins and the size of most of its letters."""
    lines: list[Line] = []
    pieces: list[tuple[str, float, float, float]] = []

    def end() -> None:
        text = "".join(piece[0] for piece in pieces)
        written = [piece for piece in pieces if piece[0].strip()]
        if written:
            _, x, y, _ = written[0]
            size = max(written, key=lambda piece: len(piece[0]))[3]
            lines.append(Line(text, x, y, size))
        pieces.clear()

    def see(text: str, matrix: list[float], text_matrix: list[float], _font: Any, size: float) -> None:
        x = text_matrix[4] * matrix[0] + text_matrix[5] * matrix[2] + matrix[4]
        y = text_matrix[4] * matrix[1] + text_matrix[5] * matrix[3] + matrix[5]
        scale = abs(text_matrix[3] * matrix[3]) or 1.0
        first, *others = text.split("\n")
        pieces.append((first, x, y, size * scale))
        for other in others:
            end()
            pieces.append((other, x, y, size * scale))

    page.extract_text(visitor_text=see)
    end()
    return lines


def _properties(document: pypdf.PdfReader) -> tuple[str | None, str | None]:
    """Return the title and author; not the file name that word processors write for a title."""
    properties = document.metadata
    if properties is None:
        return None, None
    title, author = (" ".join(str(value or "").split()) for value in (properties.title, properties.author))
    if title.startswith("Microsoft ") or title.lower().endswith((".doc", ".docx", ".odt", ".pdf", ".indd")):
        title = ""
    return title or None, author or None
