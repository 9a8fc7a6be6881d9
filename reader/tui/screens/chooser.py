"""What a feed, a book or a folder offers, to choose from."""

from __future__ import annotations

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.screen import Screen
from textual.worker import Worker, get_current_worker

from reader.library.records import Entry
from reader.model.article import Article
from reader.presentation.commands.registry import footer_of
from reader.presentation.counts import counted
from reader.presentation.library_rows import LazyRows, item_row
from reader.presentation.messages import SEMICOLON, _, gettext, translate
from reader.sources import Access, Catalogue, CatalogueItem, SourceError, open_item, opened
from reader.tui.bindings import bindings_of
from reader.tui.host import ChooserHost
from reader.tui.screen_help import open_help
from reader.tui.widgets.bars import KeyBar, Masthead, StatusLine
from reader.tui.widgets.row_list import RowList


class ChooserScreen(Screen[None]):
    """Articles that are not opened yet: title, date, and whether one has read them."""

    DEFAULT_CSS = "ChooserScreen RowList { padding: 1; }"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("chooser")

    class Came(Message):
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
        self._read: dict[str, Entry | None] = {}
        self._feeds = host.catalogue_above if catalogue is host.catalogue else None
        """The list of feeds, or the folder, that the list shown was chosen from, and the number of that list there."""

    @property
    def rows(self) -> RowList:
        """The list."""
        return self.query_one(RowList)

    def compose(self) -> ComposeResult:
        """Lay out the list under its title."""
        yield Masthead()
        yield RowList(row_height=2, empty=_("Nothing to choose from."))
        yield StatusLine()
        yield KeyBar()

    def on_mount(self) -> None:
        """Show what there is."""
        keys = self.query_one(KeyBar)
        keys.keymap = self.host.keymap
        self._show()
        self.set_focus(self.rows)
        if self._chooses:
            self.action_choose()
        elif self.host.has_article:
            self.run_worker(self._show_what_was_read(), exit_on_error=False)

    async def _show_what_was_read(self) -> None:
        """Show again how far the article one comes from was read, once that is written."""
        await self.host.written(lambda _: None)
        self._read.clear()
        self.rows.refresh()

    @property
    def _is_fetching(self) -> bool:
        return any(worker.group == "fetch" and worker.is_running for worker in self.workers)

    def _show_keys(self) -> None:
        """Offer the way back where there is anything to go back to; else it ends the reader, as another key does."""
        has_way = self._is_fetching or self._feeds is not None or self.host.has_article
        self.query_one(KeyBar).commands = [one for one in footer_of("chooser") if has_way or one.action_name != "back"]

    @on(Worker.StateChanged)
    def _fetch_changed(self) -> None:
        self._show_keys()

    def _show(self) -> None:
        self._show_keys()
        masthead = self.query_one(Masthead)
        count = counted(len(self.catalogue.items), "feed" if self.catalogue.kind == "feeds" else "article")
        masthead.left, masthead.right = self.catalogue.title, count
        self.query_one(StatusLine).left = gettext(SEMICOLON).join(
            map(translate, self.catalogue.problems or filter(None, [self.catalogue.note]))
        )
        # Files of a folder have a name and nothing to stand below it.
        self.rows.row_height = 2 if any(item.byline or item.note for item in self.catalogue.items) else 1
        indices = range(len(self.catalogue.items))
        self.rows.show(
            LazyRows(indices, lambda index: item_row(index, self.catalogue.items[index], self._entry(index)))
        )
        self.rows.highlighted = self._first

    def _entry(self, index: int) -> Entry | None:
        """Return what the library has of an item, looked up once."""
        item = self.catalogue.items[index]
        if item.source not in self._read:
            article = self.host.saved(item.link or item.source)
            library = self.host.library
            self._read[item.source] = library.entry(article.id) if library and article else None
        return self._read[item.source]

    @on(RowList.Chosen)
    def action_choose(self) -> None:
        """Open the highlighted article: from the library where it is there, else from where it is."""
        if not self.catalogue.items:
            return
        item = self.catalogue.items[self.rows.highlighted]
        article = self.host.saved(item.link or item.source) if item.link else None
        if article is not None:
            self._open(article)
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
            self.post_message(self.Came(item, found))

    @on(Came)
    def _came(self, message: Came) -> None:
        if isinstance(message.found, Article):
            self._open(message.found)
        elif isinstance(message.found, Catalogue):
            self._feeds = self.catalogue, self.rows.highlighted
            self.catalogue, self._first = message.found, 0
            self._show()
        else:
            self.query_one(StatusLine).left = message.found

    def _open(self, article: Article) -> None:
        self.host.catalogue, self.host.chosen = self.catalogue, self.rows.highlighted
        self.host.chosen_article, self.host.catalogue_above = article.id, self._feeds
        self.host.open(article)

    def action_line(self, rows: int) -> None:
        """Highlight another row."""
        self.rows.action_move(rows)

    def action_back(self) -> None:
        """Leave off what is fetched, else back to the list of feeds, to the article, to the end."""
        if self._is_fetching:
            self.workers.cancel_group(self, "fetch")
            self.query_one(StatusLine).left = ""
        elif self._feeds is not None:
            (self.catalogue, self._first), self._feeds = self._feeds, None
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
