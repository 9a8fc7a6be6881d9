"""The box in which a mode lists what can be chosen, over what it asks for; the keys stay with the mode."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.geometry import Offset
from textual.widgets import Static

from reader.presentation.row import Row
from reader.tui.widgets.box import Box
from reader.tui.widgets.row_list import RowList

BESIDE, UNDER = 2, 2
"""Cells to the right of the box, and lines under it."""


class ModeBox(Box):
    """Lies over the text, at the bottom on the right, and never takes the focus."""

    DEFAULT_CSS = """
    ModeBox {
        overlay: screen;
        position: absolute;
        width: 70;
        max-height: 70%;
        & RowList { background: $surface; height: auto; max-height: 30; }
        & #mode-prompt { height: auto; max-height: 3; color: $muted; }
    }
    """

    def __init__(self, title: str, rows: Sequence[Row], prompt: str) -> None:
        super().__init__(title, id="mode-box")
        self._first_rows = rows
        self._first_prompt = prompt

    def compose(self) -> ComposeResult:
        """Lay out the list over what the mode asks for."""
        yield RowList(id="mode-rows")
        yield Static(self._first_prompt, id="mode-prompt", markup=False)

    def on_mount(self) -> None:
        """Show the rows."""
        self._list.can_focus = False
        self._list.show(self._first_rows)

    def on_resize(self) -> None:
        """Keep the box at the bottom on the right, whatever the height of its rows."""
        space, size = self.screen.size, self.outer_size
        self.offset = Offset(max(0, space.width - size.width - BESIDE), max(0, space.height - size.height - UNDER))

    @property
    def _list(self) -> RowList:
        return self.query_one(RowList)

    @property
    def highlighted(self) -> str | None:
        """Key of the highlighted row."""
        return self._list.highlighted_key

    def show(self, rows: Sequence[Row], prompt: str) -> None:
        """Show rows that have changed, and what the mode asks for now."""
        for found in self.query(RowList):
            found.show(rows, keep=True)
            self.query_one("#mode-prompt", Static).update(prompt)

    def move(self, rows: int) -> None:
        """Highlight another row."""
        self._list.action_move(rows)
