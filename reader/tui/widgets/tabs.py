"""The head of the sidebar: which lists there are, how long, and how the one in view is ordered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from reader.presentation.commands.command import Keys, keys_of, written
from reader.presentation.commands.registry import BY_ID
from reader.presentation.messages import gettext
from reader.presentation.safe_text import cut, safe_text
from reader.presentation.sidebar_list import LIST_LABELS, LISTS, ListName


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

    COMPONENT_CLASSES: ClassVar[set[str]] = {"tabs--key", "tabs--chosen", "tabs--other"}
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
        self._columns: list[tuple[int, int, str]] = []

    def show_counts(self, counts: dict[ListName, int]) -> None:
        """Show how long each list is."""
        self.counts = {str(name): count for name, count in counts.items()}
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Render the tabs, or the heading."""
        base, width = self.rich_style, self.size.width
        if y == 0:
            return Strip(self._tabs(width)).adjust_cell_length(width, base).crop(0, width)
        style = base + self.get_component_rich_style("tabs--other", partial=True)
        heading = cut(safe_text(self.heading), width - 2)
        return Strip([Segment(" ", base), Segment(heading, style)]).adjust_cell_length(width, base)

    def _labels(self, width: int) -> list[str]:
        """Return labels that fit: where room is short, first without counts, then cut to their beginning."""
        labels: list[str] = []
        for form in ("{label} {count}", "{label}", "{short}"):
            labels = [
                form.format(label=label, short=label[:3], count=self.counts.get(name, "")).rstrip()
                for name, label in self.labels.items()
            ]
            if sum(cell_len(label) for label in labels) + 4 * len(labels) <= width + 1:
                break
        return labels

    def _tabs(self, width: int) -> list[Segment]:
        base = self.rich_style
        segments, column = [Segment(" ", base)], 1
        self._columns = []
        for name, label in zip(self.labels, self._labels(width), strict=True):
            number = written(keys_of(BY_ID[self.commands[name]], self.keymap)[:1])
            style = base + self.get_component_rich_style(
                "tabs--chosen" if name == self.chosen else "tabs--other", partial=True
            )
            key = base + self.get_component_rich_style("tabs--key", partial=True)
            segments += [Segment(f"{number} ", key), Segment(label, style), Segment("  ", base)]
            self._columns.append((column, column + cell_len(label) + 2, name))
            column += cell_len(label) + 4
        return segments

    def on_click(self, event: events.Click) -> None:
        """Turn to the list under the mouse."""
        for start, end, name in self._columns:
            if event.y == 0 and start <= event.x < end:
                self.post_message(self.Turned(name))
