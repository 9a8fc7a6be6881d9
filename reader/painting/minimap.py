"""The minimap: the whole article in the height of one column."""

from __future__ import annotations

from collections.abc import Mapping

from reader.page.minimap_rows import MinimapRow, row_of
from reader.painting.piece import Names, Piece

QUOTE, MENTION, IN_VIEW = "▌", "•", "│"
"""What a row shows: the first of these that is on it. Quotes and mentions have the signs of the text's gutter."""
VIEW, FOLLOWED, FOLLOWED_TOO = "minimap--view", "minimap--followed", "minimap--followed-too"
"""Styles of the rows in view, of what belongs to the one followed first, and to the others."""


def rows_in_view(lines: int, top: int, seen: int, height: int) -> tuple[int, int]:
    """Return the first and last row of what is in view; an empty range where everything is.

    Of so many ``lines`` the page shows ``seen`` from ``top`` on; the minimap has ``height`` rows.
    """
    if lines <= seen:
        return 0, -1
    return row_of(top, lines, height), row_of(min(lines, top + seen) - 1, lines, height)


def minimap_row(row: int, rows: Mapping[int, MinimapRow], in_view: tuple[int, int]) -> Piece:
    """Paint one row of the minimap."""
    is_in_view = in_view[0] <= row <= in_view[1]
    names: Names = (VIEW,) if is_in_view else ()
    if (shown := rows.get(row)) is None:
        return (IN_VIEW if is_in_view else " "), names
    return (QUOTE if shown.quote else MENTION), (*names, FOLLOWED_TOO if shown.rank else FOLLOWED)
