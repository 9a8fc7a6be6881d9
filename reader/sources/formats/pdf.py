"""PDF: paragraphs put together again from the letters on the pages, as PDFium places them."""

from __future__ import annotations

import ctypes
import re
import threading
import time
from collections.abc import Iterator

import pypdfium2 as pdfium
from pypdfium2 import raw

from reader.model.article import Article
from reader.sources.errors import UnreadableError
from reader.sources.formats.pdf_headings import headings, title_of
from reader.sources.formats.pdf_layout import Letter, lines_of
from reader.sources.formats.pdf_lines import Line, paragraphs
from reader.sources.language_of import language_of
from reader.text.message import Message

TAIL = 65_536
"""Bytes at the end of a file among which its end mark stands."""

BETWEEN = "\n\n"
"""What stands between two paragraphs."""

LONGEST = 10.0
"""Seconds that are spent on the pages of one file; those that are left then are not read."""

_TITLES = re.compile(
    r"(?:microsoft |untitled|sans[ -]titre|unbenannt|sin t[ií]tulo|document ?\d*$|dokument ?\d*$|documento ?\d*$"
    r"|new document|nouveau document|title$|titre$|powerpoint presentation|présentation powerpoint|slide \d+$"
    r"|diapositive \d+$|unspecified|unknown|inconnu|no title|\W*$)|.*\.(?:docx?|odt|rtf|pdf|indd|pptx?|txt|html?|qxp)$",
    re.IGNORECASE,
)
"""What programs write for a title that nobody gave."""

_AUTHORS = re.compile(
    r"(?:anonymous|anonyme|unknown|unspecified|inconnu|author|auteur|user|utilisateur|admin|administrat(?:or|eur)|owner"
    r"|propriétaire|root|default|microsoft office user|utilisateur (?:de )?(?:microsoft office|windows)|windows user"
    r"|hp|dell|lenovo|acer|asus|pc|\W*)$",
    re.IGNORECASE,
)
"""What programs write for an author whom nobody named."""

_pdfium = threading.Lock()
"""PDFium is one thread's at a time."""


def read(content: bytes, source: str) -> Iterator[Article]:
    """Yield one article; title and author from the properties that a person set, else the title in large letters.

    Raises UnreadableError.
    """
    if b"%%EOF" not in content[-TAIL:]:
        raise UnreadableError(Message("a truncated PDF; get it again"))
    with _pdfium:
        pages, missing, title, byline = _read(content)
    printed = list(paragraphs(pages))
    text = BETWEEN.join(line.text for line in printed)
    if not text:
        raise UnreadableError(Message("a PDF without text, perhaps scanned; ocrmypdf can add the text"))
    yield Article(
        text=text,
        source=source,
        title=title or title_of(printed),
        byline=byline,
        language=language_of(text),
        structure=headings(printed, BETWEEN),
    )
    if missing:
        raise UnreadableError(
            Message.counted("{count} page cannot be read", "{count} pages cannot be read", count=missing)
        )


def _read(content: bytes) -> tuple[list[list[Line]], int, str | None, str | None]:
    """Return the lines of each page, how many pages could not be read, title and author. Raises UnreadableError."""
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadableError(Message("encrypted; save a copy without a password")) from error
        if "security" in str(error).lower():
            raise UnreadableError(Message("encrypted in an unknown way; save a copy without it")) from error
        raise UnreadableError(Message("a damaged PDF; get it again")) from error
    try:
        end = time.monotonic() + LONGEST
        pages: list[list[Line]] = []
        missing = 0
        for number in range(len(document)):
            lines = _lines(document, number) if time.monotonic() < end else None
            missing += lines is None
            pages.append(lines or [])
        if pages and missing == len(pages):
            raise UnreadableError(Message("a damaged PDF; get it again"))
        return pages, missing, _property(document, "Title", _TITLES), _property(document, "Author", _AUTHORS)
    finally:
        document.close()


def _lines(document: pdfium.PdfDocument, number: int) -> list[Line] | None:
    """Return the lines of a page in reading order; ``None`` where the page is damaged."""
    try:
        page = document[number]
        letters = page.get_textpage()
    except pdfium.PdfiumError:
        return None
    try:
        return lines_of(_letters(letters.raw))
    finally:
        letters.close()
        page.close()


def _letters(page: raw.FPDF_TEXTPAGE) -> Iterator[Letter]:
    """Yield the letters of a page in the order in which PDFium reads them."""
    left, right, bottom, top, x, y = (ctypes.c_double() for _ in range(6))
    matrix = raw.FS_MATRIX()
    for index in range(raw.FPDFText_CountChars(page)):
        code = raw.FPDFText_GetUnicode(page, index)
        # A pair of surrogates comes as two letters where PDFium was built so.
        character = chr(code) if code <= 0x10FFFF else "\ufffd"
        if raw.FPDFText_IsGenerated(page, index):
            yield Letter(character, 0.0, 0.0, 0.0, 0.0)
            continue
        raw.FPDFText_GetCharBox(page, index, left, right, bottom, top)
        raw.FPDFText_GetCharOrigin(page, index, x, y)
        raw.FPDFText_GetMatrix(page, index, matrix)
        size = raw.FPDFText_GetFontSize(page, index) * ((matrix.b**2 + matrix.d**2) ** 0.5 or 1.0)
        yield Letter(character, min(x.value, left.value), right.value, y.value, size)


def _property(document: pdfium.PdfDocument, key: str, meaningless: re.Pattern[str]) -> str | None:
    """Return a property of a file, where a person rather than a program gave it."""
    value = " ".join(str(document.get_metadata_value(key) or "").split())
    return None if not value or meaningless.match(value) else value
