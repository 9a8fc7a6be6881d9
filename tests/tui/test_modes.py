"""What takes the keys for a while: hints, marks, kinds; and the commands around them."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.style import Style

from reader.library import Library
from reader.presentation.keymap import keymap_of
from reader.settings import Settings, load
from reader.tui.app import ReaderApp
from reader.tui.reading.screen import ReadingScreen
from reader.tui.screens.help import HelpScreen
from reader.tui.widgets.bars import KeyBar
from reader.tui.widgets.mode_box import ModeBox
from reader.tui.widgets.row_list import RowList
from tests.tui.articles import ANALYSIS, ARTICLE, TEXT, ScriptedEngine
from tests.tui.test_reading_screen import reading, status


@pytest.fixture(autouse=True)
def settings_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "settings.toml"
    monkeypatch.setenv("READER_CONFIG", str(file))
    return file


def painted(screen: ReadingScreen) -> str:
    view = screen.view
    return "\n".join(view.render_line(y).text for y in range(view.size.height))


async def test_hints_stand_on_the_names_in_view_and_follow_whose_letters_are_typed() -> None:
    async with reading() as (pilot, screen):
        await pilot.press("semicolon")
        assert "saul Martin a rencontré ducie Durand à fyon" in painted(screen)
        await pilot.press("d")
        assert list(screen.session.followed) == ["e2"]
        assert screen.parts.modes.mode is None
        assert "Lucie Durand à Lyon" in painted(screen)


async def test_escape_and_letters_that_are_not_there_leave_the_hints() -> None:
    async with reading() as (pilot, screen):
        await pilot.press("semicolon", "escape")
        assert (screen.parts.modes.mode, screen.session.followed) == (None, ())
        await pilot.press("semicolon", "z")
        assert status(screen) == "no label z"
        assert screen.parts.modes.mode is None
        assert "Paul Martin" in painted(screen)


async def test_f_follows_several_with_different_marks() -> None:
    async with reading() as (pilot, screen):
        await pilot.press("semicolon", "s", "f", "d")
        assert list(screen.session.followed) == ["e1", "e2"]
        assert {row.rank for row in screen.minimap.rows.values()} == {0, 1}
        await pilot.press("f", "s")
        assert list(screen.session.followed) == ["e2"]


async def test_f_in_the_sidebar_follows_the_highlighted_name_too() -> None:
    async with reading() as (pilot, screen):
        await pilot.press("1", "enter", "down", "f")
        assert screen.session.followed == ("e1", "e2")
        assert status(screen).startswith("Paul Martin, Lucie Durand")


async def test_star_on_a_quote_follows_its_speaker() -> None:
    async with reading() as (pilot, screen):
        await pilot.press("right_square_bracket", "asterisk")
        assert screen.session.followed == ("e1",)
        assert screen.session.focus_span is not None
        assert TEXT[slice(*screen.session.focus_span)] == "« Nous avancons »"


async def test_new_names_leave_the_hints() -> None:
    async with reading() as (pilot, screen):
        await pilot.press("semicolon")
        screen.show_analysis(ANALYSIS)
        assert screen.parts.modes.mode is None
        await pilot.press("m")
        screen.show_analysis(ANALYSIS)
        await pilot.press("x")
        assert set(screen.following.marks) == {"x"}


async def test_marks_lead_back_and_the_trail_knows() -> None:
    async with reading((60, 12)) as (pilot, screen):
        await pilot.press("m", "x", "G")
        await pilot.pause()
        end = screen.following.position
        await pilot.press("apostrophe", "x")
        await pilot.pause()
        assert screen.following.position.top == 0
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert screen.following.position == end
        await pilot.press("apostrophe", "apostrophe")
        await pilot.pause()
        assert screen.view.fraction < 1
        await pilot.press("apostrophe", "y")
        assert status(screen) == "no mark y"


async def test_marks_are_kept_in_the_library(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite3")
    for keys in (("space", "m", "a"), ("apostrophe", "a")):
        app = ReaderApp(ARTICLE, client=ScriptedEngine(), library=library)  # type: ignore[arg-type]
        async with app.run_test(size=(60, 12)) as pilot:
            await app.workers.wait_for_complete()
            app.reading.view.go_to(0, where="top")
            await pilot.press(*keys)
            await pilot.pause()
            assert app.reading.following.position.top > 0
            assert set(app.reading.following.marks) == {"a"}


async def test_alt_arrows_walk_the_trail() -> None:
    async with reading((60, 12)) as (pilot, screen):
        await pilot.press("G")
        await pilot.pause()
        end = screen.following.position
        await pilot.press("alt+left")
        await pilot.pause()
        assert screen.following.position.top == 0
        await pilot.press("alt+right")
        await pilot.pause()
        assert screen.following.position == end


async def test_zen_shows_the_text_alone_and_keeps_the_place() -> None:
    async with reading((120, 14)) as (pilot, screen):
        await pilot.press("space")
        await pilot.pause()
        top = screen.view.top_offset
        await pilot.press("z")
        await pilot.pause()
        assert screen.view.size.height == 12
        assert not screen.sidebar.region.area
        assert not screen.minimap.region.area
        assert screen.view.top_offset == top
        await pilot.press("escape")
        await pilot.pause()
        assert screen.sidebar.region.area
        assert screen.view.top_offset == top


async def test_a_mode_in_zen_says_what_it_waits_for() -> None:
    async with reading() as (pilot, screen):
        await pilot.press("z", "m")
        await pilot.pause()
        assert screen.query_one("StatusLine").region.area
        await pilot.press("escape")
        await pilot.pause()
        assert screen.has_class("-zen")
        assert not screen.query_one("StatusLine").region.area


async def test_kinds_are_turned_off_and_on_and_remembered(settings_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading() as (pilot, screen):
        style = styles_of(screen, "Paul Martin")
        assert style.bold
        await pilot.press("h", "p", "q")
        await pilot.pause()
        assert [row.sign for row in screen.query_one(ModeBox).query_one(RowList).rows] == [
            "○ p ",
            "● o ",
            "● l ",
            "○ q ",
        ]
        assert "highlight" not in status(screen), "the box says it"
        assert not styles_of(screen, "Paul Martin").bold
        assert not styles_of(screen, "Nous").italic
        assert styles_of(screen, "Lyon").underline
        await pilot.press("escape")
        assert load(settings_file).settings.plain == ("people", "quotes")
        await pilot.press("h", "h", "enter")
        assert styles_of(screen, "Paul Martin").bold
        assert load(settings_file).settings.plain == ()


async def test_whom_one_follows_stays_marked_without_highlighting() -> None:
    app = ReaderApp(ARTICLE, client=ScriptedEngine(), settings=Settings(plain=("people",)))  # type: ignore[arg-type]
    async with app.run_test(size=(120, 24)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        bare = styles_of(app.reading, "Lucie Durand")
        await pilot.press("1", "enter")
        assert styles_of(app.reading, "Lucie Durand") == bare
        assert styles_of(app.reading, "Paul Martin") != bare


async def test_the_column_gets_wider_and_narrower_and_is_remembered(settings_file: Path) -> None:
    async with reading((160, 24)) as (pilot, screen):
        await pilot.press("equals_sign", "equals_sign", "minus")
        assert screen.view.measure == 76
        assert load(settings_file).settings.measure == 76
        assert status(screen) == "column: 76"
        await pilot.press(*["minus"] * 20)
        assert screen.view.measure == 40


async def test_the_pointer_tells_who_it_is_over() -> None:
    async with reading() as (pilot, screen):
        line = screen.view.line_of(TEXT.index("Lucie"))
        cell = next(x for x in range(120) if screen.view.offset_at(x, line + 1) == TEXT.index("Lucie"))
        await pilot.hover(screen.view, offset=(cell, line + 1))
        await pilot.pause()
        assert status(screen) == "● Lucie Durand · person · 2 mentions"
        await pilot.hover(screen.view, offset=(cell, line + 6))
        await pilot.pause()
        assert status(screen) == "4 actors · 1 place · 2 quotes"


def styles_of(screen: ReadingScreen, words: str) -> Style:
    """The style of the first segment in view that has these words."""
    strips = (screen.view.render_line(y) for y in range(screen.view.size.height))
    found = next(segment.style for strip in strips for segment in strip if words in segment.text)
    assert found is not None
    return Style.from_color(found.color, found.bgcolor) + Style(
        bold=found.bold, italic=found.italic, underline=found.underline
    )


async def test_own_keys_do_what_they_are_set_to_and_are_shown() -> None:
    app = ReaderApp(ARTICLE, client=ScriptedEngine(), keymap={"search": ("f7",), "help": ("f1",)})  # type: ignore[arg-type]
    async with app.run_test(size=(120, 24)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.press("slash")
        assert app.screen is app.reading
        assert app.reading.query_one(KeyBar).render_line(0).text.strip().startswith("f7 Find")
        await pilot.press("f1")
        await pilot.pause()
        assert isinstance(app.screen, HelpScreen)


async def test_the_set_of_arrows_walks_with_arrows() -> None:
    keymap = keymap_of(Settings(keyset="arrows")).keys
    app = ReaderApp(ARTICLE, client=ScriptedEngine(), keymap=keymap)  # type: ignore[arg-type]
    async with app.run_test(size=(120, 24)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("1", "enter", "tab", "right")
        assert status(app.reading) == "Paul Martin 2/3"
        await pilot.press("left")
        assert status(app.reading) == "Paul Martin 1/3"


async def test_kinds_are_listed_in_a_box_and_space_turns_the_highlighted_one_off() -> None:
    async with reading() as (pilot, screen):
        await pilot.press("h")
        await pilot.pause()
        box = screen.query_one(ModeBox)
        assert box.border_title == "Highlighting"
        await pilot.press("down", "space")
        await pilot.pause()
        assert screen.view.plain == frozenset({"organisations"})
        assert [row.sign for row in box.query_one(RowList).rows] == ["● p ", "○ o ", "● l ", "● q "]
        await pilot.press("o", "enter")
        await pilot.pause()
        assert screen.view.plain == frozenset()
        assert not screen.query(ModeBox)


async def test_marks_are_listed_in_a_box_and_enter_goes_to_the_highlighted_one() -> None:
    async with reading() as (pilot, screen):
        await pilot.press("m", "a", "G", "m", "b", "g")
        await pilot.pause()
        await pilot.press("apostrophe", "down")
        await pilot.pause()
        assert [row.sign for row in screen.query_one(ModeBox).query_one(RowList).rows] == ["a ", "b "]
        await pilot.press("enter")
        await pilot.pause()
        assert screen.view.fraction == 1
        assert not screen.query(ModeBox)


async def test_without_marks_there_is_no_box() -> None:
    async with reading() as (pilot, screen):
        await pilot.press("apostrophe")
        await pilot.pause()
        assert not screen.query(ModeBox)


@pytest.mark.parametrize(
    "keys", [("semicolon",), ("ctrl+f",), ("v",), ("right_square_bracket",), ("right_curly_bracket",)]
)
async def test_what_is_done_in_the_text_takes_the_list_off_it(keys: tuple[str, ...]) -> None:
    async with reading(size=(70, 24)) as (pilot, screen):
        await pilot.press("3")
        await pilot.pause()
        assert screen.panes.is_overlaid
        await pilot.press(*keys)
        await pilot.pause()
        assert not screen.panes.is_overlaid


async def test_beside_the_text_the_list_stays() -> None:
    async with reading() as (pilot, screen):
        await pilot.press("3", "right_square_bracket", "semicolon")
        await pilot.pause()
        assert screen.sidebar.display
