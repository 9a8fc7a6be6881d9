from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from reader.model.article import Article
from reader.tui.app import ReaderApp
from reader.tui.reading.screen import ReadingScreen
from reader.tui.widgets.bars import KeyBar
from reader.tui.widgets.find_bar import FindBar
from tests.tui.articles import ARTICLE, TEXT, ScriptedEngine


@asynccontextmanager
async def finding(
    *keys: str, size: tuple[int, int] = (100, 12), article: Article = ARTICLE
) -> AsyncIterator[tuple[Pilot[int], ReadingScreen]]:
    """The article on the screen, keys pressed."""
    app = ReaderApp(article, client=ScriptedEngine(()))  # type: ignore[arg-type]
    async with app.run_test(size=size) as pilot:
        await pilot.press(*keys)
        await settled(pilot)
        yield pilot, app.reading


async def settled(pilot: Pilot[int]) -> None:
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def count(screen: ReadingScreen) -> str:
    return str(screen.query_one("#find-count", Static).content)


def marked(screen: ReadingScreen) -> list[str]:
    hits = screen.view._page.hits
    return [TEXT[start:end] for start, end in zip(hits.starts, hits.ends, strict=True)]


def current(screen: ReadingScreen) -> int | None:
    span = screen.view._page.current_hit
    return span and span[0]


async def test_finds_as_one_types_and_counts() -> None:
    async with finding("ctrl+f", *"DELE") as (pilot, screen):
        assert count(screen) == "1/12"
        assert marked(screen) == ["délé"] * 12
        await pilot.press("backspace", "backspace", "backspace", "backspace", *"rhô")
        await settled(pilot)
        assert count(screen) == "1/1"
        assert marked(screen) == ["Rhô"]


async def test_hits_are_walked_and_wrapping_is_told() -> None:
    starts = [start for start in range(len(TEXT)) if TEXT.startswith("Lyon", start)]
    async with finding("ctrl+f", *"lyon") as (pilot, screen):
        seen = [current(screen)]
        for _ in starts[1:]:
            await pilot.press("enter")
            seen.append(current(screen))
        assert seen == starts
        assert screen.view.in_view(starts[-1])
        await pilot.press("f3")
        assert (count(screen), current(screen)) == ("1/3 · wrapped to the first", starts[0])
        await pilot.press("shift+enter")
        assert (count(screen), current(screen)) == ("3/3 · wrapped to the last", starts[-1])
        await pilot.press("shift+f3")
        assert (count(screen), current(screen)) == ("2/3", starts[1])
        await pilot.press("up")
        assert count(screen) == "1/3"
        await pilot.press("down", "f2")
        assert count(screen) == "1/3"


async def test_escape_brings_back_where_one_was() -> None:
    async with finding("pagedown") as (pilot, screen):
        before = (screen.following.position, screen.view.scroll_offset, screen.following.trail)
        await pilot.press("ctrl+f", *"banque", "enter")
        assert screen.following.position != before[0]
        await pilot.press("escape")
        await pilot.pause()
        assert (screen.following.position, screen.view.scroll_offset, screen.following.trail) == before
        assert not screen.query(FindBar)
        assert marked(screen) == []
        assert screen.view.has_focus


async def test_words_that_are_not_there_are_told_and_nothing_moves() -> None:
    async with finding("pagedown", "ctrl+f", *"zzqxw") as (pilot, screen):
        assert count(screen) == "no match"
        assert screen.query_one(FindBar).has_class("-nothing")
        top = screen.view.top_offset
        await pilot.press("enter")
        assert screen.view.top_offset == top


async def test_an_empty_line_marks_nothing() -> None:
    async with finding("ctrl+f", "a", "backspace") as (_, screen):
        assert (count(screen), marked(screen)) == ("", [])


async def test_the_first_hit_is_the_one_at_or_after_what_is_in_view() -> None:
    async with finding("G", "ctrl+f", *"lyon") as (_, screen):
        assert screen.view.in_view(current(screen) or 0)
        assert count(screen) == "2/3"


async def test_exact_counts_accents_and_case() -> None:
    async with finding("ctrl+f", *"lyon", "alt+e") as (pilot, screen):
        assert count(screen) == "no match"
        await pilot.press("alt+e")
        assert count(screen) == "1/3"


async def test_patterns_are_matched() -> None:
    async with finding("ctrl+f", *r"\bp\w+n\b", "alt+r") as (pilot, screen):
        assert set(marked(screen)) == {"pain"}
        await pilot.press("alt+r")
        await settled(pilot)
        assert count(screen) == "no match"


async def test_a_wrong_pattern_is_told() -> None:
    async with finding("ctrl+f", "alt+r", "(") as (_, screen):
        assert count(screen) == "wrong at character 1"


async def test_a_hostile_pattern_freezes_nothing_and_is_given_up() -> None:
    hostile = Article(text="a" * 5000 + "b", source="hostile.txt")
    async with finding("ctrl+f", *"(a|aa)+", article=hostile) as (pilot, screen):
        await pilot.press("alt+r", "$")
        await pilot.press("escape")  # while it is still looked for
        assert not screen.query(FindBar)
        await pilot.press("ctrl+f", *"(a|aa)+$", "alt+r")
        await settled(pilot)
        assert count(screen) == "takes too long"


async def test_tab_reads_on_at_the_hit_with_the_marks_and_back_goes_back() -> None:
    async with finding("ctrl+f", *"banque", "tab") as (pilot, screen):
        assert screen.view.has_focus
        assert marked(screen) == ["Banque"]
        there = screen.view.top_offset
        await pilot.press("f3")
        assert count(screen) == "1/1 · wrapped to the first"
        await pilot.press("escape")
        await pilot.pause()
        assert not screen.query(FindBar)
        assert (marked(screen), screen.view.top_offset) == ([], there)
        await pilot.press("ctrl+o")
        assert screen.view.top_offset == 0


async def test_ctrl_f_again_goes_back_to_the_line() -> None:
    async with finding("ctrl+f", *"lyon", "tab", "ctrl+f", *"prix") as (_, screen):
        assert len(screen.query(FindBar)) == 1
        assert count(screen) == "1/12"


async def test_hits_can_only_be_walked_while_there_is_a_line() -> None:
    async with finding() as (_, screen):
        assert not screen.check_action("hit", ())
        assert screen.check_action("find", ())


async def test_frequent_letters_in_a_long_text_are_marked_where_one_is() -> None:
    long = Article(text=TEXT * 300, source="long.txt")
    async with finding("ctrl+f", "e", article=long) as (pilot, screen):
        total = int(count(screen).partition("/")[2])
        assert len(marked_offsets(screen)) < total
        await pilot.press("tab", "G")
        await pilot.pause()
        start, end = screen.view.visible_span
        assert [at for at in marked_offsets(screen) if start <= at < end] == [
            at for at in range(start, end) if long.text[at] in "eéèêE"
        ]


def marked_offsets(screen: ReadingScreen) -> list[int]:
    return list(screen.view._page.hits.starts)


@pytest.mark.parametrize("width", [40, 60, 100, 160])
async def test_the_line_fits_every_width(width: int) -> None:
    async with finding("ctrl+f", *"lyon", size=(width, 12)) as (_, screen):
        bar = screen.query_one(FindBar)
        assert bar.size.height == 1
        assert all(child.region.right <= width for child in bar.children if child.display)
        assert bar.query_one("Input").size.width >= 4


@pytest.mark.parametrize("mark", ["", "    ", "> "])
async def test_a_phrase_is_found_over_the_end_of_a_wrapped_line(mark: str) -> None:
    lines = [
        "Le ministre des Affaires étrangères a reçu hier le président François",
        "Hollande à la préfecture du département, où les éleveurs attendaient",
        "depuis l'aube une réponse du gouvernement et de la région.",
    ]
    article = Article(text="\n".join(mark + line for line in lines), source="x")
    async with finding("ctrl+f", *"francois hollande", article=article) as (_, screen):
        assert count(screen) == "1/1"
        span = screen.view._page.current_hit
        assert span is not None
        assert article.text[slice(*span)].split() == ["François", *mark.split(), "Hollande"]


async def test_the_line_of_keys_has_those_of_the_line_that_is_typed_in() -> None:
    async with finding("ctrl+f", *"lyon", size=(80, 12)) as (pilot, screen):
        keys = screen.query_one(KeyBar)
        assert [command.id for command in keys.commands] == [
            "find-next", "find-previous", "find-keep", "find-close",
        ]  # fmt: skip
        first = current(screen)
        await pilot.click(KeyBar, offset=(1, 0))
        assert current(screen) != first, "a click walks on"
        await pilot.press("tab")
        assert "search" in [command.id for command in keys.commands]
