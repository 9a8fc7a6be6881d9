"""Rows whose words wrap: which line of a list shows what, with one row, the highlighted one, in full. No widget."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence

from reader.page.paragraphs import display_paragraphs
from reader.page.wrapping import wrap
from reader.presentation.row import Row
from reader.presentation.safe_text import cut, safe_text
from reader.text.cells import cell_len, cell_width

LEAST_WIDTH = 8
"""Cells for words below which nothing is wrapped any narrower."""


def wrapped(text: str, width: int) -> list[str]:
    """Wrap words into lines of at most ``width`` cells; ``« »`` and ``: ; ! ?`` stay with their words.

    >>> wrapped("« Il faut attendre », a-t-il dit", 14)
    ['« Il faut', 'attendre »,', 'a-t-il dit']
    """
    return [text[start:end] for start, end in wrapped_spans(text, width)]


def wrapped_spans(text: str, width: int) -> list[tuple[int, int]]:
    """Return the spans of the lines that ``wrapped`` makes of words."""
    lines = wrap(text, display_paragraphs(text), max(LEAST_WIDTH, width), cell_width)
    return list(zip(lines.starts, lines.ends, strict=True))


class RowLayout:
    """Lays rows out at a width: of ``below`` at most ``most`` lines, of the highlighted row's all.

    A row has a line for its words, and below it those of ``below``; without words, ``below`` begins beside the sign.
    Only the first lines of each row are wrapped ahead: thousands of quotes cost a few hundredths of a second.
    """

    def __init__(self, rows: Sequence[Row], width: int, most: int) -> None:
        self.rows = rows
        self.width = width
        self.most = most
        self._tops = array("I", [0])
        for row in rows:
            self._tops.append(self._tops[-1] + _heads(row) + len(self._first_lines(row)))

    def lines(self, index: int, *, in_full: bool) -> list[str]:
        """Return the lines of a row's ``below``; a last one that is cut ends in an ellipsis."""
        row = self.rows[index]
        return wrapped(safe_text(row.below), self._room(row)) if in_full and row.below else self._first_lines(row)

    def height(self, index: int, *, in_full: bool) -> int:
        """Return how many lines a row has."""
        return _heads(self.rows[index]) + len(self.lines(index, in_full=in_full))

    def total(self, highlighted: int) -> int:
        """Return how many lines all rows have."""
        return self._tops[-1] + self._more(highlighted)

    def top(self, index: int, highlighted: int) -> int:
        """Return the first line of a row."""
        return self._tops[index] + (self._more(highlighted) if index > highlighted else 0)

    def row_at(self, line: int, highlighted: int) -> tuple[int, int]:
        """Return which row a line belongs to, and its number there; the row after the last for a line below all."""
        more = self._more(highlighted)
        if more and line >= self.top(highlighted, highlighted):
            inside = line - self.top(highlighted, highlighted)
            if inside < self.height(highlighted, in_full=True):
                return highlighted, inside
            line -= more
        index = bisect_right(self._tops, line) - 1
        return index, line - self._tops[index]

    def _more(self, highlighted: int) -> int:
        """Return by how many lines the highlighted row is higher in full."""
        if not 0 <= highlighted < len(self.rows):
            return 0
        height = self._tops[highlighted + 1] - self._tops[highlighted]
        return self.height(highlighted, in_full=True) - height

    def _room(self, row: Row) -> int:
        return max(LEAST_WIDTH, self.width - indent_of(row))

    def _first_lines(self, row: Row) -> list[str]:
        if not row.below:
            return []
        room = self._room(row)
        # Some characters more than fit, so that what is left out is known to be.
        lines = wrapped(safe_text(row.below[: (self.most + 2) * room]), room)
        if len(lines) <= self.most:
            return lines
        return [*lines[: self.most - 1], cut(f"{lines[self.most - 1]} {lines[self.most]}", room)]


def indent_of(row: Row) -> int:
    """Return the cells of a row's sign and the blank after it."""
    return cell_len(row.sign) + 1 if row.sign else 0


def _heads(row: Row) -> int:
    return 1 if row.words or not row.below else 0
