from __future__ import annotations

import msgspec
import pytest

from reader.engine.client import Done
from reader.model.analysis import Span
from reader.model.analysis_index import AnalysisIndex
from reader.model.article import Article
from reader.model.citation import cited
from reader.settings import load
from reader.tui.app import ReaderApp
from reader.tui.article.view import ArticleView
from tests.tui.articles import ANALYSIS, ARTICLE, TEXT, ScriptedEngine
from tests.tui.test_reading_screen import reading, status

SAID = "« Nous avancons » — Paul Martin, “Rencontre à Lyon”, lyon.txt"


async def test_y_on_a_quote_copies_it_with_its_speaker() -> None:
    async with reading() as (pilot, screen):
        await pilot.press("right_square_bracket", "y")
        assert pilot.app.clipboard == SAID
        assert status(screen) == f"copied as plain text: {SAID[:40]}…"


async def test_capital_y_copies_in_the_next_form_and_remembers_it() -> None:
    async with reading() as (pilot, screen):
        await pilot.press("right_square_bracket", "Y")
        assert pilot.app.clipboard.startswith("> « Nous avancons »\n>\n> — **Paul Martin**")
        assert status(screen).startswith("copied as Markdown")
        await pilot.press("y")
        assert pilot.app.clipboard.startswith("> ")
        assert load().settings.copy_as == "markdown"


async def test_y_in_the_list_copies_all_quotes_that_are_listed() -> None:
    async with reading() as (pilot, screen):
        await pilot.press("3", "y")
        assert pilot.app.clipboard.splitlines() == [
            SAID, "« Il faut attendre » — Lucie Durand, “Rencontre à Lyon”, lyon.txt",
        ]  # fmt: skip
        assert status(screen) == "2 quotes copied as plain text"


async def test_y_copies_what_the_mouse_selected_unwrapped() -> None:
    async with reading((60, 24)) as (pilot, screen):
        screen.view.select((0, 200))
        await pilot.press("y")
        assert pilot.app.clipboard == TEXT[:200]
        assert screen.view.selected_span() is None


@pytest.mark.parametrize("mark", ["", "    ", "> "])
async def test_a_wrapped_paragraph_is_copied_joined(mark: str) -> None:
    lines = [
        "Le ministre des Affaires étrangères a reçu hier le président François",
        "Hollande à la préfecture du département, où les éleveurs attendaient",
        "depuis l'aube une réponse du gouvernement et de la région.",
    ]
    article = Article(text="\n".join(mark + line for line in lines), source="x")
    app = ReaderApp(article, client=ScriptedEngine(()))  # type: ignore[arg-type]
    async with app.run_test(size=(60, 24)) as pilot:
        app.reading.view.select((0, len(article.text)))
        await pilot.press("y")
        assert app.clipboard == mark + " ".join(lines)
        app.reading.view.select((0, len(article.text)))
        assert app.screen.get_selected_text() == mark + " ".join(lines)


async def test_y_without_anything_says_what_to_do() -> None:
    async with reading() as (pilot, screen):
        await pilot.press("y")
        assert pilot.app.clipboard == ""
        assert status(screen).startswith("nothing selected")


async def test_v_selects_by_keys_and_y_copies() -> None:
    async with reading() as (pilot, screen):
        await pilot.press("v")
        assert screen.view.selected_span() == (0, len("Paul"))
        await pilot.press("w", "w", "e")
        assert status(screen).startswith("13 selected")
        await pilot.press("y")
        assert pilot.app.clipboard == "Paul Martin a"
        assert screen.parts.modes.mode is None


async def test_the_selection_turns_round_and_grows_upwards() -> None:
    async with reading() as (pilot, _):
        await pilot.press("v", "e", "e", "o", "w", "y")
        assert pilot.app.clipboard == "Martin a"


async def test_v_begins_with_the_span_one_is_at() -> None:
    async with reading() as (pilot, _):
        await pilot.press("right_square_bracket", "v", "enter")
        assert pilot.app.clipboard == SAID


async def test_escape_selects_nothing_and_the_view_follows_the_caret() -> None:
    async with reading((60, 12)) as (pilot, screen):
        await pilot.press("v", "G")
        await pilot.pause()
        assert screen.view.in_view(len(TEXT) - 1)
        await pilot.press("escape")
        assert screen.view.selected_span() is None


async def test_new_names_leave_the_selection_that_the_mouse_made() -> None:
    async with reading() as (pilot, screen):
        screen.view.select((0, 4))
        screen.show_analysis(ANALYSIS)
        await pilot.pause()
        assert pilot.app.screen.query_one(ArticleView).selected_span() == (0, 4)


def test_a_quote_in_pieces_leaves_the_inquit_out() -> None:
    first = ANALYSIS.quotes[0]
    pieces = (Span(first.start, first.start + 6), Span(first.start + 8, first.end))
    cut = msgspec.structs.replace(first, pieces=pieces)
    known = AnalysisIndex(msgspec.structs.replace(ANALYSIS, quotes=(cut,)))
    assert cited(ARTICLE, known, 0).words == "« Nous […] vancons »"


async def test_only_a_whole_quote_takes_its_source_along() -> None:
    quote = ANALYSIS.quotes[0]
    async with reading() as (pilot, screen):
        screen.view.select((quote.start, quote.end))
        await pilot.press("y")
        assert pilot.app.clipboard == SAID
        screen.view.select((quote.start, quote.end - 1))
        await pilot.press("y")
        assert pilot.app.clipboard == "« Nous avancons"


async def test_a_quote_without_a_speaker_is_copied_alone() -> None:
    alone = msgspec.structs.replace(ANALYSIS.quotes[0], speaker=None)
    async with reading(events=(Done(msgspec.structs.replace(ANALYSIS, quotes=(alone,))),)) as (pilot, _):
        await pilot.press("right_square_bracket", "y")
        assert pilot.app.clipboard == "« Nous avancons », “Rencontre à Lyon”, lyon.txt"
