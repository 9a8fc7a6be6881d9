"""What a Word file says of its words: headings, quotations, lists, tables, bold and italic words, links."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from reader.model.article import StructureKind
from reader.sources.formats.counts import count
from reader.sources.formats.xml_structure import Worn, tag_of, value
from reader.sources.structured_text import address

OFF = frozenset({"0", "false", "off", "none"})
"""How a file writes that a property is not there."""
_HYPERLINK = re.compile(r'\s*HYPERLINK\s+"?([^"\s]+)"?', re.IGNORECASE)
_HEADING = re.compile(r"heading ?([1-9])")
ENCLOSING: Mapping[str, StructureKind] = {"tbl": "table", "tr": "row", "tc": "cell"}
"""Elements that paragraphs are in."""
_WIDEST = 1000
"""Columns that a cell may span."""


class Styles:
    """The styles of a document, by the ids that its paragraphs give; their names are English in every language."""

    def __init__(self, styles: etree._Element | None) -> None:
        self._names: dict[str, str] = {}
        self._outlines: dict[str, int] = {}
        for style in styles.iterfind("{*}style") if styles is not None else ():
            name, level = style.find("{*}name"), style.find("{*}pPr/{*}outlineLvl")
            id_ = value(style, "styleId")
            self._names[id_] = value(name, "val").lower() if name is not None else ""
            if level is not None and value(level, "val").isdecimal():
                self._outlines[id_] = count(value(level, "val"), 9, 9) + 1

    def name(self, id_: str) -> str:
        """Return the name of a style, its id where it has none."""
        return self._names.get(id_) or id_.lower()

    def is_quotation(self, id_: str) -> bool:
        """Return whether a style sets a quotation apart."""
        return "quote" in self.name(id_)

    def heading(self, id_: str, properties: etree._Element | None) -> int:
        """Return the level of a heading, 0 for what is none."""
        own = properties.find("{*}outlineLvl") if properties is not None else None
        level = value(own, "val") if own is not None else ""
        found = _HEADING.match(self.name(id_))
        number = count(level, 9, 9) + 1 if level.isdecimal() else int(found[1]) if found else self._outlines.get(id_, 0)
        return number if number <= 6 else 6 if number < 10 else 0


def links(relations: etree._Element | None) -> Mapping[str, str]:
    """Return the addresses of links by the ids of their relations; those that lead elsewhere are left out."""
    rows = relations.iterfind("{*}Relationship") if relations is not None else ()
    addresses = ((row.get("Id", ""), address(row.get("Target", ""))) for row in rows)
    return {id_: found for id_, found in addresses if found}


def field_target(instruction: str) -> str:
    """Return the address that a field links to, as in ``HYPERLINK "https://example.org"``, empty for other fields."""
    found = _HYPERLINK.match(instruction)
    return (address(found[1]) or "") if found else ""


class Fields:
    """Follows the fields of a document: an instruction, then what stands for it, between marks inside runs."""

    def __init__(self) -> None:
        self._open: list[tuple[list[str], str]] = []
        """Of each field that is open, the innermost last, the parts of its instruction and its address."""

    @property
    def target(self) -> str:
        """The address of the innermost link that is open, empty where there is none."""
        return next((target for _, target in reversed(self._open) if target), "")

    def read(self, element: etree._Element) -> None:
        """Handle the mark of a field (``fldChar``) or a part of its instruction (``instrText``)."""
        if tag_of(element) == "instrText":
            if self._open:
                self._open[-1][0].append(element.text or "")
            return
        match value(element, "fldCharType"):
            case "begin":
                self._open.append(([], ""))
            case "separate" if self._open:
                parts, _ = self._open[-1]
                self._open[-1] = parts, field_target("".join(parts))
            case "end" if self._open:
                self._open.pop()


def worn_by(run: etree._Element, worn: Worn) -> Worn:
    """Return what the letters of a run are set in, inside what is set so already."""
    return worn._replace(strong=_is_on(run, "b"), emphasis=_is_on(run, "i"))


def _is_on(run: etree._Element, property_: str) -> bool:
    found = run.find(f"{{*}}rPr/{{*}}{property_}")
    return found is not None and value(found, "val").lower() not in OFF


def column(element: etree._Element) -> int:
    """Return the column of a cell, counted from 0; 0 for what is no cell."""
    if tag_of(element) != "tc":
        return 0
    before = 0
    for cell in element.itersiblings("{*}tc", preceding=True):
        span = cell.find("{*}tcPr/{*}gridSpan")
        width = value(span, "val") if span is not None else ""
        before += count(width, _WIDEST, 1)
    return before


def item_level(properties: etree._Element | None) -> int:
    """Return how deep in lists a paragraph is, from 1; 0 for one that is no item."""
    number = properties.find("{*}numPr") if properties is not None else None
    id_, level = (number.find("{*}numId"), number.find("{*}ilvl")) if number is not None else (None, None)
    if id_ is None or value(id_, "val") == "0":
        return 0
    depth = value(level, "val") if level is not None else ""
    return count(depth, 8, 0) + 1
