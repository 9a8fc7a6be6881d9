"""Reading line by line: everything that the screen shows by place and colour is said in words."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest

from reader.model.analysis import Analysis, Engine
from reader.model.analysis_index import AnalysisIndex
from reader.model.article import Article
from reader.presentation.messages import use_languages
from reader.presentation.plain_reader import PlainReader
from tests.tui.articles import ANALYSIS, ARTICLE


@pytest.fixture
def reader() -> PlainReader:
    return PlainReader(ARTICLE, AnalysisIndex(ANALYSIS))


@pytest.fixture
def in_french() -> Iterator[None]:
    use_languages(["fr"])
    yield
    use_languages(["en"])


def said(reader: PlainReader, line: str) -> list[str]:
    answer = reader.answer(line)
    assert answer is not None
    return answer


def test_it_says_what_the_article_is_and_how_to_go_on(reader: PlainReader) -> None:
    assert reader.opening()[0] == "Rencontre à Lyon"
    assert "4 actors, 1 place, 2 quotes" in reader.opening()
    assert reader.opening()[-1].startswith("enter reads the next paragraph")


def test_enter_reads_on_and_minus_goes_back(reader: PlainReader) -> None:
    first, second = said(reader, ""), said(reader, "")
    assert first[0].startswith("paragraph 1/")
    assert second[0].startswith("paragraph 2/")
    assert said(reader, "-") == first
    assert said(reader, "2") == second
    assert said(reader, "99") == [f"there is no such paragraph; the text has {first[0].partition('/')[2]}"]


def test_speakers_are_said_beside_their_quotes(reader: PlainReader) -> None:
    text = "\n".join(said(reader, "text"))
    assert "[said by Paul Martin]" in text
    assert "[said by Lucie Durand, uncertain]" in text
    assert said(reader, "quotes")[1].startswith("Lucie Durand, uncertain: «")


def test_a_name_is_found_misspelled_and_its_mentions_walked(reader: PlainReader) -> None:
    found = said(reader, "/lusie")
    assert found[0] == "Lucie Durand, person, 2 mentions"
    assert found[1] == "Lucie Durand 1/2"
    assert said(reader, "n")[0] == "Lucie Durand 2/2"
    assert said(reader, "N")[0] == "Lucie Durand 1/2"
    assert said(reader, "w")[0].startswith("Lucie Durand")
    assert said(reader, "/zzzz") == ["No name matches “zzzz”."]


@pytest.mark.parametrize("line", ["n", "N", "w"])
def test_without_a_name_it_says_what_to_do(reader: PlainReader, line: str) -> None:
    assert said(reader, line) == ["no name is followed; / finds one"]


@pytest.mark.parametrize(
    ("line", "first"), [("a", "Paul Martin"), ("pl", "Lyon"), ("?", "enter"), ("xyz", "no command")]
)
def test_commands_may_be_cut(reader: PlainReader, line: str, first: str) -> None:
    assert said(reader, line)[0].startswith(first)


@pytest.mark.parametrize("line", ["q", "quit", "qui"])
def test_it_ends(reader: PlainReader, line: str) -> None:
    assert reader.answer(line) is None


@pytest.mark.usefixtures("in_french")
def test_in_french_by_french_words_and_by_english_ones(reader: PlainReader) -> None:
    assert said(reader, "lieux") == said(reader, "places")
    assert said(reader, "citations")[0].startswith("Paul Martin\u00a0: «")
    assert reader.answer("quitter") is None
    assert "paragraphe 1/" in said(reader, "")[0]


def test_what_could_steer_a_terminal_is_said_not_obeyed() -> None:
    article = Article(text="Un \x1b[31mrouge\x07.", source="a.txt")
    plain = PlainReader(article, AnalysisIndex(Analysis(Engine("1", "m"), "fr")))
    assert "\x1b" not in said(plain, "")[1]
    assert said(plain, "quotes") == ["No quotes found."]
    assert said(plain, "actors") == ["No names."]
    titled = msgspec.structs.replace(article, title="T\x1b]0;x\x07", byline="\x1b[1m")
    assert "\x1b" not in "".join(PlainReader(titled, plain.index).opening())
