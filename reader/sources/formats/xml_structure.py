"""What Word and OpenDocument files have in common: letters that are set alike, and what encloses paragraphs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from lxml import etree

from reader.model.article import StructureKind, StructureSpan
from reader.sources.structured_text import StructuredText


class Worn(NamedTuple):
    """What letters are set in: bold, italic, and the address that they link to."""

    strong: bool = False
    emphasis: bool = False
    target: str = ""


PLAIN = Worn()
Piece = tuple[str, Worn]
"""Letters that are set alike."""


def spans_of(pieces: Sequence[Piece]) -> Iterator[StructureSpan]:
    """Yield the bold and italic words and the links of a paragraph."""
    kinds: Sequence[tuple[StructureKind, int]] = (("strong", 0), ("emphasis", 1), ("link", 2))
    for kind, field in kinds:
        start = place = 0
        before: bool | str = ""
        for text, worn in (*pieces, ("", PLAIN)):
            if worn[field] != before:
                if before:
                    yield StructureSpan(start, place, kind, 0, str(before) if kind == "link" else "")
                start, before = place, worn[field]
            place += len(text)


class Enclosing:
    """Follows what the paragraphs of a document are in: the elements of ``kinds``, and quotations.

    ``level`` returns the level of what such an element is.
    """

    def __init__(
        self, text: StructuredText, kinds: Mapping[str, StructureKind], level: Callable[[etree._Element], int]
    ) -> None:
        self._text = text
        self._kinds = kinds
        self._level = level
        self._around: list[etree._Element] = []
        self._quoting = False

    def enter(self, paragraph: etree._Element, *, quoting: bool) -> None:
        """Begin and end what encloses a paragraph that is added next, unlike the one before."""
        around = [element for element in paragraph.iterancestors() if tag_of(element) in self._kinds][::-1]
        same = 0
        while same < min(len(around), len(self._around)) and around[same] is self._around[same]:
            same += 1
        changes = same < max(len(around), len(self._around))
        if self._quoting and (changes or not quoting):
            self._text.end("quotation")
            self._quoting = False
        for element in reversed(self._around[same:]):
            self._text.end(self._kinds[tag_of(element)])
        for element in around[same:]:
            self._text.begin(self._kinds[tag_of(element)], self._level(element))
        self._around = around
        if quoting and not self._quoting:
            self._text.begin("quotation", 1)
            self._quoting = True

    def leave(self) -> None:
        """End all that is open."""
        self._text.end("quotation")
        for element in reversed(self._around):
            self._text.end(self._kinds[tag_of(element)])


def value(element: etree._Element, name: str) -> str:
    """Return an attribute by its name without namespace, empty where there is none."""
    return next((str(value) for key, value in element.items() if etree.QName(key).localname == name), "")


def tag_of(element: etree._Element) -> str:
    """Return a tag without namespace, empty for a comment."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
