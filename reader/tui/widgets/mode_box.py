"""The box in which a mode lists what can be chosen; the keys stay with the mode."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.geometry import Offset

from reader.presentation.row import Row
from reader.tui.widgets.box import Box
from reader.tui.widgets.row_list import RowList

WIDTH, FRAME, UNDER = 44, 2, 3
"""Cells of the box, lines of its frame, and lines under it."""


class ModeBox(Box):
    """Lies over the text, at the bottom on the right, and never takes the focus."""

    DEFAULT_CSS = """
    ModeBox {
        overlay: screen;
        position: absolute;
        width: 44;
        max-height: 70%;
        & RowList { background: $surface; height: auto; max-height: 30; }
    }
    """

    def __init__(self, title: str, rows: Sequence[Row]) -> None:
        super().__init__(title, id="mode-box")
        self._first_rows = rows

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        yield RowList(id="mode-rows")

    def on_mount(self) -> None:
        """Show the rows."""
        self._list.can_focus = False
        self._list.show(self._first_rows)
        space, height = self.screen.size, len(self._first_rows) + FRAME
        self.offset = Offset(max(0, space.width - WIDTH - 2), max(0, space.height - height - UNDER))

    @property
    def _list(self) -> RowList:
        return self.query_one(RowList)

    @property
    def highlighted(self) -> str | None:
        """Key of the highlighted row."""
        return self._list.highlighted_key

    def show(self, rows: Sequence[Row]) -> None:
        """Show rows that have changed."""
        for found in self.query(RowList):
            found.show(rows, keep=True)

    def move(self, rows: int) -> None:
        """Highlight another row."""
        self._list.action_move(rows)
