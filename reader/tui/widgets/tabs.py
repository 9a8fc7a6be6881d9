"""The head of the sidebar: which lists there are, how long, and how the one in view is ordered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from reader.painting.tabs import CHOSEN, KEY, OTHER, heading_line, tab_line
from reader.presentation.commands.command import Keys
from reader.presentation.messages import gettext
from reader.presentation.sidebar_list import LIST_LABELS, LISTS, ListName
from reader.tui.strips import strip_of


class Tabs(Widget):
    """``1 Actors 12  2 Places 9  3 Quotes 16``; a click turns to a list. Below it the heading of the list in view.

    ``labels`` says what lists, by name, are called, ``commands`` which command turns to each: its key stands before.
    """

    DEFAULT_CSS = """
    Tabs {
        height: 2;
        & > .tabs--key { color: $key; }
        & > .tabs--chosen { text-style: bold underline; }
        & > .tabs--other { color: $muted; }
    }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {KEY, CHOSEN, OTHER}
    ALLOW_SELECT = False

    chosen: reactive[str] = reactive("actors")
    heading: reactive[str] = reactive("")

    class Turned(Message):
        """Posted when a tab is clicked."""

        def __init__(self, to: str) -> None:
            super().__init__()
            self.to = to

    def __init__(
        self,
        labels: Mapping[str, str] | None = None,
        *,
        commands: Mapping[str, str] | None = None,
        keymap: Keys | None = None,
    ) -> None:
        super().__init__()
        self.labels = labels or {name: gettext(LIST_LABELS[name]) for name in LISTS}
        self.commands = commands or {name: name for name in self.labels}
        self.keymap: Keys = {} if keymap is None else keymap
        self.counts: dict[str, int] = {}
        """Lengths of the lists, once they are known."""
        self._columns: Sequence[tuple[int, int, str]] = ()

    def show_counts(self, counts: dict[ListName, int]) -> None:
        """Show how long each list is."""
        self.counts = {str(name): count for name, count in counts.items()}
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Render the tabs, or the heading."""
        if y > 0:
            return strip_of(self, heading_line(self.heading, self.size.width))
        line = tab_line(self.labels, self.commands, self.chosen, self.counts, self.keymap, self.size.width)
        self._columns = line.places
        return strip_of(self, line.pieces)

    def on_click(self, event: events.Click) -> None:
        """Turn to the list under the mouse."""
        for start, end, name in self._columns:
            if event.y == 0 and start <= event.x < end:
                self.post_message(self.Turned(name))
