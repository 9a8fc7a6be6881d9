from __future__ import annotations

import pytest
from textual.app import App, ComposeResult
from textual.strip import Strip

from reader.presentation.row import Row
from reader.tui.themes import DARK
from reader.tui.widgets.row_list import RowList

HEIGHT = 10


class PaintedRows(RowList):
    """A list that notes at each paint of its first line where its scroll bar is on the screen, ``None`` for nowhere."""

    def __init__(self) -> None:
        super().__init__()
        self.bars: list[int | None] = []

    def render_line(self, y: int) -> Strip:
        if y == 0:
            shown = self.show_vertical_scrollbar and self.vertical_scrollbar in self.screen._compositor.full_map
            self.bars.append(self.vertical_scrollbar.region.x if shown else None)
        return super().render_line(y)


class Listed(App[None]):
    def __init__(self, count: int) -> None:
        super().__init__()
        self.rows = [Row(str(number), f"row {number}") for number in range(count)]

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return DARK.variables

    def compose(self) -> ComposeResult:
        yield PaintedRows()

    def on_mount(self) -> None:
        self.query_one(PaintedRows).show(self.rows)


@pytest.mark.parametrize("count", [0, 1, HEIGHT, HEIGHT + 1, 10 * HEIGHT])
async def test_the_scroll_bar_is_there_whenever_the_list_is_painted(count: int) -> None:
    app = Listed(count)
    async with app.run_test(size=(40, HEIGHT)) as pilot:
        await pilot.pause()
        bars = app.query_one(PaintedRows).bars
        assert set(bars) == {39 if count > HEIGHT else None}


async def test_the_scroll_bar_comes_and_goes_with_the_rows() -> None:
    app = Listed(2 * HEIGHT)
    async with app.run_test(size=(40, HEIGHT)) as pilot:
        await pilot.pause()
        rows = app.query_one(PaintedRows)
        rows.show(app.rows[:3])
        await pilot.pause()
        assert not rows.show_vertical_scrollbar
        rows.show(app.rows)
        await pilot.pause()
        assert rows.show_vertical_scrollbar
        assert rows.vertical_scrollbar.region.x == 39
        await pilot.resize_terminal(40, 3 * HEIGHT)
        await pilot.pause()
        assert not rows.show_vertical_scrollbar
