"""An entity in everything read: what they said, by date, and the articles that name them."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from reader.library.records import Appearance, LibraryEntity, LibraryQuote
from reader.presentation.commands.registry import commands_of
from reader.presentation.counts import counted
from reader.presentation.labels import LOOKS
from reader.presentation.library_rows import SAID, head_of, said_and_named
from reader.presentation.messages import _
from reader.presentation.note_line import note_line
from reader.presentation.safe_text import safe_text
from reader.tui.bindings import bindings_of
from reader.tui.host import DialogHost
from reader.tui.widgets.bars import KeyBar, Masthead, StatusLine
from reader.tui.widgets.row_list import RowList

MOST = 1000
"""Quotes and articles that are shown at most."""


class EntityPageScreen(Screen[None]):
    """A page about one person, organisation or place; every line opens an article."""

    CSS_PATH = "entity_page.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("page")

    class Gathered(Message):
        """What the library has of the entity."""

        def __init__(self, said: list[LibraryQuote], appearances: list[Appearance]) -> None:
            super().__init__()
            self.said = said
            self.appearances = appearances

    def __init__(self, host: DialogHost, path: Path, known: LibraryEntity) -> None:
        super().__init__()
        self.host = host
        self.path = path
        self.known = known
        self.said: list[LibraryQuote] = []
        self.appearances: list[Appearance] = []

    def compose(self) -> ComposeResult:
        """Lay out who it is, over the quotes and articles."""
        yield Masthead()
        yield Static(self._head(), id="entity-page-head", markup=False)
        yield RowList(id="entity-page-rows", row_height=2, empty=_("searching …"))
        yield StatusLine()
        yield KeyBar()

    def _head(self) -> Content:
        note = note_line(self.host.notes_about((self.known.name, *self.known.aliases)))
        name, *facts = map(safe_text, head_of(self.known, note))
        return Content.assemble((name, f"bold ${LOOKS[self.known.label].kind}"), *(f"\n{fact}" for fact in facts))

    @property
    def rows(self) -> RowList:
        """The quotes and articles."""
        return self.query_one("#entity-page-rows", RowList)

    def on_mount(self) -> None:
        """Take the keys and gather what there is."""
        self.query_one(Masthead).left = _("{name} in all articles").format(name=self.known.name)
        keys = self.query_one(KeyBar)
        keys.keymap = self.host.keymap
        keys.commands = [command for command in commands_of("page") if command.footer]
        self.rows.focus()
        self._gather()

    @work(thread=True, exclusive=True, exit_on_error=False)
    def _gather(self) -> None:
        from reader.library import Library, LibraryError

        try:
            library = Library.open(self.path)
        except LibraryError:
            self.post_message(self.Gathered([], []))
            return
        try:
            said = library.said(self.known.id, limit=MOST)
            self.post_message(self.Gathered(said, library.appearances(self.known.id, limit=MOST)))
        finally:
            library.close()

    @on(Gathered)
    def _gathered(self, message: Gathered) -> None:
        self.said, self.appearances = message.said, message.appearances
        self.rows.show(said_and_named(self.said, self.appearances), empty=_("No longer in the library."))
        self.query_one(Masthead).right = counted(len(self.said), "quote")

    @on(RowList.Chosen)
    def action_choose(self) -> None:
        """Open the article at the quote, or at the first mention."""
        kind, _, number = (self.rows.highlighted_key or "").partition(":")
        if not number:
            return
        if f"{kind}:" == SAID:
            quote = self.said[int(number)]
            entity = next(
                (each.entity for each in self.appearances if each.entry.id == quote.entry.id), self.known.name
            )
            self.host.open_saved(quote.entry.id, (quote.start, quote.end), entity)
        else:
            named = self.appearances[int(number)]
            self.host.open_saved(named.entry.id, None, named.entity)

    def action_places(self) -> None:
        """List every article in which the words of the highlighted quote stand."""
        kind, _colon, number = (self.rows.highlighted_key or "").partition(":")
        if f"{kind}:" == SAID and number:
            quote = self.said[int(number)]
            if not self.host.open_statement(quote.entry.id, quote.index):
                self.query_one(StatusLine).left = _("these words stand in no other article you have read")

    def action_line(self, rows: int) -> None:
        """Highlight another row."""
        self.rows.action_move(rows)
