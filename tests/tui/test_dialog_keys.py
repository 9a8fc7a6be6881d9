"""Keys of dialogs come from the table of commands, and a person can change them."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

import reader.tui
from reader.presentation.commands.command import Command, ScreenName
from reader.presentation.commands.registry import commands_of
from reader.presentation.keymap import keymap_of_file
from reader.presentation.row import Row
from reader.settings import load
from reader.tui.app import ReaderApp
from reader.tui.library_changes import CHANGES, LibraryChanges
from reader.tui.library_commands import COMMANDS, LibraryCommands
from reader.tui.screens.chooser import ChooserScreen
from reader.tui.screens.corrections import CorrectionScreen
from reader.tui.screens.draft_check import DraftCheckScreen
from reader.tui.screens.entity_card import CardScreen
from reader.tui.screens.entity_page import EntityPageScreen
from reader.tui.screens.export import ExportScreen
from reader.tui.screens.help import HelpScreen
from reader.tui.screens.library import LibraryScreen
from reader.tui.screens.note import NoteScreen
from reader.tui.screens.notes import NotesScreen
from reader.tui.screens.quote_matrix import MatrixScreen
from reader.tui.screens.search import SearchScreen
from reader.tui.screens.statement import StatementScreen
from reader.tui.widgets.box import Box, BoxFoot
from reader.tui.widgets.find_bar import FindBar
from reader.tui.widgets.row_list import RowList
from tests.tui.articles import ARTICLE, ScriptedEngine
from tests.tui.test_reading_screen import reading, status

WHERE: dict[ScreenName, type[Widget]] = {
    "library": LibraryScreen,
    "find": FindBar,
    "search": SearchScreen,
    "card": CardScreen,
    "page": EntityPageScreen,
    "statement": StatementScreen,
    "check": DraftCheckScreen,
    "note": NoteScreen,
    "notes": NotesScreen,
    "corrections": CorrectionScreen,
    "matrix": MatrixScreen,
    "export": ExportScreen,
    "chooser": ChooserScreen,
    "help": HelpScreen,
    "lists": RowList,
}


@pytest.mark.parametrize(
    ("where", "command"),
    [
        pytest.param(where, command, id=f"{where_name}-{command.id}")
        for where_name, where in WHERE.items()
        for command in commands_of(where_name)
    ],
)
def test_every_command_has_its_action(where: type[Widget], command: Command) -> None:
    name = command.action_name
    parts = {**dict.fromkeys(COMMANDS, LibraryCommands), **dict.fromkeys(CHANGES, LibraryChanges)}
    part = parts.get(name) if where is LibraryScreen else None
    assert callable(getattr(part, name) if part else getattr(where, f"action_{name}", None))


def test_no_binding_is_made_beside_the_commands() -> None:
    tui = Path(reader.tui.__file__).parent
    made = [path.name for path in tui.rglob("*.py") if "Binding(" in path.read_text("utf-8")]
    assert sorted(made) == ["bindings.py"]


def keymap(tmp_path: Path, keys: str) -> dict[str, tuple[str, ...]]:
    """The keymap of a settings file with these keys."""
    file = tmp_path / "settings.toml"
    file.write_text(f"[keys]\n{keys}\n", "utf-8")
    found = keymap_of_file(load(file))
    assert found.problems == ()
    return found.keys


@pytest.mark.parametrize(
    ("keys", "opens", "screen", "closes", "foot"),
    [
        ('export-close = "ctrl+g"', "e", ExportScreen, "ctrl+g", "#export-foot"),
        ('search-close = "ctrl+g"', "/", SearchScreen, "ctrl+g", "#search-foot"),
        ('matrix-close = ["ctrl+g", "z"]', "x", MatrixScreen, "z", "#matrix-foot"),
        ('help-close = "ctrl+g"', "?", HelpScreen, "ctrl+g", "#help-foot"),
    ],
)
async def test_a_dialog_s_key_can_be_changed(
    tmp_path: Path, keys: str, opens: str, screen: type[Screen[object]], closes: str, foot: str
) -> None:
    async with reading(keymap=keymap(tmp_path, keys)) as (pilot, _):
        await pilot.press(opens)
        await pilot.pause()
        assert isinstance(pilot.app.screen, screen)
        assert "ctrl+g" in str(pilot.app.screen.query_one(foot, Static).content)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, screen)
        await pilot.press(closes)
        assert not isinstance(pilot.app.screen, screen)


async def test_keys_of_the_line_to_find_in_can_be_changed(tmp_path: Path) -> None:
    async with reading(keymap=keymap(tmp_path, 'find-close = "ctrl+w"')) as (pilot, screen):
        await pilot.press("ctrl+f", *"Lyon")
        assert screen.query(FindBar)
        await pilot.press("ctrl+w")
        await pilot.pause()
        assert not screen.query(FindBar)


async def test_keys_of_lists_can_be_changed(tmp_path: Path) -> None:
    async with reading(keymap=keymap(tmp_path, 'row-down = "ctrl+n"')) as (pilot, _):
        await pilot.press("e")
        await pilot.pause()
        rows = pilot.app.screen.query_one(RowList)
        await pilot.press("ctrl+n")
        assert rows.highlighted == 1


@pytest.mark.parametrize("keys", [("slash",), ("question_mark",), ("ctrl+p",), ("t",), ("e",), ("1", "i"), ("1", "r")])
async def test_the_article_is_seen_behind_a_box(keys: tuple[str, ...]) -> None:
    async with reading() as (pilot, screen):
        await pilot.press(*keys)
        await pilot.pause()
        assert pilot.app.screen is not screen
        assert pilot.app.screen.styles.background.a < 1


@pytest.mark.parametrize("keys", [("slash",), ("question_mark",), ("ctrl+p",), ("t",), ("e",), ("1", "i"), ("x",)])
@pytest.mark.parametrize("size", [(120, 40), (60, 24)])
async def test_a_box_shows_its_keys_and_is_no_higher_than_what_it_shows(
    keys: tuple[str, ...], size: tuple[int, int]
) -> None:
    app = ReaderApp(ARTICLE, client=ScriptedEngine())  # type: ignore[arg-type]
    async with app.run_test(size=size) as pilot:
        await app.workers.wait_for_complete()
        await pilot.press(*keys)
        await pilot.pause()
        await pilot.pause()
        box, foot = app.screen.query_one(Box), app.screen.query_one(BoxFoot)
        assert foot.region.height > 0
        assert foot.region.bottom == box.region.bottom - 1


@pytest.mark.parametrize("keys", [(), ("slash",), ("1", "r"), ("slash", "d"), ("ctrl+n",), ("V",), ("e",), ("z",)])
async def test_the_reader_is_suspended_from_wherever_one_is(
    monkeypatch: pytest.MonkeyPatch, keys: tuple[str, ...]
) -> None:
    suspended = []
    async with reading() as (pilot, _):
        monkeypatch.setattr(pilot.app, "action_suspend_process", lambda: suspended.append(pilot.app.screen))
        await pilot.press(*keys)
        await pilot.pause()
        await pilot.press("ctrl+z")
        assert suspended == [pilot.app.screen]


async def test_the_key_that_suspends_is_the_chosen_one_in_dialogs_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    suspended = []
    async with reading(keymap=keymap(tmp_path, 'suspend = ["f9"]')) as (pilot, _):
        monkeypatch.setattr(pilot.app, "action_suspend_process", lambda: suspended.append(pilot.app.screen))
        await pilot.press("slash", "ctrl+z", "f9")
        assert suspended == [pilot.app.screen]


@pytest.mark.parametrize("key", ["c", "r", "e", "question_mark", "slash"])
async def test_a_dialog_that_was_cancelled_leaves_at_which_quote_one_is(key: str) -> None:
    async with reading() as (pilot, screen):
        await pilot.press("]")
        before = status(screen)
        assert before.startswith("quote 1/")
        await pilot.press(key)
        await pilot.pause()
        assert pilot.app.screen is not screen
        await pilot.press("escape")
        await pilot.pause()
        assert status(screen) == before


async def test_a_dialog_in_which_something_was_chosen_has_its_own_message() -> None:
    async with reading() as (pilot, screen):
        await pilot.press("]", "slash", *"durand", "enter")
        await pilot.pause()
        assert status(screen) == "Lucie Durand 1/2"


@pytest.mark.parametrize("size", [(40, 15), (60, 15), (40, 24), (80, 24)])
async def test_the_keys_stand_whole_below_the_speakers_to_choose_from(size: tuple[int, int]) -> None:
    async with reading() as (pilot, _):
        await pilot.resize_terminal(*size)
        await pilot.press("]", "c")
        pilot.app.screen.query_one(RowList).show([Row(str(number), f"Anne Roy {number}") for number in range(20)])
        await pilot.pause()
        box, foot = pilot.app.screen.query_one(Box), pilot.app.screen.query_one(BoxFoot)
        assert box.content_region.contains_region(foot.region)
        assert foot.region.height >= 1
