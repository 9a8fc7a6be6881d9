"""Where in the height of the map the spans of an article stand. No widget."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from reader.tui.wrapping import Lines


class Stretch(msgspec.Struct, frozen=True):
    """What the map shows of the characters ``[start, end)``: a quote or a mention.

    ``rank`` is that of whom it belongs to among those followed, 0 for the first.
    """

    start: int
    end: int
    quote: bool
    rank: int


class MapRow(msgspec.Struct, frozen=True):
    """What stands on one row of the map: the least rank of all, and whether there is a quote among them."""

    quote: bool
    rank: int


def row_of(line: int, lines: int, height: int) -> int:
    """The row of a line of the page: its own where all lines have room, else in proportion."""
    return line if lines <= height else line * height // lines


def line_of_row(row: int, lines: int, height: int) -> int:
    """The first line of a row; rows above and below the map are its edges."""
    line = row if lines <= height else -(-max(0, row) * lines // height)
    return max(0, min(line, lines - 1))


def map_rows(stretches: Iterable[Stretch], lines: Lines, height: int) -> dict[int, MapRow]:
    """What stands on the rows of a map of that height; a quote fills every row that it reaches."""
    rows: dict[int, MapRow] = {}
    for one in stretches:
        first = row_of(lines.line_of(one.start), len(lines), height)
        last = row_of(lines.line_of(one.end - 1), len(lines), height) if one.quote else first
        for row in range(first, last + 1):
            there = rows.get(row)
            rows[row] = MapRow(
                one.quote or (there is not None and there.quote), min(one.rank, there.rank if there else one.rank)
            )
    return rows
