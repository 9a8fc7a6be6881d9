from __future__ import annotations

from pathlib import Path

import pytest

from reader.library import Library
from reader.library.records import Entry, LibraryHit
from reader.model.article import Article
from reader.presentation.library_rows import (
    BEGUN,
    FINISHED,
    UNREAD,
    LazyRows,
    entry_row,
    hit_row,
    item_row,
    place_of,
    state_of,
)
from reader.presentation.row import Row
from reader.sources import CatalogueItem
from reader.text.context import Context

READ = Entry("a", "https://example.org/un?x=1", "Un", date="2024-05-31", words=600, opened=1.0, progress=0.34)


@pytest.mark.parametrize(
    ("source", "place"),
    [("https://example.org/un?x=1", "example.org"), ("lettres/un.txt", "un.txt"), ("-", "standard input"), ("/", "/")],
)
def test_where_an_article_comes_from(source: str, place: str) -> None:
    assert place_of(source) == place


@pytest.mark.parametrize(
    ("opened", "progress", "sign"),
    [(None, 0.0, UNREAD), (1.0, 0.0, BEGUN), (1.0, 0.96, BEGUN), (1.0, 0.98, FINISHED), (1.0, 1.0, FINISHED)],
)
def test_how_far_one_has_read(opened: float | None, progress: float, sign: str) -> None:
    assert state_of(Entry("a", "a.txt", opened=opened, progress=progress)) == sign


@pytest.mark.parametrize("progress", [0.9, 0.965, 0.97, 0.98, 0.996, 1.0])
def test_the_sign_and_the_shelf_agree_on_what_is_finished(tmp_path: Path, progress: float) -> None:
    library = Library.open(tmp_path / "library.sqlite3")
    article = Article(text="Un.", source="a.txt")
    library.keep(article)
    library.set_place(article.id, 1, progress)
    (entry,) = library.entries("recent")
    assert (state_of(entry) == BEGUN) == (library.entries("unfinished") == [entry])


def test_an_article_says_what_is_known_of_it() -> None:
    row = entry_row(READ)
    assert (row.key, row.words, row.figure) == ("a", "Un", "34 %")
    assert row.below == "example.org · 31 May 2024 · 600 words"


def test_an_article_without_a_title_is_not_named_twice() -> None:
    assert entry_row(Entry("a", "lettres/un.txt", words=2)).below == "2 words"


def test_a_hit_brings_out_what_was_found_with_who_says_it() -> None:
    row = hit_row(LibraryHit("quote", READ, 5, 9, Context("nous ", "avan", "cons"), "Paul Martin"), 3)
    assert row.key == "hit:3"
    assert row.below == "Paul Martin: nous avancons"
    assert row.below[slice(*row.below_span)] == "avan"


def test_an_item_shows_whether_it_was_read() -> None:
    item = CatalogueItem(title="Un", source="a", date="2024-05-31", note="Le\npremier.")
    assert item_row(2, item, None).sign == UNREAD
    assert item_row(2, item, READ).sign == BEGUN
    assert item_row(2, item, READ).below == "Le premier."


def test_rows_are_made_only_when_they_are_looked_at() -> None:
    made: list[int] = []

    def row(index: int) -> Row:
        made.append(index)
        return Row(str(index), f"row {index}")

    rows = LazyRows(range(1_000_000), row)
    assert len(rows) == 1_000_000
    assert (rows[7].key, [one.key for one in rows[2:4]]) == ("7", ["2", "3"])
    assert made == [7, 2, 3]
