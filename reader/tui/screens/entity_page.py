"""An entity in everything read: quotes by and about them, filtered, by date, and the articles that name them."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from reader.library.entity_page import EntityPage, Side, entity_page
from reader.library.records import LibraryEntity
from reader.model.citation import Citation
from reader.presentation.commands.registry import footer_of
from reader.presentation.counts import counted
from reader.presentation.footer import TO_LIST
from reader.presentation.labels import LOOKS
from reader.presentation.library_rows import SAID, head_of, month_chart, said_and_named
from reader.presentation.messages import N_, _, filled, translate
from reader.presentation.note_line import note_line
from reader.presentation.safe_text import safe_text
from reader.tui.bindings import bindings_of
from reader.tui.host import DialogHost
from reader.tui.quote_copying import copy_quotes, turn_template
from reader.tui.screen_help import open_help
from reader.tui.widgets.bars import KeyBar, Masthead, StatusLine
from reader.tui.widgets.line_input import LineInput
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.words_panel import WordsPanel

BY_THEM = N_("By them")
"""What the key does that lists quotes about somebody, where these are listed."""

MOST = 1000
"""Quotes and articles that are shown at most."""


class EntityPageScreen(Screen[None]):
    """A page about one person, organisation or place; every line opens an article."""

    CSS_PATH = "entity_page.tcss"
    AUTO_FOCUS = "#entity-page-rows"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("page")

    class Gathered(Message):
        """What the library has of the entity, for the filter and side that were asked for."""

        def __init__(self, asked: tuple[str, Side], page: EntityPage) -> None:
            super().__init__()
            self.asked = asked
            self.page = page

    class Cited(Message):
        """The quotes to copy, with their sources."""

        def __init__(self, citations: list[Citation]) -> None:
            super().__init__()
            self.citations = citations

    def __init__(self, host: DialogHost, path: Path, known: LibraryEntity, line: str = "") -> None:
        super().__init__()
        self.host = host
        self.path = path
        self.known = known
        self.line = line
        self.side: Side = "by"
        self.page = EntityPage()
        self._shown_for: tuple[str, Side] | None = None
        self._copies = False

    def compose(self) -> ComposeResult:
        """Lay out who it is, over a line to filter by and the quotes and articles."""
        yield Masthead()
        yield Static(self._head(), id="entity-page-head", markup=False)
        yield LineInput(self.line, placeholder=self._prompt(), id="entity-page-filter")
        yield RowList(id="entity-page-rows", row_height=2, empty=_("searching …"))
        yield WordsPanel(id="entity-page-words")
        yield StatusLine()
        yield KeyBar()

    def _prompt(self) -> str:
        if self.side == "by":
            return _("/ about whom, since when: erdogan 2016-12 outlet:monde tag:alep")
        return _("/ by whom, since when: erdogan 2016-12 outlet:monde tag:alep")

    def _head(self) -> Content:
        note = note_line(self.host.notes_about((self.known.name, *self.known.aliases)))
        name, *facts = map(safe_text, [*head_of(self.known, note), *filter(None, [month_chart(self.page.months)])])
        return Content.assemble((name, f"bold ${LOOKS[self.known.label].kind}"), *(f"\n{fact}" for fact in facts))

    @property
    def rows(self) -> RowList:
        """The quotes and articles."""
        return self.query_one("#entity-page-rows", RowList)

    @property
    def filter(self) -> Input:
        """The line to filter by."""
        return self.query_one("#entity-page-filter", Input)

    def on_mount(self) -> None:
        """Take the keys and gather what there is."""
        keys = self.query_one(KeyBar)
        keys.keymap = self.host.keymap
        keys.commands = footer_of("page")
        keys.typing_labels = {"page-open": TO_LIST}
        self.rows.focus()
        self._gather(self.line, self.side)

    @on(Input.Changed, "#entity-page-filter")
    def _typed(self) -> None:
        self._copies = False
        self._gather(self.filter.value, self.side)

    @work(thread=True, exclusive=True, group="gather", exit_on_error=False)
    def _gather(self, line: str, side: Side) -> None:
        from reader.library import Library, LibraryError

        worker = get_current_worker()
        try:
            library = Library.open(self.path)
        except LibraryError:
            self.post_message(self.Gathered((line, side), EntityPage()))
            return
        try:
            if not worker.is_cancelled:
                found = entity_page(library, self.known.id, line, side, MOST)
                self.post_message(self.Gathered((line, side), found))
        finally:
            library.close()

    @on(Gathered)
    def _gathered(self, message: Gathered) -> None:
        if message.asked != (self.filter.value, self.side):
            return  # Something else was asked for since.
        self.page, self._shown_for = message.page, message.asked
        empty = _("No such quotes.") if any(message.asked[0].split()) else _("No longer in the library.")
        if self.side == "about":
            empty = _("Nobody mentions them in a quote.") if not self.filter.value.strip() else _("No such quotes.")
        self.rows.show(said_and_named(self.page.quotes, self.page.appearances, named=self.side == "about"), empty=empty)
        head = self.query_one(Masthead)
        template = _("{name} in all articles") if self.side == "by" else _("What others say about {name}")
        head.left, head.right = filled(template, name=self.known.name), counted(len(self.page.quotes), "quote")
        self.query_one("#entity-page-head", Static).update(self._head())
        self._show_message(" · ".join(map(translate, (*self.page.problems, *self.page.notes))))
        if self._copies:
            self.action_copy()

    def _show_message(self, words: str) -> None:
        self.query_one(StatusLine).left = words

    # Filtering

    def action_filter(self) -> None:
        """Take what is typed as a filter."""
        self.filter.focus()

    @on(Input.Submitted, "#entity-page-filter")
    def _filtered(self) -> None:
        self.rows.focus()

    def action_side(self) -> None:
        """List what others say about them, or what they say."""
        self.side = "about" if self.side == "by" else "by"
        self.filter.placeholder = self._prompt()
        self.query_one(KeyBar).commands = footer_of("page", {"page-side": BY_THEM} if self.side == "about" else {})
        self._gather(self.filter.value, self.side)

    @on(RowList.Highlighted)
    def _show_words(self) -> None:
        self.query_one(WordsPanel).show(self.rows.highlighted_row)

    # Opening and copying

    @on(RowList.Chosen)
    def action_choose(self) -> None:
        """Open the article at the quote, or at the first mention."""
        kind, _colon, number = (self.rows.highlighted_key or "").partition(":")
        if not number:
            return
        if f"{kind}:" == SAID:
            quote = self.page.quotes[int(number)]
            entity = next(
                (each.entity for each in self.page.appearances if each.entry.id == quote.entry.id), self.known.name
            )
            self.host.open_saved(quote.entry.id, (quote.start, quote.end), entity)
        else:
            named = self.page.appearances[int(number)]
            self.host.open_saved(named.entry.id, None, named.entity)

    def action_places(self) -> None:
        """List every article in which the words of the highlighted quote stand."""
        kind, _colon, number = (self.rows.highlighted_key or "").partition(":")
        if f"{kind}:" == SAID and number:
            quote = self.page.quotes[int(number)]
            if not self.host.opener.open_statement(quote.entry.id, quote.index):
                self._show_message(_("these words stand in no other article you have read"))

    def action_copy(self) -> None:
        """Copy all quotes that are listed, with their sources."""
        # What was typed and entered quickly is not found yet: the rows are those of something else.
        self._copies = self._shown_for != (self.filter.value, self.side)
        if not self._copies and self.page.quotes:
            self._cite(self.page)

    def action_copy_as(self) -> None:
        """Copy them by the next template; remembered."""
        turn_template(self.host)
        self.action_copy()

    @work(thread=True, exclusive=True, group="cite", exit_on_error=False)
    def _cite(self, page: EntityPage) -> None:
        from reader.library import Library, LibraryError

        try:
            library = Library.open(self.path)
        except LibraryError as error:
            self.app.call_from_thread(self._show_message, translate(error))
            return
        try:
            self.post_message(self.Cited(library.cite(page.quotes)))
        finally:
            library.close()

    @on(Cited)
    def _cited(self, message: Cited) -> None:
        self._show_message(copy_quotes(self.app, self.host, message.citations))

    # Moving and leaving

    def action_line(self, rows: int) -> None:
        """Highlight another row."""
        self.rows.action_move(rows)

    def action_back(self) -> None:
        """End the filter, else go back."""
        if self.filter.value or self.focused is self.filter:
            self.filter.value = ""
            self.rows.focus()
        else:
            self.dismiss()

    def action_help(self) -> None:
        """List all keys, those of this screen first."""
        open_help(self, self.host, "page")
