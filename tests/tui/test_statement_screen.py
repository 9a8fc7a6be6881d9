"""The same words in several articles: told beside the quote, listed with every place, grouped in the library."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.content import Content
from textual.pilot import Pilot

from reader.library import Library
from reader.tui.app import ReaderApp
from reader.tui.reading.screen import ReadingScreen
from reader.tui.screens.entity_card import CardScreen
from reader.tui.screens.entity_page import EntityPageScreen
from reader.tui.screens.library import LibraryScreen
from reader.tui.screens.statement import StatementScreen
from reader.tui.widgets.bars import StatusLine
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.words_panel import DIFFERS, WordsPanel
from tests.statement_articles import papers, quoting
from tests.tui.articles import ScriptedEngine
from tests.tui.test_opening import settle


def library_of_papers(folder: Path) -> Library:
    library = Library.open(folder / "library.sqlite3")
    library.add_many(papers())
    return library


@asynccontextmanager
async def reading_first(library: Library) -> AsyncIterator[Pilot[int]]:
    """The first of the papers, at its quote."""
    app = ReaderApp(papers()[0][0], client=ScriptedEngine(()), library=library)  # type: ignore[arg-type]
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await pilot.press("right_square_bracket")
        await settle(pilot)
        yield pilot


async def test_the_quote_says_where_else_its_words_stand_and_p_lists_it(tmp_path: Path) -> None:
    async with reading_first(library_of_papers(tmp_path)) as pilot:
        assert "also in 3 articles" in pilot.app.screen.query_one(StatusLine).left
        await pilot.press("p")
        await settle(pilot)
        assert isinstance(pilot.app.screen, StatementScreen)
        rows = pilot.app.screen.rows.rows
        below = [row.below for row in rows]
        assert [row.figure for row in rows] == ["1 Mar 2024", "2 Mar 2024", "3 Mar 2024", "4 Mar 2024"]
        assert "reprint" in below[1]
        assert "cut" in below[2]
        assert "Paul Martin (another speaker)" in below[3]
        assert "left out: “ne” · left out: “pas”" in below[3]
        await pilot.press("down", "down", "enter")
        await settle(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, ReadingScreen)
        assert screen.session.article.source == "cut.txt"
        assert screen.session.focused_quote() == 0


async def test_y_copies_every_place_with_its_source(tmp_path: Path) -> None:
    async with reading_first(library_of_papers(tmp_path)) as pilot:
        await pilot.press("p")
        await settle(pilot)
        await pilot.press("y")
        await settle(pilot)
        copied = pilot.app.clipboard
        assert [copied.count(f"Titre {name}") for name in ("agence.txt", "journal.txt", "cut.txt", "autre.txt")] == [
            1
        ] * 4
        assert "Paul Martin" in copied
        assert "4 quotes" in pilot.app.screen.query_one(StatusLine).left
        await pilot.press("Y")
        await settle(pilot)
        assert "> — **Paul Martin**" in pilot.app.clipboard


async def test_words_of_one_article_alone_say_so(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite3")
    library.add(*papers()[0])
    async with reading_first(library) as pilot:
        assert "also in" not in pilot.app.screen.query_one(StatusLine).left
        await pilot.press("p")
        await settle(pilot)
        assert isinstance(pilot.app.screen, ReadingScreen)
        assert "no other article" in pilot.app.screen.query_one(StatusLine).left


async def test_the_card_says_in_how_many_others_a_quote_stands(tmp_path: Path) -> None:
    async with reading_first(library_of_papers(tmp_path)) as pilot:
        await pilot.press("1", "i")
        await settle(pilot)
        assert isinstance(pilot.app.screen, CardScreen)
        assert pilot.app.screen.query_one(RowList).rows[0].below.endswith("also in 3 articles")


async def test_the_library_groups_reprints_and_the_page_of_a_name_has_the_places(tmp_path: Path) -> None:
    library = library_of_papers(tmp_path)
    library.add(*quoting("Le budget sera voté en mars, et tant pis pour les mécontents", filling="", source="b.txt"))
    app = ReaderApp(None, client=ScriptedEngine(()), library=library)  # type: ignore[arg-type]
    async with app.run_test(size=(110, 30)) as pilot:
        await settle(pilot)
        assert isinstance(app.screen, LibraryScreen)
        titles = [row.words for row in app.screen.rows.rows]
        at = titles.index("Titre journal.txt")
        assert titles[at + 1] == "↳ Titre agence.txt"
        assert "1 reprint" in app.screen.rows.rows[at].below
        await pilot.press("slash", *"anna lebrun")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, EntityPageScreen)
        quotes = [row for row in app.screen.rows.rows if row.sign == "»"]
        assert len(quotes) == 2
        assert "also in 3 articles" in quotes[0].below
        await pilot.press("p")
        await settle(pilot)
        assert isinstance(app.screen, StatementScreen)
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(app.screen, EntityPageScreen)


def test_places_of_a_statement(snap_compare: Callable[..., bool], tmp_path: Path) -> None:
    async def press(pilot: Pilot[int]) -> None:
        await settle(pilot)
        await pilot.press("right_square_bracket", "p")
        await settle(pilot)

    app = ReaderApp(papers()[0][0], client=ScriptedEngine(()), library=library_of_papers(tmp_path))  # type: ignore[arg-type]
    assert snap_compare(app, terminal_size=(100, 20), run_before=press)


@pytest.mark.parametrize("width", [60, 80, 120])
async def test_the_highlighted_version_is_there_in_full_with_what_differs(tmp_path: Path, width: int) -> None:
    async with reading_first(library_of_papers(tmp_path)) as pilot:
        await pilot.resize_terminal(width, 24)
        await pilot.press("p")
        await settle(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, StatementScreen)
        for row in screen.rows.rows:
            panel = screen.query_one(WordsPanel)
            assert isinstance(panel.content, Content)
            assert str(panel.content) == f"{row.words}\n{row.below}"
            brought_out = [i for span in panel.content.spans if span.style == DIFFERS for i in range(*span[:2])]
            assert brought_out == list(row.marked)
            await pilot.press("down")
            await settle(pilot)
