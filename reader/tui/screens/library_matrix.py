"""Who speaks about whom in many articles: a row a speaker, a column a name spoken of; a figure opens the quotes."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen
from textual.widgets import Static

from reader.library.records import LibraryEntity, LibraryMatrix, QuoteFilter
from reader.presentation.commands.registry import commands_of
from reader.presentation.counts import counted
from reader.presentation.labels import LOOKS
from reader.presentation.messages import _
from reader.tui.bindings import bindings_of
from reader.tui.host import StatementHost
from reader.tui.quote_copying import copy_from_library, turn_template
from reader.tui.widgets.bars import KeyBar, Masthead, StatusLine
from reader.tui.widgets.grid import Grid


class LibraryMatrixScreen(Screen[None]):
    """The table; a figure opens the page of the speaker with the quotes about the other."""

    DEFAULT_CSS = "LibraryMatrixScreen { & Grid { height: 1fr; margin: 1; } & #library-matrix-nothing { margin: 1; } }"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("matrix")

    def __init__(self, host: StatementHost, table: LibraryMatrix) -> None:
        super().__init__()
        self.host = host
        self.table = table

    def compose(self) -> ComposeResult:
        """Lay out the table over the keys."""
        table = self.table
        figures = {(row, column + 1): count for (row, column), count in table.cells.items()}
        figures |= {(row, 0): count for row, count in enumerate(table.said)}
        yield Masthead()
        if table.speakers:
            names = [_heading(entity) for entity in table.spoken_of]
            yield Grid([_heading(entity) for entity in table.speakers], [_("total"), *names], figures)
        else:
            nothing = _("No quote has both a known speaker and a name in it.")
            yield Static(nothing, id="library-matrix-nothing", markup=False)
        yield StatusLine()
        yield KeyBar()

    def on_mount(self) -> None:
        """Take the keys."""
        head, keys = self.query_one(Masthead), self.query_one(KeyBar)
        head.left, head.right = _("Who talks about whom"), counted(self.table.articles, "article")
        if self.table.cut:
            self.query_one(StatusLine).left = _("only the newest articles are counted; filter for others")
        keys.keymap = self.host.keymap
        keys.commands = [command for command in commands_of("matrix") if command.footer]
        for grid in self.query(Grid):
            grid.focus()

    def action_move(self, rows: int, columns: int) -> None:
        """Highlight another figure."""
        for grid in self.query(Grid):
            grid.move(rows, columns)

    def action_open(self) -> None:
        """Open the speaker's page, with the quotes about whom the column stands for."""
        for grid in self.query(Grid):
            row, column = grid.at
            other = self.table.spoken_of[column - 1].name if column else ""
            self.host.opener.open_entity_page(self.table.speakers[row].id, f'about:"{other}"' if other else "")

    async def action_copy(self) -> None:
        """Copy the quotes of the highlighted figure, with their sources."""
        for grid in self.query(Grid):
            row, column = grid.at
            about = self.table.spoken_of[column - 1].id if column else None
            wanted = QuoteFilter(self.table.speakers[row].id, about)
            if (row, column - 1) in self.table.cells or not column:
                said = await self._copied(wanted)
                self.query_one(StatusLine).left = said

    async def _copied(self, wanted: QuoteFilter) -> str:
        if self.host.library is None:
            return ""
        path = self.host.library.path
        return await copy_from_library(self.app, self.host, path, lambda library: library.cite(library.quotes(wanted)))

    async def action_copy_as(self) -> None:
        """Copy them by the next template; remembered."""
        turn_template(self.host)
        await self.action_copy()

    def on_grid_chosen(self) -> None:
        """Open the figure that was clicked."""
        self.action_open()


def _heading(entity: LibraryEntity) -> str:
    return f"{LOOKS[entity.label].sign}\N{NO-BREAK SPACE}{entity.name}"
