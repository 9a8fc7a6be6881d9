"""Quotes over the whole library: by and about whom, where, when; counts by month; who speaks about whom."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from msgspec import structs

from reader.library import Library
from reader.library.records import ArticleFilter, LibraryEntity, QuoteFilter
from reader.model.corrections import Hide, Rename
from tests.unit.understanding.understood import AnalyzedArticle, understood


def said(speaker: str, words: str, *others: str, **about: str) -> AnalyzedArticle:
    """An article in which ``speaker`` says the words, which mention ``others``."""
    text = f"{speaker} parle. « {words} », dit {speaker}. Plus tard, on a revu {' et '.join(others) or 'le port'}."
    return understood(text, (speaker, "PER"), *((other, "PER") for other in others), **about)


ON_ERDOGAN = said(
    "Sergueï Lavrov", "Recep Erdoğan a tort", "Recep Erdoğan", source="a.txt", date="2016-11-30", site="Le Matin"
)
AGAIN = said(
    "Sergueï Lavrov", "Recep Erdoğan a raison", "Recep Erdoğan", source="b.txt", date="2016-12-15", site="Le Soir"
)
ON_NOBODY = said("Sergueï Lavrov", "Il pleut", "Recep Erdoğan", source="https://example.org/c", date="2017-01")
ANSWER = said(
    "Recep Erdoğan", "Sergueï Lavrov ment", "Sergueï Lavrov", source="d.txt", date="2016-12-20", site="Le Soir"
)
UNDATED = said("Sergueï Lavrov", "Recep Erdoğan viendra", "Recep Erdoğan", source="e.txt")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    found = Library.open(tmp_path / "library.sqlite3")
    found.add_many([ON_ERDOGAN, AGAIN, ON_NOBODY, ANSWER, UNDATED])
    found.tag(AGAIN[0].id, "alep")
    return found


def who(library: Library, name: str) -> LibraryEntity:
    return library.find_names(name, 1)[0].entity


def words(library: Library, **wanted: object) -> list[str]:
    by, about = (wanted.pop(side, None) for side in ("by", "about"))
    of = QuoteFilter(
        who(library, str(by)).id if by else None,
        who(library, str(about)).id if about else None,
        articles=ArticleFilter(**wanted),  # type: ignore[arg-type]
    )
    return [quote.words.strip("« »") for quote in library.quotes(of)]


def test_quotes_about_somebody_are_those_in_which_others_mention_them(library: Library) -> None:
    undated, *dated = words(library, about="erdogan")
    assert undated == "Recep Erdoğan viendra"  # dated as it was added
    assert dated == ["Recep Erdoğan a raison", "Recep Erdoğan a tort"]
    assert words(library, about="lavrov") == ["Sergueï Lavrov ment"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"since": "2016-12"}, ["Il pleut", "Recep Erdoğan a raison"]),
        ({"until": "2016"}, ["Recep Erdoğan a raison", "Recep Erdoğan a tort"]),
        ({"since": "2016-12-01", "until": "2016-12-15"}, ["Recep Erdoğan a raison"]),
        ({"outlets": ("Le Soir",)}, ["Recep Erdoğan a raison"]),
        ({"outlets": ("example.org", "Le Matin")}, ["Il pleut", "Recep Erdoğan a tort"]),
        ({"tag": "alep"}, ["Recep Erdoğan a raison"]),
        ({"words": "pleut"}, ["Il pleut"]),
        ({"about": "erdogan", "since": "2016"}, ["Recep Erdoğan a raison", "Recep Erdoğan a tort"]),
        ({"tag": "none"}, []),
    ],
)
def test_filters_hold_together(library: Library, wanted: dict[str, object], found: list[str]) -> None:
    assert words(library, by="lavrov", **wanted) == found


def test_without_anybody_all_quotes_are_listed_page_by_page(library: Library) -> None:
    every = library.quotes(QuoteFilter())
    assert len(every) == 5
    assert [library.quotes(QuoteFilter(), 1, offset)[0] for offset in range(5)] == every
    assert words(library, tag="alep") == ["Recep Erdoğan a raison"]


def test_a_quote_says_who_about_whom_and_where(library: Library) -> None:
    (quote,) = library.quotes(QuoteFilter(articles=ArticleFilter(tag="alep")))
    assert (quote.speaker, quote.about, quote.confidence, quote.checked) == (
        "Sergueï Lavrov", ("Recep Erdoğan",), 0.9, False,
    )  # fmt: skip
    assert AGAIN[0].text[quote.start : quote.end] == "« Recep Erdoğan a raison »"
    assert quote.entry.site == "Le Soir"


def test_a_speaker_without_a_name_is_called_as_the_article_does(tmp_path: Path) -> None:
    article, analysis = understood("Un témoin : « La rue tremblait. »", ("Un témoin", "PER"))
    (quote,) = analysis.quotes
    assert quote.speaker is not None
    nameless = structs.replace(quote, speaker=structs.replace(quote.speaker, entity=None, name="témoin"))
    library = Library.open(tmp_path / "library.sqlite3")
    library.add(article, structs.replace(analysis, entities=(), quotes=(nameless,)))
    assert [found.speaker for found in library.quotes(QuoteFilter())] == ["témoin"]


def test_counts_by_month(library: Library) -> None:
    lavrov = who(library, "lavrov")
    assert library.months(QuoteFilter(lavrov.id)) == [("2016-11", 1), ("2016-12", 1), ("2017-01", 1)]


def test_the_matrix_says_who_speaks_about_whom(library: Library) -> None:
    found = library.matrix(ArticleFilter(since="2016"))
    assert [one.name for one in found.speakers] == ["Sergueï Lavrov", "Recep Erdoğan"]
    assert [one.name for one in found.spoken_of] == ["Recep Erdoğan", "Sergueï Lavrov"]
    assert (found.said, found.cells, found.articles, found.cut) == ((3, 1), {(0, 0): 2, (1, 1): 1}, 4, False)


def test_outlets_are_sites_and_hosts(library: Library) -> None:
    assert library.outlets() == ["Le Matin", "Le Soir", "example.org"]


def test_corrections_hold_in_what_is_about_whom(library: Library) -> None:
    library.correct(Rename("Recep Erdoğan", "Recep Tayyip Erdoğan"))
    assert library.quotes(QuoteFilter(articles=ArticleFilter(tag="alep")))[0].about == ("Recep Tayyip Erdoğan",)
    library.correct(Hide("Recep Erdoğan"))
    assert library.quotes(QuoteFilter(articles=ArticleFilter(tag="alep")))[0].about == ()


def test_a_removed_article_is_quoted_no_more(library: Library) -> None:
    library.remove(AGAIN[0].id)
    assert words(library, about="erdogan", since="2016") == ["Recep Erdoğan a tort"]
    library.restore(AGAIN[0].id)
    assert words(library, about="erdogan", since="2016") == ["Recep Erdoğan a raison", "Recep Erdoğan a tort"]


def test_a_library_of_an_older_version_learns_whom_its_quotes_are_about(library: Library) -> None:
    every = library.quotes(QuoteFilter())
    library.close()
    connection = sqlite3.connect(library.path)
    with connection:
        connection.execute("UPDATE who SET quotes = NULL")
        connection.execute("DELETE FROM about")
    connection.close()
    older = Library.open(library.path)
    assert older.quotes(QuoteFilter()) == every
    while older.index_waiting(2):
        pass
    assert words(older, about="lavrov") == ["Sergueï Lavrov ment"]
    assert older.last_error is None
