"""Filtering a list of the sidebar by typing."""

from __future__ import annotations

from reader.tui.reading.modes.mode import Mode


class Filter(Mode):
    """Shows the rows that have what is typed; enter keeps them, escape shows all again."""

    @property
    def prompt(self) -> str:
        """What to do."""
        return "type what the rows have · ↑ ↓ move · enter follows · tab keeps the list · esc shows all"

    def key(self, key: str, character: str | None) -> None:
        """Another character, or a move."""
        sidebar = self.screen.sidebar
        if key in ("up", "down"):
            sidebar.rows.action_move(1 if key == "down" else -1)
        elif key == "tab":
            self.screen.leave_mode()
        elif key == "enter":
            sidebar.choose()
            self.screen.leave_mode()
        elif key == "backspace":
            sidebar.filter_by(sidebar.listing.filter[:-1])
        elif key == "ctrl+u":
            sidebar.filter_by("")
        elif character and character.isprintable():
            sidebar.filter_by(sidebar.listing.filter + character)

    def escape(self) -> None:
        """Show all rows again."""
        self.screen.sidebar.filter_by("")
