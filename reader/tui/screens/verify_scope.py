"""Choose which quotes of the library to verify: all of them, or those of the articles with a tag."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from reader.presentation.commands.command import Keys
from reader.presentation.commands.registry import commands_of
from reader.presentation.counts import counted
from reader.presentation.messages import _
from reader.presentation.row import Row
from reader.tui.bindings import bindings_of
from reader.tui.widgets.box import Box, BoxFoot, BoxScreen
from reader.tui.widgets.row_list import RowList


class VerifyScopeScreen(BoxScreen["str | None"]):
    """All articles or a tag; dismissed with the tag, empty for all."""

    DEFAULT_CSS = "VerifyScopeScreen { & Box { width: 48; } & RowList { max-height: 10; } }"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("verify-scope")

    def __init__(self, tags: Sequence[tuple[str, int]], articles: int, keymap: Keys) -> None:
        super().__init__()
        self.tags = tags
        self.articles = articles
        self.keymap = keymap

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        with Box(_("Verify the quotes of"), id="scope"):
            yield RowList(id="scope-rows")
            yield BoxFoot(commands_of("verify-scope"), self.keymap, id="scope-foot")

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
