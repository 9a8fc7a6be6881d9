"""Corrections in the library: where they hold, what is found by them, and what older readers left."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from reader.library import Library
from reader.library.entity_page import entity_page
from reader.library.records import QuoteFilter
from reader.library.schema import CHOICES, MIGRATIONS
from reader.library.serialization import encode
from reader.library.transfer import export_lines, import_lines
from reader.model.analysis import Analysis, Entity, Mention, Quote, Speaker
from reader.model.article import Article
from reader.model.corrections import AddQuote, Correction, Hide, NotQuote, Rename, SetSpeaker, Split, corrected
from reader.model.passages import key_of, passage_of
from tests.tui.articles import ANALYSIS, ARTICLE, OTHER, TEXT

KEY = key_of(ARTICLE)
FIRST, SECOND = ANALYSIS.quotes
AT_FIRST, AT_SECOND = (passage_of(TEXT, quote.start, quote.end) for quote in (FIRST, SECOND))
START = TEXT.index("Il est reparti")
MISSED = AddQuote(KEY, passage_of(TEXT, START, START + 21), "indirect")
BY_PAUL = SetSpeaker(KEY, AT_SECOND, "Paul Martin", "PER")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite3"


@pytest.fixture
def library(file: Path) -> Library:
    library = Library.open(file)
    library.add(ARTICLE, ANALYSIS)
    return library


def said_by(library: Library, name: str) -> list[str]:
    (found, *_) = [one.entity for one in library.find_names(name) if one.entity.name == name]
    return sorted(quote.words for quote in library.quotes(QuoteFilter(by=found.id)))


def hits(library: Library, words: str) -> list[tuple[str, str | None]]:
    return [(hit.kind, hit.speaker) for hit in library.search(words).hits if hit.kind == "quote"]


def test_whoever_is_put_right_as_the_speaker_has_the_quote_in_the_library(library: Library) -> None:
    assert said_by(library, "Paul Martin") == ["« Nous avancons »"]
    library.correct(BY_PAUL)
    assert said_by(library, "Paul Martin") == ["« Il faut attendre »", "« Nous avancons »"]
    assert hits(library, "il faut attendre") == [("quote", "Paul Martin")]
    library.withdraw(BY_PAUL)
    assert said_by(library, "Paul Martin") == ["« Nous avancons »"]
    assert hits(library, "il faut attendre") == [("quote", "Lucie Durand")]


def test_a_missed_quote_is_found_and_what_is_no_quote_is_not(library: Library) -> None:
    assert hits(library, "reparti") == []
    library.change_corrections((MISSED, NotQuote(KEY, AT_FIRST)), ())
    assert hits(library, "reparti") == [("quote", None)]
    assert hits(library, "nous avancons") == []
    assert said_by(library, "Lucie Durand") == ["« Il faut attendre »"]
    library.change_corrections((), (MISSED, NotQuote(KEY, AT_FIRST)))
    assert hits(library, "reparti") == []
    assert hits(library, "nous avancons") == [("quote", "Paul Martin")]


def test_what_a_person_checked_is_listed_as_checked(library: Library) -> None:
    library.correct(SetSpeaker(KEY, AT_FIRST, "Paul Martin", "PER"))
    found = library.quotes(QuoteFilter())
    assert [(quote.words, quote.checked) for quote in found] == [
        ("« Nous avancons »", True), ("« Il faut attendre »", False)
    ]  # fmt: skip
    assert found[0].confidence == 1


def test_search_tables_survive_other_analyses_removal_and_repair(library: Library) -> None:
    library.change_corrections((MISSED, BY_PAUL), ())
    library.keep_analysis(ARTICLE.id, msgspec.structs.replace(ANALYSIS, quotes=()))
    assert hits(library, "reparti") == [("quote", None)]
    library.remove(ARTICLE.id)
    assert hits(library, "reparti") == []
    library.restore(ARTICLE.id)
    library.doctor(repair=True)
    assert hits(library, "reparti") == [("quote", None)]
    library.withdraw(MISSED)
    assert hits(library, "reparti") == []
    assert library.doctor().problems == ()


def test_corrections_of_one_article_are_not_those_of_another(library: Library) -> None:
    other = Article(text="Lyon est loin.", source="autre.txt")
    library.change_corrections((Hide("Lyon", KEY), Rename("Lyon", "Lugdunum")), ())
    assert library.corrections_of(ARTICLE) == (Hide("Lyon", KEY), Rename("Lyon", "Lugdunum"))
    assert library.corrections_of(other) == (Rename("Lyon", "Lugdunum"),)
    updated = Article(text=TEXT + "\nMis à jour.", source=ARTICLE.source, title=ARTICLE.title)
    assert Hide("Lyon", KEY) in library.corrections_of(updated)


@pytest.mark.parametrize("version", ["0.0.9", "9.9"])
def test_corrections_outlive_every_version_of_the_engine(library: Library, version: str) -> None:
    library.change_corrections((BY_PAUL, MISSED), ())
    quotes = tuple(msgspec.structs.replace(quote, candidates=(), speaker=None) for quote in ANALYSIS.quotes)
    engine = msgspec.structs.replace(ANALYSIS.engine, version=version)
    library.keep_analysis(ARTICLE.id, msgspec.structs.replace(ANALYSIS, engine=engine, quotes=quotes))
    analysis = library.analysis(ARTICLE.id)
    assert analysis is not None
    done = corrected(analysis, ARTICLE, library.corrections_of(ARTICLE))
    speaker = done.quotes[1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.confidence) == ("Paul Martin", 1.0)
    assert len(done.quotes) == 3
    assert said_by(library, "Paul Martin") == ["« Il faut attendre »"]


# What older readers left


def older(file: Path, analysis: Analysis, *corrections: str) -> None:
    """A library as it was before corrections held quotes, made by the migrations up to then."""
    with closing(sqlite3.connect(file)) as connection:
        for migration in MIGRATIONS[:CHOICES]:
            connection.executescript(migration)
        connection.execute("INSERT INTO article (id, source, added) VALUES (?, ?, 1)", (ARTICLE.id, ARTICLE.source))
        connection.execute("INSERT INTO body VALUES (1, ?)", (encode(ARTICLE),))
        query = "INSERT INTO analysis (article, version, model, body) VALUES (1, '0', 'm', ?)"
        connection.execute(query, (encode(analysis),))
        connection.executemany("INSERT INTO correction (made, body) VALUES (1, ?)", ((body,) for body in corrections))
        connection.execute(f"PRAGMA user_version = {CHOICES}")
        connection.commit()


def with_choice() -> Analysis:
    """The analysis as ``c`` of older readers left it: the speaker is less sure than a candidate."""
    assert SECOND.speaker is not None
    chosen = msgspec.structs.replace(SECOND, speaker=OTHER, candidates=(SECOND.speaker,))
    return msgspec.structs.replace(ANALYSIS, quotes=(FIRST, chosen))


def test_a_speaker_chosen_in_an_older_reader_becomes_a_correction(file: Path) -> None:
    older(file, with_choice(), '{"type":"hide","name":"Lyon"}')
    library = Library.open(file)
    assert library.corrections() == (Hide("Lyon"), BY_PAUL)
    assert library.analysis(ARTICLE.id) == ANALYSIS
    while library.index_waiting():
        pass
    assert said_by(library, "Paul Martin") == ["« Il faut attendre »", "« Nous avancons »"]


def test_an_older_library_without_choices_is_left_as_it_is(file: Path) -> None:
    older(file, ANALYSIS, '{"type":"rename","name":"Lyon","to":"Lugdunum"}')
    library = Library.open(file)
    assert library.corrections() == (Rename("Lyon", "Lugdunum"),)
    assert library.analysis(ARTICLE.id) == ANALYSIS


def test_a_damaged_analysis_does_not_keep_an_older_library_from_opening(file: Path) -> None:
    older(file, with_choice())
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE analysis SET body = x'00'")
        connection.commit()
    library = Library.open(file)
    assert library.corrections() == ()
    assert library.article(ARTICLE.id) == ARTICLE


def test_an_export_of_an_older_library_keeps_its_choices_too(file: Path, tmp_path: Path) -> None:
    with closing(Library.open(file)) as old:
        old.add(ARTICLE, with_choice())
        lines = list(export_lines(old, []))
    library = Library.open(tmp_path / "new.sqlite3")
    import_lines(library, lines)
    assert library.corrections() == (BY_PAUL,)
    assert library.analysis(ARTICLE.id) == ANALYSIS
    import_lines(library, lines)
    assert library.corrections() == (BY_PAUL,)


def test_of_two_that_contradict_ones_own_stays_and_the_other_is_told(library: Library, tmp_path: Path) -> None:
    theirs: Correction = SetSpeaker(KEY, AT_SECOND, "Lucie Durand", "PER")
    with closing(Library.open(tmp_path / "theirs.sqlite3")) as other:
        other.change_corrections((theirs, Hide("Lyon")), ())
        lines = list(export_lines(other, []))
    library.correct(BY_PAUL)
    done = import_lines(library, lines)
    assert library.corrections() == (BY_PAUL, Hide("Lyon"))
    assert [str(problem) for problem in done.problems] == ["line 2: contradicts a correction of yours, which stays"]


TWO = "Paul Petit a dit « oui ». Un autre Paul Petit, maire, a dit « non »."


def two_of_one_name() -> tuple[Article, Analysis, Split]:
    """Return an article with two people of one name whom the engine took for one, and what sets the second apart."""
    article = Article(text=TWO, source="deux.txt", date="2024-05-01", language="fr")
    first, second = (place for place in range(len(TWO)) if TWO.startswith("Paul Petit", place))
    mentions = tuple(Mention(start, start + 10, "name", "PER", "actor") for start in (first, second))
    quotes = tuple(
        Quote(TWO.index(said), TWO.index(said) + len(said), "direct", Speaker(at, at + 10, "e1", "Paul Petit", 0.9))
        for said, at in (("« oui »", first), ("« non »", second))
    )
    analysis = Analysis(ANALYSIS.engine, "fr", (Entity("e1", "Paul Petit", "PER", "actor", mentions),), quotes)
    return article, analysis, Split("Paul Petit", "Paul Petit", key_of(article), passage_of(TWO, second, second + 10))


def people(library: Library, name: str) -> list[tuple[int, list[str], int]]:
    """Return those of a name: in how many articles they are, what they say on their page, how often they are named."""
    found = [one.entity for one in library.find_names(name) if one.entity.name == name]
    return sorted(
        (
            one.articles,
            [quote.words for quote in entity_page(library, one.id, "", "by", 20).quotes],
            sum(there.mentions for there in library.appearances(one.id)),
        )
        for one in found
    )


@pytest.mark.parametrize("split_first", [True, False])
def test_two_homonyms_told_apart_are_two_in_the_library(file: Path, split_first: bool) -> None:
    library = Library.open(file)
    article, analysis, split = two_of_one_name()
    if split_first:
        library.keep(article)
        library.correct(split)
    library.add(article, analysis)
    if not split_first:
        assert people(library, "Paul Petit") == [(1, ["« oui »", "« non »"], 2)]
        library.correct(split)
    assert people(library, "Paul Petit") == [(1, ["« non »"], 1), (1, ["« oui »"], 1)]
    assert library.doctor(repair=True).problems == ()
    assert people(library, "Paul Petit") == [(1, ["« non »"], 1), (1, ["« oui »"], 1)]


def test_another_article_of_the_name_is_about_the_first_of_two_homonyms(file: Path) -> None:
    library = Library.open(file)
    article, analysis, split = two_of_one_name()
    library.add(article, analysis)
    library.correct(split)
    mention = Mention(0, 10, "name", "PER", "actor")
    elsewhere = Entity("e1", "Paul Petit", "PER", "actor", (mention,))
    library.add(Article(text="Paul Petit parle.", source="b"), Analysis(ANALYSIS.engine, "fr", (elsewhere,)))
    assert people(library, "Paul Petit") == [(1, ["« non »"], 1), (2, ["« oui »"], 2)]


def test_a_homonym_set_apart_keeps_the_name_that_the_other_is_given(file: Path) -> None:
    library = Library.open(file)
    article, analysis, split = two_of_one_name()
    library.add(article, analysis)
    library.correct(split)
    library.correct(Rename("Paul Petit", "Paul Henri Petit", key_of(article)))
    assert people(library, "Paul Petit") == [(1, ["« non »"], 1)]
    assert people(library, "Paul Henri Petit") == [(1, ["« oui »"], 1)]


def test_homonyms_are_one_again_when_they_are_not_told_apart_any_more(file: Path) -> None:
    library = Library.open(file)
    article, analysis, split = two_of_one_name()
    library.add(article, analysis)
    library.correct(split)
    library.withdraw(split)
    assert people(library, "Paul Petit") == [(1, ["« oui »", "« non »"], 2)]
