from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.library import Library
from reader.library.identity import compatible, identity_of
from reader.library.typed_words import TypedWords
from reader.model.article import Article
from reader.model.corrections import Hide, Merge, Rename
from reader.search.names.index import NameIndex
from tests.unit.understanding.understood import understood

LAVROV = understood(
    "Sergueï Lavrov est à Alep. « La trêve tiendra », dit Sergueï Lavrov.",
    ("Sergueï Lavrov", "PER"), ("Alep", "LOC"),
    title="La trêve d'Alep", source="a.txt", date="2016-12-01",
)  # fmt: skip
LATER = understood(
    "À Aleppo, S. Lavrov a promis « une paix durable ».",
    ("S. Lavrov", "PER"), ("Aleppo", "LOC"),
    title="Promesses", source="b.txt", date="2017-01-02",
)  # fmt: skip
OTHER = understood("Jean Lavrov vend du pain à Lyon.", ("Jean Lavrov", "PER"), ("Lyon", "LOC"), source="c.txt")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    found = Library.open(tmp_path / "library.sqlite3")
    found.add_many([LAVROV, LATER, OTHER])
    return found


def names(library: Library, query: str) -> list[str]:
    return [found.entity.name for found in library.find_names(query)]


@pytest.mark.parametrize("query", ["Lavrov", "lavrof", "LAVROV", "serguei lavrov", "lavro", "s lavrov", "lavorv"])
def test_a_name_is_found_however_it_is_spelled(library: Library, query: str) -> None:
    assert "Sergueï Lavrov" in names(library, query)


@pytest.mark.parametrize("query", ["Sergueï Viktorovitch Lavrov", "sergueilavrov", "lavrovserguei", "ministre Lavrov"])
def test_a_word_more_than_the_name_or_none_between_finds_it(library: Library, query: str) -> None:
    assert names(library, query)[0] == "Sergueï Lavrov"


def test_the_best_known_comes_before_a_misread_name(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite3")
    library.add(*understood("Obama est une ville.", ("Obama", "LOC"), source="a"))
    text = "Barack Obama parle. " * 21
    library.add(*understood(text, ("Barack Obama", "PER"), source="b"))
    assert names(library, "obama")[0] == "Barack Obama"


def test_a_place_is_found_by_its_name_in_another_language(library: Library) -> None:
    found = library.find_names("aleppo")
    assert found[0].entity.articles == 2


def test_one_person_in_two_articles_is_one(library: Library) -> None:
    (found, *_) = library.find_names("serguei lavrov")
    assert (found.entity.articles, found.entity.mentions, found.entity.quotes) == (2, 3, 2)
    assert "S. Lavrov" in found.entity.aliases


def test_of_one_family_with_other_given_names_is_another(library: Library) -> None:
    assert {"Sergueï Lavrov", "Jean Lavrov"} <= set(names(library, "lavrov"))


def test_what_somebody_said_comes_newest_first(library: Library) -> None:
    who = library.find_names("serguei lavrov")[0].entity
    assert [said.words for said in library.said(who.id)] == ["« une paix durable »", "« La trêve tiendra »"]
    assert [one.entry.source for one in library.appearances(who.id)] == ["b.txt", "a.txt"]
    said = library.said(who.id, limit=1, offset=1)[0]
    assert LAVROV[0].text[said.start : said.end] == said.words


def test_an_entity_of_an_article_is_known_in_the_library(library: Library) -> None:
    known = library.entity_of(LATER[0].id, "e1")
    assert known is not None
    assert known == library.entity(known.id)
    assert known.name == "Sergueï Lavrov"
    assert library.entity_of(LATER[0].id, "e99") is None


def test_a_surname_alone_is_nobody_elses(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite3")
    library.add_many([understood(f"Martin part {n}.", ("Martin", "PER"), source=f"{n}") for n in range(2)])
    assert [found.entity.articles for found in library.find_names("martin")] == [1, 1]


def test_search_finds_titles_quotes_and_text(library: Library) -> None:
    kinds = {hit.kind: hit for hit in library.search("treve").hits}
    assert set(kinds) == {"title", "quote"}
    assert kinds["quote"].speaker == "Sergueï Lavrov"
    assert kinds["quote"].around.words == "trêve"
    (text,) = library.search("vend du pa").hits
    assert (text.kind, text.entry.source, text.around.words) == ("text", "c.txt", "vend du pa")


def test_words_that_stand_together_come_first(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite3")
    library.add(Article(text="La paix durable.", source="together"))
    library.add(Article(text="Un accord durable, non la paix.", source="apart"))
    assert [hit.entry.source for hit in library.search("paix durable").hits] == ["together", "apart"]


def test_words_as_typed_come_before_those_that_they_begin(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite3")
    for text in ("Une part du pain.", "Ils partent demain.", "Il part demain.", "Elle parle."):
        library.add(Article(text=text, source=text.split()[1]))
    assert [hit.entry.source for hit in library.search("part").hits] == ["part", "part", "partent"]
    assert [hit.entry.source for hit in library.search("part", limit=2).hits] == ["part", "part"]
    assert library.search("du pai").hits, "a beginning after other words"
    assert not library.search("pa").hits, "two letters alone begin half of all texts"


@pytest.mark.parametrize(
    "query", ["", "   ", "«»", '"', "NEAR(", "a OR b*", "-", "@", "#", "'; DROP TABLE article", "é" * 500]
)
def test_no_query_is_an_error(library: Library, query: str) -> None:
    library.search(query)
    assert library.last_error is None
    assert library.count() == 3


@given(st.text(max_size=40), st.text(max_size=8))
def test_the_place_of_words_is_a_span_of_the_text(text: str, typed: str) -> None:
    start, end, together = TypedWords(typed).place_in(text)
    assert 0 <= start <= end <= len(text)
    assert not together or start < end


@given(st.text(alphabet="ab éÉçœ«»’'-\n", min_size=1, max_size=30), st.data())
def test_words_of_a_text_are_found_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    if text[start:end].strip() and "\n" not in text and "  " not in text:
        assert TypedWords(text[start:end]).place_in(text)[2]


def test_removed_is_found_no_more_until_it_is_restored(library: Library) -> None:
    library.remove(LATER[0].id)
    assert library.count() == 2
    assert library.article(LATER[0].id) is None
    assert library.find_names("serguei lavrov")[0].entity.articles == 1
    assert library.search("promis").hits == ()
    library.restore(LATER[0].id)
    assert library.article(LATER[0].id) == LATER[0]
    assert library.find_names("serguei lavrov")[0].entity.articles == 2
    assert library.search("promis").hits
    assert library.analysis(LATER[0].id) == LATER[1]


def test_what_was_removed_is_gone_after_a_purge(library: Library) -> None:
    library.remove(OTHER[0].id)
    assert library.purge() == 1
    library.restore(OTHER[0].id)
    assert library.count() == 2
    assert names(library, "jean lavrov") == ["Sergueï Lavrov"] or "Jean Lavrov" not in names(library, "jean lavrov")


def test_a_renewed_analysis_takes_the_place_of_the_older_one(library: Library) -> None:
    article, _ = OTHER
    _, renewed = understood(article.text, ("Jean Lavrov", "PER"), version="2")
    library.keep_analysis(article.id, renewed)
    assert names(library, "lyon") == []
    assert library.version(article.id) == "2"
    assert library.find_names("jean lavrov")[0].entity.articles == 1


def test_a_correction_holds_in_what_is_found(library: Library) -> None:
    library.correct(Rename("Jean Lavrov", "Jeannot Lavrov"))
    assert "Jeannot Lavrov" in names(library, "jeannot")
    library.correct(Hide("Lyon"))
    assert names(library, "lyon") == []
    library.withdraw(Hide("Lyon"))
    assert names(library, "lyon") == ["Lyon"]
    assert library.corrections() == (Rename("Jean Lavrov", "Jeannot Lavrov"),)


def test_two_spellings_merged_are_one_across_articles(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite3")
    library.add(*understood("Volodymyr Zelensky parle.", ("Volodymyr Zelensky", "PER"), source="a"))
    library.add(*understood("Volodymyr Zelenskyy parle.", ("Volodymyr Zelenskyy", "PER"), source="b"))
    library.correct(Merge("Volodymyr Zelenskyy", "Volodymyr Zelensky"))
    assert [found.entity.articles for found in library.find_names("zelensky")] == [2]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Emmanuel Macron", "E. Macron", True),
        ("Emmanuel Macron", "Éric Macron", False),
        ("Emmanuel Jean-Michel Macron", "Emmanuel Macron", True),
        ("Jean-Pierre Raffarin", "Jean Pierre Raffarin", True),
        ("Jean-Pierre Raffarin", "Jean Raffarin", False),
        ("Michelle Martin", "Michel Martin", False),
    ],
)
def test_given_names_are_compatible(one: str, other: str, same: bool) -> None:
    first, second = identity_of(one, "PER", "x"), identity_of(other, "PER", "y")
    assert first.family == second.family
    assert compatible(first.given, second.given) is same
    assert compatible(second.given, first.given) is same


@given(st.text(max_size=20), st.text(max_size=20))
def test_kinds_never_share_a_key(name: str, article: str) -> None:
    assert len({identity_of(name, label, article).key for label in ("PER", "ORG", "LOC")}) == 3


def test_names_of_a_news_day_are_found_as_among_those_of_one_article(tmp_path: Path, shared: Path) -> None:
    gold = shared / "gold" / "search"
    called = gold.joinpath("names.txt").read_text("utf-8").splitlines()
    library = Library.open(tmp_path / "library.sqlite3")
    library.add_many(understood(f"{name} {number}", (name, "ORG"), source=name) for number, name in enumerate(called))
    queries = [line.split("\t")[:2] for line in gold.joinpath("pairs.tsv").read_text("utf-8").splitlines()[1:]]
    first = sum(names(library, query)[:1] == [expected] for query, expected in queries)
    index = NameIndex(called)
    alone = sum([match.name for match in index.find(query, 1)] == [expected] for query, expected in queries)
    assert first >= 0.99 * alone > 0


CHANGES = st.lists(
    st.tuples(st.sampled_from(["add", "keep", "remove", "restore", "renew", "hide", "show"]), st.integers(0, 2))
)


@settings(max_examples=30, deadline=None)
@example([("add", 0), ("add", 1), ("remove", 0)])
@example([("add", 0), ("add", 1), ("renew", 0)])
@example([("add", 1), ("add", 0), ("remove", 0), ("restore", 0), ("remove", 1)])
@given(CHANGES)
def test_whatever_is_done_the_tables_say_what_they_would_if_made_anew(changes: list[tuple[str, int]]) -> None:
    with TemporaryDirectory() as folder:
        library = Library.open(Path(folder) / "library.sqlite3")
        all_ = (LAVROV, LATER, OTHER)
        for change, which in changes:
            article, analysis = all_[which]
            if change == "add":
                library.add(article, analysis)
            elif change == "keep":
                library.keep(article)
            elif change == "remove":
                library.remove(article.id)
            elif change == "restore":
                library.restore(article.id)
            elif change == "renew":
                library.keep_analysis(article.id, all_[which][1])
                library.keep_analysis(article.id, understood(article.text, ("Lyon", "LOC"), version="2")[1])
            elif change == "hide":
                library.correct(Hide("Sergueï Lavrov"))
            else:
                library.withdraw(Hide("Sergueï Lavrov"))
        before = found(library)
        assert library.last_error is None
        assert library.doctor(repair=True).problems == ()
        assert found(library) == before
        library.close()


def found(library: Library) -> dict[str, object]:
    """All that is found of the three articles, without the numbers that names have."""
    names = {
        (one.entity.name, one.entity.articles, one.entity.mentions, one.entity.quotes, one.entity.role, word)
        for word in ("lavrov", "alep", "lyon")
        for one in library.find_names(word)
    }
    said = {said.words for one in library.find_names("lavrov") for said in library.said(one.entity.id)}
    hits = {
        (hit.kind, hit.entry.source, hit.start) for word in ("la", "paix", "lyon") for hit in library.search(word).hits
    }
    return {"names": names, "said": said, "hits": hits}
