"""What the elements of HTML say of its words: headings, items, quotations, tables, bold and italic words, links."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from reader.model.article import StructureKind, StructureSpan
from reader.sources.formats.counts import count
from reader.sources.structured_text import StructuredText, address

HEADINGS: Mapping[str, int] = {f"h{level}": level for level in range(1, 7)}
_ENCLOSING: Mapping[str, StructureKind] = {
    "blockquote": "quotation",
    "li": "item",
    "table": "table",
    "tr": "row",
    "td": "cell",
    "th": "cell",
}
_INLINE: Mapping[str, StructureKind] = {
    "b": "strong",
    "strong": "strong",
    "th": "strong",
    "i": "emphasis",
    "em": "emphasis",
    "cite": "emphasis",
    "a": "link",
}
_LISTS = frozenset({"ul", "ol", "menu"})
_WIDEST = 1000
"""Columns that a cell may span, as browsers have it."""

# One pass for what browsers do: blanks are one, and a break is a new line without blanks beside it.
_BLANKS = re.compile(r"[ \t\r\n\f]*\v[ \t\r\n\f]*|[ \t\r\n\f]+")

Marked = tuple[int, int, StructureKind, str]
"""Pieces of text, from one up to another, with what they are, and the address of a link."""


class HtmlStructure:
    """Follows the elements of a page, beside the text that is put together from their words."""

    def __init__(self, text: StructuredText, base: str | None = None) -> None:
        self._text = text
        self._base = base
        self._lists = 0
        self._columns: list[int] = []
        self._open: list[tuple[str, StructureKind, str]] = []
        self._since: list[int] = []
        self._done: list[Marked] = []
        self._within: Counter[str] = Counter()
        """Elements inside one of their own kind, by tag: what is bold already is not more so."""

    def start(self, tag: str, attributes: Mapping[str, str], piece: int) -> None:
        """Handle the start of an element, before the piece of text of that number."""
        self._lists += tag in _LISTS
        if kind := _ENCLOSING.get(tag):
            self._text.begin(kind, self._level(kind, attributes))
        if inline := _INLINE.get(tag):
            if any(kind == inline for _, kind, _ in self._open):
                self._within[tag] += 1
                return
            target = address(attributes.get("href") or "", self._base) if inline == "link" else ""
            self._open.append((tag, inline, target or ""))
            self._since.append(piece)

    def end(self, tag: str, piece: int) -> None:
        """Handle the end of an element, before the piece of text of that number."""
        self._lists -= tag in _LISTS
        if self._within[tag]:
            self._within[tag] -= 1
        else:
            self._end_inline(tag, piece)
        if kind := _ENCLOSING.get(tag):
            self._text.end(kind)
            if kind == "row" and self._columns:
                self._columns.pop()

    def _end_inline(self, tag: str, piece: int) -> None:
        for index, (opened, kind, target) in enumerate(self._open):
            if opened == tag:
                since = self._since.pop(index)
                del self._open[index]
                self._done.append((since, piece, kind, target))
                return

    def _level(self, kind: StructureKind, attributes: Mapping[str, str]) -> int:
        if kind == "item":
            return max(1, self._lists)
        if kind == "quotation":
            return self._text.depth(kind) + 1
        if kind == "row":
            self._columns.append(0)
        if kind != "cell" or not self._columns:
            return 0
        column = self._columns[-1]
        wide = attributes.get("colspan") or ""
        self._columns[-1] += max(1, count(wide, _WIDEST, 1))
        return column

    def part(self, pieces: int) -> list[Marked]:
        """Return what the pieces of a paragraph are, of which there are so many; what is open goes on in the next."""
        since_and_open = zip(self._since, self._open, strict=True)
        done = self._done + [(since, pieces, kind, target) for since, (_, kind, target) in since_and_open]
        self._done = []
        self._since = [0] * len(self._since)
        return [each for each in done if each[0] < each[1] and (each[2] != "link" or each[3])]


def joined(pieces: Sequence[str], marked: Iterable[Marked], *, preformatted: bool) -> tuple[str, list[StructureSpan]]:
    """Return the words of a paragraph, blanks as browsers show them, with the spans of what is marked in them."""
    raw = "".join(pieces)
    starts = list(accumulate(map(len, pieces), initial=0))
    blanks = [] if preformatted else [match.span() for match in _BLANKS.finditer(raw)]
    text = raw if preformatted else _BLANKS.sub(lambda match: "\n" if "\v" in match[0] else " ", raw)
    ends = [end for _, end in blanks]
    lost = list(accumulate((end - start - 1 for start, end in blanks), initial=0))

    def place(piece: int) -> int:
        raw_place = starts[min(piece, len(pieces))]
        return raw_place - lost[bisect_right(ends, raw_place)]

    found = [StructureSpan(place(first), place(last), kind, 0, target) for first, last, kind, target in marked]
    return text, found
