from __future__ import annotations

from pathlib import Path

from textual.pilot import Pilot

from reader.library import Library
from reader.model.corrections import Hide, Merge, Rename, Retype
from reader.tui.app import ReaderApp
from reader.tui.reading.screen import ReadingScreen
from tests.tui.articles import ANALYSIS, ARTICLE, ScriptedEngine


async def understood(pilot: Pilot[int]) -> None:
    """Wait until the names are there."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def press(pilot: Pilot[int], *keys: str) -> None:
    """Press keys as a person does, who sees what each of them does."""
    for key in keys:
        await pilot.press(key)


def opened(file: Path) -> ReaderApp:
    return ReaderApp(ARTICLE, client=ScriptedEngine(), library=Library.open(file))  # type: ignore[arg-type]


def actors(screen: ReadingScreen) -> dict[str, str]:
    assert screen.session.index is not None
    return {entity.name: entity.label for entity in screen.session.index.analysis.entities}


async def test_what_is_put_right_shows_at_once_and_when_opened_again(tmp_path: Path) -> None:
    file = tmp_path / "library.sqlite3"
    app = opened(file)
    async with app.run_test(size=(120, 40)) as pilot:
        await understood(pilot)
        before = actors(app.reading)
        await press(pilot, "1", "enter")
        await press(pilot, "r", "enter")
        await pilot.pause()
        followed = app.reading.session.followed
        assert app.reading.session.index is not None
        name = app.reading.session.index.entities[followed[0]].name
        assert actors(app.reading)[name] == "ORG" != before[name]
    library = Library.open(file)
    assert library.corrections() == (Retype(name, "ORG"),)
    library.close()
    again = opened(file)
    async with again.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert actors(again.reading)[name] == "ORG"


async def test_a_name_is_typed_and_taken_back(tmp_path: Path) -> None:
    app = opened(tmp_path / "library.sqlite3")
    async with app.run_test(size=(120, 40)) as pilot:
        await understood(pilot)
        await press(pilot, "2")
        await press(pilot, "r")
        await press(pilot, "down", "down", "enter")
        await press(pilot, "ctrl+u", *"Lugdunum", "enter")
        await pilot.pause()
        assert "Lugdunum" in actors(app.reading)
        assert app.reading.session.corrections == (Rename("Lyon", "Lugdunum"),)
        await press(pilot, "r", "pagedown", *["down"] * 9, "enter")
        await pilot.pause()
        assert not app.reading.session.corrections
        assert "Lyon" in actors(app.reading)


async def test_two_are_one(tmp_path: Path) -> None:
    app = opened(tmp_path / "library.sqlite3")
    async with app.run_test(size=(120, 40)) as pilot:
        await understood(pilot)
        await press(pilot, "2")
        await press(pilot, "r")
        await press(pilot, "down", "down", "down", "enter", *"banke", "enter")
        await pilot.pause()
        assert app.reading.session.corrections == (Merge("Lyon", "Banque du Rhône"),)
        assert "Lyon" not in actors(app.reading)


async def test_escape_leaves_all_as_it_was(tmp_path: Path) -> None:
    app = opened(tmp_path / "library.sqlite3")
    async with app.run_test(size=(120, 40)) as pilot:
        await understood(pilot)
        await press(pilot, "2")
        await press(pilot, "r")
        await press(pilot, "down", "down", "enter", "escape", "escape")
        await pilot.pause()
        assert app.screen is app.reading
        assert not app.reading.session.corrections


async def test_what_was_hidden_can_be_taken_back_with_nobody_followed(tmp_path: Path) -> None:
    file = tmp_path / "library.sqlite3"
    library = Library.open(file)
    library.add(ARTICLE, ANALYSIS)
    library.correct(Hide("Lyon"))
    library.close()
    app = opened(file)
    async with app.run_test(size=(120, 40)) as pilot:
        await understood(pilot)
        assert "Lyon" not in actors(app.reading)
        await press(pilot, "r", "enter")
        await pilot.pause()
        assert "Lyon" in actors(app.reading)


async def test_who_is_hidden_leaves_no_mark_on_the_minimap(tmp_path: Path) -> None:
    app = opened(tmp_path / "library.sqlite3")
    async with app.run_test(size=(120, 40)) as pilot:
        await understood(pilot)
        await press(pilot, "1", "enter")
        assert app.reading.minimap.rows
        (followed,) = app.reading.session.followed_entities
        app.reading.show_corrections((Hide(followed.name),))
        assert not app.reading.session.followed
        assert not app.reading.minimap.rows
