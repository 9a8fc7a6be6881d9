"""Word (.docx): the paragraphs of the document, as they read with all changes accepted, and its notes after them.

An export of a press database (Factiva, Nexis) is the articles that it holds.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from reader.model.article import Article, StructureSpan
from reader.sources.errors import UnreadableError
from reader.sources.formats import press_text
from reader.sources.formats.archive import Archive, TooLargeError, check_whole, fill_in_time, text_at
from reader.sources.formats.docx_structure import (
    ENCLOSING,
    OFF,
    Fields,
    Styles,
    column,
    field_target,
    item_level,
    links,
    worn_by,
)
from reader.sources.formats.xml_structure import PLAIN, Enclosing, Piece, Worn, spans_of, tag_of, value
from reader.sources.language_of import language_of
from reader.sources.structured_text import StructuredText, moved

_DOCUMENT = "word/document.xml"
_PROPERTIES = "docProps/core.xml"

_TITLES = frozenset({"title", "titre", "titel", "titolo", "titulo", "título"})
"""Names of the style of a document's title, as Word in several languages writes them."""

_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\N{NON-BREAKING HYPHEN}"}

_UNREAD = frozenset({"p", "pPr", "rPr", "Fallback", "del", "moveFrom", "rt"})
"""Elements whose letters are none of the paragraph's: properties, what was deleted or moved away, readings."""

_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
"""By the mark of a note the kind of part that holds the notes."""

Note = tuple[str, str]
"""The kind of a note and its number in the file."""


def read(content: bytes, source: str) -> Iterator[Article]:
    """Yield the article, title and author from the properties, or those of an export. Raises UnreadableError."""
    archive = Archive(content)
    main = _main_part(archive)
    styles = Styles(_part(archive, _related(archive, main, "styles")))
    document = _Document(links(_part(archive, _relations_of(main))), styles)
    blocks: list[tuple[str, str]] = []
    late = fill_in_time(blocks, document.paragraphs(archive.xml(main)))
    for note in _notes(archive, main, document.notes):
        document.text.add(note)
    text, structure = document.text.text, document.text.structure
    if press_text.is_export(text):
        yield from press_text.articles(text, source)
        check_whole(archive, late=late)
        return
    headline = next((paragraph for paragraph, style in blocks if style.lower() in _TITLES), None)
    properties = archive.xml(_PROPERTIES) if _PROPERTIES in archive else None
    title, byline = (text_at(properties, tag) if properties is not None else None for tag in ("title", "creator"))
    yield Article(
        text=text,
        source=source,
        title=headline or title,
        byline=byline,
        language=language_of(text),
        structure=structure,
    )
    check_whole(archive, late=late)


def _main_part(archive: Archive) -> str:
    """Return the name of the part that holds the document, which the file itself tells."""
    return _DOCUMENT if _DOCUMENT in archive else _related(archive, "", "officeDocument") or _DOCUMENT


def _related(archive: Archive, part: str, kind: str) -> str | None:
    """Return the part of a kind that another part, or the file, says belongs to it."""
    relations = _part(archive, _relations_of(part))
    for relation in relations.iterfind("{*}Relationship") if relations is not None else ():
        if relation.get("Type", "").endswith(f"/{kind}"):
            return posixpath.normpath(posixpath.join(posixpath.dirname(part), relation.get("Target", ""))).lstrip("/")
    return None


def _relations_of(part: str) -> str:
    """Return the name of what says which parts belong to a part."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _part(archive: Archive, name: str | None) -> etree._Element | None:
    """Return a part that a document can be read without, ``None`` where it is missing or damaged."""
    try:
        return archive.xml(name) if name and name in archive else None
    except TooLargeError:
        raise
    except UnreadableError:
        return None


def _notes(archive: Archive, main: str, marks: dict[Note, int]) -> Iterator[str]:
    """Yield the notes in the order of their marks, each after its own."""
    kinds = {kind for kind, _ in marks}
    parts = {kind: name for kind in kinds if (name := _related(archive, main, kind)) and name in archive}
    found = {
        (kind, value(note, "id")): " ".join(text for text, _ in _Document().paragraphs(note))
        for kind, name in parts.items()
        for note in archive.xml(name)
    }
    return (f"[{number}] {' '.join(found[mark].split())}" for mark, number in marks.items() if found.get(mark))


class _Document:
    """Paragraphs as they read, with their structure; ``notes`` numbers the notes that they mark."""

    def __init__(self, addresses: Mapping[str, str] | None = None, styles: Styles | None = None) -> None:
        self.text = StructuredText()
        self.notes: dict[Note, int] = {}
        self._addresses = addresses or {}
        self._fields = Fields()
        self._styles = styles or Styles(None)

    def paragraphs(self, document: etree._Element) -> Iterator[tuple[str, str]]:
        """Yield paragraphs that are not empty, each with the name of its style, in the order of the document."""
        enclosing = Enclosing(self.text, ENCLOSING, column)
        begun: list[Piece] = []
        for paragraph in document.iterfind(".//{*}p"):
            if tag_of(paragraph) != "p" or _is_stand_in(paragraph):
                continue
            begun += self._pieces(paragraph, PLAIN)
            properties = paragraph.find("{*}pPr")
            if properties is not None and _goes_on(properties):
                continue
            style = properties.find("{*}pStyle") if properties is not None else None
            style_id = value(style, "val") if style is not None else ""
            if any(text.strip() for text, _ in begun):
                enclosing.enter(paragraph, quoting=self._styles.is_quotation(style_id))
                yield self._add(begun, properties, style_id), style_id
            begun = []
        if any(text.strip() for text, _ in begun):
            yield self._add(begun, None, ""), ""
        enclosing.leave()

    def _add(self, pieces: Sequence[Piece], properties: etree._Element | None, style: str) -> str:
        """Add a paragraph to the text, and return its words."""
        whole = "".join(text for text, _ in pieces)
        text = whole.strip("\n")
        before = len(whole) - len(whole.lstrip("\n"))
        spans = [moved(span, -before) for span in spans_of(pieces)]
        level, item = self._styles.heading(style, properties), item_level(properties)
        level = level or int(bool(_TITLES & {self._styles.name(style), style.lower()}))
        if level:
            spans.append(StructureSpan(0, len(text), "heading", level))
        elif item:
            spans.append(StructureSpan(0, len(text), "item", item))
        self.text.add(text, spans)
        return text

    def _pieces(self, element: etree._Element, worn: Worn) -> Iterator[Piece]:
        """Yield the characters of a paragraph without those of paragraphs inside it."""
        for child in element:
            tag = tag_of(child)
            if tag == "t":
                yield child.text or "", worn if worn.target else worn._replace(target=self._fields.target)
            elif tag in _BREAKS:
                yield _BREAKS[tag] if value(child, "type") in ("", "textWrapping") else "", worn
            elif tag in _NOTES:
                mark = _NOTES[tag], value(child, "id")
                yield f" [{self.notes.setdefault(mark, len(self.notes) + 1)}]", worn
            elif tag == "hyperlink":
                yield from self._pieces(child, worn._replace(target=self._addresses.get(value(child, "id"), "")))
            elif tag == "fldSimple":
                yield from self._pieces(child, worn._replace(target=field_target(value(child, "instr"))))
            elif tag in ("fldChar", "instrText"):
                self._fields.read(child)
            elif tag not in _UNREAD and not (tag == "r" and _is_hidden(child)):
                yield from self._pieces(child, worn_by(child, worn) if tag == "r" else worn)


def _goes_on(properties: etree._Element) -> bool:
    """Return whether a paragraph is one with the next: its end was deleted or moved away, or it is a large initial."""
    gone = any(properties.find(f"{{*}}rPr/{{*}}{change}") is not None for change in ("del", "moveFrom"))
    frame = properties.find("{*}framePr")
    return gone or (frame is not None and value(frame, "dropCap") in ("drop", "margin"))


def _is_hidden(run: etree._Element) -> bool:
    """Return whether letters are set not to be shown."""
    hidden = run.find("{*}rPr/{*}vanish")
    return hidden is not None and value(hidden, "val").lower() not in OFF


def _is_stand_in(element: etree._Element) -> bool:
    """Return whether a paragraph repeats, for older programs, what stands beside it."""
    return (
        next(element.iterancestors("{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"), None)
        is not None
    )
