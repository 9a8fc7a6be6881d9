"""Verify: quotes checked with one key each, over an article and over the library; and how far that brings one."""

from __future__ import annotations

import importlib.util
import json
import shutil
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import Any

import msgspec
import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Static

from reader.engine.client import Done
from reader.export.formats.jsonl import article_object
from reader.library import Library
from reader.model.corrections import NotQuote, SetSpeaker, corrected
from reader.model.passages import key_of, passage_of
from reader.presentation.messages import use_languages
from reader.tui.app import ReaderApp
from reader.tui.screens.speaker import SpeakerScreen
from reader.tui.screens.verify import VerifyScreen
from reader.tui.screens.verify_scope import VerifyScopeScreen
from reader.tui.widgets.bars import Masthead, StatusLine
from tests.tui.articles import ANALYSIS, ARTICLE, TEXT, ScriptedEngine
from tests.tui.test_opening import settle
from tests.unit.understanding.understood import understood

KEY = key_of(ARTICLE)
FIRST, SECOND = ANALYSIS.quotes
AT_FIRST, AT_SECOND = (passage_of(TEXT, quote.start, quote.end) for quote in (FIRST, SECOND))
OTHER = understood("Anne Roy a dit : « C’est trop tard ».", ("Anne Roy", "PER"), source="b.txt", title="Trop tard")


@asynccontextmanager
async def verifying(file: Path, size: tuple[int, int] = (120, 40)) -> AsyncIterator[tuple[Pilot[int], VerifyScreen]]:
    app = ReaderApp(ARTICLE, client=ScriptedEngine(), library=Library.open(file))  # type: ignore[arg-type]
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await pilot.press("V")
        await settle(pilot)
        assert isinstance(app.screen, VerifyScreen)
        yield pilot, app.screen


def shown(screen: VerifyScreen) -> dict[str, str]:
    names = ("excerpt", "speaker", "confidence", "reason", "others")
    return {name: " ".join(str(screen.query_one(f"#verify-{name}", Static).content).split()) for name in names}


def line(screen: VerifyScreen) -> str:
    return screen.query_one(StatusLine).right


async def test_the_least_sure_quote_stands_in_its_paragraph_with_its_speaker_and_why(tmp_path: Path) -> None:
    async with verifying(tmp_path / "library.sqlite3") as (_, screen):
        found = shown(screen)
        assert "Lyon attend une réponse de la Banque du Rhône. « Il faut attendre », a répondu" in found["excerpt"]
        assert found["speaker"] == "● Lucie Durand"
        assert found["confidence"] == "confidence 40 %"
        assert "“Mme Durand” stands beside the quote" in found["reason"]
        assert found["others"] == "or Paul Martin"
        assert line(screen) == "checked 0 of 2 · expected right 65 %"


async def test_one_key_each_for_right_other_speaker_no_quote_and_skip(tmp_path: Path) -> None:
    file = tmp_path / "library.sqlite3"
    async with verifying(file) as (pilot, screen):
        await pilot.press("n")
        assert shown(screen)["speaker"] == "● Paul Martin"
        await pilot.press("y")
        assert line(screen).startswith("checked 1 of 2 · expected right ")
        assert shown(screen)["speaker"] == "● Lucie Durand"
        await pilot.press("c")
        assert isinstance(pilot.app.screen, SpeakerScreen)
        await pilot.press(*"banque", "enter")
        await settle(pilot)
        assert line(screen) == "checked 2 of 2 · expected right 100 %"
        assert "Nothing left" in shown(screen)["excerpt"]
        await pilot.press("u", "x")
        await settle(pilot)
        assert line(screen) == "checked 2 of 2 · expected right 100 %"
    with closing(Library.open(file)) as library:
        assert set(library.corrections()) == {
            SetSpeaker(KEY, AT_FIRST, "Paul Martin", "PER"), NotQuote(KEY, AT_SECOND)
        }  # fmt: skip


async def test_undo_and_redo_go_back_to_the_quote_and_on(tmp_path: Path) -> None:
    async with verifying(tmp_path / "library.sqlite3") as (pilot, screen):
        await pilot.press("x", "y")
        assert line(screen).startswith("checked 2 of 2")
        await pilot.press("u")
        assert shown(screen)["speaker"] == "● Paul Martin"
        await pilot.press("u")
        assert (shown(screen)["speaker"], line(screen)[:14]) == ("● Lucie Durand", "checked 0 of 2")
        await pilot.press("ctrl+r", "ctrl+r")
        assert line(screen).startswith("checked 2 of 2")
        await pilot.press("u", "u", "u")
        assert screen.query_one(StatusLine).left == "nothing to undo"


async def test_it_is_left_and_goes_on_where_it_was(tmp_path: Path) -> None:
    file = tmp_path / "library.sqlite3"
    async with verifying(file) as (pilot, screen):
        await pilot.press("y", "escape")
        await settle(pilot)
        assert isinstance(pilot.app, ReaderApp)
        assert pilot.app.screen is pilot.app.reading
        await pilot.press("V")
        await settle(pilot)
        assert isinstance(pilot.app.screen, VerifyScreen)
        assert line(pilot.app.screen).startswith("checked 1 of 2")
    async with verifying(file) as (pilot, screen):
        assert line(screen).startswith("checked 1 of 2")
        assert shown(screen)["speaker"] == "● Paul Martin"
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(pilot.app, ReaderApp)
        assert pilot.app.screen is pilot.app.reading
        assert pilot.app.reading.session.focused_quote() == 0


@pytest.mark.parametrize(
    ("keys", "total"), [(("enter",), 3), (("down", "enter"), 1), (("escape", "/", *"trop tard", "enter", "V"), 1)]
)
async def test_over_the_library_a_tag_or_a_search(tmp_path: Path, keys: tuple[str, ...], total: int) -> None:
    file = tmp_path / "library.sqlite3"
    with closing(Library.open(file)) as library:
        library.add_many([(ARTICLE, ANALYSIS), OTHER])
        library.tag(OTHER[0].id, "affaire")
    app = ReaderApp(ARTICLE, client=ScriptedEngine(()), library=Library.open(file))  # type: ignore[arg-type]
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("l", "V")
        await settle(pilot)
        assert isinstance(app.screen, VerifyScopeScreen)
        if keys[0] == "escape":
            await pilot.press("escape", "/", *"trop tard")
            await settle(pilot)
            await pilot.press("tab", "V")
        else:
            await pilot.press(*keys)
        await settle(pilot)
        assert isinstance(app.screen, VerifyScreen)
        assert line(app.screen).startswith(f"checked 0 of {total} ·")
        await pilot.press("y")
        await settle(pilot)
        assert line(app.screen).startswith(f"checked 1 of {total} ·")


async def test_on_a_narrow_screen_the_speaker_stands_below(tmp_path: Path) -> None:
    async with verifying(tmp_path / "library.sqlite3", (80, 24)) as (_, screen):
        side, text = screen.query_one("#verify-side"), screen.query_one("#verify-text")
        assert side.region.y >= text.region.bottom
        assert side.region.bottom <= 22


@pytest.mark.parametrize("size", [(60, 24), (80, 24), (80, 16), (120, 20)])
async def test_the_quote_is_in_view_however_much_stands_before_it(tmp_path: Path, size: tuple[int, int]) -> None:
    words = "Anne Roy a dit : « C’est beaucoup trop tard pour nous ».\n\n" + "Là.\n\n" * 50
    article, analysis = understood("Ici.\n\n" * 90 + words, ("Anne Roy", "PER"), source="c.txt", title="Tard")
    app = ReaderApp(article, client=ScriptedEngine((Done(analysis),)))  # type: ignore[arg-type]
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await pilot.press("V")
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, VerifyScreen)
        pane, excerpt = screen.query_one("#verify-text"), screen.query_one("#verify-excerpt", Static)
        row = next(i for i, text in enumerate(str(excerpt.content).split("\n")) if "trop tard" in text)
        seen = excerpt.region.y + row
        assert pane.region.y <= seen < pane.region.bottom


@pytest.mark.parametrize(
    ("source", "shown"),
    [("/home/anne/textes/tard.txt", ""), ("https://a.example/b/c", "a.example"), ("-", "")],
)
async def test_an_article_without_a_title_is_named_as_in_the_library(source: str, shown: str) -> None:
    article, analysis = understood("Anne Roy a dit : « C’est trop tard ».", ("Anne Roy", "PER"), source=source)
    article = msgspec.structs.replace(article, title=None, date="2024-05-02")
    app = ReaderApp(article, client=ScriptedEngine((Done(analysis),)))  # type: ignore[arg-type]
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await pilot.press("V")
        await settle(pilot)
        assert app.screen.query_one(Masthead).right == " · ".join(filter(None, (shown, "2 May 2024")))


@pytest.fixture(params=["en", "fr"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    yield use_languages([request.param])
    use_languages(["en"])


async def test_how_far_one_is_stays_whole_beside_whatever_was_done(tmp_path: Path, language: str) -> None:
    del language
    async with verifying(tmp_path / "library.sqlite3", (80, 24)) as (pilot, screen):
        await pilot.press("y")
        await settle(pilot)
        shown_line = screen.query_one(StatusLine).render_line(0).text
        assert "« Il faut" in shown_line
        assert shown_line.rstrip().endswith(line(screen))


# The perfect checker


def scorer(shared: Path) -> Any:
    """The scorer of the gold articles as a module."""
    spec = importlib.util.spec_from_file_location("gold_score", shared / "gold" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["gold_score"] = module
    spec.loader.exec_module(module)
    return module


class Oracle:
    """Knows the gold of the articles, and which keys a person who knows it presses for a quote that is shown."""

    def __init__(self, module: Any, gold: dict[str, dict[str, Any]]) -> None:
        self.module = module
        self.gold = gold

    def tally(self, results: dict[str, dict[str, Any]]) -> Any:
        tally = self.module.Tally(0)
        for id_, result in results.items():
            tally.add_quotes(self.gold[id_], result)
        return tally

    def meant(self, id_: str, start: int, end: int) -> dict[str, Any] | None:
        found = max(
            (q for q in self.gold[id_]["quotes"] if q["kind"] != "scare"),
            key=lambda q: self.module.overlap(q, {"start": start, "end": end}),
        )
        shared = self.module.overlap(found, {"start": start, "end": end})
        return found if shared > 0.3 * (found["end"] - found["start"]) else None

    def is_right(self, id_: str, gold: dict[str, Any], said: dict[str, Any]) -> bool:
        speaker = gold.get("speaker") or {}
        if speaker.get("entity"):
            others = self.module.Tally.others(self.gold[id_], speaker["entity"])
            return bool(self.module.same_name(said.get("name") or "", speaker["entity"], others))
        beside = said.get("start") is not None and speaker.get("start") is not None
        return not said.get("entity") and beside and self.module.overlap(said, speaker) > 0

    async def decide(self, pilot: Pilot[int], screen: VerifyScreen) -> None:
        assert screen._shown is not None
        article, index, quote = screen._shown
        gold = self.meant(article.id, quote.start, quote.end)
        if gold is None:
            await pilot.press("x")
            return
        said: dict[str, Any] = {"name": index.speaker_name(quote), "entity": quote.speaker and quote.speaker.entity}
        if quote.speaker is not None:
            said |= {"start": quote.speaker.start, "end": quote.speaker.end}
        if not gold.get("speaker") or self.is_right(article.id, gold, said):
            await pilot.press("y")
            return
        speaker = gold["speaker"]
        named = bool(speaker.get("entity"))
        words = speaker["entity"] if named else article.text[speaker["start"] : speaker["end"]]
        await pilot.press("c")
        dialog = pilot.app.screen
        assert isinstance(dialog, SpeakerScreen)
        # The name comes in one piece: a key for each letter takes a minute more and shows nothing else.
        pilot.app.post_message(events.Paste(" ".join(words.split())))
        await pilot.pause()
        corrections = list(dialog.options.corrections.values())
        place = next(i for i, one in enumerate(corrections) if one.speaker == words and (one.label is None) != named)
        await pilot.press(*["down"] * place, "enter")


async def test_the_perfect_checker_gets_what_the_scorer_predicts(tmp_path: Path, shared: Path, news: Path) -> None:
    oracle = Oracle(scorer(shared), {})
    file = Path(shutil.copy(news, tmp_path / "library.sqlite3"))
    with closing(Library.open(file)) as library:
        for text in sorted((shared / "gold" / "wikinews").glob("*.txt")):
            article = library.by_source(str(text))
            assert article is not None
            gold = json.loads(text.with_suffix(".json").read_text("utf-8"))
            if gold.get("quotes") is None:
                library.remove(article.id)
            else:
                oracle.gold[article.id] = {"id": text.stem, "text": article.text, **gold}

        def results() -> dict[str, dict[str, Any]]:
            found = {}
            for id_ in oracle.gold:
                article, analysis = library.article(id_), library.analysis(id_)
                assert article is not None
                assert analysis is not None
                now = corrected(analysis, article, library.corrections_of(article))
                found[id_] = article_object(article, now)
            return found

        before: dict[str, float] = {}
        tally = oracle.tally(results())
        tally.report_trust(before)
        decisions = round(0.3 * len(tally.trust))
        app = ReaderApp(ARTICLE, client=ScriptedEngine(()), library=Library.open(file))  # type: ignore[arg-type]
        async with app.run_test(size=(120, 40)) as pilot:
            await settle(pilot)
            with closing(Library.open(file)) as other:
                other.remove(ARTICLE.id)
            await pilot.press("l", "V")
            await settle(pilot)
            screen = app.screen
            assert isinstance(screen, VerifyScreen)
            expected = screen.verification.expected_right()
            for _ in range(decisions):
                await oracle.decide(pilot, screen)
            await settle(pilot)
            assert screen.verification.checked == decisions
            assert screen.verification.expected_right() > expected
        after = oracle.tally(results())
        heard = 100 * after.heard[0] / after.heard[1]
        figures = (
            f"{100 * tally.heard[0] / tally.heard[1]:.1f} to {heard:.1f}, {before['trust check 30']:.1f} predicted"
        )
        print("heard by the perfect checker:", figures)
        assert heard >= before["trust check 30"] - 1e-9


@pytest.mark.parametrize("width", [60, 71, 80, 100, 120])
async def test_no_line_breaks_between_a_quotation_mark_and_its_words(tmp_path: Path, width: int) -> None:
    async with verifying(tmp_path / "library.sqlite3", size=(width, 30)) as (_, screen):
        for name in ("excerpt", "reason"):
            lines = str(screen.query_one(f"#verify-{name}", Static).content).split("\n")
            assert not [one for one in lines if one.endswith("«") or one.startswith(("»", ":", ";", "?", "!"))]


@pytest.mark.parametrize("size", [(40, 12), (60, 12), (60, 16), (99, 14), (100, 12)])
async def test_on_a_small_screen_the_quote_is_in_view(tmp_path: Path, size: tuple[int, int]) -> None:
    async with verifying(tmp_path / "library.sqlite3", size) as (pilot, screen):
        await pilot.pause()
        pane = screen.query_one("#verify-text")
        assert pane.scrollable_content_region.height >= 3
        rows = range(pane.scrollable_content_region.y, pane.scrollable_content_region.bottom)
        painted = " ".join("".join(part.text for part in screen._compositor.render_strips()[row]) for row in rows)
        assert "« Il faut" in " ".join(painted.split())


@pytest.mark.parametrize(
    ("checks", "told"), [(0, "0 vérifiée sur 2"), (1, "1 vérifiée sur 2"), (2, "2 vérifiées sur 2")]
)
async def test_french_counts_one_in_the_singular(tmp_path: Path, checks: int, told: str) -> None:
    use_languages(["fr"])
    try:
        async with verifying(tmp_path / "library.sqlite3") as (pilot, screen):
            await pilot.press(*["y"] * checks)
            await settle(pilot)
            assert line(screen).startswith(told)
    finally:
        use_languages(["en"])
