"""The check of a draft on the screen: gone through, opened, come back to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from reader.checking.check import DraftChecker
from reader.library import Library
from reader.model.analysis import Analysis, Engine
from reader.model.article import Article
from reader.tui.app import ReaderApp
from reader.tui.reading.screen import ReadingScreen
from reader.tui.screens.draft_check import DraftCheckScreen
from reader.tui.widgets.bars import KeyBar, Masthead, StatusLine
from tests.statement_articles import SAID, quoting
from tests.tui.articles import ScriptedEngine
from tests.tui.test_opening import settle

DRAFT = Article(
    text=(
        f"« {SAID} », a-t-elle dit.\n\n« {SAID.replace('guerre', 'trêve')} »\n\n"
        "« Des mots que personne n'a jamais dits »"
    ),
    source="textes/brouillon.md",
)


def checked(folder: Path) -> ReaderApp:
    library = Library.open(folder / "library.sqlite3")
    library.add(*quoting(SAID, source="paix.txt"))
    report = DraftChecker(library).check(DRAFT, Analysis(Engine("1", "m"), "fr"))
    return ReaderApp(None, client=ScriptedEngine(()), library=library, checked=(DRAFT.source, report))  # type: ignore[arg-type]


def screen(pilot: Pilot[int]) -> DraftCheckScreen:
    assert isinstance(pilot.app.screen, DraftCheckScreen)
    return pilot.app.screen


async def test_what_differs_is_shown_first_and_tab_shows_all(tmp_path: Path) -> None:
    async with checked(tmp_path).run_test(size=(100, 24)) as pilot:
        await settle(pilot)
        assert [row.figure for row in screen(pilot).rows.rows] == ["words changed", "not found"]
        assert screen(pilot).query_one(Masthead).left == "Check of brouillon.md"
        assert screen(pilot).query_one(Masthead).right == "2 things to look at"
        details = str(screen(pilot).query_one("#check-details", Static).content)
        assert "trêve" in details
        assert "guerre" in details
        await pilot.press("tab")
        assert [row.figure for row in screen(pilot).rows.rows] == ["as read", "words changed", "not found"]


async def test_enter_opens_the_article_and_l_comes_back(tmp_path: Path) -> None:
    async with checked(tmp_path).run_test(size=(100, 24)) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(pilot.app.screen, ReadingScreen)
        assert pilot.app.screen.session.focused_quote() == 0
        await pilot.press("l")
        await settle(pilot)
        assert screen(pilot).rows.highlighted == 0
        await pilot.press("down", "enter")
        await settle(pilot)
        assert "read nowhere" in screen(pilot).query_one(StatusLine).left
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(pilot.app.screen, ReadingScreen)


async def test_the_keys_below_say_what_they_do_now(tmp_path: Path) -> None:
    async with checked(tmp_path).run_test(size=(100, 24)) as pilot:
        await settle(pilot)
        keys = [[command.label for command in screen(pilot).query_one(KeyBar).commands]]
        await pilot.press("tab")
        keys.append([command.label for command in screen(pilot).query_one(KeyBar).commands])
        assert keys == [["Open", "All quotes", "Quit", "Help"], ["Open", "To look at", "Quit", "Help"]]
        await pilot.press("tab", "enter")
        await settle(pilot)
        await pilot.press("l")
        await settle(pilot)
        assert [command.label for command in screen(pilot).query_one(KeyBar).commands][-2] == "Back"


@pytest.mark.parametrize("width", [60, 80, 120])
async def test_details_that_wrap_stay_beside_their_label(tmp_path: Path, width: int) -> None:
    async with checked(tmp_path).run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await pilot.resize_terminal(width, 30)
        await settle(pilot)
        lines = str(screen(pilot).query_one("#check-details", Static).content).split("\n")
        assert max(map(len, lines)) <= width - 4
        labels = [line[:9].strip() for line in lines]
        assert list(filter(None, labels)) == ["draft", "read", "speaker", "article"]
        assert all(line[9] != " " for line in lines)


def test_a_checked_draft(snap_compare: Callable[..., bool], tmp_path: Path) -> None:
    assert snap_compare(checked(tmp_path), terminal_size=(90, 20), run_before=settle)
