"""A table of figures with names before its rows and over its columns, and one cell highlighted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from reader.presentation.safe_text import cut, safe_text

Cell = tuple[int, int]
"""Row and column, from 0."""

LEAST_NAMES = 8
"""Cells of the names before the rows at least; at most they have a third of the width."""

COLUMN, WIDEST_COLUMN = 12, 20
"""Cells of a column, the gap before it included: at least, and where there is room."""

HEADS = 2
"""Lines of the names over the columns."""


class Grid(Widget, can_focus=True):
    """Names and figures; arrows move the highlight, which stays in view. As high as it has rows."""

    DEFAULT_CSS = """
    Grid {
        height: auto;
        background: $surface;
        & > .grid--head { color: $muted; }
        & > .grid--line { color: $ink; text-style: bold; }
        & > .grid--figure { color: $key; text-style: bold; }
        & > .grid--nothing { color: $muted; }
        & > .grid--highlighted { text-style: bold reverse; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "grid--head",
        "grid--figure",
        "grid--nothing",
        "grid--highlighted",
        "grid--line",
    }
    ALLOW_SELECT = False

    at: reactive[Cell] = reactive((0, 0))

    class Moved(Message):
        """Posted when another cell is highlighted."""

        def __init__(self, at: Cell) -> None:
            super().__init__()
            self.at = at

    class Chosen(Message):
        """Posted when a cell is clicked."""

        def __init__(self, at: Cell) -> None:
            super().__init__()
            self.at = at

    def __init__(self, rows: Sequence[str], columns: Sequence[str], figures: Mapping[Cell, int]) -> None:
        super().__init__()
        self.row_names = [safe_text(name) for name in rows]
        self.column_names = [safe_text(name) for name in columns]
        self.figures = figures
        self._corner = (0, 0)

    def validate_at(self, at: Cell) -> Cell:
        """Keep the highlight in the table."""
        row = max(0, min(at[0], len(self.row_names) - 1))
        return row, max(0, min(at[1], len(self.column_names) - 1))

    def watch_at(self) -> None:
        """Bring the highlighted cell into view and post that."""
        row, column = self.at
        first_row, first_column = self._corner
        rows, columns = max(1, self.size.height - HEADS), self._columns
        first_row = min(max(first_row, row - rows + 1), row)
        self._corner = first_row, min(max(first_column, column - columns + 1), column)
        self.refresh()
        self.post_message(self.Moved(self.at))

    def move(self, rows: int, columns: int) -> None:
        """Move the highlight."""
        self.at = (self.at[0] + rows, self.at[1] + columns)

    @property
    def _names(self) -> int:
        """Cells of the names before the rows."""
        longest = max(map(cell_len, self.row_names), default=0)
        return max(LEAST_NAMES, min(longest + 1, self.size.width // 3))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the lines of the heads and the rows."""
        del container, viewport, width
        return HEADS + len(self.row_names)

    @property
    def _columns(self) -> int:
        """How many columns have room."""
        return max(1, (self.size.width - self._names) // COLUMN)

    @property
    def _column(self) -> int:
        """Cells of a column."""
        room = (self.size.width - self._names) // max(1, len(self.column_names))
        return max(COLUMN, min(room, WIDEST_COLUMN))

    def on_resize(self) -> None:
        """Keep the highlighted cell in view."""
        self.watch_at()

    def on_click(self, event: events.Click) -> None:
        """Choose the cell under the mouse."""
        offset = event.get_content_offset(self)
        if offset is None or offset.y < HEADS or offset.x < self._names:
            return
        row, column = offset.y - HEADS + self._corner[0], (offset.x - self._names) // self._column + self._corner[1]
        if row < len(self.row_names) and column < len(self.column_names):
            self.at = (row, column)
            self.post_message(self.Chosen(self.at))

    def render_line(self, y: int) -> Strip:
        """Render the names over the columns, then a row a line."""
        width = self.size.width
        row = y - HEADS + self._corner[0]
        if y < HEADS:
            segments = self._heads(y)
        elif row < len(self.row_names):
            segments = self._row(row)
        else:
            segments = []
        return Strip(segments).adjust_cell_length(width, self.rich_style).crop(0, width)

    def _style(self, name: str, base: Style | None = None) -> Style:
        return (base or self.rich_style) + self.get_component_rich_style(f"grid--{name}", partial=True)

    def _shown_columns(self) -> range:
        first = self._corner[1]
        return range(first, min(len(self.column_names), first + self._columns))

    def _heads(self, line: int) -> list[Segment]:
        segments = [Segment(" " * self._names, self.rich_style)]
        for column in self._shown_columns():
            style = self._style("head")
            if column == self.at[1]:
                style = self._style("line", style)
            text = two_lines(self.column_names[column], self._column - 2)[line]
            segments.append(Segment(" " * (self._column - cell_len(text) - 1) + text + " ", style))
        return segments

    def _row(self, row: int) -> list[Segment]:
        style = self._style("head")
        if row == self.at[0]:
            style = self._style("line", style)
        segments = [Segment(set_cell_size(cut(self.row_names[row], self._names - 1), self._names), style)]
        for column in self._shown_columns():
            figure = self.figures.get((row, column), 0)
            style = self._style("figure" if figure else "nothing")
            text = str(figure or "·")
            if (row, column) == self.at:
                style = self._style("highlighted", style)
            segments += [Segment(" " * (self._column - len(text) - 2), self.rich_style), Segment(f" {text} ", style)]
        return segments


def two_lines(name: str, room: int) -> tuple[str, str]:
    """Return a name on two lines of at most ``room`` cells, the second used first, cut where it does not fit."""
    if cell_len(name) <= room:
        return "", name
    at = name.rfind(" ", 0, room + 1)
    if at <= 0:
        return "", cut(name, room)
    return name[:at], cut(name[at + 1 :], room)
