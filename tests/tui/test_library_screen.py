"""The library on the screen: shelves, search, pages of people, tags, removing."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import msgspec
import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from reader.library import Library
from reader.library.filtered_search import FilteredResults
from reader.model.article import Article
from reader.presentation.commands.registry import BY_ID, commands_of
from reader.presentation.conditions import LIBRARY_REASONS
from reader.presentation.messages import use_languages
from reader.presentation.row import Row
from reader.text.cells import cell_len
from reader.tui.app import ReaderApp
from reader.tui.library_changes import LibraryChanges
from reader.tui.library_commands import LibraryCommands
from reader.tui.reading.screen import ReadingScreen
from reader.tui.screens.entity_page import EntityPageScreen
from reader.tui.screens.library import LibraryScreen
from reader.tui.screens.library_matrix import LibraryMatrixScreen
from reader.tui.screens.palette import PaletteScreen
from reader.tui.widgets.bars import KeyBar, StatusLine
from reader.tui.widgets.grid import Grid
from reader.tui.widgets.row_list import RowList
from tests.tui.articles import ARTICLE, TEXT, ScriptedEngine
from tests.tui.test_key_queue import burst, done
from tests.tui.test_opening import CURRENT, LUCIE, OTHER, OTHER_ANALYSIS, settle
from tests.unit.library.test_quotes import AGAIN, ANSWER, ON_ERDOGAN

LYON = msgspec.structs.replace(ARTICLE, date="2024-05-31", site="Le Quotidien")
PARIS = msgspec.structs.replace(OTHER, date="2023-01-31")


def filled(tmp_path: Path, *more: Article) -> Library:
    library = Library.open(tmp_path / "library.sqlite3")
    library.add(PARIS, OTHER_ANALYSIS)
    library.keep(LYON)
    library.keep_analysis(LYON.id, CURRENT)
    for article in more:
        library.add(article)
    return library


@asynccontextmanager
async def shelves(library: Library, article: Article | None = None) -> AsyncIterator[tuple[Pilot[int], ReaderApp]]:
    """The library on the screen, alone or over an article."""
    app = ReaderApp(article, client=ScriptedEngine(()), library=library)  # type: ignore[arg-type]
    async with app.run_test(size=(110, 24)) as pilot:
        await settle(pilot)
        if article is not None:
            await pilot.press("l")
            await settle(pilot)
        yield pilot, app


def screen(pilot: Pilot[int]) -> LibraryScreen:
    assert isinstance(pilot.app.screen, LibraryScreen)
    return pilot.app.screen


def rows(pilot: Pilot[int]) -> list[Row]:
    return list(screen(pilot).rows.rows)


def titles(pilot: Pilot[int]) -> list[str]:
    return [row.words for row in rows(pilot)]


async def test_the_article_opened_last_is_first_and_enter_goes_on_reading(tmp_path: Path) -> None:
    async with shelves(filled(tmp_path)) as (pilot, app):
        assert titles(pilot) == ["Rencontre à Lyon", "À Paris"]
        assert "Le Quotidien · 31 May 2024" in rows(pilot)[0].below
        assert (rows(pilot)[0].sign, rows(pilot)[1].sign) == ("◐", "○")
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, ReadingScreen)
        assert app.reading.session.article.title == "Rencontre à Lyon"


async def test_shelves_turn_by_number_and_tab(tmp_path: Path) -> None:
    async with shelves(filled(tmp_path)) as (pilot, _):
        await pilot.press("3")
        assert titles(pilot) == ["À Paris"]
        await pilot.press("2")
        assert titles(pilot) == ["Rencontre à Lyon"]
        await pilot.press("tab", "tab")
        assert screen(pilot).view_state.shelf == "source"
        assert len(titles(pilot)) == 2


async def test_a_misspelled_name_opens_its_page_and_a_quote_its_article(tmp_path: Path) -> None:
    async with shelves(filled(tmp_path)) as (pilot, app):
        await pilot.press("slash", *"lucy durant")
        await settle(pilot)
        assert titles(pilot)[0] == "Lucie Durand"
        assert rows(pilot)[0].figure == "2 articles"
        await pilot.press("enter")
        await settle(pilot)
        page = app.screen
        assert isinstance(page, EntityPageScreen)
        assert [row.words for row in page.rows.rows] == ["« Il faut attendre »", "Rencontre à Lyon", "À Paris"]
        await pilot.press("enter")
        await settle(pilot)
        assert app.reading.session.focus_span is not None
        assert TEXT[slice(*app.reading.session.focus_span)] == "« Il faut attendre »"
        assert app.reading.session.follow_names == ("Lucie Durand",)


async def test_what_is_entered_before_it_is_found_opens_what_is_found(tmp_path: Path) -> None:
    async with shelves(filled(tmp_path)) as (pilot, app):
        # All at once: the search is in a thread, and nothing has come back when the line is entered.
        burst(app, "slash", *"lucy", "space", *"durant", "enter")
        await done(pilot)
        await settle(pilot)
        assert isinstance(app.screen, EntityPageScreen)


async def test_an_article_of_a_page_opens_at_the_first_mention(tmp_path: Path) -> None:
    async with shelves(filled(tmp_path), LYON) as (pilot, app):
        await pilot.press("slash", *"lucie")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("down", "down", "enter")
        await settle(pilot)
        assert app.reading.session.article == PARIS
        assert app.reading.session.focus_span == (LUCIE[0].start, LUCIE[0].end)
        assert app.reading.query_one(StatusLine).left == "Lucie Durand 1/60"
        await pilot.press("ctrl+o")
        await settle(pilot)
        assert app.reading.session.article.id == LYON.id


async def test_the_card_leads_to_the_page_where_others_name_them_too(tmp_path: Path) -> None:
    library = filled(tmp_path)
    app = ReaderApp(LYON, client=ScriptedEngine(()), library=library)  # type: ignore[arg-type]
    async with app.run_test(size=(110, 24)) as pilot:
        await settle(pilot)
        await pilot.press("1", "down", "i", "o")
        await settle(pilot)
        assert isinstance(app.screen, EntityPageScreen)
        assert app.screen.known.name == "Lucie Durand"
        await pilot.press("escape", "escape", "up", "i", "o")
        await settle(pilot)
        assert not isinstance(app.screen, EntityPageScreen)


async def test_words_of_the_text_open_the_article_there(tmp_path: Path) -> None:
    async with shelves(filled(tmp_path)) as (pilot, app):
        await pilot.press("slash", *"délégations")
        await settle(pilot)
        hits = [hit for hit in screen(pilot).contents.results.hits if hit.kind == "text"]
        assert hits
        await pilot.press(*["down"] * (len(rows(pilot)) - len(hits)), "enter")
        await settle(pilot)
        assert app.reading.session.focus_span is not None
        assert "délégations" in TEXT[slice(*app.reading.session.focus_span)]


async def test_what_an_older_query_found_is_dropped(tmp_path: Path) -> None:
    async with shelves(filled(tmp_path)) as (pilot, _):
        await pilot.press("slash", *"lucie")
        await settle(pilot)
        shown = titles(pilot)
        screen(pilot).post_message(LibraryScreen.Found("lu", FilteredResults()))
        await pilot.pause()
        assert titles(pilot) == shown


async def test_rubbish_finds_nothing_and_escape_brings_the_shelf_back(tmp_path: Path) -> None:
    async with shelves(filled(tmp_path)) as (pilot, app):
        await pilot.press("slash", *"zzqxw")
        await settle(pilot)
        assert (titles(pilot), screen(pilot).rows.empty) == ([], "Nothing in the library matches “zzqxw”.")
        await pilot.press("escape")
        await settle(pilot)
        assert len(titles(pilot)) == 2
        for key in ("escape", "l", "escape"):
            await pilot.press(key)
            await settle(pilot)
            assert not app._exit
            assert len(titles(pilot)) == 2
            assert screen(pilot).query_one(StatusLine).left == "nowhere to go back to"
        await pilot.press("q")
        await pilot.pause()
        assert app._exit


def offered(pilot: Pilot[int]) -> set[str]:
    """Ids of the commands in the footer."""
    return {command.id for command in pilot.app.screen.query_one(KeyBar).offered}


def footer(pilot: Pilot[int]) -> str:
    """The line of keys as it is shown."""
    return pilot.app.screen.query_one(KeyBar).render_line(0).text


async def test_the_way_back_is_offered_only_where_there_is_one(tmp_path: Path) -> None:
    async with shelves(filled(tmp_path)) as (pilot, _):
        assert "library-back" not in offered(pilot)
        await pilot.press("slash")
        await settle(pilot)
        assert offered(pilot) == {"library-open", "next-shelf", "library-back"}, "letters are typed"
        await pilot.press("escape")
        await settle(pilot)
        assert "library-back" not in offered(pilot)
        await pilot.press("s")
        await settle(pilot)
        assert "library-back" in offered(pilot), "it ends the list of searches"
        await pilot.press("escape", "enter")
        await settle(pilot)
        await pilot.press("l")
        await settle(pilot)
        assert "library-back" in offered(pilot), "it goes back to the article"


async def test_the_footer_says_what_keys_do_while_one_types(tmp_path: Path) -> None:
    async with shelves(filled(tmp_path)) as (pilot, _):
        assert "tab Next shelf" in footer(pilot)
        await pilot.press("slash")
        await settle(pilot)
        assert "tab Next shelf" in footer(pilot), "nothing is searched for yet"
        await pilot.press(*"durand")
        await settle(pilot)
        assert "tab To the list" in footer(pilot)
        assert "Next shelf" not in footer(pilot)
        await pilot.press("tab")
        await settle(pilot)
        assert screen(pilot).focused is screen(pilot).rows
        assert screen(pilot).sought == "durand"
        assert "tab Next shelf" in footer(pilot)


async def test_the_footer_says_what_keys_do_while_a_tag_is_typed(tmp_path: Path) -> None:
    library = filled(tmp_path)
    async with shelves(library) as (pilot, _):
        await pilot.press("T", *"à lire")
        await settle(pilot)
        assert footer(pilot).split("  ")[:2] == [" enter Add or remove", "esc Cancel"]
        assert "tab" not in footer(pilot)
        await pilot.press("tab")
        await settle(pilot)
        assert pilot.app.focused is screen(pilot).query_one("#library-tag"), "tab leaves no half-typed tag behind"
        await pilot.press("enter")
        await settle(pilot)
        assert library.tags() == [("à lire", 1)]
        assert "enter Open" in footer(pilot)
        assert "tab Next shelf" in footer(pilot)


async def test_the_footer_of_other_lists_offers_no_letters_while_one_types(tmp_path: Path) -> None:
    library = filled(tmp_path)
    async with shelves(library) as (pilot, app):
        number = library.find_names("Lucie Durand")[0].entity.id

        def open_page() -> None:
            app.opener.open_entity_page(number)

        for show, letter in ((open_page, "W"), (app.opener.open_notes, "d")):
            show()
            await settle(pilot)
            assert footer(pilot).startswith(" enter Open")
            assert f" {letter} " in footer(pilot)
            await pilot.press("slash", "x")
            await settle(pilot)
            assert footer(pilot).startswith(" enter To the list  esc Back")
            assert f" {letter} " not in footer(pilot)
            await pilot.press("enter")
            await settle(pilot)
            assert not isinstance(app.focused, Input)
            assert footer(pilot).startswith(" enter Open")


async def test_l_comes_back_to_the_library_as_it_was_left(tmp_path: Path) -> None:
    async with shelves(filled(tmp_path)) as (pilot, _):
        await pilot.press("slash", *"durand", "down")
        await settle(pilot)
        await pilot.press("down")
        key = screen(pilot).rows.highlighted_key
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("l")
        await settle(pilot)
        assert screen(pilot).query_one("#library-query", Input).value == "durand"
        assert screen(pilot).rows.highlighted_key == key


async def test_what_is_removed_comes_back_by_u(tmp_path: Path) -> None:
    library = filled(tmp_path)
    async with shelves(library) as (pilot, _):
        await pilot.press("down", "d")
        await settle(pilot)
        assert titles(pilot) == ["Rencontre à Lyon"]
        assert not library.has(OTHER.id)
        assert screen(pilot).query_one(StatusLine).left == "removed “À Paris” · u to undo"
        assert "undo" in offered(pilot)
        await pilot.press("u")
        await settle(pilot)
        assert titles(pilot) == ["Rencontre à Lyon", "À Paris"]
        assert screen(pilot).rows.highlighted == 1


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_however_long_a_title_or_a_search_what_was_done_is_in_view(tmp_path: Path, language: str) -> None:
    use_languages([language])
    library = filled(tmp_path, Article(text="Un texte.", source="long.txt", title="Un titre qui ne finit pas " * 6))
    app = ReaderApp(None, client=ScriptedEngine(()), library=library)  # type: ignore[arg-type]
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        said = []
        for key in ("d", "u", "S", "S"):
            if key == "S" and not screen(pilot).sought:
                screen(pilot).query_one("#library-query", Input).value = "titre " * 10
                await settle(pilot)
            await pilot.press(key)
            await settle(pilot)
            said.append(screen(pilot).query_one(StatusLine).left)
    use_languages(["en"])
    assert all(cell_len(line) <= 78 and "…" in line for line in said)


async def test_a_tag_is_given_and_taken_off(tmp_path: Path) -> None:
    library = filled(tmp_path)
    async with shelves(library) as (pilot, _):
        for expected in (("lettres",), ()):
            await pilot.press("T", *"lettres", "enter")
            await settle(pilot)
            entry = library.entry(LYON.id)
            assert entry is not None
            assert entry.tags == expected
            assert ("#lettres" in rows(pilot)[0].below) == bool(expected)


async def test_an_empty_library_says_what_to_do(tmp_path: Path) -> None:
    async with shelves(Library.open(tmp_path / "library.sqlite3")) as (pilot, _):
        assert screen(pilot).rows.empty == "No articles yet. Open one with: reader FILE"


async def test_a_long_shelf_comes_page_by_page(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite3")
    many = [(Article(text=f"Article {number}.", source=f"{number}.txt"), None) for number in range(450)]
    library.add_many(many)
    async with shelves(library) as (pilot, _):
        assert len(screen(pilot).contents.entries) == 200
        for _ in range(2):
            await pilot.press("end")
            await settle(pilot)
        await pilot.press("end")
        await settle(pilot)
        assert len(screen(pilot).contents.entries) == 450
        assert screen(pilot).rows.highlighted == 449


async def test_what_an_older_reader_kept_is_made_findable_in_the_background(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.tui.app.BACKGROUND_AFTER", 0.01)
    library = filled(tmp_path)
    with library._connection:
        library._connection.execute("UPDATE who SET quotes = NULL")
    missing = "SELECT count(*) FROM who WHERE quotes IS NULL"
    async with shelves(library) as (pilot, _):
        for _try in range(200):
            await settle(pilot)
            if library._connection.execute(missing).fetchone() == (0,):
                break
        assert library.index_waiting() == 0


async def test_filters_stand_in_the_line_of_the_search(tmp_path: Path) -> None:
    async with shelves(filled(tmp_path)) as (pilot, _):
        await pilot.press("slash", *"until:2023")
        await settle(pilot)
        assert titles(pilot) == ["À Paris"]
        screen(pilot).query_one("#library-query", Input).value = "by:durant"
        await settle(pilot)
        assert [row.below for row in rows(pilot)] == ["Lucie Durand: « Il faut attendre »"]
        assert screen(pilot).query_one(StatusLine).left == "durant: Lucie Durand"
        screen(pilot).query_one("#library-query", Input).value = "attendre outlet:quotidien"
        await settle(pilot)
        assert {row.words for row in rows(pilot) if row.sign == "»"} == {"Rencontre à Lyon"}
        screen(pilot).query_one("#library-query", Input).value = "tag:none"
        await settle(pilot)
        assert screen(pilot).query_one(StatusLine).left == "no tag “none”"


async def test_y_copies_the_quotes_that_were_found_with_their_sources(tmp_path: Path) -> None:
    async with shelves(filled(tmp_path)) as (pilot, app):
        await pilot.press("y")
        assert app.clipboard == ""
        for line in ("by:durant", "attendre"):
            app.copy_to_clipboard("")
            await pilot.press("slash")
            screen(pilot).query_one("#library-query", Input).value = line
            await settle(pilot)
            assert not screen(pilot).check_action("copy", ()), "y is a letter of what is typed"
            await pilot.press("tab", "y")
            await settle(pilot)
            assert "« Il faut attendre » — Lucie Durand" in app.clipboard
            assert app.clipboard.count("«") == 1
            assert "copied as plain" in screen(pilot).query_one(StatusLine).left
        screen(pilot).query_one("#library-query", Input).value = "until:2023"
        await settle(pilot)
        assert not screen(pilot).check_action("copy", ()), "titles alone were found"


async def test_a_search_is_saved_as_a_shelf_and_deleted(tmp_path: Path) -> None:
    library = filled(tmp_path)
    async with shelves(library) as (pilot, _):
        await pilot.press("slash", *"until:2023")
        await settle(pilot)
        await pilot.press("down", "S")
        await settle(pilot)
        assert library.saved_searches() == ["until:2023"]
        await pilot.press("escape", "4", "tab")
        await settle(pilot)
        assert screen(pilot).sought == "until:2023"
        assert titles(pilot) == ["À Paris"]
        await pilot.press("tab")
        await settle(pilot)
        assert screen(pilot).sought == ""
        await pilot.press("s", "S")
        await settle(pilot)
        assert library.saved_searches() == []


async def test_tags_are_listed_and_one_lists_its_articles(tmp_path: Path) -> None:
    library = filled(tmp_path)
    library.tag(PARIS.id, "à lire")
    async with shelves(library) as (pilot, _):
        await pilot.press("s")
        assert [(row.words, row.figure) for row in rows(pilot)] == [("#à lire", "1 article")]
        await pilot.press("enter")
        await settle(pilot)
        assert screen(pilot).sought == 'tag:"à lire"'
        assert titles(pilot) == ["À Paris"]


async def test_next_and_previous_article_of_the_list_without_going_back(tmp_path: Path) -> None:
    async with shelves(filled(tmp_path)) as (pilot, app):
        await pilot.press("enter")
        await settle(pilot)
        assert app.reading.session.article.title == "Rencontre à Lyon"
        await pilot.press("less_than_sign")
        assert app.reading.query_one(StatusLine).left == "the first of the list"
        await pilot.press("greater_than_sign")
        await settle(pilot)
        assert app.reading.session.article == PARIS
        await pilot.press("greater_than_sign")
        assert app.reading.query_one(StatusLine).left == "the last of the list"
        await pilot.press("less_than_sign")
        await settle(pilot)
        assert app.reading.session.article.title == "Rencontre à Lyon"


async def test_o_opens_the_address_of_the_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("reader.tui.browser.has_browser", lambda: True)
    monkeypatch.setattr(ReaderApp, "open_url", lambda _self, url, **_: opened.append(url))
    web = msgspec.structs.replace(OTHER, text="Une page.", source="https://example.org/a", date="2022", title="Page")
    async with shelves(filled(tmp_path, web)) as (pilot, _):
        await pilot.press("o")
        assert opened == ["https://example.org/a"]
        await pilot.press("down", "o")
        assert len(opened) == 1


async def test_x_shows_who_talks_about_whom_in_the_articles_of_a_search(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite3")
    library.add_many([ON_ERDOGAN, AGAIN, ANSWER])
    async with shelves(library) as (pilot, app):
        await pilot.press("slash", *"since:2016-12")
        await settle(pilot)
        await pilot.press("tab", "x")
        await settle(pilot)
        assert isinstance(app.screen, LibraryMatrixScreen)
        assert app.screen.query_one(Grid).figures == {(0, 0): 1, (0, 1): 1, (1, 0): 1, (1, 2): 1}
        by = app.screen.table.speakers[0].name
        await pilot.press("right", "y")
        await settle(pilot)
        assert by in app.clipboard
        await pilot.press("left")
        await pilot.press("right", "enter")
        await settle(pilot)
        assert isinstance(app.screen, EntityPageScreen)
        assert app.screen.known.name == by
        assert all(quote.about for quote in app.screen.page.quotes)
        assert app.screen.page.quotes


async def test_the_palette_lists_the_commands_of_the_library_and_runs_them(tmp_path: Path) -> None:
    async with shelves(filled(tmp_path)) as (pilot, app):
        await pilot.press("ctrl+p")
        await settle(pilot)
        assert isinstance(app.screen, PaletteScreen)
        commands = {BY_ID[row.key].label for row in app.screen.rows()}
        assert {"Search", "Tag", "Notes", "Theme", "Quit"} <= commands
        assert not commands & {"Find a name", "Undo"}, "what is not there or has nothing to undo"
        await pilot.press(*"unread", "enter")
        await settle(pilot)
        assert screen(pilot).view_state.shelf == "unread"
        assert titles(pilot) == ["À Paris"]


@pytest.mark.parametrize("typed", ["zzz", "lucie durand"])
async def test_the_palette_of_the_library_has_no_names(tmp_path: Path, typed: str) -> None:
    async with shelves(filled(tmp_path)) as (pilot, app):
        await pilot.press("colon", *typed, "enter")
        await settle(pilot)
        assert isinstance(app.screen, PaletteScreen)
        assert app.screen.query_one(RowList).empty == f"No command matches “{typed}”."


@pytest.mark.parametrize(
    ("key", "why"),
    [
        ("o", "this article has no web address"),
        ("y", "no quotes to copy; / searches for some"),
        ("u", "nothing to undo"),
    ],
)
async def test_a_key_that_can_do_nothing_says_why(tmp_path: Path, key: str, why: str) -> None:
    async with shelves(filled(tmp_path)) as (pilot, _):
        await pilot.press(key)
        assert screen(pilot).query_one(StatusLine).left == why
        await pilot.press("down")
        assert screen(pilot).query_one(StatusLine).left == ""


def test_every_command_that_may_be_impossible_has_a_reason() -> None:
    parts = (LibraryScreen, LibraryCommands, LibraryChanges)
    names = {command.action_name for command in commands_of("library")}
    assert {name for name in names if any(hasattr(part, f"can_{name}") for part in parts)} == set(LIBRARY_REASONS)


@pytest.mark.parametrize("keys", [("s",), ("s", "down"), ("slash", "escape", "s")])
async def test_escape_goes_from_saved_searches_back_to_the_shelf(tmp_path: Path, keys: tuple[str, ...]) -> None:
    async with shelves(filled(tmp_path)) as (pilot, app):
        await pilot.press(*keys, "escape")
        await settle(pilot)
        assert not app._exit
        assert titles(pilot) == ["Rencontre à Lyon", "À Paris"]
