from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual._xterm_parser import XTermParser
from textual.events import Key
from textual.pilot import Pilot
from textual.widgets import Input

from reader.engine.client import Done, Progress
from reader.model.analysis import Analysis
from reader.presentation.rows import BAR, occurrence_bar
from reader.settings import Settings
from reader.tui.app import ReaderApp
from reader.tui.legacy_keys import register_alt_enter
from reader.tui.reading.screen import ReadingScreen
from reader.tui.screens.entity_card import CardScreen
from reader.tui.screens.search import SearchScreen
from reader.tui.widgets.row_list import RowList
from tests.tui.articles import ANALYSIS, ARTICLE, TEXT, ScriptedEngine


def with_titles() -> Analysis:
    """The analysis with something to say why by."""
    paul = msgspec.structs.replace(ANALYSIS.entities[0], titles=("maire de Lyon",), aliases=("le patron",))
    return msgspec.structs.replace(ANALYSIS, entities=(paul, *ANALYSIS.entities[1:]))


@asynccontextmanager
async def searching(
    *keys: str, size: tuple[int, int] = (120, 24), before: tuple[str, ...] = ()
) -> AsyncIterator[tuple[Pilot[int], ReadingScreen]]:
    """The search screen over the understood article, keys pressed."""
    app = ReaderApp(ARTICLE, client=ScriptedEngine((Done(with_titles()),)))  # type: ignore[arg-type]
    async with app.run_test(size=size) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press(*before, "slash", *keys)
        await pilot.pause()
        yield pilot, app.reading


def rows(pilot: Pilot[int], which: str = "#ranked") -> list[str]:
    return [row.words for row in pilot.app.screen.query_one(which, RowList).rows]


def highlighted(pilot: Pilot[int]) -> str:
    ranked = pilot.app.screen.query_one("#ranked", RowList)
    return ranked.rows[ranked.highlighted].words


def shown(pilot: Pilot[int], which: str = "#ranked") -> str:
    """The list as it is painted."""
    found = pilot.app.screen.query_one(which, RowList)
    return "\n".join(found.render_line(y).text for y in range(found.size.height))


async def test_a_row_has_sign_name_why_bar_and_count() -> None:
    async with searching(*"maire lyon") as (pilot, _):
        first = shown(pilot).splitlines()[0]
        sign, name, why = first.index("●"), first.index("Paul Martin"), first.index("title “maire de Lyon”")
        assert sign < name < why < first.index(BAR[-1])
        assert first.rstrip().endswith(" 3")


async def test_matched_letters_are_brought_out() -> None:
    async with searching(*"durant") as (pilot, _):
        row = pilot.app.screen.query_one("#ranked", RowList).rows[0]
        assert "".join(row.words[position] for position in row.marked) == "Duran"


@pytest.mark.parametrize("size", [(120, 24), (84, 20), (60, 24), (40, 10)])
async def test_rows_fit_the_width(size: tuple[int, int]) -> None:
    async with searching(*"maire", size=size) as (pilot, _):
        assert shown(pilot).startswith("● Paul Mar")
        names, contexts = (pilot.app.screen.query_one(id_).region for id_ in ("#ranked", "#contexts"))
        assert contexts.height > 0
        assert (contexts.x > names.x) is (size[0] >= 80)


async def test_contexts_begin_with_the_mention_in_view() -> None:
    async with searching(*"lyon", size=(120, 12)) as (pilot, _):
        assert [row.sign for row in pilot.app.screen.query_one("#contexts", RowList).rows] == ["1", "2", "3"]
    async with searching(*"lyon", size=(120, 12), before=("G",)) as (pilot, _):
        assert [row.sign for row in pilot.app.screen.query_one("#contexts", RowList).rows] == ["2", "3", "1"]
        assert rows(pilot, "#contexts")[0].startswith("…") or "Lyon attend" in rows(pilot, "#contexts")[0]


@pytest.mark.parametrize(("down", "up"), [("down", "up"), ("ctrl+n", "ctrl+p")])
async def test_keys_move_the_highlight_and_the_contexts_follow(down: str, up: str) -> None:
    async with searching() as (pilot, _):
        assert highlighted(pilot) == "Paul Martin"
        await pilot.press(down, down, down)
        await pilot.pause()
        assert highlighted(pilot) == "Banque du Rhône"
        assert "Banque du Rhône" in rows(pilot, "#contexts")[0]
        await pilot.press(down)
        assert highlighted(pilot) == "Banque du Rhône"
        await pilot.press(up)
        assert highlighted(pilot) == "Lucie Durand"


async def test_tab_turns_to_actors_to_places_and_back() -> None:
    async with searching() as (pilot, _):
        everybody = rows(pilot)
        await pilot.press("tab")
        assert rows(pilot) == ["Paul Martin", "Lyon", "Lucie Durand", "Banque du Rhône"]
        assert pilot.app.screen.query_one("#search").border_title == "actors only"
        await pilot.press("tab")
        assert rows(pilot) == ["Lyon"]
        await pilot.press("tab")
        assert rows(pilot) == everybody
        await pilot.press(*"#l")
        assert rows(pilot) == ["Lyon"]


async def test_enter_follows_and_jumps_to_the_first_mention() -> None:
    async with searching(*"rhone", "enter", size=(100, 12)) as (pilot, screen):
        assert pilot.app.screen is screen
        assert screen.session.followed == ("e4",)
        assert screen.session.focus_span
        assert TEXT[slice(*screen.session.focus_span)] == "Banque du Rhône"
        assert screen.view.in_view(screen.session.focus_span[0])


async def test_enter_with_nothing_found_stays() -> None:
    async with searching(*"zzqxw", "enter", "alt+enter") as (pilot, screen):
        assert isinstance(pilot.app.screen, SearchScreen)
        assert screen.session.followed == ()


async def test_escape_restores_the_exact_position() -> None:
    async with searching(*"banque", "down", size=(100, 12), before=("n", "space", "down")) as (pilot, screen):
        before = (screen.following.position, screen.view.scroll_offset, screen.following.trail, screen.session.followed)
        await pilot.press("escape")
        await pilot.pause()
        assert pilot.app.screen is screen
        assert (
            screen.following.position,
            screen.view.scroll_offset,
            screen.following.trail,
            screen.session.followed,
        ) == before


async def test_a_click_on_a_mention_goes_there() -> None:
    async with searching(*"lyon", size=(120, 12)) as (pilot, screen):
        await pilot.click("#contexts", offset=(10, 1))
        await pilot.pause()
        assert pilot.app.screen is screen
        assert screen.session.focus_span
        assert screen.session.focus_span[0] == TEXT.index("Lyon", TEXT.index("Lyon") + 1)


async def test_alt_enter_opens_the_card_and_escape_comes_back_to_the_search() -> None:
    async with searching(*"durant", "alt+enter") as (pilot, _):
        assert isinstance(pilot.app.screen, CardScreen)
        assert pilot.app.screen.entity.name == "Lucie Durand"
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, SearchScreen)
        assert rows(pilot) == ["Lucie Durand"]


def test_older_terminals_alt_enter_is_told_from_enter() -> None:
    register_alt_enter()
    parser = XTermParser()
    keys = [event.key for event in parser.feed("\x1b\r\r") if isinstance(event, Key)]
    assert keys == ["alt+enter", "enter"]


async def test_what_is_chosen_on_the_card_is_gone_to() -> None:
    async with searching(*"durant", "alt+enter") as (pilot, screen):
        await pilot.press("enter")
        await pilot.pause()
        assert pilot.app.screen is screen
        assert screen.session.followed == ("e2",)
        assert screen.session.focus_span
        assert TEXT[slice(*screen.session.focus_span)] == "« Il faut attendre »"


# While the analysis is still coming in


class SlowEngine(ScriptedEngine):
    """Sends each event when it is told to."""

    def __init__(self, events: tuple[object, ...]) -> None:
        super().__init__(events)
        self.go = asyncio.Semaphore(0)

    async def analyze(self, article: object, first_offset: int = 0) -> AsyncIterator[object]:
        """The events, one by one."""
        for event in self.events:
            await self.go.acquire()
            yield event


@asynccontextmanager
async def arriving() -> AsyncIterator[tuple[Pilot[int], SlowEngine]]:
    """The article on the screen; first only Lyon is known, under another id, then everything."""
    lyon = msgspec.structs.replace(ANALYSIS.entities[2], id="e1")
    some = msgspec.structs.replace(ANALYSIS, entities=(lyon,), quotes=())
    engine = SlowEngine((Progress(1, 2, some), Done(ANALYSIS)))
    async with ReaderApp(ARTICLE, client=engine).run_test(size=(120, 24)) as pilot:  # type: ignore[arg-type]
        yield pilot, engine


async def come(pilot: Pilot[int], engine: SlowEngine) -> None:
    """Let the next event come."""
    engine.go.release()
    await pilot.pause()
    await pilot.pause()


async def test_results_come_while_the_analysis_is_still_coming_in() -> None:
    async with arriving() as (pilot, engine):
        await pilot.press("slash", *"lucie")
        await pilot.pause()
        found = pilot.app.screen.query_one("#ranked", RowList)
        assert (rows(pilot), found.empty) == ([], "preparing the analysis …")
        await come(pilot, engine)
        assert rows(pilot) == []
        assert found.empty == "No name matches “lucie”. analysing … 50 %"
        await come(pilot, engine)
        assert rows(pilot) == ["Lucie Durand"]


async def test_a_highlight_that_was_moved_stays_on_its_name() -> None:
    async with arriving() as (pilot, engine):
        await come(pilot, engine)
        await pilot.press("slash")
        await come(pilot, engine)
        assert highlighted(pilot) == "Paul Martin"
        await pilot.press("down")
        pilot.app.reading.show_analysis(msgspec.structs.replace(ANALYSIS, entities=ANALYSIS.entities[::-1]))  # type: ignore[attr-defined]
        await pilot.pause()
        assert highlighted(pilot) == "Lyon"
        await pilot.press("enter")
        assert pilot.app.reading.session.followed == ("e3",)  # type: ignore[attr-defined]


# Where a name occurs


@given(st.lists(st.integers(0, 999)), st.integers(1, 12))
def test_the_bar_has_a_cell_for_each_part(starts: list[int], cells: int) -> None:
    bar = occurrence_bar(starts, 1000, cells)
    assert len(bar) == cells
    assert {cell for cell in range(cells) if bar[cell] != BAR[0]} == {start * cells // 1000 for start in starts}
    assert not starts or BAR[-1] in bar


def test_the_bar_is_higher_where_there_is_more() -> None:
    assert occurrence_bar([0, 1, 2, 3, 60, 61, 99], 100, 4) == "█·▄▂"
    assert occurrence_bar([], 0, 4) == "····"


@pytest.mark.parametrize("motion", [True, False])
async def test_the_cursor_blinks_unless_motion_is_off(motion: bool) -> None:
    app = ReaderApp(ARTICLE, client=ScriptedEngine(), settings=Settings(motion=motion))  # type: ignore[arg-type]
    async with app.run_test(size=(120, 24)) as pilot:
        await pilot.press("slash")
        await pilot.pause()
        assert app.screen.query_one(Input).cursor_blink is motion
