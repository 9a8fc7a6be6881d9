"""A book in sections: spans of the whole text, entities put together, the part in view first."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from itertools import pairwise
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from reader.library.transfer import is_sound
from reader.model.analysis import Analysis, Engine, Entity, Mention, Quote, Speaker
from reader.model.article import Article
from reader.understanding import pipeline as pipeline_module
from reader.understanding import sections as sections_module
from reader.understanding.interruption import INTERRUPTION, SupersededError
from reader.understanding.parsing import batches as batches_module
from reader.understanding.pipeline import Pipeline
from reader.understanding.sections import MergedSections, moved, sections

ENGINE = Engine("test", "none")
PARAGRAPH = "Paul Martin a rencontré Lucie Durand à Lyon. « Nous irons », a dit Mme Durand. Il pleut sur la ville.\n\n"


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sections of some paragraphs, so that a test need not read a book."""
    monkeypatch.setattr(sections_module, "LONGEST", 900)
    monkeypatch.setattr(sections_module, "SECTION", 400)
    monkeypatch.setattr(pipeline_module, "LONGEST", 900)


@given(st.text("ab.\n ", max_size=400))
def test_sections_cover_a_text_without_gaps(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sections_module, "LONGEST", 20)
        patch.setattr(sections_module, "SECTION", 10)
        found = list(sections(text))
    assert (found[0][0], found[-1][1]) == (0, len(text))
    assert all(before[1] == after[0] for before, after in pairwise(found))
    assert all(end - start <= 20 for start, end in found)


def person(id_: str, name: str, start: int, *aliases: str) -> Entity:
    mention = Mention(start, start + len(name), "name", "PER", "actor")
    return Entity(id_, name, "PER", "actor", (mention,), aliases)


def names(*sections_: tuple[Entity, ...]) -> list[tuple[str, int]]:
    merged = MergedSections(ENGINE, "fr")
    for number, entities in enumerate(sections_):
        merged.add(Analysis(ENGINE, "fr", entities), 1000 * number)
    return [(entity.name, len(entity.mentions)) for entity in merged.analysis().entities]


class TestEntitiesOfSections:
    def test_of_one_name_are_one(self) -> None:
        assert names((person("e1", "Paul Martin", 0),), (person("e1", "paul martin", 0),)) == [("Paul Martin", 2)]

    def test_are_one_by_the_only_one_with_the_alias(self) -> None:
        assert names((person("e1", "Paul Martin", 0, "Martin"),), (person("e7", "Martin", 5),)) == [("Paul Martin", 2)]

    def test_get_the_fuller_name_where_it_comes_later(self) -> None:
        assert names((person("e1", "Martin", 0),), (person("e1", "Paul Martin", 0, "Martin"),)) == [("Paul Martin", 2)]

    def test_are_two_where_two_have_the_alias(self) -> None:
        both = (person("e1", "Paul Martin", 0, "Martin"), person("e2", "Luc Martin", 20, "Martin"))
        assert names(both, (person("e1", "Martin", 0),)) == [("Paul Martin", 1), ("Luc Martin", 1), ("Martin", 1)]

    def test_of_two_labels_are_two(self) -> None:
        place = Entity("e1", "Lyon", "LOC", "place", (Mention(0, 4, "name", "LOC", "place"),))
        club = Entity("e1", "Lyon", "ORG", "actor", (Mention(0, 4, "name", "ORG", "actor"),))
        assert names((place,), (club,)) == [("Lyon", 1), ("Lyon", 1)]


def test_what_is_moved_keeps_who_says_what() -> None:
    quote = Quote(
        30,
        40,
        "direct",
        Speaker(0, 11, "e9", "Paul Martin", 0.9),
        candidates=(Speaker(None, None, "e9", "Paul Martin", 0.1),),
    )
    found = moved(Analysis(ENGINE, "fr", (person("e9", "Paul Martin", 0),), (quote,)), 100)
    (said,) = found.quotes
    assert (said.start, said.end) == (130, 140)
    assert said.speaker == Speaker(100, 111, "e1", "Paul Martin", 0.9)
    assert said.candidates == (Speaker(None, None, "e1", "Paul Martin", 0.1),)


@pytest.mark.usefixtures("short")
def test_a_book_is_understood_like_an_article(pipeline: Pipeline) -> None:
    article = Article(text=PARAGRAPH * 30, source="book", language="fr")
    found = pipeline.analyze(article)
    assert is_sound(found, len(article.text))
    assert {(entity.name, len(entity.mentions) >= 30) for entity in found.entities if entity.name == "Paul Martin"} == {
        ("Paul Martin", True)
    }
    said = [quote for quote in found.quotes if quote.speaker and quote.speaker.name == "Lucie Durand"]
    assert len(said) == 30
    assert [other for _, other in pipeline.analyze_many([article])] == [found]


@pytest.mark.usefixtures("short")
def test_the_part_in_view_comes_first(pipeline: Pipeline) -> None:
    article = Article(text=PARAGRAPH * 30, source="book", language="fr")
    middle = len(article.text) // 2
    steps = list(pipeline.analyze_progressively(article, middle))
    first = next(step.analysis for step in steps if step.analysis is not None)
    starts = [mention.start for entity in first.entities for mention in entity.mentions]
    assert all(abs(start - middle) < 2 * 900 for start in starts)
    assert [step.done for step in steps] == sorted(step.done for step in steps)
    assert steps[-1].done == steps[-1].total == len(article.text)


def test_a_step_that_nobody_waits_for_is_left(pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline_module, "find_names", lambda *_: INTERRUPTION.ask())
    with pytest.raises(SupersededError):
        pipeline.analyze(Article(text=PARAGRAPH, source="a", language="fr"))
    INTERRUPTION.forget()


def test_what_was_asked_for_before_a_step_counts(pipeline: Pipeline) -> None:
    INTERRUPTION.ask()
    with pytest.raises(SupersededError):
        pipeline.analyze(Article(text=PARAGRAPH, source="a", language="fr"))
    INTERRUPTION.forget()
    assert pipeline.analyze(Article(text=PARAGRAPH, source="a", language="fr")).entities


class TestWhatABookTakes:
    """Memory and patience: neither grows with the text."""

    @pytest.mark.usefixtures("short")
    def test_no_more_documents_are_kept_than_a_section_has(
        self, pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(batches_module, "LARGEST", 300)
        monkeypatch.setattr(batches_module, "USUAL", 150)
        made: list[weakref.ref[Doc]] = []
        parse, join = pipeline.nlp, Doc.from_docs

        def parsed(text: str) -> Doc:
            made.append(weakref.ref(doc := parse(text)))
            return doc

        def joined(*arguments: Any, **options: Any) -> Doc | None:
            if doc := join(*arguments, **options):
                made.append(weakref.ref(doc))
            return doc

        monkeypatch.setattr(pipeline, "nlp", parsed)
        monkeypatch.setattr(pipeline_module, "Doc", SimpleNamespace(from_docs=joined))
        monkeypatch.setattr(pipeline, "_unread", lambda text: parse.make_doc(text))
        alive = []
        gc.freeze()  # Else what other tests left is looked through each time.
        for _ in pipeline.analyze_progressively(Article(text=PARAGRAPH * 60, source="book", language="fr")):
            gc.collect()
            alive.append(sum(ref() is not None for ref in made))
        assert len(made) > 30
        assert max(alive) <= 900 // 150 + 2

    @pytest.mark.usefixtures("short")
    @pytest.mark.parametrize("step", ["credit_lines", "reading_copy", "find_quotes"])
    def test_another_article_is_not_kept_waiting_by_a_step(
        self, pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch, step: str
    ) -> None:
        monkeypatch.setattr(pipeline_module, step, asked_in(getattr(pipeline_module, step)))
        with pytest.raises(SupersededError):
            pipeline.analyze(Article(text=PARAGRAPH * 30, source="book", language="fr"))

    @pytest.mark.usefixtures("short")
    @pytest.mark.parametrize("step", ["add", "analysis"])
    def test_nor_by_the_putting_together_of_sections(
        self, pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch, step: str
    ) -> None:
        monkeypatch.setattr(MergedSections, step, asked_in(getattr(MergedSections, step)))
        with pytest.raises(SupersededError):
            pipeline.analyze(Article(text=PARAGRAPH * 30, source="book", language="fr"))


def asked_in(step: Callable[..., Any]) -> Callable[..., Any]:
    """Return a step in which another article is asked for; what comes of it then is of no use to anybody."""

    def run(*arguments: Any) -> Any:
        try:
            INTERRUPTION.ask()
        finally:
            INTERRUPTION.forget()
        return step(*arguments)

    return run
