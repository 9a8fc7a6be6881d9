"""Two readers that are open on one article: what one corrects, the other shows."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from reader.library import Library
from reader.model.corrections import Correction, Hide, NotQuote, Rename
from reader.model.passages import key_of, passage_of
from reader.tui.app import ReaderApp
from tests.tui.articles import ANALYSIS, ARTICLE, ScriptedEngine

QUOTE = NotQuote(key_of(ARTICLE), passage_of(ARTICLE.text, ANALYSIS.quotes[1].start, ANALYSIS.quotes[1].end))
RENAMED = Rename("Lyon", "Lugdunum")


@pytest.fixture
def other(tmp_path: Path) -> Library:
    """Return the library as another reader has it open."""
    library = Library.open(tmp_path / "library.sqlite3")
    library.add(ARTICLE, ANALYSIS)
    return library


def opened(other: Library) -> ReaderApp:
    return ReaderApp(ARTICLE, client=ScriptedEngine(), library=Library.open(other.path))  # type: ignore[arg-type]


async def come_back(pilot: Pilot[int]) -> None:
    """Cover the article and uncover it."""
    await pilot.press("question_mark", "escape")
    await pilot.pause()


def names(app: ReaderApp) -> set[str]:
    assert app.reading.session.index is not None
    return {entity.name for entity in app.reading.session.index.analysis.entities}


async def written(app: ReaderApp) -> None:
    """Wait until all is written that was asked for."""
    await app.written(lambda _: None)


@pytest.mark.parametrize("made", [Hide("Lyon"), RENAMED, QUOTE], ids=["hidden", "renamed", "no quote"])
async def test_what_another_reader_corrects_is_there_when_one_comes_back(other: Library, made: Correction) -> None:
    app = opened(other)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        other.correct(made)
        await come_back(pilot)
        assert app.reading.session.corrections == (made,)
        assert "Lyon" not in names(app) or made == QUOTE
        assert "another window" in app.reading.status.message
        other.withdraw(made)
        await come_back(pilot)
        assert "Lyon" in names(app)


async def test_it_shows_after_a_while_where_nothing_lies_over_the_article(
    other: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.tui.reading.screen.LOOK_ELSEWHERE_EVERY", 0.01)
    app = opened(other)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        other.correct(Hide("Lyon"))
        for _ in range(100):
            await pilot.pause(0.01)
            if "Lyon" not in names(app):
                break
        assert "Lyon" not in names(app)
        await pilot.press("question_mark")
        other.correct(Hide("Paul Martin"))
        await pilot.pause(0.05)
        assert "Paul Martin" in names(app), "nothing changes below a box"


async def test_what_another_reader_took_back_does_not_hold_on_here(other: Library) -> None:
    app = opened(other)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        app.make_correction(RENAMED, ARTICLE)
        await written(app)
        assert "Lugdunum" in names(app)
        other.withdraw(RENAMED)
        await come_back(pilot)
        assert "Lyon" in names(app)
        app.make_correction(RENAMED, ARTICLE)
        await written(app)
    assert other.corrections() == (RENAMED,)


async def test_undo_passes_over_what_another_reader_has_replaced(other: Library) -> None:
    ours, theirs = Rename("Lyon", "Lyon-sur-Rhône"), Rename("Lyon", "Lyon (Rhône)")
    app = opened(other)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        for made in (RENAMED, ours):
            app.make_correction(made, ARTICLE)
        await written(app)
        other.change_corrections((theirs,), (ours,))
        await come_back(pilot)
        assert "Lyon (Rhône)" in names(app)
        await pilot.press("u")
        await written(app)
        assert other.corrections() == ()
        assert "Lyon" in names(app)


async def test_what_cannot_be_written_still_holds_here(other: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Library, "change_corrections", lambda *_: False)
    app = opened(other)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        app.make_correction(RENAMED, ARTICLE)
        await written(app)
        other.tag(ARTICLE.id, "x")
        await come_back(pilot)
        assert "Lugdunum" in names(app)
