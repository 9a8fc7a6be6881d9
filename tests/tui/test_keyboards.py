"""Keys as French keyboards have them, keys of others, and keys that cannot do anything now."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input

from reader.engine.client import NotUnderstood
from reader.presentation.keymap import keymap_of
from reader.settings import Settings, load
from reader.text.message import Message
from reader.tui.app import ReaderApp
from reader.tui.widgets.tabs import Tabs
from tests.tui.articles import ARTICLE, ScriptedEngine
from tests.tui.test_reading_screen import reading, status


@pytest.fixture
def settings_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("READER_CONFIG", str(tmp_path / "settings.toml"))
    return tmp_path / "settings.toml"


@pytest.mark.parametrize(("key", "chosen"), [("ampersand", "actors"), ("é", "places"), ("quotation_mark", "quotes")])
async def test_unshifted_keys_of_a_french_keyboard_turn_to_the_lists(
    settings_file: Path, key: str, chosen: str
) -> None:
    async with reading() as (pilot, screen):
        await pilot.press(key)
        await pilot.pause()
        assert screen.sidebar.chosen == chosen
        assert load(settings_file).settings.keyset == "azerty"
        assert screen.query_one(Tabs).render_line(0).text.startswith(" & Actors")
        await pilot.press("right_parenthesis")
        assert status(screen).startswith("quote 1/2")


async def test_who_has_chosen_a_set_keeps_it(settings_file: Path) -> None:
    settings = Settings(keyset="vi")
    app = ReaderApp(ARTICLE, client=ScriptedEngine(), settings=settings, keymap=keymap_of(settings).keys)  # type: ignore[arg-type]
    async with app.run_test(size=(120, 24)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.press("é")
        assert app.reading.sidebar.chosen == "places"
        assert not settings_file.exists()


async def test_gg_and_half_pages() -> None:
    long = "\n\n".join(f"Un paragraphe, le {number}e." for number in range(200))
    from reader.model.article import Article

    app = ReaderApp(Article(text=long, source="a.txt"), client=ScriptedEngine(()))  # type: ignore[arg-type]
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.pause()
        view = app.reading.view
        await pilot.press("ctrl+d")
        half = view.scroll_offset.y
        assert half == view.size.height // 2
        await pilot.press("ctrl+d", "ctrl+u")
        assert view.scroll_offset.y == half
        await pilot.press("G", "g", "g")
        assert view.scroll_offset.y == 0


async def test_n_walks_what_was_looked_for_last() -> None:
    async with reading() as (pilot, screen):
        await pilot.press("ctrl+f", *"on", "tab", "n")
        await pilot.pause()
        first = screen.query_one("FindBar").at  # type: ignore[attr-defined]
        await pilot.press("n")
        assert screen.query_one("FindBar").at != first  # type: ignore[attr-defined]
        await pilot.press("1", "enter", "n")
        await pilot.pause()
        assert "2/" in status(screen) or "1/" in status(screen)
        assert screen.following.seeks_words is False


@pytest.mark.parametrize(
    ("key", "why"),
    [
        ("n", "no name is followed; / finds one"),
        ("w", "no name is followed; / finds one"),
        ("o", "no links in this article"),
        ("ctrl+o", "nowhere to go back to"),
        ("c", "go to a quote first; ] goes to the next one"),
        ("f3", "no words are looked for; ctrl+f finds some"),
    ],
)
async def test_a_key_that_cannot_do_anything_says_why(key: str, why: str) -> None:
    async with reading() as (pilot, screen):
        await pilot.press(key)
        await pilot.pause()
        assert status(screen) == why


async def test_before_the_analysis_it_says_so() -> None:
    app = ReaderApp(ARTICLE, client=ScriptedEngine(()))  # type: ignore[arg-type]
    async with app.run_test(size=(120, 24)) as pilot:
        await pilot.pause()
        app.reading.set_engine_status("analysing")
        await pilot.press("x")
        await pilot.pause()
        assert status(app.reading) == "not yet: still analysing"


@pytest.mark.parametrize("key", ["n", "x", "e", "right_square_bracket", "V"])
async def test_in_a_language_that_is_not_supported_nothing_is_waited_for(key: str) -> None:
    message = Message("Spanish is not supported")
    async with reading(events=(NotUnderstood(message, "es"),)) as (pilot, screen):
        await pilot.press(key)
        await pilot.pause()
        assert status(screen) == "this article is not analysed"


@pytest.mark.parametrize("pasted", ["Sergueï\nLavrov", " Sergueï \r\n  Lavrov\n", "Sergueï Lavrov"])
async def test_a_pasted_name_over_two_lines_is_one(pasted: str) -> None:
    async with reading() as (pilot, _):
        await pilot.press("slash")
        await pilot.pause()
        line = pilot.app.screen.query_one(Input)
        line.post_message(events.Paste(pasted))
        await pilot.pause()
        assert line.value == "Sergueï Lavrov"


async def test_a_french_keyboard_is_recognised_over_the_article_as_well(settings_file: Path) -> None:
    async with reading() as (pilot, _):
        await pilot.press("t")
        await pilot.pause()
        await pilot.press("é")
        await pilot.pause()
        assert load(settings_file).settings.keyset == "azerty"


async def test_what_is_typed_into_a_line_says_nothing_of_the_keyboard(settings_file: Path) -> None:
    async with reading() as (pilot, _):
        await pilot.press("slash", "é", "à")
        await pilot.pause()
        assert not settings_file.exists()
