from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from reader.library import Library
from reader.presentation.commands.reading import READING_COMMANDS
from reader.presentation.commands.registry import groups
from reader.tui.screens.help import HelpScreen
from reader.tui.widgets.row_list import RowList
from tests.tui.test_chooser import FEED, choosing
from tests.tui.test_entity_page import page
from tests.tui.test_opening import settle
from tests.tui.test_reading_screen import reading


def shown(pilot: Pilot[int]) -> list[str]:
    rows = pilot.app.screen.query_one(RowList).rows
    return [row.key or row.words or row.below for row in rows if row.words or row.below]


async def test_help_lists_every_command_and_every_sign() -> None:
    async with reading() as (pilot, _):
        await pilot.press("question_mark")
        await pilot.pause()
        found = shown(pilot)
        assert [one.id for one in READING_COMMANDS if one.id not in found] == []
        assert "organisation" in found
        await pilot.press("escape")
        assert not isinstance(pilot.app.screen, HelpScreen)


async def test_typing_finds_by_what_a_command_does_and_enter_does_it() -> None:
    async with reading() as (pilot, screen):
        await pilot.press("question_mark", *"distraction")
        await pilot.pause()
        assert shown(pilot) == ["Article", "zen"]
        await pilot.press("enter")
        await pilot.pause()
        assert pilot.app.screen is screen
        assert screen.has_class("-zen")


async def test_what_nothing_does_says_so_and_enter_does_nothing() -> None:
    async with reading() as (pilot, _):
        await pilot.press("question_mark", *"zzz", "enter")
        await pilot.pause()
        assert pilot.app.screen.query_one(RowList).empty == "No command matches “zzz”."


async def test_arrows_choose_and_pass_over_groups() -> None:
    async with reading() as (pilot, _):
        await pilot.press("question_mark", *"quote")
        await pilot.pause()
        found = pilot.app.screen.query_one(RowList)
        first = found.highlighted_key
        assert first
        await pilot.press("down")
        assert found.highlighted_key not in ("", first)


async def test_in_the_sidebar_its_own_keys_come_first() -> None:
    async with reading() as (pilot, _):
        await pilot.press("question_mark")
        await pilot.pause()
        assert shown(pilot)[0] == "Moving"
        await pilot.press("escape", "1", "question_mark")
        await pilot.pause()
        assert shown(pilot)[:2] == ["Sidebar", "actors"]


async def test_the_page_of_a_name_has_help_whose_commands_it_runs(tmp_path: Path) -> None:
    async with page(tmp_path) as (pilot, screen):
        await pilot.press("question_mark")
        await pilot.pause()
        assert shown(pilot)[0] == "Page of a name"
        await pilot.press(*"about them")
        await pilot.press("enter")
        await settle(pilot)
        assert pilot.app.screen is screen
        assert screen.side == "about"


async def test_the_list_of_a_feed_and_the_notes_have_help(tmp_path: Path) -> None:
    async with choosing(FEED, Library.open(tmp_path / "library.sqlite3")) as (pilot, app):
        for first in ("Choosing an article", "Notes"):
            await pilot.press("question_mark")
            await pilot.pause()
            assert shown(pilot)[0] == first
            await pilot.press("escape")
            if first != "Notes":
                app.opener.open_notes()
                await settle(pilot)


async def test_verify_has_help(tmp_path: Path) -> None:
    async with reading() as (pilot, _):
        await pilot.press("V")
        await pilot.pause()
        await pilot.press("question_mark")
        await pilot.pause()
        assert shown(pilot)[0] == "Verify"


@pytest.mark.parametrize("group", ["Verify", "Verify the quotes of", "Corrections", "Choosing a speaker"])
def test_a_dialog_of_its_own_lists_no_key_twice(group: str) -> None:
    keys = [key for command in dict(groups())[group] for key in command.keys]
    assert len(keys) == len(set(keys))
