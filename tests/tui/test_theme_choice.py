"""Choosing a theme: shown at once, kept by enter, gone by escape; without one the terminal's background decides."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.first_frame import background
from reader.settings import Settings, load
from reader.tui.app import ReaderApp
from reader.tui.screens.theme_choice import ThemeScreen
from reader.tui.themed_app import BackgroundTold
from reader.tui.widgets.row_list import RowList
from tests.tui.articles import ARTICLE, ScriptedEngine


def app(theme: str = "auto") -> ReaderApp:
    return ReaderApp(ARTICLE, client=ScriptedEngine(), settings=Settings(theme=theme))  # type: ignore[arg-type]


@pytest.fixture
def settings_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("READER_CONFIG", str(tmp_path / "settings.toml"))
    return tmp_path / "settings.toml"


async def test_a_theme_is_shown_while_one_looks_and_kept_by_enter(settings_file: Path) -> None:
    reader = app("paper")
    async with reader.run_test(size=(100, 30)) as pilot:
        await pilot.press("t")
        await pilot.pause()
        assert isinstance(reader.screen, ThemeScreen)
        assert reader.screen.query_one(RowList).highlighted_key == "paper"
        await pilot.press("down")
        await pilot.pause()
        assert reader.theme == "day"
        assert not settings_file.exists()
        await pilot.press("enter")
        await pilot.pause()
        assert reader.theme == "day"
        assert load(settings_file).settings.theme == "day"


async def test_escape_brings_the_theme_from_before_back(settings_file: Path) -> None:
    reader = app("slate")
    async with reader.run_test(size=(100, 30)) as pilot:
        await pilot.press("t", "up", "up", "escape")
        await pilot.pause()
        assert reader.theme == "slate"
        assert not settings_file.exists()


async def test_the_theme_follows_the_terminal_until_one_is_chosen(settings_file: Path) -> None:
    reader = app()
    async with reader.run_test(size=(100, 30)) as pilot:
        assert reader.theme == "dusk"
        reader.post_message(BackgroundTold(dark=False))
        await pilot.pause()
        assert reader.theme == "paper"
        assert background.remembered() is False
        await pilot.press("t", "end", "enter")
        await pilot.pause()
        chosen = reader.theme
        reader.post_message(BackgroundTold(dark=True))
        await pilot.pause()
        assert reader.theme == chosen
    assert not settings_file.read_text().startswith('theme = "auto"')


async def test_the_last_background_is_painted_with_at_once() -> None:
    background.remember(False)
    assert app().theme == "paper"
    assert app("night").theme == "night"
    assert app("no such theme").theme == "paper"


@pytest.mark.parametrize(("theme", "told"), [("papier", 1), ("Paper", 1), ("paper", 0), ("auto", 0), ("dracula", 0)])
async def test_a_theme_that_there_is_not_is_told(theme: str, told: int) -> None:
    reader = app(theme)
    async with reader.run_test() as pilot:
        await pilot.pause()
        notices = [one.message for one in reader._notifications if "no theme is called" in one.message]
        assert len(notices) == told
        assert all(theme in notice for notice in notices)
