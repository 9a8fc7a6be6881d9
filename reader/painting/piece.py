"""Pieces of a line: text with the names of the styles that it wears."""

from __future__ import annotations

from collections.abc import Iterable

from reader.text.cells import cell_len, fit

Names = tuple[str, ...]
"""Names of styles, the lowest first; none is the look of the widget itself."""
Piece = tuple[str, Names]
"""Text that wears the same styles throughout."""


def fitted(pieces: Iterable[Piece], width: int, fill: Names = ()) -> list[Piece]:
    """Return pieces that take exactly ``width`` cells: the last ones cut, or blanks that wear ``fill`` added.

    >>> fitted([("ab", ()), ("cd", ("x",))], 3)
    [('ab', ()), ('c', ('x',))]
    """
    fitting: list[Piece] = []
    room = width
    for text, names in pieces:
        if room <= 0:
            break
        if text:
            fitting.append((fit(text, room) if cell_len(text) > room else text, names))
            room -= cell_len(text)
    if room > 0:
        fitting.append((" " * room, fill))
    return fitting
