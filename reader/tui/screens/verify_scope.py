"""Choose which quotes of the library to verify: all of them, or those of the articles with a tag."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.presentation.commands.command import Keys, footer_text
from reader.presentation.commands.registry import commands_of
from reader.presentation.counts import counted
from reader.presentation.messages import _
from reader.presentation.row import Row
from reader.tui.bindings import bindings_of
from reader.tui.widgets.row_list import RowList


class VerifyScopeScreen(ModalScreen["str | None"]):
    """All articles or a tag; dismissed with the tag, empty for all."""

    DEFAULT_CSS = """
    VerifyScopeScreen {
        align: center middle;
        background: $background 60%;
        & #scope { width: 48; max-width: 96%; height: auto; background: $surface; border: round $border; padding: 0 1; }
        & RowList { height: 10; background: $surface; }
        & #scope-foot { height: auto; max-height: 3; color: $muted; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("verify-scope")

    def __init__(self, tags: Sequence[tuple[str, int]], articles: int, keymap: Keys) -> None:
        super().__init__()
        self.tags = tags
        self.articles = articles
        self.keymap = keymap

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        with Vertical(id="scope"):
            yield Static(_("Verify the quotes of"), markup=False)
            yield RowList(id="scope-rows")
            yield Static(footer_text(commands_of("verify-scope"), self.keymap), id="scope-foot", markup=False)

    def on_mount(self) -> None:
        """Show all articles first, then the tags."""
        rows = [Row("", _("all articles"), figure=counted(self.articles, "article"))]
        rows += [Row(f"tag:{tag}", f"#{tag}", figure=counted(count, "article")) for tag, count in self.tags]
        self.query_one(RowList).show(rows)
        self.set_focus(self.query_one(RowList))

    @on(RowList.Chosen)
    def action_choose(self) -> None:
        """Take what is highlighted."""
        key = self.query_one(RowList).highlighted_key
        if key is not None:
            self.dismiss(key.removeprefix("tag:"))
