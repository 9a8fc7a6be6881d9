from __future__ import annotations

import msgspec
import pytest
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Static

from reader.engine.client import Done
from reader.tui.screens.quote_matrix import MatrixScreen
from reader.tui.widgets.grid import HEADS, Grid, two_lines
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.tabs import Tabs
from tests.tui.articles import ANALYSIS, TEXT, WITH_ABOUT
from tests.tui.test_reading_screen import reading, status

START = TEXT.index("Lyon attend")


def lines(grid: Grid) -> list[str]:
    return [" ".join(grid.render_line(y).text.split()) for y in range(HEADS + len(grid.row_names))]


async def test_figures_stand_under_whom_the_quotes_are_about() -> None:
    async with reading(events=(Done(WITH_ABOUT),)) as (pilot, _):
        await pilot.press("x")
        await pilot.pause()
        grid = pilot.app.screen.query_one(Grid)
        assert lines(grid) == [
            "", "total ◆ Lyon ■ Banque du Rhône", "● Paul Martin 2 1 1", "● Lucie Durand 1 · ·",
        ]  # fmt: skip


async def test_a_figure_opens_its_quotes() -> None:
    async with reading(events=(Done(WITH_ABOUT),)) as (pilot, screen):
        await pilot.press("x", "right")
        await pilot.pause()
        preview = pilot.app.screen.query_one(RowList)
        assert [row.words for row in preview.rows] == ["Paul Martin"]
        await pilot.press("enter")
        await pilot.pause()
        assert pilot.app.screen is screen
        assert screen.sidebar.chosen == "quotes"
        assert [row.key for row in screen.sidebar.rows.rows] == ["1"]
        assert screen.query_one(Tabs).heading == "quotes by Paul Martin about Lyon"
        assert screen.session.focus_span == (START, START + 50)
        assert status(screen).startswith("quote 2/3 · Paul Martin")


async def test_y_copies_the_quotes_of_a_figure_with_their_source() -> None:
    async with reading(events=(Done(WITH_ABOUT),)) as (pilot, _):
        await pilot.press("x", "y")
        await pilot.pause()
        both = pilot.app.clipboard
        assert both.count("Paul Martin") == 2
        await pilot.press("right", "Y")
        await pilot.pause()
        assert pilot.app.clipboard.count("**Paul Martin**") == 1
        assert "copied as Markdown" in str(pilot.app.screen.query_one("#matrix-whose", Static).content)
        await pilot.press("down", "y")
        await pilot.pause()
        assert pilot.app.clipboard.count("**Paul Martin**") == 1, "an empty figure copies nothing"


def shown(pilot: Pilot[int]) -> Screen[object]:
    return pilot.app.screen


async def test_no_figure_opens_nothing_and_escape_leaves_all_as_it_was() -> None:
    async with reading(events=(Done(WITH_ABOUT),)) as (pilot, screen):
        before = screen.following.position
        await pilot.press("x", "down", "down", "right", "right", "right", "enter")
        await pilot.pause()
        assert isinstance(shown(pilot), MatrixScreen)
        assert pilot.app.screen.query_one(Grid).at == (1, 2)
        await pilot.press("escape")
        assert shown(pilot) is screen
        assert screen.following.position == before


async def test_a_click_on_a_figure_opens_it() -> None:
    async with reading(events=(Done(WITH_ABOUT),)) as (pilot, screen):
        await pilot.press("x")
        await pilot.pause()
        grid = pilot.app.screen.query_one(Grid)
        line = grid.render_line(HEADS + 1).text
        await pilot.click(Grid, offset=(line.index("1"), HEADS + 1))
        await pilot.pause()
        assert pilot.app.screen is screen
        assert [row.words for row in screen.sidebar.rows.rows] == ["Lucie Durand ?"]


async def test_the_highlighted_figure_stays_in_view_on_a_small_screen() -> None:
    async with reading((44, 14), events=(Done(WITH_ABOUT),)) as (pilot, _):
        await pilot.press("x", "right", "right")
        await pilot.pause()
        assert "Banque" in lines(pilot.app.screen.query_one(Grid))[0]


async def test_without_a_speaker_it_says_so() -> None:
    quotes = tuple(msgspec.structs.replace(quote, speaker=None) for quote in ANALYSIS.quotes)
    async with reading(events=(Done(msgspec.structs.replace(ANALYSIS, quotes=quotes)),)) as (pilot, _):
        await pilot.press("x", "down", "enter")
        await pilot.pause()
        assert str(pilot.app.screen.query_one("#matrix-nothing").render()).startswith("No quote")


def test_names_over_columns_have_two_lines() -> None:
    assert two_lines("Lyon", 10) == ("", "Lyon")
    assert two_lines("Banque du Rhône", 10) == ("Banque du", "Rhône")
    assert two_lines("Rindfleischetikettierung", 10) == ("", "Rindfleis…")


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 24)])
async def test_the_box_ends_with_its_keys(size: tuple[int, int]) -> None:
    many = tuple(msgspec.structs.replace(quote, end=quote.start + 300) for quote in WITH_ABOUT.quotes for _ in range(6))
    async with reading(events=(Done(msgspec.structs.replace(WITH_ABOUT, quotes=many)),), size=size) as (pilot, _):
        await pilot.press("x")
        await pilot.pause()
        box, foot = pilot.app.screen.query_one("#matrix"), pilot.app.screen.query_one("#matrix-foot")
        assert foot.region.bottom == box.content_region.bottom
        rows = pilot.app.screen.query_one(RowList)
        assert rows.region.bottom == foot.region.y
        assert rows.size.height <= rows.virtual_size.height, "no lines are left empty"
