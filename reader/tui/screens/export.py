"""Choose the format in which to write the article."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from reader.export import FORMATS
from reader.presentation.commands.command import Keys
from reader.presentation.commands.registry import commands_of
from reader.presentation.messages import _, gettext
from reader.presentation.row import Row
from reader.tui.bindings import bindings_of
from reader.tui.widgets.box import FRAME_AND_FOOT, Box, BoxFoot, BoxScreen
from reader.tui.widgets.row_list import RowList


class ExportScreen(BoxScreen["str | None"]):
    """The formats; dismissed with the name of one."""

    DEFAULT_CSS = """
    ExportScreen { & Box { width: 100; } }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("export")

    def __init__(self, keymap: Keys) -> None:
        super().__init__()
        self.keymap = keymap

    def compose(self) -> ComposeResult:
        """Lay out the formats over the keys."""
        with Box(_("Export"), id="export"):
            yield RowList(most_lines=2, below="", id="export-rows")
            yield BoxFoot([*commands_of("lists"), *commands_of("export")], self.keymap, id="export-foot")

    def on_mount(self) -> None:
        """Take the keys."""
        wide = max(map(len, FORMATS))
        rows = self.query_one(RowList)
        rows.show([Row(form.name, "", f"{form.name:<{wide}}", below=gettext(form.help)) for form in FORMATS.values()])
        rows.focus()

    def on_resize(self) -> None:
        """Keep the keys in view below a long list."""
        self.bound_list(self.query_one(RowList), FRAME_AND_FOOT)

    def action_line(self, rows: int) -> None:
        """Highlight another format."""
        self.query_one(RowList).action_move(rows)

    def action_choose(self) -> None:
        """Take the highlighted format."""
        self.dismiss(self.query_one(RowList).highlighted_key)

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        """Take the format that was clicked."""
        message.stop()
        self.dismiss(message.key)
