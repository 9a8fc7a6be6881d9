"""Tables as the page shows them: a row is a line, and cells of one column begin below each other."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

import msgspec

from reader.model.article import StructureSpan

Span = tuple[int, int]

GAP = 2
"""Cells between two columns at least."""


class Row(msgspec.Struct, frozen=True):
    """A row: the span of its lines in the text, and its cells as (start, end, column)."""

    start: int
    end: int
    cells: tuple[tuple[int, int, int], ...]


Table = tuple[Row, ...]


class TableLayout(msgspec.Struct, frozen=True):
    """Tables that are as wide as the page has room for: their rows, and how cells are moved.

    ``tables`` and ``rows`` are sorted spans of the text, ``gaps`` what stands between two cells. ``offsets`` are the
    characters after which cells go on further right, by as much as ``extra`` says; ``indents`` has the same for rows
    whose first cell is empty, by where they start.
    """

    tables: tuple[Span, ...] = ()
    rows: tuple[Span, ...] = ()
    gaps: tuple[Span, ...] = ()
    offsets: array[int] = msgspec.field(default_factory=lambda: array("I"))
    extra: Mapping[int, int] = msgspec.field(default_factory=dict)
    indents: Mapping[int, int] = msgspec.field(default_factory=dict)

    def extra_spaces(self, start: int, end: int) -> Mapping[int, int]:
        """Return the cells that characters of a line have more, by their offset."""
        touched = self.offsets[bisect_left(self.offsets, start) : bisect_left(self.offsets, end)]
        return {offset: self.extra[offset] for offset in touched}

    def shown(self, text: str) -> str:
        """Return the text with the line ends between the cells of a row as spaces."""
        pieces: list[str] = []
        done = 0
        for start, end in self.gaps:
            pieces += text[done:start], text[start:end].replace("\n", " ")
            done = end
        return "".join([*pieces, text[done:]])

    def with_rows(self, lines: Iterator[tuple[int, int, bool]]) -> Iterator[tuple[int, int, bool]]:
        """Yield lines (start, end, air before it), those of a row as one, without air inside a table."""
        held: tuple[int, int, bool] | None = None
        for start, end, air in lines:
            row, table = _around(self.rows, start), _around(self.tables, start)
            if held and row and held[0] >= row[0]:
                held = held[0], end, held[2]
                continue
            if held:
                yield held
            held = start, end, air and not (table and start > table[0])
        if held:
            yield held


NO_TABLES = TableLayout()
"""That of a page without tables."""


def tables_of(text: str, structure: Sequence[StructureSpan]) -> tuple[Table, ...]:
    """Return the tables of a text that can be laid out: no cell with several lines, no table inside another."""
    found, end = [], 0
    for table in (span for span in structure if span.kind == "table"):
        if table.start < end:
            continue
        end = table.end
        inside = [span for span in structure if table.start <= span.start and span.end <= table.end]
        rows = tuple(_rows(text, inside))
        nested = sum(span.kind == "table" for span in inside) > 1
        apart = all(before.end < after.start for before, after in pairwise(rows))
        if (
            not nested
            and apart
            and any(len(row.cells) > 1 for row in rows)
            and all(_is_line(text, row) for row in rows)
        ):
            found.append(rows)
    return tuple(found)


def _rows(text: str, inside: Sequence[StructureSpan]) -> Iterator[Row]:
    cells = [(span.start, span.end, span.level) for span in inside if span.kind == "cell"]
    starts = [start for start, _, _ in cells]
    for row in (span for span in inside if span.kind == "row"):
        own = cells[bisect_left(starts, row.start) : bisect_left(starts, row.end)]
        if own:
            line_end = text.find("\n", own[-1][1])
            yield Row(text.rfind("\n", 0, own[0][0]) + 1, len(text) if line_end < 0 else line_end, tuple(own))


def _is_line(text: str, row: Row) -> bool:
    """Return whether a row can stand on one line: single lines in columns that rise, with no words between them."""
    between = [text[before[1] : after[0]] for before, after in pairwise(row.cells)]
    rising = all(before[1] <= after[0] and before[2] < after[2] for before, after in pairwise(row.cells))
    return rising and not any(map(_has_words, between)) and not any("\n" in text[a:b] for a, b, _ in row.cells)


def _has_words(text: str) -> bool:
    return any(map(str.isalnum, text))


def lay_out(tables: Sequence[Table], text: str, width: int, cell_width: Callable[[str], int]) -> TableLayout:
    """Lay out the tables that ``width`` cells have room for; the cells of others stay paragraphs."""

    def cells(start: int, end: int) -> int:
        return sum(1 if character == "\n" else cell_width(character) for character in text[start:end])

    spans: list[Span] = []
    rows: list[Span] = []
    gaps: list[Span] = []
    extra: dict[int, int] = {}
    indents: dict[int, int] = {}
    for table in tables:
        columns = _columns(table, cells)
        if any(columns[row.cells[-1][2]] + cells(row.cells[-1][0], row.end) > width for row in table):
            continue
        spans.append((table[0].start, table[-1].end))
        for row in table:
            rows.append((row.start, row.end))
            place, end = 0, row.start
            for start, cell_end, column in row.cells:
                more = columns[column] - place - cells(end, start)
                if start == row.start:
                    indents[start] = more
                elif more:
                    extra[start - 1] = more
                gaps += [(end, start)] if end > row.start else []
                place, end = columns[column] + cells(start, cell_end), cell_end
    return TableLayout(
        tuple(spans),
        tuple(rows),
        tuple(gaps),
        array("I", sorted(extra)),
        extra,
        {at: by for at, by in indents.items() if by},
    )


def _columns(table: Table, cells: Callable[[int, int], int]) -> Mapping[int, int]:
    """Return where each column begins: as far left as its cells and those before them have room."""
    columns: dict[int, int] = {}
    taken = 0
    for column in sorted({cell[2] for row in table for cell in row.cells}):
        place = taken
        for row in table:
            at, end = 0, row.start
            for start, cell_end, number in row.cells:
                if number == column:
                    place = max(place, at + cells(end, start))
                if number >= column:
                    break
                at, end = columns[number] + cells(start, cell_end), cell_end
        columns[column] = place
        taken = place + GAP
    return columns


def _around(spans: Sequence[Span], offset: int) -> Span | None:
    """Return the one of sorted spans that an offset is in."""
    index = bisect_right(spans, offset, key=_start) - 1
    return spans[index] if index >= 0 and offset < spans[index][1] else None


def _start(span: Span) -> int:
    return span[0]
