"""Word (.docx): the paragraphs of the document, as they read with all changes accepted."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from reader.model.article import Article
from reader.sources.formats.archive import Archive, text_at
from reader.sources.language_of import language_of

_DOCUMENT = "word/document.xml"
_PROPERTIES = "docProps/core.xml"

_TITLES = frozenset({"title", "titre", "titel", "titolo", "titulo", "título"})
"""Names of the style of a document's title, as Word in several languages writes them."""

_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\N{NON-BREAKING HYPHEN}"}


def read(content: bytes, source: str) -> Iterator[Article]:
    """Yield one article; title and author from the properties where they are set. Raises UnreadableError."""
    archive = Archive(content)
    blocks = list(_paragraphs(archive.xml(_DOCUMENT)))
    text = "\n\n".join(paragraph for paragraph, _ in blocks)
    headline = next((paragraph for paragraph, style in blocks if style.lower() in _TITLES), None)
    properties = archive.xml(_PROPERTIES) if _PROPERTIES in archive else None
    title, byline = (text_at(properties, tag) if properties is not None else None for tag in ("title", "creator"))
    yield Article(
        text=text,
        source=source,
        title=headline or title,
        byline=byline,
        language=language_of(text),
    )


def _paragraphs(document: etree._Element) -> Iterator[tuple[str, str]]:
    """Yield paragraphs that are not empty, each with the name of its style, in the order of the document."""
    for paragraph in document.iterfind(".//{*}p"):
        if _tag(paragraph) != "p" or _is_stand_in(paragraph):
            continue
        text = "".join(_pieces(paragraph)).strip("\n")
        if text.strip():
            style = paragraph.find("{*}pPr/{*}pStyle")
            yield text, _value(style, "val") if style is not None else ""


def _pieces(element: etree._Element) -> Iterator[str]:
    """Yield the characters of a paragraph without those of paragraphs inside it; deleted ones have another tag."""
    for child in element:
        tag = _tag(child)
        if tag == "t":
            yield child.text or ""
        elif tag in _BREAKS:
            yield _BREAKS[tag] if _value(child, "type") in ("", "textWrapping") else ""
        elif tag not in ("p", "pPr", "rPr", "Fallback"):
            yield from _pieces(child)


def _is_stand_in(element: etree._Element) -> bool:
    """Return whether a paragraph repeats, for older programs, what stands beside it."""
    return (
        next(element.iterancestors("{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"), None)
        is not None
    )


def _value(element: etree._Element, name: str) -> str:
    return next((str(value) for key, value in element.items() if etree.QName(key).localname == name), "")


def _tag(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
