"""What a feed, a book or a folder offers, on the screen."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Event

import msgspec
import pytest
from textual.pilot import Pilot

from reader.library import Library
from reader.model.article import Article
from reader.sources import Catalogue, CatalogueItem, SourceError, opened
from reader.text.encodable import encodable
from reader.text.message import Message
from reader.tui.app import ReaderApp
from reader.tui.reading.screen import ReadingScreen
from reader.tui.screens import chooser
from reader.tui.screens.chooser import ChooserScreen
from reader.tui.screens.library import LibraryScreen
from reader.tui.widgets.bars import KeyBar, Masthead, StatusLine
from tests.tui.articles import ScriptedEngine
from tests.tui.test_opening import settle
from tests.unit.sources.bad_files import BAD, articles_of_all_kinds, break_subtitles

FEED = Catalogue(
    title="Le Quotidien", source="https://example.org/feed", kind="feed",
    items=(
        CatalogueItem(title="Un", source="https://example.org/feed#1", date="2024-05-31", link="https://example.org/1"),
        CatalogueItem(title="Deux", source="https://example.org/feed#2", link="https://example.org/2", note="Le second."),  # noqa: E501
    ),
)  # fmt: skip
ONE = Article(text="Un article.", source="https://example.org/1", title="Un")


@asynccontextmanager
async def choosing(listing: Catalogue, library: Library | None = None) -> AsyncIterator[tuple[Pilot[int], ReaderApp]]:
    app = ReaderApp(listing, client=ScriptedEngine(()), library=library)  # type: ignore[arg-type]
    async with app.run_test(size=(100, 20)) as pilot:
        await settle(pilot)
        yield pilot, app


def screen(app: ReaderApp) -> ChooserScreen:
    assert isinstance(app.screen, ChooserScreen)
    return app.screen


async def kept(app: ReaderApp) -> None:
    """Wait until the article that is open and the place in it are written."""
    app.keep_place()
    written = app.write(lambda _: None)
    assert written is not None
    await written


async def test_the_files_of_a_folder_are_chosen_from_and_come_back_to(tmp_path: Path) -> None:
    for name in ("un.txt", "deux.txt"):
        (tmp_path / name).write_text(f"Voici {name}.", "utf-8")
    listing = opened(str(tmp_path))
    assert isinstance(listing, Catalogue)
    async with choosing(listing, Library.open(tmp_path / "library.sqlite3")) as (pilot, app):
        assert [row.words for row in screen(app).rows.rows] == ["deux.txt", "un.txt"]
        await pilot.press("down", "enter")
        await settle(pilot)
        assert isinstance(app.screen, ReadingScreen)
        assert app.reading.session.article.text == "Voici un.txt."
        await kept(app)
        await pilot.press("l")
        await settle(pilot)
        assert screen(app).rows.highlighted == 1
        assert [row.sign for row in screen(app).rows.rows] == ["○", "●"]
        await pilot.press("l")
        await settle(pilot)
        assert isinstance(app.screen, LibraryScreen)


async def test_an_address_that_is_known_needs_no_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = Library.open(tmp_path / "library.sqlite3")
    library.add(ONE)
    monkeypatch.setattr(chooser, "open_item", lambda *_: pytest.fail("the network was asked"))
    async with choosing(FEED, library) as (pilot, app):
        await pilot.press("enter")
        await settle(pilot)
        assert app.reading.session.article == ONE


async def test_what_cannot_be_fetched_is_told_and_another_can_be_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    def fetch(item: CatalogueItem, _: object) -> Article:
        if item.title == "Deux":
            raise SourceError("https://example.org/2: it does not answer")
        return ONE

    monkeypatch.setattr(chooser, "open_item", fetch)
    async with choosing(FEED) as (pilot, app):
        assert screen(app).query_one(StatusLine).left == ""
        await pilot.press("down", "enter")
        await settle(pilot)
        assert screen(app).query_one(StatusLine).left == "https://example.org/2: it does not answer"
        await pilot.press("up", "enter")
        await settle(pilot)
        assert app.reading.session.article == ONE


async def test_any_fault_of_an_article_is_told_and_another_can_be_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    def fetch(item: CatalogueItem, _: object) -> Article:
        if item.title == "Deux":
            raise KeyError(10)
        return ONE

    monkeypatch.setattr(chooser, "open_item", fetch)
    async with choosing(FEED) as (pilot, app):
        await pilot.press("down", "enter")
        await settle(pilot)
        assert screen(app).query_one(StatusLine).left == "Deux: cannot be read: KeyError(10)"
        await pilot.press("up", "enter")
        await settle(pilot)
        assert app.reading.session.article == ONE


async def test_names_that_are_no_utf_8_are_shown_and_open(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/\xe9t\xe9.txt"
    Path(os.fsdecode(name)).write_text("Voici l’été.", "utf-8")
    (tmp_path / "b.txt").write_text("Voici b.", "utf-8")
    listing = opened(str(tmp_path))
    assert isinstance(listing, Catalogue)
    library = Library.open(tmp_path / "library.sqlite3")
    async with choosing(listing, library) as (pilot, app):
        assert [row.words for row in screen(app).rows.rows] == ["b.txt", "\ufffdt\ufffd.txt"]
        await pilot.press("down", "enter")
        await settle(pilot)
        assert app.reading.session.article.text == "Voici l’été."
        await kept(app)
        await pilot.press("l")
        await settle(pilot)
        assert [row.sign for row in screen(app).rows.rows] == ["○", "●"]
    assert [entry.source for entry in library.entries()] == [f"{tmp_path}/\ufffdt\ufffd.txt"]


async def test_what_of_a_list_cannot_be_read_is_told() -> None:
    listing = msgspec.structs.replace(FEED, problems=("chapitre 3: damaged",))
    async with choosing(listing) as (_, app):
        assert screen(app).query_one(StatusLine).left == "chapitre 3: damaged"


async def test_how_a_table_was_read_is_told() -> None:
    listing = msgspec.structs.replace(FEED, kind="bundle", note=Message("read as {columns}", columns="text: Texte"))
    async with choosing(listing) as (_, app):
        assert screen(app).query_one(StatusLine).left == "read as text: Texte"


def offered(app: ReaderApp) -> list[str]:
    """Ids of the commands in the footer."""
    return [command.id for command in app.screen.query_one(KeyBar).commands]


async def test_the_library_over_a_list_goes_back_to_it(tmp_path: Path) -> None:
    async with choosing(FEED, Library.open(tmp_path / "library.sqlite3")) as (pilot, app):
        await pilot.press("l")
        await settle(pilot)
        assert isinstance(app.screen, LibraryScreen)
        assert "library-back" in offered(app)
        await pilot.press("escape")
        await settle(pilot)
        assert [row.words for row in screen(app).rows.rows] == ["Un", "Deux"]


async def test_the_way_back_is_offered_only_where_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    gate = Event()
    monkeypatch.setattr(chooser, "open_item", lambda *_: gate.wait(20) and ONE)
    async with choosing(FEED) as (pilot, app):
        assert "chooser-back" not in offered(app)
        await pilot.press("enter")
        await pilot.pause()
        assert "chooser-back" in offered(app), "it cancels fetching"
        await pilot.press("escape")
        gate.set()
        await settle(pilot)
        assert "chooser-back" not in offered(app)
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("l")
        await settle(pilot)
        assert "chooser-back" in offered(app), "it goes back to the article"


async def test_escape_without_an_article_ends() -> None:
    async with choosing(FEED) as (pilot, app):
        await pilot.press("escape")
        await pilot.pause()
        assert app._exit


async def test_a_feed_is_chosen_from_a_list_of_feeds_and_left_again(monkeypatch: pytest.MonkeyPatch) -> None:
    feeds = Catalogue(
        title="feeds.opml",
        source="feeds.opml",
        kind="feeds",
        items=(
            CatalogueItem(title="Le Courrier", source="https://example.org/other"),
            CatalogueItem(title="Le Quotidien", source=FEED.source, note="Presse"),
        ),
    )
    monkeypatch.setattr(chooser, "opened", lambda source, _: FEED if source == FEED.source else pytest.fail(source))
    monkeypatch.setattr(chooser, "open_item", lambda *_: ONE)
    async with choosing(feeds) as (pilot, app):
        await pilot.press("down", "enter")
        await settle(pilot)
        assert [row.words for row in screen(app).rows.rows] == ["Un", "Deux"]
        await pilot.press("escape")
        assert [row.words for row in screen(app).rows.rows] == ["Le Courrier", "Le Quotidien"]
        assert screen(app).rows.highlighted == 1
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert app.reading.session.article == ONE


async def test_of_a_folder_of_bad_files_each_is_told_and_the_good_ones_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_subtitles(monkeypatch)
    good = [encodable(name) for name in articles_of_all_kinds(tmp_path)]
    listing = opened(str(tmp_path))
    assert isinstance(listing, Catalogue)
    assert sorted(item.title for item in listing.items) == sorted([*good, *BAD])
    async with choosing(listing) as (pilot, app):
        for index, item in enumerate(listing.items):
            screen(app).rows.highlighted = index
            await pilot.press("enter")
            await settle(pilot)
            if item.title in BAD:
                assert f"{item.title}: " in screen(app).query_one(StatusLine).left
                continue
            assert "Lucie Durand" in app.reading.session.article.text
            await pilot.press("l")
            await settle(pilot)


async def test_an_article_that_is_only_a_beginning_is_told_until_the_first_move() -> None:
    text = "Le maire vote.\n\nIl vous reste 80 % de cet article à lire."
    listing = msgspec.structs.replace(
        FEED, items=(CatalogueItem(title="Un", source="u#1", content=Article(text=text, source="u#1")),)
    )
    async with choosing(listing) as (pilot, app):
        await pilot.press("enter")
        await settle(pilot)
        status = app.reading.status.line
        assert status.left == "only the beginning of the article; the rest is for subscribers"
        await pilot.press("down")
        await pilot.pause()
        assert "subscribers" not in status.left


async def test_what_was_read_shows_as_soon_as_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "un.txt").write_text("Voici un.txt.", "utf-8")
    (tmp_path / "deux.txt").write_text("Voici deux.txt.", "utf-8")
    listing = opened(str(tmp_path))
    assert isinstance(listing, Catalogue)
    async with choosing(listing, Library.open(tmp_path / "library.sqlite3")) as (pilot, app):
        await pilot.press("enter")
        await settle(pilot)
        held = Event()
        app.write(lambda _: held.wait())
        try:
            await pilot.press("l")
            await pilot.pause()
            assert [row.sign for row in screen(app).rows.rows] != ["●", "○"], "it is not written yet"
        finally:
            held.set()
        await kept(app)
        await settle(pilot)
        assert [row.sign for row in screen(app).rows.rows] == ["●", "○"]


async def test_the_next_and_the_previous_article_of_a_folder_are_read_by_key(tmp_path: Path) -> None:
    for number in (1, 2, 3):
        (tmp_path / f"{number}.txt").write_text(f"Article {number}.", "utf-8")
    listing = opened(str(tmp_path))
    assert isinstance(listing, Catalogue)
    async with choosing(listing) as (pilot, app):
        await pilot.press("down", "enter")
        await settle(pilot)
        seen = [app.reading.session.article.text]
        for key in ("greater_than_sign", "greater_than_sign", "less_than_sign", "less_than_sign", "less_than_sign"):
            await pilot.press(key)
            await settle(pilot)
            assert isinstance(app.screen, ReadingScreen)
            seen.append(app.reading.session.article.text)
        assert seen == [f"Article {number}." for number in (2, 3, 3, 2, 1, 1)]
        assert app.reading.status.message == "the first of the list"
        await pilot.press("l")
        await settle(pilot)
        assert screen(app).rows.highlighted == 0


async def test_a_file_of_several_articles_in_a_folder_opens_as_their_list(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text("Article 1.", "utf-8")
    mails = [f"From a Fri Mar  1 10:00:00 2024\nFrom: a@b.fr\nSubject: Mail {n}\n\nTexte {n}.\n\n" for n in (1, 2)]
    (tmp_path / "2.mbox").write_text("".join(mails), "utf-8")
    listing = opened(str(tmp_path))
    assert isinstance(listing, Catalogue)
    async with choosing(listing) as (pilot, app):
        await pilot.press("down", "enter")
        await settle(pilot)
        assert [row.words for row in screen(app).rows.rows] == ["Mail 1", "Mail 2"]
        await pilot.press("escape")
        assert [row.words for row in screen(app).rows.rows] == ["1.txt", "2.mbox"]
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("down", "enter")
        await settle(pilot)
        assert app.reading.session.article.title == "Mail 2"
        await pilot.press("l")
        await settle(pilot)
        assert [row.words for row in screen(app).rows.rows] == ["Mail 1", "Mail 2"]
        await pilot.press("escape")
        assert [row.words for row in screen(app).rows.rows] == ["1.txt", "2.mbox"]
        await pilot.press("escape")
        await settle(pilot)
        assert app.reading.session.article.title == "Mail 2"


async def test_where_the_next_article_cannot_be_read_its_list_says_so(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text("Article 1.", "utf-8")
    (tmp_path / "2.txt").write_text("", "utf-8")
    listing = opened(str(tmp_path))
    assert isinstance(listing, Catalogue)
    async with choosing(listing) as (pilot, app):
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("greater_than_sign")
        await settle(pilot)
        assert "empty" in screen(app).query_one(StatusLine).left
        await pilot.press("escape")
        await settle(pilot)
        assert app.reading.session.article.text == "Article 1."


@pytest.mark.parametrize(
    ("items", "height"),
    [
        ([{"title": "a.txt"}, {"title": "b.txt"}], 1),
        ([{"title": "a.txt"}, {"title": "b.txt", "note": "2016"}], 2),
        ([{"title": "Un", "byline": "Anne Roy"}], 2),
        ([], 1),
    ],
)
async def test_rows_without_a_line_below_have_none(items: list[dict[str, str]], height: int) -> None:
    listed = tuple(CatalogueItem(source=f"{number}", **item) for number, item in enumerate(items))  # type: ignore[arg-type]
    async with choosing(msgspec.structs.replace(FEED, items=listed)) as (_, app):
        rows = screen(app).rows
        assert rows.row_height == height
        assert rows.virtual_size.height == height * len(items)
        painted = [rows.render_line(line * height).text for line in range(len(items))]
        assert all(item["title"] in text for item, text in zip(items, painted, strict=True))


def folder_of(tmp_path: Path, *names: str) -> Catalogue:
    """A folder of articles that say what they are called."""
    for name in names:
        (tmp_path / name).write_text(f"Voici {name}.", "utf-8")
    listing = opened(str(tmp_path))
    assert isinstance(listing, Catalogue)
    return listing


def shown(app: ReaderApp) -> list[str]:
    return [row.words for row in screen(app).rows.rows]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("lyon", ["budget-lyon.txt", "Élections Lyon.txt"]),
        ("elec", ["Élections Lyon.txt"]),
        ("budjet", ["budget-lyon.txt", "budget-nice.txt"]),
        ("nice budget", ["budget-nice.txt"]),
        ("zzzz", []),
    ],
)
async def test_what_is_typed_filters_the_list_and_escape_shows_all(
    tmp_path: Path, typed: str, found: list[str]
) -> None:
    listing = folder_of(tmp_path, "budget-lyon.txt", "budget-nice.txt", "Élections Lyon.txt", "quartiers.txt")
    async with choosing(listing) as (pilot, app):
        everything = shown(app)
        await pilot.press("slash", *typed)
        await pilot.pause()
        assert shown(app) == found
        assert screen(app).line.content_size.height == 1, "what is typed is seen"
        assert screen(app).query_one(Masthead).right == f"{len(found)} article{'' if len(found) == 1 else 's'}"
        assert "chooser-back" in offered(app)
        await pilot.press("escape")
        await pilot.pause()
        assert (shown(app), screen(app).line.value) == (everything, "")
        assert screen(app).focused is screen(app).rows
        assert "chooser-back" not in offered(app)


async def test_of_a_filtered_list_the_highlighted_article_opens(tmp_path: Path) -> None:
    listing = folder_of(tmp_path, "a.txt", "budget-lyon.txt", "budget-nice.txt", "quartiers.txt")
    async with choosing(listing) as (pilot, app):
        await pilot.press("slash", *"budget", "enter", "down", "enter")
        await settle(pilot)
        assert app.reading.session.article.text == "Voici budget-nice.txt."
        await pilot.press("greater_than_sign")
        await settle(pilot)
        assert app.reading.session.article.text == "Voici quartiers.txt."
        await pilot.press("l")
        await settle(pilot)
        assert (len(shown(app)), screen(app).rows.highlighted) == (4, 3)


async def test_the_highlight_stays_on_its_article_and_letters_are_typed_not_done(tmp_path: Path) -> None:
    listing = folder_of(tmp_path, "alq.txt", "b.txt", "lq.txt")
    async with choosing(listing) as (pilot, app):
        await pilot.press("down", "down", "slash", "l", "q")
        await pilot.pause()
        assert (shown(app), screen(app).rows.highlighted) == (["alq.txt", "lq.txt"], 1)
        await pilot.press("up", "backspace", "backspace")
        await pilot.pause()
        assert (len(shown(app)), screen(app).rows.highlighted) == (3, 0)


async def test_nothing_opens_where_nothing_is_found(tmp_path: Path) -> None:
    async with choosing(folder_of(tmp_path, "a.txt", "b.txt")) as (pilot, app):
        await pilot.press("slash", *"zzz", "enter", "enter")
        await settle(pilot)
        assert screen(app).rows.empty == "No match for “zzz”."


async def test_a_feed_of_a_filtered_list_is_shown_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    items = tuple(CatalogueItem(title=title, source=title) for title in ("Le Courrier", "Le Soir", "Le Quotidien"))
    feeds = Catalogue(title="feeds.opml", source="feeds.opml", kind="feeds", items=items)
    monkeypatch.setattr(chooser, "opened", lambda *_: FEED)
    async with choosing(feeds) as (pilot, app):
        await pilot.press("slash", *"quotidien", "enter", "enter")
        await settle(pilot)
        assert (shown(app), screen(app).line.value) == (["Un", "Deux"], "")
        await pilot.press("escape")
        await pilot.pause()
        assert (len(shown(app)), screen(app).rows.highlighted) == (3, 2)
