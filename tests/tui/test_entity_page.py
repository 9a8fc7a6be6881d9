"""The page of a name: what they said and what others say about them, filtered, copied with the sources."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from textual.pilot import Pilot

from reader.cli.main import commands
from reader.library import Library
from reader.library.asked import Asked, of_whom, parsed
from reader.library.records import ArticleFilter, QuoteFilter
from reader.presentation.library_rows import month_chart
from reader.settings import Settings
from reader.tui.app import ReaderApp
from reader.tui.screens.entity_page import EntityPageScreen
from reader.tui.widgets.bars import KeyBar, Masthead, StatusLine
from reader.tui.widgets.words_panel import WordsPanel
from tests.tui.articles import ScriptedEngine
from tests.tui.test_opening import settle
from tests.unit.library.test_quotes import AGAIN, ANSWER, ON_ERDOGAN, ON_NOBODY


@asynccontextmanager
async def page(tmp_path: Path, size: tuple[int, int] = (110, 30)) -> AsyncIterator[tuple[Pilot[int], EntityPageScreen]]:
    """The page of the one who says most."""
    library = Library.open(tmp_path / "library.sqlite3")
    library.add_many([ON_ERDOGAN, AGAIN, ON_NOBODY, ANSWER])
    library.tag(AGAIN[0].id, "alep")
    app = ReaderApp(None, client=ScriptedEngine(()), library=library)  # type: ignore[arg-type]
    async with app.run_test(size=size) as pilot:
        await pilot.press("slash", *"lavrof")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, EntityPageScreen)
        yield pilot, app.screen


def quoted(screen: EntityPageScreen) -> list[str]:
    return [row.words.strip("« »") for row in screen.rows.rows if row.sign == "»"]


def status(screen: EntityPageScreen) -> str:
    return screen.query_one(StatusLine).left


async def test_the_filter_takes_a_name_and_a_date_and_says_who_is_meant(tmp_path: Path) -> None:
    async with page(tmp_path) as (pilot, screen):
        assert quoted(screen) == ["Il pleut", "Recep Erdoğan a raison", "Recep Erdoğan a tort"]
        assert screen.query_one(Masthead).left == "Sergueï Lavrov in all articles"
        await pilot.press("slash", *"erdogan 2016-12")
        await settle(pilot)
        assert quoted(screen) == ["Recep Erdoğan a raison"]
        assert status(screen) == "erdogan: Recep Erdoğan"
        await pilot.press("escape")
        await settle(pilot)
        assert len(quoted(screen)) == 3
        await pilot.press("escape")
        assert not isinstance(pilot.app.screen, EntityPageScreen)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("tag:alep", ["Recep Erdoğan a raison"]),
        ("outlet:matin", ["Recep Erdoğan a tort"]),
        ("until:2016", ["Recep Erdoğan a raison", "Recep Erdoğan a tort"]),
        ("2016-12 2016-12", ["Recep Erdoğan a raison"]),
        ("is:checked", []),
    ],
)
async def test_filters_by_name(tmp_path: Path, line: str, found: list[str]) -> None:
    async with page(tmp_path) as (pilot, screen):
        screen.filter.value = line
        await settle(pilot)
        assert quoted(screen) == found


async def test_what_the_filter_cannot_find_is_told(tmp_path: Path) -> None:
    async with page(tmp_path) as (pilot, screen):
        screen.filter.value = "tag:alpe"
        await settle(pilot)
        assert quoted(screen) == []
        assert status(screen) == "no tag “alpe”; there are: alep"


async def test_capital_w_turns_to_what_others_say_about_them(tmp_path: Path) -> None:
    async with page(tmp_path) as (pilot, screen):
        await pilot.press("W")
        await settle(pilot)
        assert quoted(screen) == ["Sergueï Lavrov ment"]
        assert screen.rows.rows[0].below.startswith("Recep Erdoğan · Le Soir")
        await pilot.press("W")
        await settle(pilot)
        assert len(quoted(screen)) == 3


async def test_y_copies_all_that_is_listed_with_the_sources(tmp_path: Path) -> None:
    async with page(tmp_path) as (pilot, screen):
        await pilot.press("y")
        await settle(pilot)
        assert pilot.app.clipboard.splitlines()[1] == (
            "« Recep Erdoğan a raison » — Sergueï Lavrov, Le Soir, 2016-12-15, b.txt"
        )
        assert status(screen) == "3 quotes copied as plain text"
        await pilot.press("Y")
        await settle(pilot)
        assert pilot.app.clipboard.count("> — **Sergueï Lavrov**") == 3


async def test_what_is_copied_before_it_is_found_is_what_is_found(tmp_path: Path) -> None:
    async with page(tmp_path) as (pilot, _):
        await pilot.press("slash", *"tag:alep", "enter", "y")
        await settle(pilot)
        assert pilot.app.clipboard.count("\n") == 0
        assert "a raison" in pilot.app.clipboard


async def test_the_head_has_a_chart_of_the_months(tmp_path: Path) -> None:
    async with page(tmp_path) as (_, screen):
        assert "2016-11 ███ 2017-01" in str(screen._head())


@pytest.mark.parametrize(
    ("months", "chart"),
    [
        ([], ""),
        ([("2016-11", 3)], ""),
        ([("2016-11", 8), ("2017-01", 4)], "2016-11 █·▄ 2017-01"),
        ([("1990-01", 1), ("2020-12", 8)], "1990 ▁" + "·" * 29 + "█ 2020"),
    ],
)
def test_months_are_drawn(months: list[tuple[str, int]], chart: str) -> None:
    assert month_chart(months) == chart


def test_words_on_the_page_are_whom_and_when() -> None:
    asked = of_whom(parsed("recep erdogan 2016-12 2017 tag:alep"), "about")
    assert asked == Asked(about="recep erdogan", since="2016-12", until="2017", tag="alep")
    assert of_whom(parsed("by:x y"), "by").by == "x"


MOST_KEYS = 12
"""Besides the names and the date."""


async def test_what_somebody_said_about_another_since_a_date_goes_into_notes_in_few_keys(news: Path) -> None:
    library = Library.open(news)
    table = library.matrix(ArticleFilter())
    (row, column), _ = max(table.cells.items(), key=lambda cell: cell[1])
    by, about = table.speakers[row], table.spoken_of[column]
    expected = library.quotes(QuoteFilter(by.id, about.id))
    since = min(quote.entry.date or "2012" for quote in expected)
    article = library.article(library.entries()[0].id)
    client: Any = ScriptedEngine(())
    app = ReaderApp(article, client=client, library=library, settings=Settings(copy_as="markdown"))
    asked = f"{about.name} {since}"
    keys = ["l", "slash", by.name, "enter", "slash", asked, "enter", "y"]
    typed = {by.name, asked}
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        for key in keys:
            await pilot.press(*(["space" if letter == " " else letter for letter in key] if key in typed else [key]))
            await settle(pilot)
    assert sum(key not in typed for key in keys) <= MOST_KEYS
    for quote in expected:
        assert re.sub(r"\W+", " ", quote.words) in re.sub(r"\W+", " ", app.clipboard)
    assert app.clipboard.count(f"**{by.name}**") == len(expected)


def test_the_same_in_one_command(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READER_LIBRARY", str(news))
    with closing(Library.open(news)) as library:
        table = library.matrix(ArticleFilter())
        (row, column), _ = max(table.cells.items(), key=lambda cell: cell[1])
        by, about = table.speakers[row], table.spoken_of[column]
        count = len([one for one in library.quotes(QuoteFilter(by.id, about.id)) if one.entry.date])
    found = CliRunner().invoke(
        commands, ["quotes", "--by", by.name, "--about", about.name, "--since", "2000", "--format", "md"]
    )
    assert found.exit_code == 0
    assert found.stdout.count(f"**{by.name}**") == count


@pytest.mark.parametrize("height", [16, 20, 24, 30])
async def test_the_highlighted_quote_is_there_in_full_and_its_row_in_view(tmp_path: Path, height: int) -> None:
    async with page(tmp_path, (60, height)) as (pilot, screen):
        for row in screen.rows.rows:
            assert screen.rows.highlighted_row == row
            panel = screen.query_one(WordsPanel)
            assert panel.display is (row.kind == "quote")
            if panel.display:
                assert row.words in str(panel.content)
            top = screen.rows.row_height * screen.rows.highlighted - screen.rows.scroll_offset.y
            assert 0 <= top <= screen.rows.size.height - screen.rows.row_height
            await pilot.press("down")
            await settle(pilot)


async def test_the_key_for_the_other_side_says_which_that_is(tmp_path: Path) -> None:
    async with page(tmp_path) as (pilot, screen):
        said = []
        for _ in range(3):
            said.append(next(one.label for one in screen.query_one(KeyBar).commands if one.id == "page-side"))
            await pilot.press("W")
            await settle(pilot)
        assert said == ["About them", "By them", "About them"]
