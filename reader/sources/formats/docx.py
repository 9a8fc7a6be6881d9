"""Word (.docx): the paragraphs of the document, as they read with all changes accepted, and its notes after them."""

from __future__ import annotations

import posixpath
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

_UNREAD = frozenset({"p", "pPr", "rPr", "Fallback", "del", "moveFrom", "rt"})
"""Elements whose letters are none of the paragraph's: properties, what was deleted or moved away, readings."""

_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
"""By the mark of a note the kind of part that holds the notes."""

_OFF = frozenset({"0", "false", "off", "none"})

Note = tuple[str, str]
"""The kind of a note and its number in the file."""


def read(content: bytes, source: str) -> Iterator[Article]:
    """Yield one article; title and author from the properties where they are set. Raises UnreadableError."""
    archive = Archive(content)
    main = _main_part(archive)
    document = _Document()
    blocks = list(document.paragraphs(archive.xml(main)))
    text = "\n\n".join([*(paragraph for paragraph, _ in blocks), *_notes(archive, main, document.notes)])
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


def _main_part(archive: Archive) -> str:
    """Return the name of the part that holds the document, which the file itself tells."""
    return _DOCUMENT if _DOCUMENT in archive else _related(archive, "", "officeDocument") or _DOCUMENT


def _related(archive: Archive, part: str, kind: str) -> str | None:
    """Return the part of a kind that another part, or the file, says belongs to it."""
    folder, name = posixpath.split(part)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    if relations not in archive:
        return None
    for relation in archive.xml(relations).iterfind("{*}Relationship"):
        if relation.get("Type", "").endswith(f"/{kind}"):
            return posixpath.normpath(posixpath.join(folder, relation.get("Target", ""))).lstrip("/")
    return None


def _notes(archive: Archive, main: str, marks: dict[Note, int]) -> Iterator[str]:
    """Yield the notes in the order of their marks, each after its own."""
    kinds = {kind for kind, _ in marks}
    parts = {kind: name for kind in kinds if (name := _related(archive, main, kind)) and name in archive}
    found = {
        (kind, _value(note, "id")): " ".join(text for text, _ in _Document().paragraphs(note))
        for kind, name in parts.items()
        for note in archive.xml(name)
    }
    return (f"[{number}] {' '.join(found[mark].split())}" for mark, number in marks.items() if found.get(mark))


class _Document:
    """Paragraphs as they read; ``notes`` numbers the notes that they mark."""

    def __init__(self) -> None:
        self.notes: dict[Note, int] = {}

    def paragraphs(self, document: etree._Element) -> Iterator[tuple[str, str]]:
        """Yield paragraphs that are not empty, each with the name of its style, in the order of the document."""
        begun = ""
        for paragraph in document.iterfind(".//{*}p"):
            if _tag(paragraph) != "p" or _is_stand_in(paragraph):
                continue
            text = begun + "".join(self._pieces(paragraph))
            properties = paragraph.find("{*}pPr")
            if properties is not None and _goes_on(properties):
                begun = text
                continue
            begun, text = "", text.strip("\n")
            if text.strip():
                style = paragraph.find("{*}pPr/{*}pStyle")
                yield text, _value(style, "val") if style is not None else ""
        if begun.strip():
            yield begun.strip("\n"), ""

    def _pieces(self, element: etree._Element) -> Iterator[str]:
        """Yield the characters of a paragraph without those of paragraphs inside it."""
        for child in element:
            tag = _tag(child)
            if tag == "t":
                yield child.text or ""
            elif tag in _BREAKS:
                yield _BREAKS[tag] if _value(child, "type") in ("", "textWrapping") else ""
            elif tag in _NOTES:
                mark = _NOTES[tag], _value(child, "id")
                yield f" [{self.notes.setdefault(mark, len(self.notes) + 1)}]"
            elif tag not in _UNREAD and not (tag == "r" and _is_hidden(child)):
                yield from self._pieces(child)


def _goes_on(properties: etree._Element) -> bool:
    """Return whether a paragraph is one with the next: its end was deleted or moved away, or it is a large initial."""
    gone = any(properties.find(f"{{*}}rPr/{{*}}{change}") is not None for change in ("del", "moveFrom"))
    frame = properties.find("{*}framePr")
    return gone or (frame is not None and _value(frame, "dropCap") in ("drop", "margin"))


def _is_hidden(run: etree._Element) -> bool:
    """Return whether letters are set not to be shown."""
    hidden = run.find("{*}rPr/{*}vanish")
    return hidden is not None and _value(hidden, "val").lower() not in _OFF


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
