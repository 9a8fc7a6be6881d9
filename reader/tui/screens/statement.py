"""A statement: every article in which the same words stand, who cut or changed them, whom they are given to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from reader.library.records import StatementPlace
from reader.presentation.commands.registry import commands_of
from reader.presentation.counts import counted
from reader.presentation.messages import _
from reader.presentation.statement_rows import place_rows
from reader.tui.bindings import bindings_of
from reader.tui.host import StatementHost
from reader.tui.quote_copying import copy_from_library, turn_template
from reader.tui.screen_help import open_help
from reader.tui.widgets.bars import KeyBar, Masthead, StatusLine
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.words_panel import WordsPanel


class StatementScreen(Screen[None]):
    """The places of a statement, the earliest first; every line opens an article."""

    DEFAULT_CSS = "StatementScreen RowList { padding: 0 1; margin: 1 0 0 0; }"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("statement")

    def __init__(self, host: StatementHost, places: Sequence[StatementPlace]) -> None:
        super().__init__()
        self.host = host
        self.places = places

    def compose(self) -> ComposeResult:
        """Lay out the places over the keys."""
        yield Masthead()
        yield RowList(id="statement-rows", row_height=2)
        yield WordsPanel(id="statement-words")
        yield StatusLine()
        yield KeyBar()

    @property
    def rows(self) -> RowList:
        """The places."""
        return self.query_one("#statement-rows", RowList)

    def on_mount(self) -> None:
        """Show the places and take the keys."""
        head, keys = self.query_one(Masthead), self.query_one(KeyBar)
        head.left = _("Where the same words stand")
        head.right = counted(len({place.quote.entry.id for place in self.places}), "article")
        keys.keymap = self.host.keymap
        keys.commands = [command for command in commands_of("statement") if command.footer]
        self.rows.show(place_rows(self.places))
        self.rows.focus()

    @on(RowList.Highlighted)
    def _show_words(self) -> None:
        self.query_one(WordsPanel).show(self.rows.highlighted_row)

    @on(RowList.Chosen)
    def action_choose(self) -> None:
        """Open the article at the quote."""
        key = self.rows.highlighted_key
        if key is not None:
            quote = self.places[int(key)].quote
            self.host.open_saved(quote.entry.id, (quote.start, quote.end), None)

    async def action_copy(self) -> None:
        """Copy the words of every place, with their sources."""
        quotes = [place.quote for place in self.places]
        if quotes and self.host.library is not None:
            path = self.host.library.path
            said = await copy_from_library(self.app, self.host, path, lambda library: library.cite(quotes))
            self.query_one(StatusLine).left = said

    async def action_copy_as(self) -> None:
        """Copy them by the next template; remembered."""
        turn_template(self.host)
        await self.action_copy()

    def action_line(self, rows: int) -> None:
        """Highlight another row."""
        self.rows.action_move(rows)

    def action_help(self) -> None:
        """List all keys, those of this screen first."""
        open_help(self, self.host, "statement")
