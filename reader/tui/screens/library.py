"""The library on the screen: shelves of articles, and one search over everything read."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

import msgspec
from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input
from textual.worker import get_current_worker

from reader.library.records import Entry, SearchResults
from reader.library.shelves import SHELVES, Shelf
from reader.presentation.commands.registry import footer_of
from reader.presentation.conditions import LIBRARY_REASONS
from reader.presentation.counts import counted
from reader.presentation.footer import TAGGING, TO_LIST
from reader.presentation.library_rows import HIT, NAME, LazyRows, entry_row, result_rows
from reader.presentation.messages import _, gettext, translate
from reader.tui.bindings import bindings_of
from reader.tui.host import LibraryScreenHost, LibraryViewState
from reader.tui.keyboard import command_of_key
from reader.tui.library_changes import CHANGES, LibraryChanges
from reader.tui.library_commands import COMMANDS, LibraryCommands
from reader.tui.library_contents import SEARCHED, LibraryContents
from reader.tui.widgets.bars import KeyBar, Masthead, StatusLine
from reader.tui.widgets.line_input import LineInput
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from reader.library import Library
    from reader.library.filtered_search import FilteredResults


class LibraryScreen(Screen[None]):
    """Articles to open, tag, remove; names, titles, quotes and words to find, as one types."""

    # No file: Textual does not read those of the screen that the app begins with.
    DEFAULT_CSS = """
    LibraryScreen {
        & #library-query, & #library-tag {
            border: none;
            height: 1;
            padding: 0 1;
            margin: 1 0;
            background: $surface;
        }
        & #library-tag { display: none; }
        &.-tagging #library-tag { display: block; }
        &.-searching Tabs { display: none; }
        & RowList { padding: 0 1; }
    }
    """
    AUTO_FOCUS = "#library-rows"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("library")

    class Found(Message):
        """Posted when a query has been searched for."""

        def __init__(self, query: str, found: FilteredResults) -> None:
            super().__init__()
            self.query = query
            self.found = found

    def __init__(self, host: LibraryScreenHost, library: Library, view_state: LibraryViewState | None = None) -> None:
        super().__init__()
        self.host = host
        self.library = library
        self.view_state = view_state or LibraryViewState()
        self.contents = LibraryContents(library)
        self.changes = LibraryChanges(self, host)
        self._commands = LibraryCommands(self, host, self.contents)
        for commands, names in ((self._commands, COMMANDS), (self.changes, CHANGES)):
            for name in names:
                setattr(self, f"action_{name}", getattr(commands, name))
        self._found_for = ""
        self._chooses = False
        self._message: tuple[str, str | None] = ("", None)

    @property
    def rows(self) -> RowList:
        """The list."""
        return self.query_one("#library-rows", RowList)

    @property
    def sought(self) -> str:
        """What is searched for; empty where a shelf is shown."""
        return self.query_one("#library-query", Input).value.strip()

    @property
    def is_typing(self) -> bool:
        """Whether keys are typed into a line."""
        return self.focused is not self.rows

    def compose(self) -> ComposeResult:
        """Lay out a line to type in and the shelves over the list."""
        yield Masthead()
        yield LineInput(
            self.view_state.query,
            placeholder=_("/ search names, titles, quotes, text · by:lavrov since:2016-12 tag:alep"),
            id="library-query",
        )
        labels = {str(name): gettext(shelf.label) for name, shelf in SHELVES.items()}
        commands = {str(name): shelf.command for name, shelf in SHELVES.items()}
        yield Tabs(labels, commands=commands, keymap=self.host.keymap)
        yield RowList(id="library-rows", row_height=2)
        yield LineInput(placeholder=_("tag: enter to add or remove · esc cancel"), id="library-tag")
        yield StatusLine()
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the shelf, the article opened last highlighted, or what was found when one left."""
        self.query_one(KeyBar).keymap = self.host.keymap
        self.query_one(Masthead).left = _("Library")
        self.set_focus(self.rows)
        self.show_shelf(self.view_state.shelf)
        if self.view_state.query:
            self._search(self.view_state.query)
        self._update_status()

    # Shelves

    def show_shelf(self, shelf: Shelf, *, keep: str | None = None) -> None:
        """Show a shelf from its beginning, or with the row of the key ``keep`` highlighted."""
        self.view_state = msgspec.structs.replace(self.view_state, shelf=shelf)
        self.contents.load(shelf)
        tabs = self.query_one(Tabs)
        tabs.chosen, tabs.heading = shelf, gettext(SHELVES[shelf].heading)
        self.query_one(Masthead).right = counted(self.library.count(), "article")
        if not self.sought:
            self._show_entries()
            if keep := keep or self.view_state.key:
                self.rows.highlight_key(keep)

    def reload_shelf(self) -> None:
        """Show the shelf as it is now, the same row highlighted."""
        index = self.rows.highlighted
        self.show_shelf(self.view_state.shelf)
        self.rows.highlighted = index

    def _show_entries(self, *, keep: bool = False) -> None:
        self.set_class(False, "-searching")
        self.rows.show(
            LazyRows(self.contents.entries, entry_row), empty=gettext(SHELVES[self.view_state.shelf].empty), keep=keep
        )

    @on(events.DescendantFocus)
    @on(RowList.Highlighted)
    def _moved(self) -> None:
        if not self.sought and self.contents.load_more(self.view_state.shelf, self.rows.highlighted):
            self._show_entries(keep=True)
        self._update_status()

    def action_shelf(self, shelf: Shelf) -> None:
        """Turn to a shelf; a search ends."""
        self._end_search()
        self.view_state = LibraryViewState(shelf)
        self.show_shelf(shelf)

    def action_next_shelf(self) -> None:
        """Turn to the next shelf, after the last to saved searches; from typing, go to what was found."""
        if self.has_class("-tagging"):
            return  # It would leave a half-typed tag behind.
        if self.sought and self.is_typing:
            self._leave_query()
            return
        place = self.contents.place_after(self.view_state.shelf, self.sought)
        if place in SHELVES:
            self.action_shelf(cast("Shelf", place))
        else:
            self._search_for(place)

    def _leave_query(self) -> None:
        """Give the keys to the list, whose commands are letters."""
        self.set_focus(self.rows)
        self._update_status()

    def _search_for(self, line: str) -> None:
        """Search for a line as if it had been typed."""
        self.query_one("#library-query", Input).value = line
        self.set_focus(self.rows)

    def action_searches(self) -> None:
        """List the saved searches and the tags; one that is chosen is searched for."""
        self._end_search()
        self.rows.show(
            self.contents.search_rows(), empty=_("No saved searches and no tags. S saves a search, T tags an article.")
        )
        self.set_class(True, "-searching")

    async def action_save_search(self) -> None:
        """Save what is searched for, or delete the saved search that is shown or highlighted."""
        key = self.rows.highlighted_key or ""
        line = self.sought or (key.removeprefix(SEARCHED) if key.startswith(SEARCHED) else "")
        is_saved = line in self.library.saved_searches()
        if not line or (not is_saved and not self.sought):
            self.show_message(_("search for something first"))
            return
        told = await self.changes.turn_search(line, is_saved=is_saved)
        if not self.sought:
            self.action_searches()
        self.show_message(told)

    @on(Tabs.Turned)
    def _turned(self, message: Tabs.Turned) -> None:
        self.action_shelf(cast("Shelf", message.to))

    # Search

    def action_search(self) -> None:
        """Take what is typed as what to search for, from the very next key on."""
        self.set_focus(self.query_one("#library-query", Input))

    @on(Input.Changed, "#library-query")
    def _typed(self, message: Input.Changed) -> None:
        query, self._chooses = message.value.strip(), False
        self.workers.cancel_group(self, "search")
        self._update_keys()
        if query:
            self._search(query)
        else:
            self.contents.results = SearchResults()
            self._show_entries()
            self._update_status()

    @work(thread=True, exclusive=True, group="search", exit_on_error=False)
    def _search(self, query: str) -> None:
        """Search off the event loop, with a connection of its own; skip queries that are no longer asked for."""
        worker, path = get_current_worker(), self.library.path
        with self.host.search_lock:
            if not worker.is_cancelled:
                from reader.tui.library_search import search_library

                self.post_message(self.Found(query, search_library(path, query)))

    @on(Found)
    def _found(self, message: Found) -> None:
        if message.query != self.sought:
            return  # Something else was typed since.
        self.contents.results, self._found_for = message.found.results, message.query
        self.set_class(True, "-searching")
        self.rows.show(
            result_rows(self.contents.results),
            empty=_("Nothing in the library matches “{query}”.").format(query=message.query),
        )
        if self.view_state.query == message.query and self.view_state.key:
            self.rows.highlight_key(self.view_state.key)
        self._update_status()
        if told := (*message.found.problems, *message.found.notes):
            self.show_message(" · ".join(map(translate, told)))
        if self._chooses:
            self.action_choose()

    def _end_search(self) -> None:
        query = self.query_one("#library-query", Input)
        with query.prevent(Input.Changed):
            query.value = ""
        self.workers.cancel_group(self, "search")
        self.set_focus(self.rows)

    # Opening

    @on(RowList.Chosen)
    @on(Input.Submitted, "#library-query")
    def action_choose(self) -> None:
        """Open the highlighted article at what was found; a name opens its page."""
        # What was typed and entered quickly is not found yet: the rows are those of something else.
        self._chooses = bool(self.sought) and self._found_for != self.sought
        key = self.rows.highlighted_key
        if key is None or self._chooses:
            return
        if key.startswith(SEARCHED):
            self._search_for(key.removeprefix(SEARCHED))
            return
        self.host.library_view = LibraryViewState(self.view_state.shelf, self.sought, key)
        self.host.reading_list = self.contents.listed(self.sought)
        if key.startswith(NAME):
            self.host.opener.open_entity_page(int(key.removeprefix(NAME)))
        elif key.startswith(HIT):
            hit = self.contents.hit_of(key)
            self.host.open_saved(hit.entry.id, None if hit.kind == "title" else (hit.start, hit.end), hit.speaker)
        else:
            self.host.open_saved(key)

    # Tags

    @property
    def highlighted_entry(self) -> Entry | None:
        """The highlighted article."""
        return self.contents.entry_of(self.rows.highlighted_key)

    def action_tag(self) -> None:
        """Take what is typed as a tag."""
        if self.highlighted_entry is not None:
            self.set_class(True, "-tagging")
            self.set_focus(self.query_one("#library-tag", Input))

    def can_tag(self) -> bool:
        """Return whether an article is highlighted."""
        return self.highlighted_entry is not None

    @on(Input.Submitted, "#library-tag")
    async def _tagged(self, message: Input.Submitted) -> None:
        tag, entry = message.value.strip().lstrip("#"), self.highlighted_entry
        self._leave_tag()
        if not tag or entry is None:
            return
        told = await self.changes.turn_tag(entry, tag)
        self.show_shelf(self.view_state.shelf, keep=entry.id)
        self.show_message(told)

    def _leave_tag(self) -> None:
        self.query_one("#library-tag", Input).value = ""
        self.set_class(False, "-tagging")
        self.set_focus(self.rows)

    # Moving and leaving

    def action_line(self, rows: int) -> None:
        """Highlight another row; what was found has the keys then."""
        self.rows.action_move(rows)
        if self.sought and not self.has_class("-tagging"):
            self._leave_query()

    def action_page(self, direction: int) -> None:
        """Move by a page of rows."""
        self.rows.action_move_page(direction)

    def action_edge(self, direction: int) -> None:
        """Highlight the first row or the last."""
        self.rows.action_move_to(-1 if direction == 1 else 0)

    def action_back(self) -> None:
        """End typing, else the search, else go back to what is below."""
        if self.has_class("-tagging"):
            self._leave_tag()
        elif self.sought or self.is_typing or self.has_class("-searching"):
            self._end_search()
            self.view_state = LibraryViewState(self.view_state.shelf)
            self.show_shelf(self.view_state.shelf)
        elif self.can_back():
            self.host.library_view = LibraryViewState(self.view_state.shelf, "", self.rows.highlighted_key)
            self.dismiss()

    def can_back(self) -> bool:
        """Return whether there is anything to end, or an article or a list below: esc never ends the reader."""
        searches = bool(self.sought) or self.has_class("-searching") or self.has_class("-tagging")
        return searches or self.is_typing or self.app.screen_stack[0] is not self

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Textual hook: disable actions whose ``can_*`` is false."""
        del parameters
        those = (self, self._commands, self.changes)
        can = next((getattr(owner, f"can_{action}") for owner in those if hasattr(owner, f"can_{action}")), None)
        return can is None or can()

    def on_key(self, event: events.Key) -> None:
        """Say why a command cannot be run."""
        command = None if self.is_typing else command_of_key(event.key, "library", self.host.keymap)
        if command is not None and not self.check_action(command.action_name, ()):
            self.show_message(gettext(LIBRARY_REASONS[command.action_name]))

    # The status line

    def show_message(self, words: str) -> None:
        """Say something until another row is highlighted."""
        self._message = words, self.rows.highlighted_key
        self._update_status()

    def _update_status(self) -> None:
        words, key = self._message
        words = words if key == self.rows.highlighted_key else ""
        self.query_one(StatusLine).left = words or self.contents.counted(self.sought)
        self._update_keys()

    def _update_keys(self) -> None:
        keys, is_tagging = self.query_one(KeyBar), self.has_class("-tagging")
        keys.typing_labels = TAGGING if is_tagging else {"next-shelf": TO_LIST} if self.sought else {}
        keys.commands = [
            command
            for command in footer_of("library")
            if self.check_action(command.action_name, ()) and not (is_tagging and command.id == "next-shelf")
        ]
