"""What a page shows: its lines as runs of text and style, with all that is marked in them. No widget.

Styles have names: the label of a name (``PER``), ``quote``, ``indirect-quote``, ``cue``, ``speaker``, ``title``,
``note``, ``followed``, ``hovered``, ``hit``, ``current``, and what a format sets apart: ``heading``, ``strong``,
``emphasis``, ``link``, ``item``, ``quotation``. What they look like is the business of the screen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise

import msgspec

from reader.page.highlights import NOTHING, Highlights, Layer
from reader.page.paragraphs import NO_PARAGRAPHS, Paragraphs
from reader.page.structure import NO_STRUCTURE, StructureLayers
from reader.page.tables import NO_TABLES, TableLayout
from reader.page.wrapping import Lines

Span = tuple[int, int]
"""``[start, end)`` in characters of the article's text."""
Mark = tuple[int, int, str]
"""A span with the name of a style that it wears."""
Run = tuple[int, int, tuple[str, ...]]
"""A span that wears the same styles throughout, with their names, the lowest first."""

SAYS_FOLLOWED = "▌"
"""Beside a line that has a quote of a followed entity."""
HAS_FOLLOWED = "•"
"""Beside a line that mentions a followed entity."""
HAS_NOTE = "✎"
"""Beside a line in which a note or a highlight begins."""
BARS = ("bar", "bar-too")
"""Styles of these: for the entity followed first, and for the others."""


class PageModel(msgspec.Struct):
    """All that is painted of an article, and where: whatever changes here changes its lines."""

    text: str
    lines: Lines
    cell_width: Callable[[str], int]
    """Cells of one character as it is shown."""
    highlights: Highlights = msgspec.field(default_factory=lambda: Highlights.of(None))
    followed: dict[int, int] = msgspec.field(default_factory=dict)
    """Index of an entity to its rank among those followed, 0 for the first."""
    followed_ids: tuple[str, ...] = ()
    current: Span | None = None
    hovered: Span | None = None
    notes: Layer = NOTHING
    hits: Layer = NOTHING
    current_hit: Span | None = None
    hidden_styles: frozenset[str] = frozenset()
    """Names of styles that are not shown."""
    labels: Mapping[int, str] = msgspec.field(default_factory=dict)
    """Short words to lay over the text, by the offset where they begin."""
    paragraphs: Paragraphs = NO_PARAGRAPHS
    structure: StructureLayers = NO_STRUCTURE
    tables: TableLayout = NO_TABLES
    column: int = 0
    """Cells of the text column."""
    justified: bool = False
    hyphenated: bool = False
    title_end: int = 0
    """Where the title that the text starts with ends; 0 where it does not start with one."""

    def cut_word(self, line: int) -> bool:
        """Return whether a line ends with a word that was hyphenated."""
        start, end = self.lines.span(line)
        if not self.hyphenated or not start < end < len(self.text) or self.text[end - 1 : end + 1].isspace():
            return False
        return self.text[end - 1].isalpha() and self.text[end].isalpha() and self._cells(start, end) < self.column

    def extra_spaces(self, line: int) -> Mapping[int, int]:
        """Return the cells that characters of a line have more, by their offset, in tables and justified lines."""
        start, end = self.lines.span(line)
        if self.tables.rows and (extra := self.tables.extra_spaces(start, end)):
            return extra
        if not self.justified or start == end:
            return {}
        from reader.page.justification import extra_spaces

        paragraph = self.paragraphs.span_at(start)
        if paragraph is None or end >= paragraph[1]:
            return {}
        room = self.column - self._cells(start, end) - self.cut_word(line)
        return extra_spaces(self.text, start, end, room)

    def indent(self, line: int) -> int:
        """Return the cells before the first character of a line."""
        return self.tables.indents.get(self.lines.starts[line], 0)

    def _cells(self, start: int, end: int) -> int:
        return sum(map(self.cell_width, self.text[start:end]))

    def cells_before(self, line: int, offset: int) -> int:
        """Return the cells of a line before a character of it."""
        start, _ = self.lines.span(line)
        extra = self.extra_spaces(line)
        return (
            self.indent(line)
            + self._cells(start, offset)
            + sum(more for space, more in extra.items() if space < offset)
        )

    def offset_at(self, line: int, cell: int) -> int | None:
        """Return the character of a line at a cell of it, ``None`` before the first and after the last."""
        start, end = self.lines.span(line)
        extra = self.extra_spaces(line)
        cell -= self.indent(line)
        if cell < 0:
            return None
        for offset in range(start, end):
            cell -= self.cell_width(self.text[offset]) + extra.get(offset, 0)
            if cell < 0:
                return offset
        return None

    def runs(self, start: int, end: int, cuts: Iterable[int] = ()) -> Iterator[Run]:
        """Yield the runs that make up ``[start, end)``, cut at the offsets ``cuts`` as well."""
        marks = [mark for mark in self._marks(start, end) if mark[2] not in self.hidden_styles]
        edges = {start, end, *(cut for cut in cuts if start < cut < end)}
        for first, last, _ in marks:
            edges.add(first)
            edges.add(last)
        for first, last in pairwise(sorted(edges)):
            yield first, last, tuple(style for a, b, style in marks if a <= first and last <= b)

    def _marks(self, start: int, end: int) -> Iterator[Mark]:
        """Yield what the characters ``[start, end)`` wear, the lowest layer first, clipped to them."""
        if start < self.title_end:
            yield start, min(end, self.title_end), "title"
        yield from self.structure.marks(start, end)
        known = self.highlights
        for first, last, tag in known.quotes.pieces(start, end):
            yield first, last, "indirect-quote" if known.said[tag].kind == "indirect" else "quote"
        for first, last, _ in known.cues.pieces(start, end):
            yield first, last, "cue"
        for first, last, _ in known.speakers.pieces(start, end):
            yield first, last, "speaker"
        for first, last, tag in known.names.pieces(start, end):
            yield first, last, known.mentions[tag][0].label
        for first, last, _ in self.notes.pieces(start, end):
            yield first, last, "note"
        yield from self._followed_marks(start, end)
        if self.hovered:
            yield from _clipped(self.hovered, start, end, "hovered")
        for first, last, _ in self.hits.pieces(start, end):
            yield first, last, "hit"
        if self.current:
            yield from _clipped(self.current, start, end, "current")
        if self.current_hit:
            yield from _clipped(self.current_hit, start, end, "current-hit")

    def _followed_marks(self, start: int, end: int) -> Iterator[Mark]:
        if self.followed:
            known = self.highlights
            for layer in (known.references, known.names):
                for first, last, tag in layer.pieces(start, end):
                    rank = self.followed.get(known.mentions[tag][1])
                    if rank is not None:
                        yield first, last, "followed" if rank == 0 else "followed-too"

    def mark_beside(self, start: int, end: int) -> tuple[str, str] | None:
        """Return the one-cell mark in the gutter of the line ``[start, end)`` with its style."""
        return (
            self._followed_beside(start, end) or self._note_beside(start, end) or self.structure.mark_beside(start, end)
        )

    def _note_beside(self, start: int, end: int) -> tuple[str, str] | None:
        """Return the mark of a line in which a note begins."""
        begins = any(start <= self.notes.starts[tag] < end for _, _, tag in self.notes.pieces(start, end))
        return (HAS_NOTE, "note-mark") if begins else None

    def _followed_beside(self, start: int, end: int) -> tuple[str, str] | None:
        if not self.followed:
            return None
        for _, _, tag in self.highlights.quotes.pieces(start, end):
            speaker = self.highlights.said[tag].speaker
            if speaker and speaker.entity in self.followed_ids:
                return SAYS_FOLLOWED, BARS[speaker.entity != self.followed_ids[0]]
        worn = {style for _, _, style in self._followed_marks(start, end)}
        return (HAS_FOLLOWED, BARS["followed" not in worn]) if worn else None


def _clipped(span: Span, start: int, end: int, style: str) -> Iterator[Mark]:
    if span[0] < end and span[1] > start:
        yield max(start, span[0]), min(end, span[1]), style
