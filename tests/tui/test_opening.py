"""One article after another: opened, gone back to, opened again."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import msgspec
from textual.pilot import Pilot

from reader import __version__
from reader.engine.client import Done, Progress
from reader.library import Library
from reader.model.analysis import Analysis, Engine, Entity, Mention
from reader.model.article import Article
from reader.model.corrections import Rename
from reader.tui.app import ReaderApp
from reader.tui.article.view import ArticleView
from reader.tui.widgets.bars import StatusLine
from tests.tui.articles import ANALYSIS, ARTICLE, TEXT, ScriptedEngine

CURRENT = msgspec.structs.replace(ANALYSIS, engine=Engine(__version__, "none"))
WORDS = "Un autre jour, Lucie Durand est à Paris. " * 60
LUCIE = tuple(
    Mention(start, start + 12, "name", "PER", "actor")
    for start in range(len(WORDS))
    if WORDS.startswith("Lucie Durand", start)
)
OTHER = Article(text=WORDS, source="paris.txt", title="À Paris", language="fr")
OTHER_ANALYSIS = Analysis(
    Engine(__version__, "none"), "fr", (Entity("e7", "Lucie Durand", "PER", "actor", LUCIE, aliases=("Durand",)),)
)


class Refusing(ScriptedEngine):
    """An engine that is not to be asked."""

    async def analyze(self, article: Article, first_offset: int = 0) -> AsyncIterator[object]:
        raise AssertionError("the engine was asked")
        yield


@asynccontextmanager
async def reading(library: Library | None, engine: object = None) -> AsyncIterator[tuple[Pilot[int], ReaderApp]]:
    app = ReaderApp(ARTICLE, client=engine or ScriptedEngine(), library=library)  # type: ignore[arg-type]
    async with app.run_test(size=(100, 14)) as pilot:
        await settle(pilot)
        yield pilot, app


async def settle(pilot: Pilot[int]) -> None:
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def library_of(tmp_path: Path, *kept: tuple[Article, Analysis | None]) -> Library:
    library = Library.open(tmp_path / "library.sqlite3")
    for article, analysis in kept:
        library.add(article, analysis)
    return library


def status(app: ReaderApp) -> str:
    return app.reading.query_one(StatusLine).left


async def test_another_article_takes_the_place_and_back_is_where_one_left(tmp_path: Path) -> None:
    library = library_of(tmp_path, (ARTICLE, CURRENT), (OTHER, OTHER_ANALYSIS))
    async with reading(library, Refusing()) as (pilot, app):
        await pilot.press("space")
        top = app.reading.session.top
        assert top > 0
        app.open(OTHER, span=(LUCIE[30].start, LUCIE[30].end), follow="e7")
        await settle(pilot)
        assert app.reading.session.article == OTHER
        assert status(app) == "Lucie Durand 31/60"
        assert app.reading.view.in_view(LUCIE[30].start)
        await pilot.press("ctrl+o")
        await settle(pilot)
        assert (app.reading.session.article, app.reading.session.top) == (ARTICLE, top)
        await pilot.press("alt+right")
        await settle(pilot)
        assert app.reading.session.article == OTHER
        assert app.reading.view.in_view(LUCIE[30].start)


async def test_jumps_in_an_article_are_gone_back_before_the_article(tmp_path: Path) -> None:
    library = library_of(tmp_path, (ARTICLE, CURRENT), (OTHER, OTHER_ANALYSIS))
    async with reading(library) as (pilot, app):
        app.open(OTHER)
        await settle(pilot)
        await pilot.press("1", "enter", "n")
        for expected in (OTHER, OTHER, ARTICLE):
            await pilot.press("ctrl+o")
            await settle(pilot)
            assert app.reading.session.article == expected
        assert not app.reading.check_action("back", ())


async def test_without_a_library_one_comes_back_all_the_same() -> None:
    async with reading(None) as (pilot, app):
        await pilot.press("space")
        top = app.reading.session.top
        app.open(OTHER)
        await settle(pilot)
        await pilot.press("ctrl+o")
        await settle(pilot)
        assert (app.reading.session.article, app.reading.session.top) == (ARTICLE, top)
        assert app.reading.session.index is not None


async def test_an_article_that_is_gone_is_told(tmp_path: Path) -> None:
    async with reading(library_of(tmp_path, (ARTICLE, CURRENT))) as (pilot, app):
        app.open(OTHER)
        await settle(pilot)
        app._opened.readings.pop(ARTICLE.id)
        assert app.library is not None
        app.library.remove(ARTICLE.id)
        await pilot.press("ctrl+o")
        assert app.reading.session.article == OTHER
        assert "no longer in the library" in status(app) or "no longer" in app.reading.status.message


async def test_a_known_article_is_highlighted_in_its_first_frame_without_an_engine(tmp_path: Path) -> None:
    library = library_of(tmp_path, (ARTICLE, CURRENT))
    app = ReaderApp(ARTICLE, client=Refusing(), library=library)  # type: ignore[arg-type]
    frames: list[bool] = []
    paint = ArticleView.render_line

    def render_line(self: ArticleView, y: int) -> object:
        frames.append(bool(self._page.highlights.entities))
        return paint(self, y)

    ArticleView.render_line = render_line  # type: ignore[method-assign, assignment]
    try:
        async with app.run_test(size=(100, 14)) as pilot:
            await settle(pilot)
    finally:
        ArticleView.render_line = paint  # type: ignore[method-assign]
    assert frames
    assert all(frames)


async def test_who_is_followed_is_followed_again(tmp_path: Path) -> None:
    library = library_of(tmp_path, (ARTICLE, CURRENT))
    async with reading(library) as (pilot, app):
        await pilot.press("1", "down", "enter")
        assert app.reading.session.follow_names == ("Lucie Durand",)
    assert library.follows(ARTICLE.id) == ("Lucie Durand",)
    async with reading(library) as (_, app):
        assert app.reading.session.followed == ("e2",)


async def test_place_and_progress_are_kept(tmp_path: Path) -> None:
    library = library_of(tmp_path, (ARTICLE, CURRENT))
    async with reading(library) as (pilot, _):
        await pilot.press("G")
    entry = library.entry(ARTICLE.id)
    assert entry is not None
    assert entry.progress == 1
    assert library.position(ARTICLE.id) > 0


async def test_an_older_understanding_is_shown_until_the_new_one_is_whole(tmp_path: Path) -> None:
    library = library_of(tmp_path, (ARTICLE, ANALYSIS))
    part = msgspec.structs.replace(CURRENT, entities=())
    seen: list[int] = []

    class Slow(ScriptedEngine):
        async def analyze(self, article: Article, first_offset: int = 0) -> AsyncIterator[object]:
            yield Progress(1, 2, part, 1)
            assert app.reading.session.index is not None
            seen.append(len(app.reading.session.index.entities))
            yield Done(CURRENT)

    app = ReaderApp(ARTICLE, client=Slow(), library=library)  # type: ignore[arg-type]
    async with app.run_test(size=(100, 14)) as pilot:
        await settle(pilot)
    assert seen == [len(ANALYSIS.entities)]
    assert library.analysis(ARTICLE.id) == CURRENT


async def test_what_was_put_right_is_shown_wherever_names_are(tmp_path: Path) -> None:
    library = library_of(tmp_path, (ARTICLE, ANALYSIS))
    library.correct(Rename("Lucie Durand", "Lucie Durand-Roux"))
    async with reading(library, ScriptedEngine((Done(CURRENT),))) as (_, app):
        assert "Lucie Durand-Roux" in [row.words for row in app.reading.sidebar.rows.rows]
        assert app.reading.session.index is not None
        assert app.reading.session.index.entities["e2"].name == "Lucie Durand-Roux"
    assert library.analysis(ARTICLE.id) == CURRENT


async def test_trouble_with_the_library_is_told_once_and_the_reading_goes_on(tmp_path: Path) -> None:
    long = msgspec.structs.replace(OTHER, text=WORDS + " ".join(map(str, range(20_000))))
    engine = ScriptedEngine((Done(OTHER_ANALYSIS),))
    async with reading(library_of(tmp_path, (ARTICLE, CURRENT)), engine) as (pilot, app):
        full = app.write(lambda library: library._connection.execute("PRAGMA max_page_count = 1"))
        assert full is not None
        await full
        app.open(long)
        await settle(pilot)
        for _ in range(2):
            app.keep_place()
            done = app.write(lambda library: library.keep(long))
            assert done is not None
            await done
            app.notify_library_error()
        assert [notice.message for notice in app._notifications] == ["the disk is full; changes will not be saved"]
        await pilot.press("1", "enter")
        assert status(app) == "Lucie Durand 1/60"


async def test_once_the_library_is_closed_what_still_goes_on_writes_nothing(tmp_path: Path) -> None:
    library = library_of(tmp_path, (ARTICLE, None))
    async with reading(library, ScriptedEngine(())) as (pilot, app):
        await app.close_writer()
        app.keep_analysis(CURRENT)
        await pilot.press("G")
        app.keep_place()
        await app.written(lambda library: library.keep(OTHER))
        assert app.reading.session.top > 0
    assert (library.analysis(ARTICLE.id), library.position(ARTICLE.id), library.count()) == (None, 0, 1)


def test_the_texts_are_as_the_tests_need_them() -> None:
    assert len(LUCIE) == 60
    assert "Lucie Durand" in TEXT
