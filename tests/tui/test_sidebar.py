from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from reader.engine.client import Done
from reader.settings import load
from reader.tui.reading.screen import ReadingScreen
from reader.tui.screens.entity_card import CardScreen
from reader.tui.widgets.tabs import Tabs
from tests.tui.articles import TEXT, WITH_ABOUT
from tests.tui.test_reading_screen import reading


def names(screen: ReadingScreen) -> list[str]:
    return [row.words for row in screen.sidebar.rows.rows]


async def test_s_orders_the_lists_and_the_order_is_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READER_CONFIG", str(tmp_path / "settings.toml"))
    async with reading() as (pilot, screen):
        headings = []
        for _ in range(3):
            await pilot.press("s")
            headings.append(screen.query_one(Tabs).heading)
        assert headings == ["in order of the text", "by name", "most mentioned first"]
        await pilot.press("s", "s")
        assert names(screen)[0] == "Banque du Rhône"
    assert load(tmp_path / "settings.toml").settings.order == "name"


async def test_typing_filters_and_enter_follows() -> None:
    async with reading() as (pilot, screen):
        await pilot.press("1", "F", *"rhone")
        assert names(screen) == ["Banque du Rhône"]
        assert screen.query_one(Tabs).heading == "1 match for “rhone”"
        await pilot.press("enter")
        assert screen.session.followed == ("e4",)
        assert screen.parts.modes.mode is None


async def test_escape_shows_all_again_and_tab_keeps_what_is_left() -> None:
    async with reading() as (pilot, screen):
        await pilot.press("1", "F", *"du", "down", "escape")
        assert len(names(screen)) == 4
        await pilot.press("F", *"durx", "backspace", "tab")
        assert names(screen) == ["Lucie Durand"]
        await pilot.press("2", "1")
        assert len(names(screen)) == 4


async def test_a_filter_that_nothing_has_says_so() -> None:
    async with reading() as (pilot, screen):
        await pilot.press("F", *"zz")
        assert screen.sidebar.rows.empty == "No match for “zz”."
        assert screen.panes.in_sidebar
        await pilot.press("enter")
        assert screen.session.followed == ()


async def test_the_card_lists_companions_places_and_mentions_and_each_jumps() -> None:
    async with reading() as (pilot, screen):
        await pilot.press("1", "enter", "i")
        await pilot.pause()
        card = pilot.app.screen
        assert isinstance(card, CardScreen)
        rows = [(row.sign.strip(), row.words or row.below) for row in card.rows()]
        assert ("with", "Lucie Durand") in rows
        assert ("where", "Lyon") in rows
        assert [sign for sign, _ in rows if sign in ("first", "2", "last")] == ["first", "2", "last"]
        place = [sign for sign, _ in rows].index("where")
        await pilot.press(*["down"] * place, "enter")
        assert screen.session.focus_span == (TEXT.index("Lyon"), TEXT.index("Lyon") + 4)


def _keys(screen: ReadingScreen) -> str:
    return screen.status.keys.render_line(0).text


async def test_the_line_of_keys_is_that_of_the_pane_that_has_the_focus() -> None:
    async with reading() as (pilot, screen):
        assert "/ Find a name" in _keys(screen)
        await pilot.press("1")
        await pilot.pause()
        assert "enter Follow" in _keys(screen)
        assert "s Sort" in _keys(screen)
        assert "/ Find a name" not in _keys(screen)
        await pilot.press("3")
        await pilot.pause()
        assert "enter Go there" in _keys(screen)
        assert "y Copy" in _keys(screen)
        await pilot.press("tab")
        await pilot.pause()
        assert "/ Find a name" in _keys(screen)


@pytest.mark.parametrize(("height", "in_full"), [(60, True), (40, True), (13, False)])
async def test_quotes_are_shown_in_full_where_all_have_room(height: int, in_full: bool) -> None:
    many = tuple(msgspec.structs.replace(quote, end=quote.start + 250) for quote in WITH_ABOUT.quotes)
    analysis = msgspec.structs.replace(WITH_ABOUT, quotes=many)
    async with reading(events=(Done(analysis),), size=(120, height)) as (pilot, screen):
        await pilot.press("3", "down")
        await pilot.pause()
        found = screen.sidebar.rows
        second = found._place_of(1)[0]
        first = "".join(found.render_line(y - found.scroll_offset.y).text for y in range(second))
        assert ("…" not in first) == in_full
