"""Choose a theme: each is shown on the article behind as one goes through them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.theme import Theme

from reader.presentation.commands.command import Keys
from reader.presentation.commands.registry import commands_of
from reader.presentation.messages import _
from reader.presentation.row import Row
from reader.tui.bindings import bindings_of
from reader.tui.themes import AUTO
from reader.tui.widgets.box import Box, BoxFoot, BoxScreen
from reader.tui.widgets.row_list import RowList


class ThemeScreen(BoxScreen["str | None"]):
    """The themes, at the one that is used; dismissed with the name of the one to keep.

    ``show`` paints the screen in a theme, by name.
    """

    DEFAULT_CSS = """
    ThemeScreen { align: right middle; & Box { width: 52; } & RowList { max-height: 12; } }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("themes")

    def __init__(self, themes: Sequence[Theme], chosen: str, keymap: Keys, show: Callable[[str], None]) -> None:
        super().__init__()
        self.themes = themes
        self.chosen = chosen
        self.keymap = keymap
        self._show = show

    def compose(self) -> ComposeResult:
        """Lay out the names over the keys."""
        with Box(_("Themes"), id="themes"):
            yield RowList(id="theme-rows")
            yield BoxFoot([*commands_of("lists"), *commands_of("themes")], self.keymap, id="theme-foot")

    def on_mount(self) -> None:
        """Begin at the theme that is used."""
        rows = self.query_one(RowList)
        rows.show([Row(AUTO, _("like the terminal")), *(self._row(theme) for theme in self.themes)])
        rows.highlight_key(self.chosen)
        rows.focus()

    def _row(self, theme: Theme) -> Row:
        ground = "" if theme.ansi else _("dark") if theme.dark else _("light")
        return Row(theme.name, theme.name, figure=ground)

    def on_row_list_highlighted(self, message: RowList.Highlighted) -> None:
        """Show the theme."""
        message.stop()
        if message.key is not None:
            self._show(message.key)

    def action_line(self, rows: int) -> None:
        """Highlight another theme."""
        self.query_one(RowList).action_move(rows)

    def action_choose(self) -> None:
        """Keep the highlighted theme."""
        self.dismiss(self.query_one(RowList).highlighted_key)

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        """Keep the theme that was clicked."""
        message.stop()
        self.dismiss(message.key)
