"""The lines of a list's rows."""

from __future__ import annotations

from collections.abc import Sequence, Set

from reader.painting.piece import Names, Piece, fitted
from reader.presentation.row import Row
from reader.presentation.row_layout import indent_of, wrapped
from reader.presentation.safe_text import cut, safe_text
from reader.text.cells import cell_len

LEAST_NOTE = 8
"""Cells of a note below which it is left out."""

HIGHLIGHTED, CURRENT, MARKED = "rows--highlighted", "rows--current", "rows--marked"
"""Styles of the row that one is at, of the rows that are followed and of the characters that are brought out."""
BELOW, FIGURE = "rows--below", "rows--figure"
"""Styles of second lines and of figures."""


def first_line(row: Row, width: int, *, base: Names = (), current: Set[str] = frozenset()) -> list[Piece]:
    """Paint the words of a row, with its note and its figure at the right edge; ``base`` lies under all of it."""
    names = _kind(row, base)
    if row.key in current:
        names = (*names, CURRENT)
    sign = f"{row.sign} " if row.sign else ""
    figure = f" {row.figure} " if row.figure else ""
    room = max(0, width - cell_len(sign) - cell_len(figure))
    words = cut(safe_text(row.words), room)
    left = room - cell_len(words)
    note = cut(safe_text(row.note), left - 2) if left - 2 >= LEAST_NOTE else ""
    return fitted(
        [
            (sign, names),
            *_brought_out(words, row.marked, names),
            (" " * max(0, left - cell_len(note)), base),
            (note, (*base, BELOW)),
            (figure, (*base, FIGURE)),
        ],
        width,
        base,
    )


def second_line(row: Row, width: int, *, base: Names = ()) -> list[Piece]:
    """Paint the second line of a row, with the characters of ``below_span`` brought out; cut with an ellipsis."""
    names = (*base, BELOW)
    start, end = row.below_span
    below = safe_text(row.below)
    indent = " " * cell_len(f"{row.sign} " if row.sign else "")
    pieces: list[Piece] = [
        (indent + below[:start], names),
        (below[start:end], (*base, MARKED)),
        (below[end:], names),
    ]
    if cell_len(indent + below) > width:
        return [*fitted(pieces, width - 1), ("…", names)]
    return fitted(pieces, width, base)


def wrapped_line(
    row: Row, line: int, lines: Sequence[str], width: int, *, base: Names = (), below: str = "",
    current: Set[str] = frozenset(),
) -> list[Piece]:  # fmt: skip
    """Paint a line of a row that wraps: its words, then ``lines``, which without words begin beside the sign.

    ``below`` is the style of those lines.
    """
    if row.words and line == 0:
        return first_line(row, width, base=base, current=current)
    number = line - (1 if row.words else 0)
    sign = f"{row.sign} " if row.sign and line == 0 else " " * indent_of(row)
    words = lines[number] if number < len(lines) else ""
    return fitted([(sign, _kind(row, base)), (words, (*base, below) if below else base)], width, base)


def empty_line(text: str, line: int, width: int) -> list[Piece]:
    """Paint a line of what a list without rows says; blank under it."""
    lines = wrapped(safe_text(text), width) if text else []
    words = lines[line] if line < len(lines) else ""
    return fitted([(words, (BELOW,))], width, (BELOW,) if words else ())


def _kind(row: Row, base: Names) -> Names:
    return (*base, f"rows--{row.kind}") if row.kind else base


def _brought_out(words: str, marked: Sequence[int], names: Names) -> list[Piece]:
    """Return words as pieces, with the characters at some positions brought out."""
    if not marked:
        return [(words, names)]
    chosen = set(marked)
    pieces: list[Piece] = []
    for position, letter in enumerate(words):
        worn = (*names, MARKED) if position in chosen else names
        if pieces and pieces[-1][1] == worn:
            pieces[-1] = pieces[-1][0] + letter, worn
        else:
            pieces.append((letter, worn))
    return pieces
