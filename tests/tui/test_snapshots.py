"""How the screen looks. After a deliberate change: ``pytest tests/tui --snapshot-update``, and look at the pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot

from reader.engine.client import Done
from reader.library import Library
from reader.presentation.messages import use_languages
from reader.settings import Settings
from reader.tui.app import ReaderApp
from tests.tui.articles import ARTICLE, WITH_ABOUT, ScriptedEngine
from tests.tui.test_library_screen import filled
from tests.tui.test_opening import settle
from tests.unit.library.test_quotes import AGAIN, ANSWER, ON_ERDOGAN

Compare = Callable[..., bool]


def app(theme: str = "dusk") -> ReaderApp:
    return ReaderApp(ARTICLE, client=ScriptedEngine(), settings=Settings(theme=theme))  # type: ignore[arg-type]


def after(*keys: str) -> Callable[[Pilot[int]], object]:
    """Press keys once the article is understood."""

    async def press(pilot: Pilot[int]) -> None:
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()

    return press


@pytest.mark.parametrize("theme", ["dusk", "paper", "contrast", "terminal"])
def test_wide(snap_compare: Compare, theme: str) -> None:
    assert snap_compare(app(theme), terminal_size=(120, 40), run_before=after("1", "enter", "n"))


def test_very_wide(snap_compare: Compare) -> None:
    assert snap_compare(app(), terminal_size=(200, 30), run_before=after("3"))


def test_narrow(snap_compare: Compare) -> None:
    assert snap_compare(app(), terminal_size=(60, 24), run_before=after())


def test_narrow_with_the_sidebar_over_the_text(snap_compare: Compare) -> None:
    assert snap_compare(app(), terminal_size=(60, 24), run_before=after("3"))


def test_without_colour(snap_compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(app(), terminal_size=(120, 40), run_before=after("1", "enter"))


def test_search(snap_compare: Compare) -> None:
    assert snap_compare(app(), terminal_size=(120, 30), run_before=after("slash", *"durant"))


def test_help(snap_compare: Compare) -> None:
    assert snap_compare(app(), terminal_size=(100, 50), run_before=after("question_mark"))


def test_nothing_found(snap_compare: Compare) -> None:
    empty = ReaderApp(ARTICLE, client=ScriptedEngine(()))  # type: ignore[arg-type]
    assert snap_compare(empty, terminal_size=(100, 20), run_before=after())


def test_find_in_the_text(snap_compare: Compare) -> None:
    assert snap_compare(app(), terminal_size=(120, 24), run_before=after("ctrl+f", *"lyon", "f3"))


@pytest.mark.parametrize("theme", ["dusk", "paper"])
def test_zen(snap_compare: Compare, theme: str) -> None:
    assert snap_compare(app(theme), terminal_size=(100, 24), run_before=after("1", "enter", "z"))


@pytest.mark.parametrize("theme", ["dusk", "mist"])
def test_card(snap_compare: Compare, theme: str) -> None:
    assert snap_compare(app(theme), terminal_size=(110, 30), run_before=after("1", "enter", "i"))


def test_map_of_an_article_longer_than_the_screen(snap_compare: Compare) -> None:
    assert snap_compare(app(), terminal_size=(70, 16), run_before=after("semicolon", "s", "f", "d", "n"))


@pytest.mark.parametrize("theme", ["slate", "safe"])
def test_matrix(snap_compare: Compare, theme: str) -> None:
    engine = ScriptedEngine((Done(WITH_ABOUT),))
    matrix = ReaderApp(ARTICLE, client=engine, settings=Settings(theme=theme))  # type: ignore[arg-type]
    assert snap_compare(matrix, terminal_size=(110, 30), run_before=after("x", "right"))


def test_hints(snap_compare: Compare) -> None:
    assert snap_compare(app(), terminal_size=(100, 24), run_before=after("semicolon"))


def test_selecting_by_keys(snap_compare: Compare) -> None:
    assert snap_compare(app("day"), terminal_size=(100, 24), run_before=after("v", "w", "w", "e"))


def test_filter(snap_compare: Compare) -> None:
    assert snap_compare(app("night"), terminal_size=(100, 24), run_before=after("1", "F", *"du"))


def library(folder: Path, theme: str = "dusk", *, empty: bool = False) -> ReaderApp:
    kept = Library.open(folder / "library.sqlite3") if empty else filled(folder)
    return ReaderApp(None, client=ScriptedEngine(()), library=kept, settings=Settings(theme=theme))  # type: ignore[arg-type]


@pytest.mark.parametrize("theme", ["dusk", "paper"])
def test_library(snap_compare: Compare, tmp_path: Path, theme: str) -> None:
    assert snap_compare(library(tmp_path, theme), terminal_size=(120, 40), run_before=after("down"))


def test_library_narrow(snap_compare: Compare, tmp_path: Path) -> None:
    assert snap_compare(library(tmp_path), terminal_size=(60, 24), run_before=after("d", "u"))


def test_library_without_colour(snap_compare: Compare, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(library(tmp_path), terminal_size=(100, 24), run_before=after())


def test_library_empty(snap_compare: Compare, tmp_path: Path) -> None:
    assert snap_compare(library(tmp_path, empty=True), terminal_size=(100, 20), run_before=after())


def test_library_searched(snap_compare: Compare, tmp_path: Path) -> None:
    async def search(pilot: Pilot[int]) -> None:
        await pilot.press("slash", *"lucy durant")
        await settle(pilot)

    assert snap_compare(library(tmp_path), terminal_size=(120, 30), run_before=search)


def test_correcting_a_quote(snap_compare: Compare) -> None:
    assert snap_compare(app(), terminal_size=(100, 30), run_before=after("]", "]", "r"))


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
def test_verify(snap_compare: Compare, tmp_path: Path, size: tuple[int, int]) -> None:
    shown = ReaderApp(ARTICLE, client=ScriptedEngine(), library=filled(tmp_path))  # type: ignore[arg-type]
    assert snap_compare(shown, terminal_size=size, run_before=after("V"))


def test_page_of_somebody(snap_compare: Compare, tmp_path: Path) -> None:
    async def open_page(pilot: Pilot[int]) -> None:
        await pilot.press("slash", *"lucie")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)

    assert snap_compare(library(tmp_path), terminal_size=(110, 24), run_before=open_page)


@pytest.fixture(params=["en", "fr"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    yield use_languages([request.param])
    use_languages(["en"])


def test_who_talks_about_whom_in_the_library(snap_compare: Compare, tmp_path: Path, language: str) -> None:
    del language
    said = Library.open(tmp_path / "said.sqlite3")
    said.add_many([ON_ERDOGAN, AGAIN, ANSWER])
    shown = ReaderApp(None, client=ScriptedEngine(()), library=said)  # type: ignore[arg-type]

    async def open_table(pilot: Pilot[int]) -> None:
        await settle(pilot)
        await pilot.press("x")
        await settle(pilot)

    assert snap_compare(shown, terminal_size=(80, 24), run_before=open_table)
