"""The rows of the minimap: which spans of an article fall on which row. No widget."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

import msgspec

from reader.model.analysis_index import AnalysisIndex
from reader.page.wrapping import Lines


class MapSpan(msgspec.Struct, frozen=True, gc=False):
    """What the minimap shows of the characters ``[start, end)``: a quote or a mention.

    ``rank`` is that of whom it belongs to among those followed, 0 for the first.
    """

    start: int
    end: int
    quote: bool
    rank: int


class MinimapRow(msgspec.Struct, frozen=True):
    """What one row of the minimap shows: the least rank of all spans on it, and whether one is a quote."""

    quote: bool
    rank: int


def row_of(line: int, lines: int, height: int) -> int:
    """Return the row of a line of the page: its own where all lines have room, else in proportion."""
    return line if lines <= height else line * height // lines


def line_of_row(row: int, lines: int, height: int) -> int:
    """Return the first line of a row; rows above and below the minimap are its edges."""
    line = row if lines <= height else -(-max(0, row) * lines // height)
    return max(0, min(line, lines - 1))


def minimap_rows(spans: Iterable[MapSpan], lines: Lines, height: int) -> dict[int, MinimapRow]:
    """Return what the rows of a minimap of that height show; a quote fills every row that it reaches."""
    firsts = [lines.starts[line_of_row(row, len(lines), height)] for row in range(min(len(lines), height))]
    quoted: set[int] = set()
    ranks: dict[int, int] = {}
    for span in spans:
        row, rank = max(0, bisect_right(firsts, span.start) - 1), span.rank
        if span.quote:
            reached = range(row, max(row, bisect_right(firsts, span.end - 1) - 1) + 1)
            quoted.update(reached)
            ranks.update((each, min(rank, ranks.get(each, rank))) for each in reached)
        elif rank < ranks.get(row, rank + 1):
            ranks[row] = rank
    return {row: MinimapRow(row in quoted, rank) for row, rank in ranks.items()}


def followed_spans(index: AnalysisIndex | None, followed: Sequence[str]) -> list[MapSpan]:
    """Return the quotes and mentions of the entities followed, by their ids, the first one first."""
    if index is None:
        return []
    found = []
    for rank, id_ in enumerate(followed):
        entity = index.entities[id_]
        quotes = (index.analysis.quotes[number] for number in index.quotes_by(entity))
        found += [MapSpan(quote.start, quote.end, True, rank) for quote in quotes]
        found += [MapSpan(mention.start, mention.end, False, rank) for mention in entity.mentions]
    return found
