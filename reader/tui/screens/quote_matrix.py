"""Who speaks about whom: a row a speaker, a column an entity spoken of, figures that open the quotes."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from reader.model.analysis_index import AnalysisIndex
from reader.model.article import Article
from reader.model.citation import cited
from reader.presentation.commands.registry import commands_of
from reader.presentation.labels import LOOKS, NO_LABEL
from reader.presentation.messages import _, filled, ngettext
from reader.presentation.rows import quote_rows
from reader.presentation.safe_text import safe_text
from reader.reading.quote_matrix import Party, quote_matrix
from reader.tui.bindings import bindings_of
from reader.tui.host import Preferences
from reader.tui.quote_copying import copy_quotes, turn_template
from reader.tui.widgets.box import Box, BoxFoot, BoxScreen
from reader.tui.widgets.grid import HEADS, Grid
from reader.tui.widgets.row_list import RowList

AROUND = 6
"""Lines of the box that are neither table nor quotes: frame, heading of the quotes, foot."""


class ChosenQuotes(msgspec.Struct, frozen=True):
    """The quotes that a figure opens, by their numbers, and whose they are in words."""

    quotes: tuple[int, ...]
    whose: str


class MatrixScreen(BoxScreen["ChosenQuotes | None"]):
    """Who speaks about whom; dismissed with the quotes to list."""

    DEFAULT_CSS = """
    MatrixScreen {
        & Box { width: 160; }
        & #matrix-nothing { height: auto; color: $muted; }
        & #matrix-whose { height: 1; margin-top: 1; color: $muted; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("matrix")

    def __init__(self, article: Article, analysis_index: AnalysisIndex, preferences: Preferences) -> None:
        super().__init__()
        self.preferences = preferences
        self.article = article
        self.analysis_index = analysis_index
        self.matrix = quote_matrix(analysis_index)

    def compose(self) -> ComposeResult:
        """Lay out the table, over the quotes of the highlighted figure."""
        found = self.matrix
        figures = {(row, column + 1): len(quotes) for (row, column), quotes in found.cells.items()}
        figures |= {(row, 0): len(quotes) for row, quotes in enumerate(found.said)}
        with Box(_("Who talks about whom"), id="matrix"):
            if not found.speakers:
                yield Static(
                    _("No quote has both a known speaker and a name in it."), id="matrix-nothing", markup=False
                )
            else:
                yield Grid(
                    [_heading(party) for party in found.speakers],
                    [_("total"), *(_heading(party) for party in found.spoken_of)],
                    figures,
                )
                yield Static(id="matrix-whose", markup=False)
                yield RowList(most_lines=3, id="matrix-quotes")
            yield BoxFoot(commands_of("matrix"), self.preferences.keymap, id="matrix-foot")

    def on_resize(self, event: events.Resize) -> None:
        """Give the quotes the lines that the table leaves."""
        for grid in self.query(Grid):
            table = min(len(grid.row_names) + HEADS, event.size.height * 2 // 5)
            grid.styles.max_height = table
            self.bound_list(self.query_one(RowList), table + AROUND)

    def on_mount(self) -> None:
        """Begin at the first figure."""
        for grid in self.query(Grid):
            grid.focus()
            self._preview(grid)

    def opened(self, grid: Grid) -> ChosenQuotes:
        """Return the quotes of the highlighted figure, and whose they are."""
        row, column = grid.at
        name = self.matrix.speakers[row].name
        if column == 0:
            return ChosenQuotes(self.matrix.said[row], filled(_("quotes by {name}"), name=name))
        other = self.matrix.spoken_of[column - 1].name
        whose = filled(_("quotes by {name} about {other}"), name=name, other=other)
        return ChosenQuotes(self.matrix.cells.get((row, column - 1), ()), whose)

    def _preview(self, grid: Grid) -> None:
        found = self.opened(grid)
        self.query_one("#matrix-whose", Static).update(safe_text(self._described(grid, len(found.quotes))))
        self.query_one(RowList).show(quote_rows(self.analysis_index, self.article.text, found.quotes))

    def _described(self, grid: Grid, count: int) -> str:
        row, column = grid.at
        name = self.matrix.speakers[row].name
        if column == 0:
            return ngettext("{count} quote by {name}", "{count} quotes by {name}", count, name=name)
        other = self.matrix.spoken_of[column - 1].name
        return ngettext(
            "{count} quote by {name} about {other}",
            "{count} quotes by {name} about {other}",
            count,
            name=name,
            other=other,
        )

    def on_grid_moved(self) -> None:
        """Show the quotes of the figure."""
        self._preview(self.query_one(Grid))

    def on_grid_chosen(self) -> None:
        """List the quotes of the figure that was clicked."""
        self.action_open()

    def action_move(self, rows: int, columns: int) -> None:
        """Highlight another figure."""
        for grid in self.query(Grid):
            grid.move(rows, columns)

    def action_open(self) -> None:
        """List the quotes of the figure, where there are any."""
        for grid in self.query(Grid):
            found = self.opened(grid)
            if found.quotes:
                self.dismiss(found)

    def action_copy(self) -> None:
        """Copy the quotes of the figure, with their sources."""
        for grid in self.query(Grid):
            found = self.opened(grid).quotes
            citations = [cited(self.article, self.analysis_index, number) for number in found]
            if citations:
                said = copy_quotes(self.app, self.preferences, citations)
                self.query_one("#matrix-whose", Static).update(safe_text(said))

    def action_copy_as(self) -> None:
        """Copy them by the next template; remembered."""
        turn_template(self.preferences)
        self.action_copy()

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        """List the quotes, as for the figure."""
        message.stop()
        self.action_open()


def _heading(party: Party) -> str:
    sign = LOOKS[party.entity.label].sign if party.entity else NO_LABEL
    return f"{sign}\N{NO-BREAK SPACE}{party.name}"
