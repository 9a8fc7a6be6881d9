from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import msgspec
import pytest
from textual.geometry import Region
from textual.pilot import Pilot
from textual.widgets import Input

from reader import __version__
from reader.engine.client import Done
from reader.knowledge.resources import sample_article
from reader.library import Library
from reader.model.analysis import Engine
from reader.presentation.commands.command import Command
from reader.presentation.commands.reading import READING_COMMANDS
from reader.text.message import Message
from reader.tui.app import ReaderApp
from reader.tui.reading.actions import ReadingActions
from reader.tui.reading.screen import ReadingScreen
from reader.tui.screens.entity_card import CardScreen
from reader.tui.screens.search import SearchScreen
from reader.tui.widgets.bars import Byline, KeyBar, Masthead, StatusLine
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.tabs import Tabs
from tests.tui.articles import ANALYSIS, ARTICLE, TEXT, WITH_ABOUT, ScriptedEngine


@asynccontextmanager
async def reading(
    size: tuple[int, int] = (120, 24),
    events: tuple[object, ...] | None = None,
    keymap: Mapping[str, tuple[str, ...]] | None = None,
) -> AsyncIterator[tuple[Pilot[int], ReadingScreen]]:
    """The article on the screen, understood."""
    engine = ScriptedEngine() if events is None else ScriptedEngine(events)
    app = ReaderApp(ARTICLE, client=engine, keymap=keymap)  # type: ignore[arg-type]
    async with app.run_test(size=size) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        yield pilot, app.reading


def status(screen: ReadingScreen) -> str:
    return screen.query_one(StatusLine).left


def ranked(pilot: Pilot[int]) -> list[str]:
    return [row.words for row in pilot.app.screen.query_one("#ranked", RowList).rows]


async def test_lists_actors_by_mentions() -> None:
    async with reading() as (_, screen):
        names = screen.query_one("#names", RowList)
        assert [(row.words, row.figure) for row in names.rows] == [
            ("Paul Martin", "3"), ("Lucie Durand", "2"), ("Lyon", "1"), ("Banque du Rhône", "1"),
        ]  # fmt: skip


async def test_numbers_turn_the_sidebar() -> None:
    async with reading() as (pilot, screen):
        await pilot.press("2")
        assert [row.words for row in screen.sidebar.rows.rows] == ["Lyon"]
        await pilot.press("3")
        assert [row.words for row in screen.sidebar.rows.rows] == ["Paul Martin", "Lucie Durand ?"]
        assert screen.sidebar.rows.has_focus


async def test_following_from_the_sidebar_jumps_to_the_first_mention() -> None:
    async with reading() as (pilot, screen):
        await pilot.press("1", "down", "enter")
        assert screen.session.followed == ("e2",)
        assert screen.session.focus_span == (TEXT.index("Lucie"), TEXT.index("Lucie") + len("Lucie Durand"))
        assert status(screen) == "Lucie Durand 1/2"


async def test_n_walks_the_mentions_and_tells_when_it_wraps() -> None:
    async with reading() as (pilot, screen):
        await pilot.press("1", "enter", "n", "n")
        assert status(screen) == "Paul Martin 3/3"
        await pilot.press("n")
        assert status(screen) == "Paul Martin 1/3 · wrapped to the first"
        await pilot.press("N")
        assert status(screen) == "Paul Martin 3/3 · wrapped to the last"


async def test_search_finds_a_misspelled_name_and_follows_it() -> None:
    async with reading() as (pilot, screen):
        await pilot.press("slash", *"duran lucy")
        await pilot.pause()
        assert ranked(pilot)[0] == "Lucie Durand"
        await pilot.press("enter")
        assert pilot.app.screen is screen
        assert screen.session.followed == ("e2",)


async def test_escape_from_search_leaves_everything_as_it_was() -> None:
    async with reading((100, 12)) as (pilot, screen):
        await pilot.press("space")
        before = screen.following.position
        await pilot.press("slash", *"banque", "escape")
        assert pilot.app.screen is screen
        assert (screen.following.position, screen.session.followed) == (before, ())


async def test_search_for_rubbish_says_so() -> None:
    async with reading() as (pilot, _):
        await pilot.press("slash", *"zzqxw")
        await pilot.pause()
        found = pilot.app.screen.query_one("#ranked", RowList)
        assert (found.rows, found.empty) == ([], "No name matches “zzqxw”.")


async def test_empty_search_lists_the_most_mentioned_and_tab_limits_it() -> None:
    async with reading() as (pilot, _):
        await pilot.press("slash")
        await pilot.pause()
        assert ranked(pilot) == ["Paul Martin", "Lyon", "Lucie Durand", "Banque du Rhône"]
        await pilot.press("tab", "tab")
        await pilot.pause()
        assert ranked(pilot) == ["Lyon"]


async def test_search_shows_the_mentions_in_context() -> None:
    async with reading() as (pilot, _):
        await pilot.press("slash", *"rhone")
        await pilot.pause()
        contexts = pilot.app.screen.query_one("#contexts", RowList)
        assert len(contexts.rows) == 1
        assert "Banque du Rhône" in contexts.rows[0].words


async def test_names_that_come_while_one_searches_are_found() -> None:
    async with reading(events=()) as (pilot, screen):
        await pilot.press("slash", *"lyon")
        assert isinstance(pilot.app.screen, SearchScreen)
        screen.show_analysis(ANALYSIS)
        await pilot.pause()
        assert ranked(pilot)[0] == "Lyon"


async def test_quotes_are_walked() -> None:
    async with reading() as (pilot, screen):
        await pilot.press("right_square_bracket")
        assert status(screen) == "quote 1/2 · Paul Martin"
        await pilot.press("right_square_bracket")
        assert screen.session.focus_span
        assert TEXT[slice(*screen.session.focus_span)] == "« Il faut attendre »"
        await pilot.press("right_square_bracket")
        assert status(screen) == "quote 1/2 · Paul Martin · wrapped to the first"
        await pilot.press("left_square_bracket")
        assert status(screen) == "quote 2/2 · Lucie Durand ? · wrapped to the last"


async def test_back_and_forward_through_jumps() -> None:
    async with reading((100, 12)) as (pilot, screen):
        start = screen.following.position
        await pilot.press("slash", *"banque", "enter")
        there = screen.following.position
        assert there != start
        await pilot.press("ctrl+o")
        assert screen.following.position == start
        await pilot.press("alt+right")
        assert screen.following.position == there


async def test_a_click_on_a_mention_follows_it() -> None:
    async with reading() as (pilot, screen):
        view = screen.view
        line = view.line_of(TEXT.index("Lucie"))
        cell = next(x for x in range(view.size.width) if view.offset_at(x, line + 1) == TEXT.index("Lucie"))
        await pilot.click(view, offset=(cell, line + 1))
        await pilot.pause()
        assert screen.session.followed == ("e2",)


async def test_narrow_screens_lay_the_sidebar_over_the_text() -> None:
    async with reading((60, 24)) as (pilot, screen):
        assert not screen.sidebar.display
        await pilot.press("1")
        assert screen.sidebar.display
        await pilot.press("enter")
        assert not screen.sidebar.display
        assert screen.session.followed == ("e1",)


async def test_resize_keeps_the_first_visible_word() -> None:
    async with reading((100, 12)) as (pilot, screen):
        await pilot.press("space")
        top = screen.view.top_offset
        await pilot.resize_terminal(70, 14)
        await pilot.pause()
        lines = screen.view.lines
        first = lines.span(screen.view.scroll_offset.y)
        assert first[0] <= top <= first[1]


async def test_too_small_says_what_is_needed() -> None:
    async with reading((39, 9)) as (pilot, screen):
        assert screen.query_one("#too-small").display
        assert "40×10" in str(screen.query_one("#too-small").render())
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert not screen.query_one("#too-small").display


@pytest.mark.parametrize("keys", [("question_mark",), ("colon", *"th"), ("2", "r"), ("slash",)])
async def test_too_small_is_told_over_a_dialog_which_stays_as_it_was(keys: tuple[str, ...]) -> None:
    async with reading((80, 24)) as (pilot, screen):
        await pilot.press(*keys)
        await pilot.pause()
        above = pilot.app.screen
        assert above is not screen
        focused, typed = above.focused, [line.value for line in above.query(Input)]
        await pilot.resize_terminal(30, 8)
        await pilot.pause()
        notice = above.query_one("#too-small")
        assert notice.region == Region(0, 0, 30, 8)
        assert above.get_widget_at(15, 4)[0] is notice
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert not notice.display
        assert pilot.app.screen is above
        assert (above.focused, [line.value for line in above.query(Input)]) == (focused, typed)


async def test_reads_without_an_engine_and_says_so() -> None:
    from reader.engine.client import Unavailable

    async with reading(events=(Unavailable(Message("no model")),)) as (pilot, screen):
        assert [notice.message for notice in pilot.app._notifications] == ["no model"]
        assert screen.view.article.text == TEXT
        assert screen.sidebar.rows.empty == "no model"


async def test_reads_an_article_in_a_language_that_is_not_understood_and_says_so() -> None:
    from reader.engine.client import NotUnderstood

    async with reading(events=(NotUnderstood(Message("Spanish is not supported"), "es"),)) as (pilot, screen):
        (notice,) = pilot.app._notifications
        assert notice.message == "Spanish is not supported"
        assert notice.severity == "information"
        assert screen.sidebar.rows.empty == "Spanish is not supported"
        assert "not analysed" in screen.status.engine_status


async def test_escape_is_told_where_it_does_something() -> None:
    async with reading() as (pilot, screen):

        def escape() -> list[str]:
            return [command.label for command in screen.query_one(KeyBar).commands if command.id == "unfollow"]

        assert escape() == []
        await pilot.press("1", "enter")
        assert escape() == ["Stop"]
        await pilot.press("ctrl+f", *"on", "tab")
        assert escape() == ["End the search"]
        await pilot.press("escape", "escape")
        assert escape() == []


async def test_what_was_said_goes_with_the_next_key() -> None:
    async with reading() as (pilot, screen):
        await pilot.press("J")
        assert status(screen) == "justification on"
        pilot.app.notify("something")
        await pilot.pause()
        await pilot.press("down")
        assert status(screen) == "4 actors · 1 place · 2 quotes"
        assert len(pilot.app._notifications) == 0


async def test_the_first_screen_says_that_it_is_a_sample() -> None:
    article = msgspec.structs.replace(ARTICLE, source=str(sample_article()))
    app = ReaderApp(article, client=ScriptedEngine())  # type: ignore[arg-type]
    async with app.run_test(size=(60, 24)) as pilot:
        await pilot.pause()
        line = app.reading.query_one(Byline).render_line(0).text
        assert line.strip() == "Sample article. Open your own with: reader FILE"


async def test_no_list_has_a_length_before_its_names_are_known() -> None:
    app = ReaderApp(ARTICLE, client=ScriptedEngine(()))  # type: ignore[arg-type]
    async with app.run_test(size=(120, 24)) as pilot:
        await pilot.pause()
        assert app.reading.query_one(Tabs).render_line(0).text.strip() == "1 Actors  2 Places  3 Quotes"


async def test_masthead_has_title_source_and_how_far() -> None:
    async with reading() as (pilot, screen):
        masthead = screen.query_one(Masthead)
        assert masthead.left == "Rencontre à Lyon"
        await pilot.press("G")
        assert masthead.right == "lyon.txt · 100 %"


async def test_keys_that_cannot_be_used_now_are_not_offered() -> None:
    async with reading() as (pilot, screen):
        offered = [command.id for command in screen.query_one(KeyBar).commands]
        assert "next-mention" not in offered
        await pilot.press("1", "enter")
        assert "next-mention" in [command.id for command in screen.query_one(KeyBar).commands]


async def test_the_card_says_who_it_is_and_every_line_jumps() -> None:
    async with reading() as (pilot, screen):
        await pilot.press("1", "enter", "i")
        await pilot.pause()
        card = pilot.app.screen
        assert isinstance(card, CardScreen)
        assert card.head().splitlines() == ["● Paul Martin", "person · actor · 3 mentions"]
        assert next(row.below for row in card.rows()) == "« Nous avancons »"
        await pilot.press("enter")
        assert screen.session.focus_span is not None
        assert TEXT[slice(*screen.session.focus_span)] == "« Nous avancons »"


async def test_only_the_words_of_whom_one_follows() -> None:
    async with reading() as (pilot, screen):
        await pilot.press("1", "down", "enter", "w")
        assert [row.below for row in screen.sidebar.rows.rows] == ["« Il faut attendre »"]
        await pilot.press("w")
        assert len(screen.sidebar.rows.rows) == 2


async def test_only_what_others_say_about_whom_one_follows() -> None:
    async with reading(events=(Done(WITH_ABOUT),)) as (pilot, screen):
        await pilot.press("slash", *"rhone", "enter", "W")
        assert [row.words for row in screen.sidebar.rows.rows] == ["Paul Martin"]
        assert screen.query_one(Tabs).heading == "quotes about Banque du Rhône"
        await pilot.press("w")
        assert screen.sidebar.rows.rows == []
        await pilot.press("w")
        assert len(screen.sidebar.rows.rows) == 3


async def test_an_unsure_speaker_has_a_quiet_sign() -> None:
    async with reading() as (pilot, screen):
        await pilot.press("left_square_bracket")
        assert status(screen).startswith("quote 2/2 · Lucie Durand ?")


async def test_quotes_are_grouped_by_speaker_on_demand() -> None:
    async with reading() as (pilot, screen):
        await pilot.press("3", "s")
        assert screen.sidebar.shown_list.by_speaker
        assert [row.words for row in screen.sidebar.rows.rows] == ["Paul Martin", "Lucie Durand ?"]


async def test_sort_changes_the_order_of_the_lists() -> None:
    async with reading() as (pilot, screen):
        await pilot.press("1", "s")
        assert [row.words for row in screen.sidebar.rows.rows][:2] == ["Paul Martin", "Lucie Durand"]
        assert screen.sidebar.shown_list.order == "appearance"


@pytest.mark.parametrize("command", READING_COMMANDS, ids=lambda command: command.id)
def test_every_command_s_action_is_there(command: Command) -> None:
    assert callable(getattr(ReadingActions, command.action_name))


async def test_q_quits() -> None:
    async with reading() as (pilot, _):
        await pilot.press("q")
        await pilot.pause()
        assert pilot.app._exit


async def test_byline_date_and_site_stand_under_the_title() -> None:
    article = msgspec.structs.replace(ARTICLE, byline="Anne [b]Roux[/b]", date="2026-11-23", site="Le Quotidien")
    app = ReaderApp(article, client=ScriptedEngine())  # type: ignore[arg-type]
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        line = app.reading.query_one(Byline).render_line(0).text
        assert line.strip().startswith("Anne [b]Roux[/b]")
        assert line.strip().endswith("23 November 2026 · Le Quotidien")


async def test_what_stands_around_the_text_follows_it_in_the_same_frame() -> None:
    async with reading(size=(60, 12)) as (_, screen):
        masthead = screen.query_one(Masthead)
        assert masthead.right.endswith(" 0 %")
        screen.view.go_to(len(TEXT), where="top")
        assert screen.session.top == screen.view.top_offset > 0
        assert masthead.right.endswith(" 100 %")


async def test_what_this_version_understood_before_is_not_understood_again(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite3")
    library.keep(ARTICLE)
    corrected = msgspec.structs.replace(ANALYSIS, engine=Engine(__version__, "m"), quotes=())
    library.keep_analysis(ARTICLE.id, corrected)
    app = ReaderApp(ARTICLE, client=ScriptedEngine(), library=library)  # type: ignore[arg-type]
    async with app.run_test(size=(120, 24)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert app.reading.session.index is not None
        assert app.reading.session.index.analysis.quotes == ()
    assert library.analysis(ARTICLE.id) == corrected


def _under_cursor(pilot: Pilot[int]) -> str:
    """The text of the screen's line from the terminal's cursor on."""
    column, row = pilot.app.cursor_position
    line = pilot.app.screen._compositor.render_strips(pilot.app.size)[row]
    return line.crop(column).text


async def test_the_terminal_s_cursor_is_where_one_is() -> None:
    async with reading() as (pilot, _):
        await pilot.press("1", "down")
        await pilot.pause()
        assert _under_cursor(pilot).startswith("● Lucie Durand")
        await pilot.press("tab", "right_square_bracket")
        await pilot.pause()
        assert _under_cursor(pilot).startswith("« Nous avancons »")
        await pilot.press("right_square_bracket")
        await pilot.pause()
        assert _under_cursor(pilot).startswith("« Il faut attendre »")


async def test_the_terminal_s_cursor_is_at_the_end_that_the_keys_move() -> None:
    async with reading() as (pilot, _):
        await pilot.press("v", "w")
        await pilot.pause()
        assert _under_cursor(pilot).startswith("Martin a rencontré") or _under_cursor(pilot).startswith("a rencontré")
