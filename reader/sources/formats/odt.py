"""OpenDocument text (.odt): the paragraphs of the document, notes left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from reader.model.article import Article, StructureKind, StructureSpan
from reader.sources.dates import iso_date
from reader.sources.formats import press_text
from reader.sources.formats.archive import Archive, check_whole, fill_in_time, text_at
from reader.sources.formats.counts import count
from reader.sources.formats.xml_structure import PLAIN, Enclosing, Piece, Worn, spans_of, tag_of, value
from reader.sources.language_of import language_of
from reader.sources.structured_text import StructuredText, address, moved

_CONTENT, _META = "content.xml", "meta.xml"
_UNREAD = frozenset({"note", "annotation", "tracked-changes", "deletion", "sequence-decls"})


_ENCLOSING: Mapping[str, StructureKind] = {
    "table": "table",
    "table-row": "row",
    "table-cell": "cell",
    "list-item": "item",
}
_WIDEST = 1000
"""Columns that a cell may span."""
_BLANKS = 1000
"""Blanks that one element may stand for."""


def read(content: bytes, source: str) -> Iterator[Article]:
    """Yield one article; title and author from the properties where they are set. Raises UnreadableError."""
    archive = Archive(content)
    found = StructuredText()
    late = fill_in_time([], _structured(archive.xml(_CONTENT), found))
    text = found.text
    if press_text.is_export(text):
        yield from press_text.articles(text, source)
        check_whole(archive, late=late)
        return
    meta = archive.xml(_META) if _META in archive else None
    title, byline, date = (text_at(meta, tag) if meta is not None else None for tag in ("title", "creator", "date"))
    yield Article(
        text=text,
        source=source,
        title=title,
        byline=byline,
        date=iso_date(date),
        language=language_of(text),
        structure=found.structure,
    )
    check_whole(archive, late=late)


def _structured(document: etree._Element, found: StructuredText) -> Iterator[str]:
    """Add the paragraphs of a document, and yield each."""
    styles = _Styles(document)
    enclosing = Enclosing(found, _ENCLOSING, _level)
    body = document.find(".//{*}body")
    for paragraph in body.iter("{*}p", "{*}h") if body is not None else ():
        if any(tag_of(above) in _UNREAD for above in paragraph.iterancestors()):
            continue
        pieces = list(_pieces(paragraph, styles, PLAIN))
        whole = "".join(text for text, _ in pieces)
        text = whole.strip("\n")
        if not text.strip():
            continue
        enclosing.enter(paragraph, quoting=styles.name(paragraph).startswith("quotation"))
        before = len(whole) - len(whole.lstrip("\n"))
        spans = [moved(span, -before) for span in spans_of(pieces)]
        if tag_of(paragraph) == "h":
            level = value(paragraph, "outline-level")
            spans.append(StructureSpan(0, len(text), "heading", count(level, 6, 1)))
        elif styles.name(paragraph) == "title":
            spans.append(StructureSpan(0, len(text), "heading", 1))
        found.add(text, spans)
        yield text
    enclosing.leave()


class _Styles:
    """The styles that a document makes for itself: bold and italic ones, and which others they are made from."""

    def __init__(self, document: etree._Element) -> None:
        self._worn: dict[str, Worn] = {"strong_20_emphasis": Worn(strong=True), "emphasis": Worn(emphasis=True)}
        self._parents: dict[str, str] = {}
        for style in document.iterfind(".//{*}automatic-styles/{*}style"):
            name, text = value(style, "name").lower(), style.find("{*}text-properties")
            self._parents[name] = value(style, "parent-style-name").lower()
            if text is not None:
                bold, italic = value(text, "font-weight"), value(text, "font-style")
                self._worn[name] = Worn(strong=bold in ("bold", "700", "800", "900"), emphasis=italic == "italic")

    def name(self, element: etree._Element) -> str:
        """Return the name of a style that people see, in lower case."""
        name = value(element, "style-name").lower()
        return self._parents.get(name) or name

    def worn_by(self, element: etree._Element, worn: Worn) -> Worn:
        """Return what the letters of an element are set in, inside what is set so already."""
        name = value(element, "style-name").lower()
        own = self._worn.get(name) or self._worn.get(self._parents.get(name, "")) or PLAIN
        return worn._replace(strong=worn.strong or own.strong, emphasis=worn.emphasis or own.emphasis)


def _level(element: etree._Element) -> int:
    """Return how deep an item is, from 1, and which column a cell is in, from 0."""
    if tag_of(element) == "list-item":
        return 1 + sum(tag_of(above) == "list-item" for above in element.iterancestors())
    if tag_of(element) != "table-cell":
        return 0
    column = 0
    for cell in element.itersiblings("{*}table-cell", "{*}covered-table-cell", preceding=True):
        repeated = value(cell, "number-columns-repeated")
        column += count(repeated, _WIDEST, 1)
    return column


def _pieces(element: etree._Element, styles: _Styles, worn: Worn) -> Iterator[Piece]:
    """Yield the characters of a paragraph: ``s`` stands for blanks, ``tab`` and ``line-break`` for themselves."""
    yield element.text or "", worn
    for child in element:
        tag = tag_of(child)
        if tag == "s":
            yield " " * count(value(child, "c"), _BLANKS, 1), worn
        elif tag in ("tab", "line-break"):
            yield "\t" if tag == "tab" else "\n", worn
        elif tag == "a":
            yield from _pieces(child, styles, worn._replace(target=address(value(child, "href")) or ""))
        elif tag and tag not in _UNREAD and tag not in ("p", "h"):
            yield from _pieces(child, styles, styles.worn_by(child, worn))
        yield child.tail or "", worn
