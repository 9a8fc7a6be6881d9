from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from msgspec import structs

from reader.library import Library
from reader.library.schema import MIGRATIONS
from reader.model.analysis import Engine
from reader.model.article import Article
from tests.statement_articles import FILLING, OTHER_FILLING, SAID, quoting


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library.open(tmp_path / "library.sqlite3")


def place_of(library: Library, article: Article) -> list[tuple[str, str, str | None, bool]]:
    return [
        (place.quote.entry.source, place.relation, place.quote.speaker, place.is_other_speaker)
        for place in library.statement_places(article.id, 0)
    ]


def test_a_statement_in_several_papers_is_one_with_all_its_places(library: Library) -> None:
    first = quoting(SAID, source="a")
    cut = quoting(
        "Nous ne signerons pas cet accord […] dans les provinces du nord", filling="", source="b", date="2024-03-02"
    )
    altered = quoting(SAID.replace("ne signerons pas", "signerons"), filling="", source="c", date="2024-03-03")
    given_away = quoting(SAID, "Paul Martin", filling="", source="d", date="2024-03-04")
    library.add_many([first, cut, altered, given_away])
    assert place_of(library, cut[0]) == [
        ("a", "same", "Anna Lebrun", False),
        ("b", "cut", "Anna Lebrun", False),
        ("c", "altered", "Anna Lebrun", False),
        ("d", "same", "Paul Martin", True),
    ]
    assert library.repeated_quotes(first[0].id) == {0: 3}


def test_what_several_papers_quote_is_counted_and_listed_once(library: Library) -> None:
    library.add_many([quoting(SAID, source="a"), quoting(SAID, filling=OTHER_FILLING, source="b", date="2024-03-02")])
    library.add(*quoting("Le budget sera voté en mars, et tant pis pour les mécontents", filling="", source="c"))
    (found,) = library.find_names("lebrun")
    assert (found.entity.articles, found.entity.quotes) == (3, 2)
    known = library.entity(found.entity.id)
    assert known is not None
    assert known.quotes == 2
    listed = library.said(found.entity.id)
    assert [(quote.entry.source, quote.also) for quote in listed] == [("b", 1), ("c", 0)]


def test_the_search_shows_it_once(library: Library) -> None:
    library.add_many([quoting(SAID, source="a"), quoting(SAID, filling=OTHER_FILLING, source="b")])
    hits = [hit for hit in library.search("signerons pas cet accord").hits if hit.kind == "quote"]
    assert [(hit.entry.source, hit.also) for hit in hits] == [("b", 1)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nous avons signé un accord", "Le budget sera voté en mars, et tant pis pour les mécontents"),
        ("oui", "oui"),
        ("je suis prêt", "je suis prêt"),
        ("", ""),
    ],
)
def test_other_words_and_very_short_ones_are_no_statement(library: Library, one: str, other: str) -> None:
    article = quoting(one, source="a")
    library.add_many([article, quoting(other, filling=OTHER_FILLING, source="b")])
    assert library.repeated_quotes(article[0].id) == {}
    assert [place.quote.entry.source for place in library.statement_places(article[0].id, 0)] == ["a"]


def test_short_words_are_one_statement_only_of_one_speaker(library: Library) -> None:
    words = "Nous sommes absolument prêts à négocier"
    first = quoting(words, source="a")
    library.add_many([first, quoting(words, "Paul Martin", filling="", source="b")])
    assert library.repeated_quotes(first[0].id) == {}
    library.add(*quoting(words, "Lebrun", filling=OTHER_FILLING, source="c"))
    assert library.repeated_quotes(first[0].id) == {0: 1}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le gouvernement ne cédera rien aux casseurs", "Le gouvernement ne cédera pas aux casseurs"),
        ("Nous voulons une paix juste et durable", "Nous voulons une paix vraie et durable"),
        ("Je n'ai pas peur de lui", "Je n'ai plus peur de lui"),
        ("Cette loi ne passera jamais au Sénat", "Cette loi ne passera pas au Sénat cette année"),
        (
            "Il faudra bien que les banques paient leur part un jour",
            "Il faudrait bien que les banques paient leur part",
        ),
    ],
)
def test_a_short_quote_that_differs_in_one_word_is_one_statement(library: Library, one: str, other: str) -> None:
    article = quoting(one, source="a")
    library.add_many([article, quoting(other, filling=OTHER_FILLING, source="b")])
    assert library.repeated_quotes(article[0].id) == {0: 1}
    assert sorted(place.quote.entry.source for place in library.statement_places(article[0].id, 0)) == ["a", "b"]


def test_a_library_of_the_version_before_finds_them_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = quoting("Le gouvernement ne cédera rien aux casseurs", source="a")
    file = tmp_path / "older.sqlite3"
    before = next(number for number, script in enumerate(MIGRATIONS) if "DROP TABLE statement_prints" in script)
    with monkeypatch.context() as patch:
        patch.setattr("reader.library.schema.MIGRATIONS", MIGRATIONS[:before])
        patch.setattr("reader.library.connection.MIGRATIONS", MIGRATIONS[:before])
        patch.setattr("reader.search.statements.fingerprints.SHORT", 0)
        with closing(Library.open(file)) as older:
            older.add_many([first, quoting("Le gouvernement ne cédera pas aux casseurs", source="b")])
            assert older.repeated_quotes(first[0].id) == {}
    with closing(Library.open(file)) as newer:
        assert newer.index_waiting() == 2
        assert newer.repeated_quotes(first[0].id) == {0: 1}
        newer.remove(first[0].id)
        assert newer.doctor().problems == ()


def test_an_excerpt_joins_what_was_apart(library: Library) -> None:
    first, second = (
        "Nous ne signerons pas cet accord aujourd'hui",
        "la guerre continue encore dans les provinces du nord",
    )
    parts = [quoting(first, source="a", filling=""), quoting(second, source="b", filling="")]
    library.add_many(parts)
    assert library.repeated_quotes(parts[0][0].id) == {}
    library.add(*quoting(f"{first}, puisque {second}", source="c", filling=""))
    assert library.repeated_quotes(parts[0][0].id) == {0: 2}


def test_removing_restoring_and_analysing_again_keep_statements_in_step(library: Library) -> None:
    first, second = quoting(SAID, source="a"), quoting(SAID, source="b", filling=OTHER_FILLING)
    library.add_many([first, second])
    library.remove(second[0].id)
    assert library.repeated_quotes(first[0].id) == {}
    library.restore(second[0].id)
    assert library.repeated_quotes(first[0].id) == {0: 1}
    without = structs.replace(second[1], quotes=(), engine=Engine("2", "m"))
    library.keep_analysis(second[0].id, without)
    assert library.repeated_quotes(first[0].id) == {}
    library.keep_analysis(second[0].id, second[1])
    library.doctor(repair=True)
    assert library.repeated_quotes(first[0].id) == {0: 1}
    assert library.doctor().problems == ()


def test_reprints_are_grouped_in_the_list(library: Library) -> None:
    original = quoting(SAID, source="agency")
    reprint = quoting(SAID, source="paper", filling=FILLING.replace("chaque semaine ", ""))
    other = quoting("Le budget sera voté en mars, et tant pis", source="other", filling=OTHER_FILLING)
    library.add_many([original, other, reprint])
    listed = {entry.source: entry for entry in library.entries()}
    assert [entry.source for entry in library.entries()] == ["paper", "agency", "other"]
    assert (listed["paper"].reprints, listed["paper"].reprint_of) == (1, None)
    assert listed["agency"].reprint_of == reprint[0].id
    assert listed["other"].reprints == 0
    assert [entry.source for entry in library.reprints(original[0].id)] == ["paper"]
    places = library.statement_places(original[0].id, 0)
    assert [place.reprint_of is not None for place in places] == [False, True]


def test_an_article_about_the_same_with_other_words_is_no_reprint(library: Library) -> None:
    original = quoting(SAID, source="agency")
    library.add_many([original, quoting(SAID, source="paper", filling=OTHER_FILLING)])
    assert library.reprints(original[0].id) == []


def test_articles_of_an_older_version_are_compared_when_there_is_time(library: Library) -> None:
    first, second = quoting(SAID, source="a"), quoting(SAID, source="b", filling=FILLING.replace("sept pays", "pays"))
    library.add_many([first, second, quoting("Non", source="c", filling="")])
    connection = library._connection
    with connection:
        for table in ("statement", "reprint"):
            connection.execute(f"DELETE FROM {table}")
        for table in ("statement_prints", "article_prints"):
            connection.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")
        connection.execute("UPDATE article SET compared = 0")
    assert library.index_waiting() == 3
    assert library.index_waiting() == 0
    assert library.repeated_quotes(first[0].id) == {0: 1}
    assert [entry.source for entry in library.reprints(first[0].id)] == ["b"]


def test_many_quotes_are_asked_about_at_once(library: Library) -> None:
    from reader.library.statements import unrepeated

    numbers = list(range(100_000))
    assert unrepeated(library._connection, numbers) == numbers
