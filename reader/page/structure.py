"""What a file's format sets apart in the text, arranged to be looked up by offset."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from reader.model.article import StructureKind, StructureSpan
from reader.page.highlights import NOTHING, Layer

QUOTATION_BAR = "│"
"""Beside a line of a quotation that stands apart."""
BULLET = "–"
"""Beside the first line of an item whose own sign the text does not have."""

_SIGN = re.compile(r"[-–—•*·▪◦]|\d+[.)°]|\w[.)]\s")
"""The sign of an item in its text: "2.", "a)", "•"."""
_STYLES: Sequence[StructureKind] = ("heading", "strong", "emphasis", "link")
"""Kinds whose words wear a style of that name, the lowest first."""


class StructureLayers(msgspec.Struct, frozen=True):
    """Layers of what wears a style, by its name, and of quotations; tags of the layer ``link`` index ``links``."""

    styles: tuple[tuple[str, Layer], ...] = ()
    links: tuple[StructureSpan, ...] = ()
    quotations: Layer = NOTHING
    items: frozenset[int] = frozenset()
    """Where items start."""

    @classmethod
    def of(cls, text: str, structure: Sequence[StructureSpan]) -> StructureLayers:
        """Arrange the structure of a text, and the addresses in it."""
        links = links_of(text, structure)
        if not structure and not links:
            return NO_STRUCTURE
        layers = ((kind, _layer(links if kind == "link" else structure, kind)) for kind in _STYLES)
        return cls(
            styles=tuple((kind, layer) for kind, layer in layers if len(layer)),
            links=links,
            quotations=_layer(structure, "quotation"),
            items=frozenset(
                span.start for span in structure if span.kind == "item" and not _SIGN.match(text, span.start)
            ),
        )

    def marks(self, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """Yield the spans of ``[start, end)`` that wear a style, with its name, the lowest first."""
        for style, layer in self.styles:
            for first, last, _ in layer.pieces(start, end):
                yield first, last, style

    def mark_beside(self, start: int, end: int) -> tuple[str, str] | None:
        """Return the sign beside the line ``[start, end)`` with the name of its style."""
        if start in self.items:
            return BULLET, "item"
        return (QUOTATION_BAR, "quotation") if next(self.quotations.pieces(start, end), None) else None

    def link_at(self, offset: int) -> StructureSpan | None:
        """Return the link over the character at ``offset``."""
        for style, layer in self.styles:
            if style == "link" and (tag := layer.tag_at(offset)) is not None:
                return self.links[tag]
        return None


def links_of(text: str, structure: Sequence[StructureSpan]) -> tuple[StructureSpan, ...]:
    """Return the links of a text in order: those that its format makes, and addresses that stand in it as they are."""
    made = tuple(span for span in structure if span.kind == "link")
    if "://" not in text and "www." not in text.lower():
        return made
    from reader.page.addresses import addresses

    inside = Layer.of((span.start, span.end, number) for number, span in enumerate(made))
    bare = (link for link in addresses(text) if next(inside.pieces(link.start, link.end), None) is None)
    return tuple(sorted((*made, *bare), key=_start))


def _layer(structure: Sequence[StructureSpan], kind: StructureKind) -> Layer:
    """Return the layer of a kind; tags number its spans."""
    spans = (span for span in structure if span.kind == kind)
    return Layer.of((span.start, span.end, number) for number, span in enumerate(spans))


def _start(span: StructureSpan) -> int:
    return span.start


NO_STRUCTURE = StructureLayers()
"""Those of plain text."""
