from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from reader.analysis import Analysis, Engine, Entity, Mention
from reader.article import Article
from reader.library import Library, LibraryError

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
    library.set_position(ARTICLE.id, 7)
    library.close()
    again = Library.open(file)
    assert again.last_article() == ARTICLE
    assert again.analysis(ARTICLE.id) == ANALYSIS
    assert again.position(ARTICLE.id) == 7


def test_opening_again_keeps_the_place(file: Path) -> None:
    library = Library.open(file)
    library.keep(ARTICLE)
    library.set_position(ARTICLE.id, 5)
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
    two.set_position(ARTICLE.id, 3)
    assert one.position(ARTICLE.id) == 3


def test_a_damaged_library_is_set_aside_not_lost(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"this was a library once" * 100)
    library = Library.open(file)
    assert library.set_aside is not None
    assert library.set_aside.read_bytes().startswith(b"this was")
    library.keep(ARTICLE)
    assert library.last_article() == ARTICLE


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(LibraryError, match="nothing will be kept"):
        Library.open(tmp_path / "file" / "library.sqlite3")


def test_a_newer_library_is_left_alone(file: Path) -> None:
    Library.open(file).close()
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(LibraryError, match="newer reader"):
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
