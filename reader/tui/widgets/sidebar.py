"""The sidebar: actors, places and quotes, one list at a time under its tabs."""

from __future__ import annotations

from typing import cast

import msgspec
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message

from reader.model.analysis_index import AnalysisIndex
from reader.presentation.commands.command import Keys
from reader.presentation.messages import _
from reader.presentation.sidebar_list import ListName, SidebarList, counts
from reader.reading.ordering import Order
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.tabs import Tabs

QUOTE_LINES = 3
"""Lines of a quote that is not highlighted, where there is no room for more; the highlighted one is shown in full."""


class Sidebar(Vertical):
    """What the article is about: who acts, where, and who says what."""

    class Followed(Message):
        """Posted when an entity is chosen."""

        def __init__(self, entity: str) -> None:
            super().__init__()
            self.entity = entity

    class QuoteChosen(Message):
        """Posted when a quote is chosen, by its number in the analysis."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def __init__(self, *, order: Order = "count", keymap: Keys | None = None, id: str | None = None) -> None:
        super().__init__(id=id)
        self.shown_list = SidebarList(order=order)
        self.analysis_index: AnalysisIndex | None = None
        self.text = ""
        self.waiting = _("preparing the analysis …")
        self._tabs = Tabs(keymap=keymap)
        self._names = RowList(id="names", empty=self.waiting)
        self._sayings = RowList(id="sayings", most_lines=QUOTE_LINES, fills=True, empty=self.waiting)
        self._sayings.display = False

    def compose(self) -> ComposeResult:
        """Lay the lists out under their tabs."""
        yield self._tabs
        yield self._names
        yield self._sayings

    @property
    def chosen(self) -> ListName:
        """The list in view."""
        return self.shown_list.chosen

    @property
    def rows(self) -> RowList:
        """The list widget in view."""
        return self._sayings if self.chosen == "quotes" else self._names

    def show(self, analysis_index: AnalysisIndex | None, text: str, waiting: str | None = None) -> None:
        """Show the analysis of ``text``; without one, what is being waited for."""
        self.analysis_index, self.text = analysis_index, text
        self.waiting = self.waiting if waiting is None else waiting
        self._fill(keep=True)

    def turn_to(self, to: ListName, *, only: tuple[int, ...] = (), whose: str = "") -> None:
        """Bring another list into view, whole.

        With ``whose``, which says so in words, only the quotes of these numbers.
        """
        self._list(chosen=to, only=only, whose=whose, filter="", keep=False)
        self._tabs.chosen = to
        self._names.display = to != "quotes"
        self._sayings.display = to == "quotes"

    def group_quotes(self, by_speaker: bool) -> None:
        """List the quotes speaker by speaker, or in order of the text."""
        self._list(by_speaker=by_speaker)

    def sort(self, order: Order) -> None:
        """Sort the lists of names."""
        self._list(order=order)

    def filter_by(self, typed: str) -> None:
        """Show only the rows that have what was typed; empty shows all."""
        self._list(filter=typed)

    def mark_followed(self, ids: frozenset[str]) -> None:
        """Bring out who is followed."""
        self._names.mark_current(ids)

    def choose(self) -> None:
        """Choose the highlighted row."""
        key = self.rows.highlighted_key
        if key is not None:
            self._choose(key)

    def _choose(self, key: str) -> None:
        self.post_message(self.QuoteChosen(int(key)) if self.chosen == "quotes" else self.Followed(key))

    def _list(self, *, keep: bool = True, **changes: object) -> None:
        self.shown_list = msgspec.structs.replace(self.shown_list, **changes)
        self._fill(keep=keep)

    def _fill(self, *, keep: bool) -> None:
        if self.analysis_index is None:
            self.rows.show([], empty=self.waiting)
            return
        rows = self.shown_list.rows(self.analysis_index, self.text)
        self._tabs.show_counts(counts(self.analysis_index))
        self._tabs.heading = self.shown_list.heading(len(rows))
        self.rows.show(rows, empty=self.shown_list.empty(), keep=keep)

    def on_tabs_turned(self, message: Tabs.Turned) -> None:
        """Turn to the list whose tab was clicked."""
        self.turn_to(cast("ListName", message.to))

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        """Follow a clicked name, go to a clicked quote."""
        message.stop()
        self._choose(message.key)
