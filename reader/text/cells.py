"""Cells: how much room text takes in a terminal, the same as Rich's measure for every character."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache, lru_cache


@cache
def _table() -> tuple[list[int], list[int], list[int]]:
    """Return the runs of characters that do not take one cell, ascending: first code points, last ones, widths."""
    from reader.text.width_table import RANGES

    runs = [run.replace("=", "-").split("-") for run in RANGES.split()]
    return [int(run[0], 16) for run in runs], [int(run[1], 16) for run in runs], [int(run[2]) for run in runs]


@lru_cache(4096)
def cell_width(character: str) -> int:
    """Return the cells that one character takes: 0, 1 or 2."""
    if character.isascii() and character.isprintable():
        return 1
    firsts, lasts, widths = _table()
    code = ord(character)
    index = bisect_right(firsts, code) - 1
    return widths[index] if index >= 0 and code <= lasts[index] else 1


def cell_len(text: str) -> int:
    """Return the cells that a text takes: the sum of its characters' widths."""
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(map(cell_width, text))


def fit(text: str, cells: int) -> str:
    """Return the text cut or filled with blanks to exactly ``cells``; half a wide character becomes a blank."""
    if cells <= 0:
        # Characters without a width have no place there either.
        return ""
    room = cells
    for index, character in enumerate(text):
        width = cell_width(character)
        if width > room:
            return text[:index] + " " * room
        room -= width
    return text + " " * room
