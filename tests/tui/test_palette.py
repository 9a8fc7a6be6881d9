from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual.pilot import Pilot

from reader.presentation.messages import use_language
from reader.tui.app import ReaderApp
from reader.tui.screens.palette import PaletteScreen
from reader.tui.widgets.row_list import RowList
from tests.tui.articles import ARTICLE, ScriptedEngine
from tests.tui.test_reading_screen import status


@asynccontextmanager
async def palette(typed: str, key: str = "colon") -> AsyncIterator[tuple[Pilot[int], ReaderApp]]:
    app = ReaderApp(ARTICLE, client=ScriptedEngine())  # type: ignore[arg-type]
    async with app.run_test(size=(120, 40)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.press(key, *typed)
        await pilot.pause()
        assert isinstance(app.screen, PaletteScreen)
        yield pilot, app


def words(app: ReaderApp) -> list[str]:
    return [row.words for row in app.screen.query_one(RowList).rows]


@pytest.mark.parametrize("typed", ["durand", "Durant", "lucie"])
async def test_the_palette_follows_a_name_however_it_is_spelled(typed: str) -> None:
    async with palette(typed) as (pilot, app):
        await pilot.press("enter")
        await pilot.pause()
        assert app.reading.session.index is not None
        assert [app.reading.session.index.entities[id_].name for id_ in app.reading.session.followed] == [
            "Lucie Durand"
        ]


async def test_it_runs_a_command_found_by_its_name() -> None:
    async with palette("distraction", "ctrl+p") as (pilot, app):
        assert words(app)[0] == "Distraction-free: only the text"
        await pilot.press("enter")
        await pilot.pause()
        assert app.reading.panes.is_zen


async def test_what_has_the_words_in_its_name_comes_first() -> None:
    async with palette("") as (_, app):
        screen = app.screen
        assert isinstance(screen, PaletteScreen)
        keys = [row.key for row in screen.rows("quote")]
        assert keys.index("next-quote") < keys.index("not-this-one")
        keys = [row.key for row in screen.rows("lyon")]
        assert keys[0] == "name:e3"


async def test_a_command_that_cannot_be_run_says_why() -> None:
    async with palette("next mention") as (pilot, app):
        await pilot.press("enter")
        await pilot.pause()
        assert status(app.reading) == "no name is followed; / finds one"


async def test_nothing_found_says_so() -> None:
    async with palette("qqqxxx") as (_, app):
        assert words(app) == []
        assert app.screen.query_one(RowList).empty == "No command or name matches “qqqxxx”."


async def test_it_speaks_the_language_of_the_reader() -> None:
    use_language("fr")
    try:
        async with palette("thème") as (_, app):
            assert app.screen.query_one("#palette").border_title == "Commandes"
            assert words(app)[0] == "Changer de thème (mémorisé)"
    finally:
        use_language("en")


@pytest.mark.parametrize("key", ["down", "ctrl+n"])
async def test_keys_move_the_highlight(key: str) -> None:
    async with palette("") as (pilot, app):
        await pilot.press(key)
        assert app.screen.query_one(RowList).highlighted == 1
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen is app.reading
