"""The sidebar: actors, places and quotes, one list at a time under its tabs."""

from __future__ import annotations

from typing import ClassVar, Literal, get_args

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.containers import Vertical
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from reader.reading import Order, Understood, listed
from reader.tui.rows import entity_row, quote_row
from reader.tui.widgets.row_list import Row, RowList

ListName = Literal["actors", "places", "quotes"]
LISTS: tuple[ListName, ...] = get_args(ListName)

EMPTY: dict[ListName, str] = {
    "actors": "No actors found.",
    "places": "No places found.",
    "quotes": "No quotes found.",
}
WAITING = "Reading the names …"


class Tabs(Widget):
    """``1 Actors 12  2 Places 9  3 Quotes 16``; a click turns to a list."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"tabs--key", "tabs--chosen", "tabs--other"}
    ALLOW_SELECT = False

    chosen: reactive[ListName] = reactive[ListName]("actors")

    class Turned(Message):
        """A tab was clicked."""

        def __init__(self, to: ListName) -> None:
            super().__init__()
            self.to = to

    def __init__(self) -> None:
        super().__init__()
        self.counts: dict[ListName, int] = dict.fromkeys(LISTS, 0)
        self._columns: list[tuple[int, int, ListName]] = []

    def show_counts(self, counts: dict[ListName, int]) -> None:
        """Show how long each list is."""
        self.counts = counts
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The line; counts go first where the sidebar is too narrow, then all labels but the chosen one's."""
        del y
        base, width = self.rich_style, self.size.width
        for form in ("{label} {count}", "{label}", "{short}"):
            labels = [
                form.format(label=name.capitalize(), short=name.capitalize()[:3], count=self.counts[name])
                for name in LISTS
            ]
            if sum(cell_len(label) for label in labels) + 4 * len(labels) <= width + 1:
                break
        segments, column = [Segment(" ", base)], 1
        self._columns = []
        for number, (name, label) in enumerate(zip(LISTS, labels, strict=True), 1):
            style = base + self.get_component_rich_style(
                "tabs--chosen" if name == self.chosen else "tabs--other", partial=True
            )
            key = base + self.get_component_rich_style("tabs--key", partial=True)
            segments += [Segment(f"{number} ", key), Segment(label, style), Segment("  ", base)]
            self._columns.append((column, column + cell_len(label) + 2, name))
            column += cell_len(label) + 4
        return Strip(segments).adjust_cell_length(width, base).crop(0, width)

    def on_click(self, event: events.Click) -> None:
        """Turn to the list under the mouse."""
        for start, end, name in self._columns:
            if start <= event.x < end:
                self.post_message(self.Turned(name))


class Sidebar(Vertical):
    """What the article is about: who acts, where, and who says what."""

    class Followed(Message):
        """An entity was chosen."""

        def __init__(self, entity: str) -> None:
            super().__init__()
            self.entity = entity

    class QuoteChosen(Message):
        """A quote was chosen, by its number in the analysis."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def __init__(self, *, order: Order = "count", id: str | None = None) -> None:
        super().__init__(id=id)
        self.order: Order = order
        self.understood: Understood | None = None
        self.text = ""
        self.waiting = WAITING
        self.only_by: tuple[str, ...] = ()
        self.by_speaker = False
        self._tabs = Tabs()
        self._names = RowList(id="names", empty=self.waiting)
        self._sayings = RowList(id="sayings", row_height=2, empty=self.waiting)
        self._sayings.display = False

    def on_mount(self) -> None:
        """The text comes first, what stands beside it a moment later."""
        self.call_after_refresh(self.mount, self._tabs, self._names, self._sayings)

    @property
    def chosen(self) -> ListName:
        """The list in view."""
        return self._tabs.chosen

    @property
    def rows(self) -> RowList:
        """The list widget in view."""
        return self._sayings if self.chosen == "quotes" else self._names

    def show(self, understood: Understood | None, text: str, waiting: str | None = None) -> None:
        """Show what is understood of ``text``; before anything is, the word of waiting."""
        self.understood, self.text = understood, text
        self.waiting = self.waiting if waiting is None else waiting
        self._fill(keep=True)

    def turn_to(self, to: ListName, *, only_by: tuple[str, ...] = ()) -> None:
        """Bring another list into view; of the quotes, only those that these entities say, where any are given."""
        self.only_by = only_by
        self._tabs.chosen = to
        self._names.display = to != "quotes"
        self._sayings.display = to == "quotes"
        self._fill(keep=False)

    def group_quotes(self, by_speaker: bool) -> None:
        """List the quotes speaker by speaker, or in order of the text."""
        self.by_speaker = by_speaker
        self._fill(keep=True)

    def sort(self, order: Order) -> None:
        """Order the lists of names."""
        self.order = order
        self._fill(keep=True)

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

    def _fill(self, *, keep: bool) -> None:
        if self.understood is None:
            self.rows.show([], empty=self.waiting)
            return
        lists = {
            "actors": listed(self.understood.analysis, "actor", self.order),
            "places": listed(self.understood.analysis, "place", self.order),
        }
        quotes = self.understood.analysis.quotes
        self._tabs.show_counts({"actors": len(lists["actors"]), "places": len(lists["places"]), "quotes": len(quotes)})
        rows: list[Row]
        if self.chosen == "quotes":
            rows = [quote_row(self.understood, self.text, index) for index in self._quotes_shown(self.understood)]
        else:
            rows = [entity_row(row.entity, row.count) for row in lists[self.chosen]]
        self.rows.show(rows, empty=EMPTY[self.chosen], keep=keep)

    def _quotes_shown(self, understood: Understood) -> list[int]:
        if self.only_by:
            known = (understood.entities[id_] for id_ in self.only_by if id_ in understood.entities)
            return sorted(index for entity in known for index in understood.quotes_by(entity))
        indices = list(range(len(understood.analysis.quotes)))
        if not self.by_speaker:
            return indices
        names = [understood.speaker_name(quote) or "" for quote in understood.analysis.quotes]
        first = {name: index for index, name in reversed(list(enumerate(names)))}
        return sorted(indices, key=lambda index: (not names[index], first[names[index]], index))

    def on_tabs_turned(self, message: Tabs.Turned) -> None:
        """Turn to the list whose tab was clicked."""
        self.turn_to(message.to)

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        """Follow a clicked name, go to a clicked quote."""
        message.stop()
        self._choose(message.key)
