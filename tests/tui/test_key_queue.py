"""Keys that come all at once, as over a slow line."""

from __future__ import annotations

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input

from reader.tui.app import ReaderApp
from reader.tui.key_queue import AHEAD
from reader.tui.screens.search import SearchScreen
from tests.tui.test_reading_screen import reading, status


def burst(app: ReaderApp, *keys: str) -> None:
    for key in keys:
        app.post_message(events.Key(key, " " if key == "space" else key if len(key) == 1 else None))


async def done(pilot: Pilot[int]) -> None:
    """Wait until all keys are done."""
    await pilot.pause()
    assert isinstance(pilot.app, ReaderApp)
    while pilot.app.has_keys_ahead:
        await pilot.pause()


async def test_what_is_typed_behind_a_key_goes_to_what_that_key_opens() -> None:
    async with reading() as (pilot, _):
        app = pilot.app
        assert isinstance(app, ReaderApp)
        burst(app, "slash", *"durand")
        await done(pilot)
        assert isinstance(app.screen, SearchScreen)
        assert app.screen.query_one(Input).value == "durand"


async def test_a_whole_command_at_once() -> None:
    async with reading() as (pilot, screen):
        app = pilot.app
        assert isinstance(app, ReaderApp)
        burst(app, "slash", *"durand", "enter", "n")
        await done(pilot)
        assert app.screen is screen
        assert status(screen).startswith("Lucie Durand 2/2")


async def test_more_keys_than_anybody_types_are_let_go() -> None:
    async with reading() as (pilot, screen):
        app = pilot.app
        assert isinstance(app, ReaderApp)
        burst(app, *["j"] * (3 * AHEAD), "G")
        await done(pilot)
        assert screen.view.fraction == 1.0


@pytest.mark.parametrize("after", [1, 2, 4])
async def test_a_key_that_arrives_as_another_is_done_does_not_overtake_those_that_wait(
    after: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading() as (pilot, screen):
        app = pilot.app
        assert isinstance(app, ReaderApp)
        is_done = app._is_done
        left = after

        def is_done_with_enter_on_its_way(number: int) -> None:
            nonlocal left
            left -= app._under_way == number
            if left == 0:
                left = -1
                burst(app, "enter")
            is_done(number)

        monkeypatch.setattr(app, "_is_done", is_done_with_enter_on_its_way)
        burst(app, "slash", *"durand")
        await done(pilot)
        assert app.screen is screen
        assert status(screen).startswith("Lucie Durand 1/2")
