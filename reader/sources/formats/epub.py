"""EPUB: one article a chapter, in reading order."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from itertools import islice
from urllib.parse import unquote

from lxml import etree

from reader.model.article import Article
from reader.sources.catalogue import part_source
from reader.sources.dates import iso_date
from reader.sources.errors import UnreadableError
from reader.sources.formats.archive import Archive, TooLargeError, text_at
from reader.sources.formats.html_text import decode_page, html_text
from reader.sources.language_of import language_of
from reader.text.message import Message

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
MOST_CHAPTERS = 5_000
"""Chapters of one book that are read; a hundred is many."""

_PAGES = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml"})


def read(content: bytes, source: str) -> Iterator[Article]:
    """Yield the chapters that hold text: title its first heading, site the book's title. Raises UnreadableError."""
    archive = Archive(content)
    package = _package(archive)
    book = archive.xml(package, lenient=True)
    title, byline, date = text_at(book, "title"), _creators(book), text_at(book, "date")
    language = text_at(book, "language")
    protected = _protected(archive)
    problems: list[Message | str] = []
    spine = dict.fromkeys(archive.member(name) or name for name in _spine(book, posixpath.dirname(package)))
    for name in islice(spine, MOST_CHAPTERS):
        if name in protected:
            raise UnreadableError(Message("protected by DRM; it cannot be read here"))
        if name not in archive:
            problems.append(Message("chapter {part} is missing", part=repr(name)))
            continue
        try:
            prose = html_text(decode_page(archive.read(name)))
        except TooLargeError:
            raise
        except UnreadableError as error:
            problems.append(Message("chapter {part}: {reason}", part=repr(name), reason=error))
            continue
        if prose.paragraphs:
            yield Article(
                text=prose.text,
                source=part_source(source, name),
                title=prose.headings[0] if prose.headings else title,
                byline=byline,
                date=iso_date(date),
                site=title,
                language=language_of(prose.text, prose.language or language),
                structure=prose.structure,
            )
    if len(spine) > MOST_CHAPTERS:
        problems.append(Message("only the first {count} chapters are read", count=MOST_CHAPTERS))
    if problems:
        raise UnreadableError(Message.joined(problems))


def _package(archive: Archive) -> str:
    """Return the name of the member that describes the book."""
    root = archive.xml(_CONTAINER).find(".//{*}rootfile") if _CONTAINER in archive else None
    name = root.get("full-path") if root is not None else None
    if not name or name not in archive:
        name = archive.ending(".opf")
    if not name:
        raise UnreadableError(Message("damaged: it does not say where the book is"))
    return str(name)


def _creators(book: etree._Element) -> str | None:
    names = (" ".join((creator.text or "").split()) for creator in book.iterfind(".//{*}metadata/{*}creator"))
    return ", ".join(filter(None, names)) or None


def _spine(book: etree._Element, folder: str) -> Iterator[str]:
    """Yield the names of the members in reading order, without tables of contents and non-linear pages."""
    items = {item.get("id"): item for item in book.iterfind(".//{*}manifest/{*}item")}
    for reference in book.iterfind(".//{*}spine/{*}itemref"):
        item = items.get(reference.get("idref"))
        if item is None or reference.get("linear") == "no":
            continue
        if item.get("media-type") in _PAGES and "nav" not in (item.get("properties") or "").split():
            yield posixpath.normpath(posixpath.join(folder, unquote((item.get("href") or "").partition("#")[0])))


def _protected(archive: Archive) -> frozenset[str]:
    """Return the names of encrypted members."""
    if _ENCRYPTION not in archive:
        return frozenset()
    references = archive.xml(_ENCRYPTION).iterfind(".//{*}CipherReference")
    names = (unquote(reference.get("URI") or "") for reference in references)
    return frozenset(archive.member(name) or name for name in names)
