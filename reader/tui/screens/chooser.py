"""What a feed, a book or a folder offers, to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input
from textual.worker import Worker, get_current_worker

from reader.library.records import Entry
from reader.model.article import Article
from reader.presentation.commands.registry import footer_of
from reader.presentation.counts import counted
from reader.presentation.footer import TO_LIST
from reader.presentation.library_rows import LazyRows, item_line, item_row
from reader.presentation.messages import SEMICOLON, _, gettext, translate
from reader.search.line_filter import LineFilter
from reader.sources import Access, Catalogue, CatalogueItem, SourceError, open_item, opened
from reader.tui.bindings import bindings_of
from reader.tui.host import ChooserHost
from reader.tui.screen_help import open_help
from reader.tui.widgets.bars import KeyBar, Masthead, StatusLine
from reader.tui.widgets.line_input import LineInput
from reader.tui.widgets.row_list import RowList


class ChooserScreen(Screen[None]):
    """Articles that are not opened yet: title, date, and whether one has read them."""

    DEFAULT_CSS = """
    ChooserScreen {
        & Input { border: none; height: 1; padding: 0 1; margin: 1 0; background: $surface; }
        & Input:focus { border: none; }
        & RowList { padding: 0 1; }
    }
    """
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("chooser")

    class Fetched(Message):
        """An article was fetched, or a feed of a list of feeds; else why it could not be, in words."""

        def __init__(self, item: CatalogueItem, found: Article | Catalogue | str) -> None:
            super().__init__()
            self.item = item
            self.found = found

    def __init__(
        self, host: ChooserHost, catalogue: Catalogue, access: Access, highlighted: int = 0, *, chooses: bool = False
    ) -> None:
        """Show a catalogue with an item highlighted; ``chooses`` opens it at once."""
        super().__init__()
        self._chooses = chooses
        self.host = host
        self.catalogue = catalogue
        self.access = access
        self._first = highlighted
        self._filter: LineFilter | None = None
        self._numbers: Sequence[int] = ()
        """Of the items that are shown."""
        self._entries: dict[str, Entry | None] = {}
        self._above = host.catalogue_above if catalogue is host.catalogue else None
        """The list of feeds, or the folder, that the list shown was chosen from, and the number of that list there."""

    @property
    def rows(self) -> RowList:
        """The list."""
        return self.query_one(RowList)

    @property
    def line(self) -> Input:
        """The line in which one types what to filter by."""
        return self.query_one(Input)

    @property
    def chosen(self) -> int | None:
        """Number of the highlighted item in the catalogue, ``None`` where none is shown."""
        return self._numbers[self.rows.highlighted] if self._numbers else None

    def compose(self) -> ComposeResult:
        """Lay out the list under its title."""
        yield Masthead()
        yield LineInput(placeholder=_("/ filter the list"))
        yield RowList(row_height=2)
        yield StatusLine()
        yield KeyBar()

    def on_mount(self) -> None:
        """Show what there is."""
        keys = self.query_one(KeyBar)
        keys.keymap, keys.typing_labels = self.host.keymap, {"chooser-open": TO_LIST}
        self._show()
        self.set_focus(self.rows)
        if self._chooses:
            self.action_choose()
        elif self.host.has_article:
            self.run_worker(self._show_what_was_read(), exit_on_error=False)

    async def _show_what_was_read(self) -> None:
        """Show again how far the article one comes from was read, once that is written."""
        await self.host.written(lambda _: None)
        self._entries.clear()
        self.rows.refresh()

    @property
    def _is_fetching(self) -> bool:
        return any(worker.group == "fetch" and worker.is_running for worker in self.workers)

    def _show_keys(self) -> None:
        """Offer the way back where there is anything to go back to; else it ends the reader, as another key does."""
        is_filtered = bool(self.line.value) or self.focused is self.line
        has_way = is_filtered or self._is_fetching or self._above is not None or self.host.has_article
        self.query_one(KeyBar).commands = [
            command for command in footer_of("chooser") if has_way or command.action_name != "back"
        ]

    @on(Worker.StateChanged)
    def _fetch_changed(self) -> None:
        self._show_keys()

    def _show(self) -> None:
        """Show the whole catalogue, with the item highlighted at which one was."""
        self._filter = None
        with self.prevent(Input.Changed):
            self.line.value = ""
        self.query_one(Masthead).left = self.catalogue.title
        self.query_one(StatusLine).left = gettext(SEMICOLON).join(
            map(translate, self.catalogue.problems or filter(None, [self.catalogue.note]))
        )
        # Files of a folder have a name and nothing to stand below it.
        self.rows.row_height = 2 if any(item.byline or item.note for item in self.catalogue.items) else 1
        self._show_items()
        self.rows.highlighted = self._first

    @on(Input.Changed)
    def _show_items(self) -> None:
        """Show the items that have what is typed, one that stays highlighted."""
        self._show_keys()
        typed, items, before = self.line.value, self.catalogue.items, self.chosen
        self._numbers = range(len(items))
        if typed.strip():
            self._filter = self._filter or LineFilter([item_line(item) for item in items])
            self._numbers = self._filter.find(typed)
        empty = _("No match for “{words}”.").format(words=typed) if items else _("Nothing to choose from.")
        rows = LazyRows(self._numbers, lambda number: item_row(number, items[number], self._entry(number)))
        self.rows.show(rows, empty=empty)
        if before is not None and before in self._numbers:
            self.rows.highlighted = self._numbers.index(before)
        count = counted(len(self._numbers), "feed" if self.catalogue.kind == "feeds" else "article")
        self.query_one(Masthead).right = count

    def _entry(self, index: int) -> Entry | None:
        """Return what the library has of an item, looked up once."""
        item = self.catalogue.items[index]
        if item.source not in self._entries:
            article = self.host.saved(item.link or item.source)
            library = self.host.library
            self._entries[item.source] = library.entry(article.id) if library and article else None
        return self._entries[item.source]

    @on(RowList.Chosen)
    def action_choose(self) -> None:
        """Open the highlighted article: from the library where it is there, else from where it is."""
        number = self.chosen
        if number is None:
            return
        item = self.catalogue.items[number]
        article = self.host.saved(item.link or item.source) if item.link else None
        if article is not None:
            self._open(article, item)
            return
        self.query_one(StatusLine).left = (_("fetching {title} …") if item.link else _("opening {title} …")).format(
            title=item.title
        )
        self._fetch(item)

    @work(thread=True, exclusive=True, group="fetch", exit_on_error=False)
    def _fetch(self, item: CatalogueItem) -> None:
        worker = get_current_worker()
        found: Article | Catalogue | str
        try:
            # A feed of a list of feeds and a file of a folder may hold several articles.
            holds_several = self.catalogue.kind in ("feeds", "folder")
            found = opened(item.source, self.access) if holds_several else open_item(item, self.access)
            if isinstance(found, Catalogue) and self.catalogue.kind == "folder" and len(found.items) == 1:
                found = open_item(found.items[0], self.access)
        except SourceError as error:
            found = translate(error)
        except Exception as error:
            found = _("{name}: cannot be read: {error}").format(name=item.title, error=repr(error))
        if not worker.is_cancelled:
            self.post_message(self.Fetched(item, found))

    @on(Fetched)
    def _show_fetched(self, message: Fetched) -> None:
        if isinstance(message.found, Article):
            self._open(message.found, message.item)
        elif isinstance(message.found, Catalogue):
            self._above = self.catalogue, self.catalogue.items.index(message.item)
            self.catalogue, self._first = message.found, 0
            self._show()
        else:
            self.query_one(StatusLine).left = message.found

    def _open(self, article: Article, item: CatalogueItem) -> None:
        self.host.catalogue, self.host.chosen = self.catalogue, self.catalogue.items.index(item)
        self.host.chosen_article, self.host.catalogue_above = article.id, self._above
        self.host.open(article)

    @on(Input.Submitted)
    def _typed(self) -> None:
        self.set_focus(self.rows)
        self._show_keys()

    def action_filter(self) -> None:
        """Type words to filter by."""
        self.set_focus(self.line)
        self._show_keys()

    def action_line(self, rows: int) -> None:
        """Highlight another row."""
        self.rows.action_move(rows)

    def action_back(self) -> None:
        """Leave off what is fetched, or the filter, else back to the list of feeds, to the article, to the end."""
        if self._is_fetching:
            self.workers.cancel_group(self, "fetch")
            self.query_one(StatusLine).left = ""
        elif self.line.value or self.focused is self.line:
            self.line.value = ""
            self._typed()
        elif self._above is not None:
            (self.catalogue, self._first), self._above = self._above, None
            self._show()
        elif self.host.has_article:
            self.dismiss()
        else:
            self.app.exit()

    def action_library(self) -> None:
        """Show what was read."""
        self.host.open_library(choosing=False)

    def action_quit(self) -> None:
        """Close the reader."""
        self.app.exit()

    def action_help(self) -> None:
        """List all keys, those of this screen first."""
        open_help(self, self.host, "chooser")
