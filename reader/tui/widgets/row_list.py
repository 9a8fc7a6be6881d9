"""A list of rows, painted line by line: a hundred thousand rows of one height cost no more than those in view."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.painting.row_lines import HIGHLIGHTED, empty_line, first_line, second_line, wrapped_line
from reader.presentation.row import Row
from reader.presentation.row_layout import RowLayout
from reader.tui.bindings import bindings_of
from reader.tui.strips import strip_of


class RowList(ScrollView, can_focus=True):
    """Rows to move through and choose from."""

    DEFAULT_CSS = """
    RowList {
        height: 1fr;
        padding: 0 0 0 1;
        scrollbar-size-vertical: 1;
        &.-wrapped { scrollbar-gutter: stable; overflow-x: hidden; scrollbar-size-horizontal: 0; }
        & > .rows--figure { color: $muted; }
        & > .rows--below { color: $muted; }
        & > .rows--marked { text-style: bold underline; }
        & > .rows--person { color: $person; }
        & > .rows--organisation { color: $organisation; }
        & > .rows--place { color: $place; }
        & > .rows--quote { color: $quote; }
        & > .rows--current { text-style: bold reverse; }
        & > .rows--highlighted { background: $panel; }
        &:focus > .rows--highlighted { background: $panel; text-style: bold; }
        /* The terminal's own colours have no shade for a row. */
        &:ansi > .rows--highlighted { text-style: underline; }
        &:ansi:focus > .rows--highlighted { text-style: bold reverse; }
    }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rows--highlighted",
        "rows--figure",
        "rows--below",
        "rows--marked",
        "rows--person",
        "rows--organisation",
        "rows--place",
        "rows--quote",
        "rows--current",
    }
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("lists")
    ALLOW_SELECT = False

    highlighted: reactive[int] = reactive(0)

    class Highlighted(Message):
        """Posted when another row is highlighted; ``key`` is ``None`` in an empty list."""

        def __init__(self, rows: RowList, key: str | None) -> None:
            super().__init__()
            self.rows = rows
            self.key = key

        @property
        def control(self) -> RowList:
            """The list."""
            return self.rows

    class Chosen(Message):
        """Posted when a row is clicked."""

        def __init__(self, rows: RowList, key: str) -> None:
            super().__init__()
            self.rows = rows
            self.key = key

        @property
        def control(self) -> RowList:
            """The list."""
            return self.rows

    def __init__(
        self,
        *,
        row_height: int = 1,
        most_lines: int = 0,
        fills: bool = False,
        below: str = "quote",
        empty: str = "",
        id: str | None = None,
    ) -> None:
        """Make a list whose rows have ``row_height`` lines, or wrap to as many as ``most_lines`` and one for words.

        Of rows that wrap the highlighted one is shown in full, and with ``fills`` more of all where there is room;
        ``below`` is the component class of their text.
        """
        super().__init__(id=id, classes="-wrapped" if most_lines else None)
        self.row_height = row_height
        self.most_lines = most_lines
        self.fills = fills
        self.below = below
        self._layout_of_rows: RowLayout | None = None
        self.empty = empty
        self.rows: Sequence[Row] = ()
        self.current: frozenset[str] = frozenset()

    def show(self, rows: Sequence[Row], *, empty: str | None = None, keep: bool = False) -> None:
        """Show other rows; ``keep`` stays on the row of the same key where it is still there."""
        key = self.highlighted_key if keep else None
        self.rows = rows
        if empty is not None:
            self.empty = empty
        index = next((i for i, row in enumerate(rows) if row.key == key), 0) if key else 0
        self.set_reactive(RowList.highlighted, index)
        self._lay_out()
        self._show_highlighted()
        self.post_message(self.Highlighted(self, self.highlighted_key))
        self.refresh()

    def _get_scrollable_region(self, region: Region) -> Region:
        """Return where the rows are, beside a scroll bar that is there from the first layout on.

        Textual adds it after that, and paints the list without it for a moment.
        """
        if not self.container_size and self.virtual_size.height > region.height and not self.most_lines:
            self.set_reactive(RowList.show_vertical_scrollbar, True)
        return super()._get_scrollable_region(region)

    def mark_current(self, keys: frozenset[str]) -> None:
        """Bring out the rows that stand for what is followed."""
        self.current = keys
        self.refresh()

    @property
    def highlighted_key(self) -> str | None:
        """Key of the highlighted row, ``None`` in an empty list."""
        return self.rows[self.highlighted].key if self.rows else None

    @property
    def highlighted_row(self) -> Row | None:
        """The highlighted row, ``None`` in an empty list."""
        return self.rows[self.highlighted] if self.rows else None

    def highlight_key(self, key: str) -> None:
        """Highlight the row of that key, where there is one."""
        index = next((i for i, row in enumerate(self.rows) if row.key == key), None)
        if index is not None:
            self.highlighted = index

    def validate_highlighted(self, highlighted: int) -> int:
        """Keep the highlight on a row."""
        return max(0, min(highlighted, len(self.rows) - 1))

    def on_resize(self) -> None:
        """Wrap the rows to the new width, and keep the highlighted one in view of a lower list."""
        if self.most_lines:
            self._lay_out()
        self._show_highlighted()

    def _lay_out(self) -> None:
        """Place all rows: the list is as high as they are."""
        if self.most_lines:
            self._layout_of_rows = self._layout_with(self.most_lines)
            if self.fills and 0 < len(self.rows) <= self.size.height:
                for lines in range(self.most_lines + 1, self.size.height):
                    taller = self._layout_with(lines)
                    if not self._layout_of_rows.total(-1) < taller.total(-1) <= self.size.height:
                        break
                    self._layout_of_rows = taller
        self._fit_height()

    def _layout_with(self, most: int) -> RowLayout:
        return RowLayout(self.rows, self.scrollable_content_region.width, most)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the lines of all rows at a width: before the first layout they are wrapped for none."""
        if not self.most_lines:
            return super().get_content_height(container, viewport, width)
        rows = RowLayout(self.rows, width - self.styles.scrollbar_size_vertical, self.most_lines)
        return max(1, rows.total(self.highlighted))

    def _fit_height(self) -> None:
        rows = self._layout_of_rows
        self.virtual_size = Size(0, rows.total(self.highlighted) if rows else len(self.rows) * self.row_height)

    @property
    def lines(self) -> int:
        """How many lines all rows take."""
        return max(1, self.virtual_size.height)

    def _place_of(self, index: int) -> tuple[int, int]:
        """Return the first line of a row, and how many it has."""
        rows = self._layout_of_rows
        if rows is None or index >= len(self.rows):
            return index * self.row_height, self.row_height
        return rows.top(index, self.highlighted), rows.height(index, in_full=index == self.highlighted)

    def _row_at(self, line: int) -> tuple[int, int]:
        """Return which row a line belongs to, and its number there."""
        rows = self._layout_of_rows
        return rows.row_at(line, self.highlighted) if rows else divmod(line, self.row_height)

    def watch_highlighted(self) -> None:
        """Show the highlighted row and post that."""
        self._fit_height()
        self._show_highlighted()
        self.refresh()
        self.post_message(self.Highlighted(self, self.highlighted_key))

    def _show_highlighted(self) -> None:
        top, height = self._place_of(self.highlighted)
        region = Region(0, top, 1, height)
        self.scroll_to_region(region, animate=False, force=True, immediate=True)
        self._place_cursor()

    def _place_cursor(self) -> None:
        """Put the terminal's cursor on the highlighted row: screen readers follow it."""
        top = self._place_of(self.highlighted)[0] - self.scroll_offset.y
        if self.has_focus and 0 <= top < self.content_size.height:
            self.app.cursor_position = self.content_region.offset + Offset(0, top)

    def on_focus(self) -> None:
        """Take the terminal's cursor."""
        self._place_cursor()

    def action_move(self, rows: int) -> None:
        """Move the highlight by so many rows."""
        self.highlighted += rows

    def action_move_page(self, direction: int) -> None:
        """Move the highlight by a page."""
        if self._layout_of_rows is None:
            self.highlighted += direction * max(1, self.size.height // self.row_height - 1)
            return
        top, height = self._place_of(self.highlighted)
        line = top - self.size.height if direction < 0 else top + height + self.size.height
        index = self._row_at(max(0, line))[0]
        self.highlighted = index if index != self.highlighted else self.highlighted + direction

    def action_move_to(self, index: int) -> None:
        """Highlight the first row (0) or the last (-1)."""
        self.highlighted = index % max(1, len(self.rows))

    def on_click(self, event: events.Click) -> None:
        """Choose the row under the mouse."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        index = self._row_at(offset.y + self.scroll_offset.y)[0]
        if index < len(self.rows):
            self.highlighted = index
            self.post_message(self.Chosen(self, self.rows[index].key))

    def render_line(self, y: int) -> Strip:
        """Render one line."""
        width = self.scrollable_content_region.width
        index, line = self._row_at(y + self.scroll_offset.y)
        if index >= len(self.rows):
            return strip_of(self, empty_line("" if self.rows else self.empty, y, width))
        row, lit = self.rows[index], index == self.highlighted
        base = (HIGHLIGHTED,) if lit else ()
        if self._layout_of_rows:
            lines = self._layout_of_rows.lines(index, in_full=lit)
            below = f"rows--{self.below}" if self.below else ""
            return strip_of(self, wrapped_line(row, line, lines, width, base=base, below=below, current=self.current))
        if line == 0:
            return strip_of(self, first_line(row, width, base=base, current=self.current))
        return strip_of(self, second_line(row, width, base=base))
