from __future__ import annotations

import os
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from msgspec import structs

from reader.library import Library, LibraryError
from reader.library.connection import doubt_of
from reader.library.schema import MIGRATIONS
from reader.library.serialization import encode
from reader.model.analysis import Analysis, Engine, Entity, Mention
from reader.model.article import Article, StructureSpan

ARTICLE = Article(text="Lyon attend.", source="lyon.txt", title="Attente", language="fr")
ANALYSIS = Analysis(
    Engine("1", "m"), "fr", (Entity("e1", "Lyon", "LOC", "actor", (Mention(0, 4, "name", "LOC", "actor"),)),)
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "library.sqlite3"


def test_what_is_kept_is_there_for_the_next_reader(file: Path) -> None:
    library = Library.open(file)
    library.keep(ARTICLE)
    library.keep_analysis(ARTICLE.id, ANALYSIS)
    library.set_place(ARTICLE.id, 7, 0.5)
    library.close()
    again = Library.open(file)
    assert again.last_article() == ARTICLE
    assert again.analysis(ARTICLE.id) == ANALYSIS
    assert again.position(ARTICLE.id) == 7


def test_structure_is_kept_also_of_an_article_that_was_known_without(file: Path) -> None:
    marked = structs.replace(ARTICLE, structure=(StructureSpan(0, 4, "heading", 1), StructureSpan(0, 2, "strong")))
    assert marked.id == ARTICLE.id
    for article in (ARTICLE, marked, marked):
        library = Library.open(file)
        library.keep(article)
        library.close()
        assert Library.open(file).article(ARTICLE.id) == article


def test_opening_again_keeps_the_place(file: Path) -> None:
    library = Library.open(file)
    library.keep(ARTICLE)
    library.set_place(ARTICLE.id, 5, 0.5)
    library.keep(ARTICLE)
    assert library.position(ARTICLE.id) == 5


def test_the_last_article_is_the_one_opened_last(file: Path) -> None:
    library = Library.open(file)
    other = Article(text="Autre.", source="b.txt")
    for article in (ARTICLE, other, ARTICLE):
        library.keep(article)
    assert library.last_article() == ARTICLE


def test_nothing_is_known_of_what_was_not_read(file: Path) -> None:
    library = Library.open(file)
    assert library.last_article() is None
    assert library.analysis("none") is None
    assert library.position("none") == 0


def test_two_readers_at_once(file: Path) -> None:
    one, two = Library.open(file), Library.open(file)
    one.keep(ARTICLE)
    two.set_place(ARTICLE.id, 3, 0.5)
    assert one.position(ARTICLE.id) == 3


def test_a_damaged_library_is_set_aside_not_lost(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes((b"this was a library once" * 200)[:4096])
    library = Library.open(file)
    assert library.set_aside is not None
    assert library.set_aside.read_bytes().startswith(b"this was")
    library.keep(ARTICLE)
    assert library.last_article() == ARTICLE


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(LibraryError, match="it already exists"):
        Library.open(tmp_path / "file" / "library.sqlite3")


def test_a_newer_library_is_left_alone(file: Path) -> None:
    Library.open(file).close()
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(LibraryError, match="newer version"):
        Library.open(file)


def test_a_damaged_analysis_is_as_none(file: Path) -> None:
    library = Library.open(file)
    library.keep(ARTICLE)
    library.keep_analysis(ARTICLE.id, ANALYSIS)
    library.close()
    connection = sqlite3.connect(file)
    with connection:
        connection.execute("UPDATE analysis SET body = x'00'")
    connection.close()
    assert Library.open(file).analysis(ARTICLE.id) is None


def test_an_article_is_found_by_where_it_came_from(file: Path) -> None:
    library = Library.open(file)
    library.add(ARTICLE)
    assert library.by_source("lyon.txt") == ARTICLE
    assert library.by_source("paris.txt") is None
    assert library.has(ARTICLE.id)


def test_shelves(file: Path) -> None:
    library = Library.open(file)
    texts = {name: Article(text=name, source=name, site=name[0]) for name in ("begun", "read", "new")}
    library.add(texts["new"])
    library.keep(texts["read"])
    library.set_place(texts["read"].id, 3, 1.0)
    library.keep(texts["begun"])
    library.set_place(texts["begun"].id, 2, 0.4)
    shelves = {
        shelf: [entry.source for entry in library.entries(shelf)]
        for shelf in ("recent", "unfinished", "unread", "source")
    }
    assert shelves == {
        "recent": ["begun", "read", "new"],
        "unfinished": ["begun"],
        "unread": ["new"],
        "source": ["begun", "new", "read"],
    }
    assert [entry.source for entry in library.entries("recent", limit=1, offset=1)] == ["read"]
    begun = library.entry(texts["begun"].id)
    assert begun is not None
    assert (begun.progress, begun.words, begun.understood) == (0.4, 1, False)


def test_tags(file: Path) -> None:
    library = Library.open(file)
    library.add(ARTICLE)
    library.add(Article(text="Autre.", source="b.txt"))
    library.tag(ARTICLE.id, "à lire")
    library.tag(ARTICLE.id, "à lire")
    library.tag("none", "à lire")
    assert library.tags() == [("à lire", 1)]
    assert [entry.tags for entry in library.entries(tag="à lire")] == [("à lire",)]
    library.untag(ARTICLE.id, "à lire")
    assert library.tags() == []


def test_marks_and_follows_hang_on_the_article(file: Path) -> None:
    library = Library.open(file)
    library.add(ARTICLE)
    library.set_mark(ARTICLE.id, "a", 3, (4, 6))
    library.set_mark(ARTICLE.id, "a", 5, None)
    library.set_follows(ARTICLE.id, ("Lyon", "Paris"))
    library.set_follows(ARTICLE.id, ("Paris",))
    assert library.marks(ARTICLE.id) == [("a", 5, None)]
    assert library.follows(ARTICLE.id) == ("Paris",)


def test_a_library_of_the_first_reader_becomes_one_of_today(file: Path) -> None:
    file.parent.mkdir()
    connection = sqlite3.connect(file)
    for number, script in enumerate(MIGRATIONS[:2], 1):
        connection.executescript(f"{script};PRAGMA user_version = {number}")
    with connection:
        body, analysis = encode(ARTICLE), encode(ANALYSIS)
        connection.execute("INSERT INTO article VALUES (?, 'lyon.txt', 'Attente', ?, 5.0, 7)", (ARTICLE.id, body))
        connection.execute("INSERT INTO analysis VALUES (?, '1', 'm', ?)", (ARTICLE.id, analysis))
        connection.execute("INSERT INTO mark VALUES (?, 'x', 1, 2, 3)", (ARTICLE.id,))
    connection.close()
    library = Library.open(file)
    assert library.last_article() == ARTICLE
    assert library.analysis(ARTICLE.id) == ANALYSIS
    assert library.marks(ARTICLE.id) == [("x", 1, (2, 3))]
    assert library.position(ARTICLE.id) == 7
    assert library.find_names("lyon") == []
    assert library.index_waiting() == 1
    assert [found.entity.name for found in library.find_names("lyon")] == ["Lyon"]
    assert [hit.kind for hit in library.search("attend").hits] == ["text"]


def test_two_readers_bring_a_library_up_to_date_at_once(file: Path) -> None:
    file.parent.mkdir()
    connection = sqlite3.connect(file)
    connection.executescript(f"{MIGRATIONS[0]};PRAGMA user_version = 1")
    connection.close()
    with ThreadPoolExecutor(4) as pool:
        versions = list(pool.map(lambda _: Library.open(file).count(), range(4)))
    assert versions == [0] * 4


def test_a_full_disk_is_told_and_what_was_kept_stays(file: Path) -> None:
    library = Library.open(file)
    library.keep(ARTICLE)
    library._connection.execute("PRAGMA max_page_count = 1")
    library.keep(Article(text=os.urandom(200_000).hex(), source="long"))
    assert library.last_error is not None
    assert "disk is full" in str(library.last_error)
    with pytest.raises(LibraryError, match="disk is full"):
        library.add(Article(text=os.urandom(200_000).hex(), source="other"))
    library.close()
    assert Library.open(file).last_article() == ARTICLE


def test_a_locked_library_is_told_and_tried_again(file: Path) -> None:
    library = Library.open(file, wait=0.01)
    library.keep(ARTICLE)
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    library.set_place(ARTICLE.id, 4, 0.5)
    assert library.last_error is not None
    assert "locked" in str(library.last_error)
    other.execute("COMMIT")
    library.set_place(ARTICLE.id, 5, 0.5)
    assert library.position(ARTICLE.id) == 5


def test_a_library_locked_from_the_start_can_be_opened(file: Path) -> None:
    Library.open(file).keep(ARTICLE)
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert Library.open(file, wait=0.01).last_article() == ARTICLE


def test_a_read_only_library_can_be_read(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Library.open(file).keep(ARTICLE)
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    library = Library.open(file)
    assert library.last_article() == ARTICLE
    library.keep(Article(text="Autre.", source="b.txt"))
    assert library.last_error is not None
    assert "read-only" in str(library.last_error)


def test_without_a_home_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("READER_LIBRARY")
    monkeypatch.setattr("reader.library.connection.user_data_path", lambda *_, **__: Path("~/x"))
    with pytest.raises(LibraryError, match="--library FILE"):
        Library.open()


def test_a_library_damaged_in_the_middle_is_rescued(file: Path) -> None:
    library = Library.open(file)
    articles = [Article(text=f"Article {n}. " + os.urandom(3000).hex(), source=f"{n}") for n in range(60)]
    library.add_many((article, None) for article in articles)
    library.set_place(articles[0].id, 5, 0.5)
    library.tag(articles[0].id, "bien")
    library.close()
    content = bytearray(file.read_bytes())
    page = 16384
    middle = len(content) // page // 2 * page
    content[middle : middle + 8 * page] = b"x" * 8 * page
    file.write_bytes(content)
    broken = Library.open(file)
    for article in articles:
        broken.article(article.id)
    list(broken.search("article").hits)
    broken.doctor()
    broken.close()
    doubt_of(file).touch()
    again = Library.open(file)
    assert again.set_aside is not None
    assert again.set_aside.exists()
    assert again.count() > 30
    assert again.article(articles[0].id) == articles[0]
    assert again.state(articles[0].id).tags == ("bien",)
    assert again.position(articles[0].id) == 5
    assert again.doctor().problems == ()


def test_a_sound_library_in_doubt_stays(file: Path) -> None:
    Library.open(file).keep(ARTICLE)
    doubt_of(file).touch()
    library = Library.open(file)
    assert library.set_aside is None
    assert library.last_article() == ARTICLE
    assert not doubt_of(file).exists()


def test_the_doctor_finds_and_repairs(file: Path) -> None:
    library = Library.open(file)
    library.add(ARTICLE, ANALYSIS)
    assert library.doctor().problems == ()
    library._connection.execute("DELETE FROM name_word")
    library._connection.execute("UPDATE analysis SET body = x'00'")
    library._connection.commit()
    report = library.doctor()
    assert report.damaged == (ARTICLE.id,)
    assert library.doctor(repair=True).problems == ()
    library.keep_analysis(ARTICLE.id, ANALYSIS)
    assert [found.entity.name for found in library.find_names("lyon")] == ["Lyon"]


def test_what_hangs_on_an_article_can_be_put_back(file: Path, tmp_path: Path) -> None:
    library, other = Library.open(file), Library.open(tmp_path / "other.sqlite3")
    library.keep(ARTICLE)
    library.set_place(ARTICLE.id, 3, 0.25)
    library.set_mark(ARTICLE.id, "a", 1, (1, 2))
    library.tag(ARTICLE.id, "t")
    library.set_follows(ARTICLE.id, ("Lyon",))
    other.add(ARTICLE)
    other.set_state(ARTICLE.id, library.state(ARTICLE.id))
    assert other.state(ARTICLE.id) == library.state(ARTICLE.id)


def test_a_very_long_article_is_kept_now_and_found_later(file: Path) -> None:
    library = Library.open(file)
    long = Article(text="Zanzibar. " + "mot " * 30_000, source="long")
    library.keep(long)
    assert library.search("zanzibar").hits == ()
    assert library.index_waiting() == 1
    assert [hit.entry.source for hit in library.search("zanzibar").hits] == ["long"]


def test_a_first_line_that_is_no_sentence_is_the_title(file: Path) -> None:
    library = Library.open(file)
    library.add(Article(text="Accord à Lyon\n\nIls ont signé.", source="a"))
    library.add(Article(text="Ils ont signé.\n\nEt voilà.", source="b"))
    library.add(Article(text="Un seul mot", source="c"))
    assert {entry.source: entry.title for entry in library.entries()} == {"a": "Accord à Lyon", "b": None, "c": None}
    assert [(hit.kind, hit.entry.source) for hit in library.search("accord").hits] == [("title", "a")]
    library.remove(library.entries("source")[0].id)
    assert library.search("accord").hits == ()


def test_two_readers_that_open_the_same_article_at_once_both_keep_it(tmp_path: Path) -> None:
    for number in range(20):
        file, together = tmp_path / f"{number}.sqlite3", Barrier(2)

        def read(file: Path = file, together: Barrier = together) -> object:
            library = Library.open(file)
            together.wait(10)
            library.keep(ARTICLE)
            library.set_place(ARTICLE.id, 5, 0.5)
            library.close()
            return library.last_error

        with ThreadPoolExecutor(2) as pool:
            assert [reader.result() for reader in [pool.submit(read), pool.submit(read)]] == [None, None]
        library = Library.open(file)
        assert (library.count(), library.position(ARTICLE.id)) == (1, 5)
        library.close()
