"""The outline of an article: its headings, at the one whose section is being read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from reader.presentation.commands.command import Keys
from reader.presentation.commands.registry import commands_of
from reader.presentation.messages import _
from reader.presentation.row import Row
from reader.tui.bindings import bindings_of
from reader.tui.widgets.box import FRAME_AND_FOOT, Box, BoxFoot, BoxScreen
from reader.tui.widgets.row_list import RowList


class OutlineScreen(BoxScreen["int | None"]):
    """The headings; dismissed with the number of the one to go to.

    ``rows`` are the headings in the order of the text, ``starts`` the offsets where they begin, ``here`` the offset at
    which one reads.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings_of("outline")

    def __init__(self, rows: Sequence[Row], starts: Sequence[int], here: int, keymap: Keys) -> None:
        super().__init__()
        self.headings = rows
        self.keymap = keymap
        self._current = max(0, bisect_right(starts, here) - 1)

    def compose(self) -> ComposeResult:
        """Lay out the headings over the keys."""
        with Box(_("Outline"), id="outline"):
            yield RowList(id="outline-rows")
            yield BoxFoot([*commands_of("lists"), *commands_of("outline")], self.keymap, id="outline-foot")

    def on_mount(self) -> None:
        """Begin at the section that is being read."""
        rows = self.query_one(RowList)
        rows.show(self.headings)
        rows.highlight_key(self.headings[self._current].key)
        rows.focus()

    def on_resize(self) -> None:
        """Keep the keys in view below a long list."""
        self.bound_list(self.query_one(RowList), FRAME_AND_FOOT)

    def action_line(self, rows: int) -> None:
        """Highlight another heading."""
        self.query_one(RowList).action_move(rows)

    def action_choose(self) -> None:
        """Go to the highlighted heading."""
        key = self.query_one(RowList).highlighted_key
        self.dismiss(None if key is None else int(key))

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        """Go to the heading that was clicked."""
        message.stop()
        self.dismiss(int(message.key))
