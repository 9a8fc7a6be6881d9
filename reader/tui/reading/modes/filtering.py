"""Filtering a list of the sidebar by typing."""

from __future__ import annotations

from reader.presentation.messages import _
from reader.tui.host import ModeHost
from reader.tui.reading.modes.mode import Mode
from reader.tui.widgets.sidebar import Sidebar


class Filter(Mode):
    """Shows the rows that have what is typed; enter keeps them, escape shows all again."""

    def __init__(self, host: ModeHost, sidebar: Sidebar) -> None:
        super().__init__(host)
        self.sidebar = sidebar

    @property
    def prompt(self) -> str:
        """What to do."""
        return _("type to filter · ↑ ↓ move · enter follow · tab keep the list · esc show all")

    def key(self, key: str, character: str | None) -> None:
        """Take another character, or a move."""
        sidebar = self.sidebar
        if key in ("up", "down"):
            sidebar.rows.action_move(1 if key == "down" else -1)
        elif key == "tab":
            self.host.leave_mode()
        elif key == "enter":
            sidebar.choose()
            self.host.leave_mode()
        elif key == "backspace":
            sidebar.filter_by(sidebar.shown_list.filter[:-1])
        elif key == "ctrl+u":
            sidebar.filter_by("")
        elif character and character.isprintable():
            sidebar.filter_by(sidebar.shown_list.filter + character)

    def escape(self) -> None:
        """Show all rows again."""
        self.sidebar.filter_by("")
