"""Notes and highlights on the screen: made, shown, listed, changed, removed."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import pytest
from msgspec import structs
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input

from reader.library import Library
from reader.tui.app import ReaderApp
from reader.tui.reading.screen import ReadingScreen
from reader.tui.screens.entity_page import EntityPageScreen
from reader.tui.screens.note import NoteScreen
from reader.tui.screens.notes import NotesScreen
from reader.tui.widgets.bars import StatusLine
from tests.tui.articles import ARTICLE, TEXT, ScriptedEngine
from tests.tui.test_opening import CURRENT, settle


def library_in(folder: Path) -> Library:
    library = Library.open(folder / "library.sqlite3")
    library.keep(ARTICLE)
    library.keep_analysis(ARTICLE.id, CURRENT)
    return library


@asynccontextmanager
async def reading(library: Library) -> AsyncIterator[tuple[Pilot[int], ReadingScreen]]:
    app = ReaderApp(ARTICLE, client=ScriptedEngine(()), library=library)  # type: ignore[arg-type]
    async with app.run_test(size=(110, 30)) as pilot:
        await settle(pilot)
        assert isinstance(app.screen, ReadingScreen)
        yield pilot, app.screen


def said(notes: NotesScreen) -> list[str]:
    """What each listed note says."""
    return [row.below.partition(" · ")[0] for row in notes.rows.rows]


async def note(pilot: Pilot[int], text: str) -> None:
    await pilot.press("a")
    await settle(pilot)
    assert isinstance(pilot.app.screen, NoteScreen)
    pilot.app.screen.query_one(Input).value = text
    await pilot.press("enter")
    await settle(pilot)


async def test_a_quote_is_noted_and_says_so_when_one_comes_back(tmp_path: Path) -> None:
    library = library_in(tmp_path)
    async with reading(library) as (pilot, screen):
        await pilot.press("right_square_bracket")
        await note(pilot, "à vérifier")
        assert screen.status.message == "noted"
        await pilot.press("right_square_bracket", "left_square_bracket")
        await settle(pilot)
        assert "✎ à vérifier" in screen.query_one(StatusLine).left
    (kept,) = library.notes()
    assert (kept.kind, kept.words, kept.text, kept.start) == (
        "quote",
        "« Nous avancons »",
        "à vérifier",
        TEXT.index("«"),
    )
    async with reading(library) as (pilot, screen):
        assert [one.span for one in screen.parts.notes.placed] == [(kept.start, kept.start + len(kept.words))]


async def test_words_are_highlighted_without_a_note(tmp_path: Path) -> None:
    library = library_in(tmp_path)
    async with reading(library) as (pilot, screen):
        start = TEXT.index("trois heures")
        screen.view.select((start, start + 12))
        await note(pilot, "")
        assert screen.status.message == "highlighted"
        assert screen.view.selected_span() is None
    (kept,) = library.notes()
    assert (kept.kind, kept.words, kept.text) == ("words", "trois heures", "")


async def test_a_name_is_noted_in_every_article(tmp_path: Path) -> None:
    library = library_in(tmp_path)
    async with reading(library) as (pilot, _):
        await pilot.press("1", "down")
        await note(pilot, "ministre depuis mai")
        await pilot.press("i")
        await settle(pilot)
        assert "✎ ministre depuis mai" in pilot.app.screen.head()  # type: ignore[attr-defined]
    (kept,) = library.notes()
    assert (kept.kind, kept.words, kept.article) == ("name", "Lucie Durand", None)


async def test_the_same_words_noted_again_change_their_note(tmp_path: Path) -> None:
    library = library_in(tmp_path)
    async with reading(library) as (pilot, _):
        await pilot.press("right_square_bracket")
        await note(pilot, "un")
        await pilot.press("a")
        await settle(pilot)
        assert pilot.app.screen.query_one(Input).value == "un"
        await pilot.press("x", "escape")
        await settle(pilot)
        await note(pilot, "deux")
    assert [one.text for one in library.notes()] == ["deux"]


async def test_without_anything_to_note_it_says_how(tmp_path: Path) -> None:
    async with reading(library_in(tmp_path)) as (pilot, screen):
        await pilot.press("a")
        await settle(pilot)
        assert pilot.app.screen is screen
        assert screen.status.message.startswith("select words")


async def test_the_list_opens_filters_changes_removes_and_brings_back(tmp_path: Path) -> None:
    library = library_in(tmp_path)
    async with reading(library) as (pilot, screen):
        await pilot.press("right_square_bracket")
        await note(pilot, "à vérifier")
        await pilot.press("1", "down")
        await note(pilot, "ministre")
        await pilot.press("ctrl+n")
        await settle(pilot)
        notes = pilot.app.screen
        assert isinstance(notes, NotesScreen)
        assert said(notes) == ["ministre", "à vérifier"]
        await pilot.press("slash", *"verifier")
        await settle(pilot)
        assert said(notes) == ["à vérifier"]
        assert notes.query_one(Input).content_size.height == 1, "what is typed is seen"
        await pilot.press("enter", "a")
        await settle(pilot)
        pilot.app.screen.query_one(Input).value = "vérifié"
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert said(notes) == ["vérifié", "ministre"]
        await pilot.press("home", "d")
        await settle(pilot)
        assert said(notes) == ["ministre"]
        await pilot.press("u")
        await settle(pilot)
        await pilot.press("home", "enter")
        await settle(pilot)
        assert pilot.app.screen is screen
        assert screen.session.focused_quote() == 0
        assert [one.note.text for one in screen.parts.notes.placed] == ["vérifié"]


async def test_a_note_on_a_name_opens_its_page(tmp_path: Path) -> None:
    async with reading(library_in(tmp_path)) as (pilot, _):
        await pilot.press("1", "down")
        await note(pilot, "ministre")
        await pilot.press("ctrl+n")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(pilot.app.screen, EntityPageScreen)


async def test_words_that_are_gone_are_told(tmp_path: Path) -> None:
    library = library_in(tmp_path)
    async with reading(library) as (pilot, _):
        await pilot.press("right_square_bracket")
        await note(pilot, "à vérifier")
    changed = structs.replace(ARTICLE, text=TEXT.replace("« Nous avancons »", "« Rien »"))
    app = ReaderApp(changed, client=ScriptedEngine(()), library=library)  # type: ignore[arg-type]
    async with app.run_test(size=(110, 30), notifications=True) as pilot:
        await settle(pilot)
        assert [notice.message for notice in app._notifications] == ["1 note is on words that are gone"]
        await pilot.press("ctrl+n")
        await settle(pilot)
        assert isinstance(app.screen, NotesScreen)
        assert "words gone" in app.screen.rows.rows[0].below


async def test_a_long_note_is_written_in_the_editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    editor = tmp_path / "editor.py"
    editor.write_text("import sys; file = sys.argv[1]; open(file, 'w').write('un\\n\\ndeux\\n')")
    monkeypatch.setenv("VISUAL", f"{sys.executable} {editor}")

    @contextmanager
    def suspended() -> Iterator[None]:
        yield

    library = library_in(tmp_path)
    async with reading(library) as (pilot, screen):
        monkeypatch.setattr(pilot.app, "suspend", suspended)
        await pilot.press("right_square_bracket", "A")
        await settle(pilot)
        assert screen.status.message == "noted"
        await pilot.press("a")
        await settle(pilot)
        assert "several lines" in screen.status.message
    assert [one.text for one in library.notes()] == ["un\n\ndeux"]


async def test_without_an_editor_nothing_is_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    library = library_in(tmp_path)
    async with reading(library) as (pilot, _):
        await pilot.press("right_square_bracket", "A")
        await settle(pilot)
        assert [notice.message for notice in pilot.app._notifications] == ["no editor: set EDITOR"]
    assert library.notes() == []


def test_noted_words(snap_compare: Callable[..., bool], tmp_path: Path) -> None:
    async def press(pilot: Pilot[int]) -> None:
        await settle(pilot)
        await pilot.press("right_square_bracket")
        await note(pilot, "à vérifier auprès du ministère")
        await pilot.press("escape", "right_square_bracket", "left_square_bracket")
        await settle(pilot)

    app = ReaderApp(ARTICLE, client=ScriptedEngine(()), library=library_in(tmp_path))  # type: ignore[arg-type]
    assert snap_compare(app, terminal_size=(100, 16), run_before=press)


async def test_words_pasted_over_two_lines_filter_as_one(tmp_path: Path) -> None:
    async with reading(library_in(tmp_path)) as (pilot, _):
        await pilot.press("right_square_bracket")
        await note(pilot, "à vérifier demain")
        await pilot.press("ctrl+n", "slash")
        await settle(pilot)
        pilot.app.screen.query_one(Input).post_message(events.Paste("vérifier\ndemain"))
        await settle(pilot)
        assert pilot.app.screen.query_one(Input).value == "vérifier demain"
        assert isinstance(pilot.app.screen, NotesScreen)
        assert said(pilot.app.screen) == ["à vérifier demain"]
