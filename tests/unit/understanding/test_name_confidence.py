"""How sure a name is."""

from __future__ import annotations

from reader.model.article import Article
from reader.understanding.names.confidence import LEAST, MOST, weights_of
from reader.understanding.pipeline import Pipeline

SURE = "Le président Emmanuel Macron est arrivé à Paris. Emmanuel Macron a vu Paris en fête, a dit Emmanuel Macron."
UNSURE = "Quorvex. Il dort."


def test_every_name_has_a_probability_and_more_speaks_for_some(pipeline: Pipeline) -> None:
    sure = pipeline.analyze(Article(text=SURE, source="-")).entities
    assert {entity.name for entity in sure} >= {"Emmanuel Macron", "Paris"}
    for entity in sure:
        assert entity.confidence is not None
        assert LEAST <= entity.confidence <= MOST
    assert min(entity.confidence or 0 for entity in sure) > 0.8


def test_a_word_that_opens_a_line_alone_is_less_sure(pipeline: Pipeline) -> None:
    sure = pipeline.analyze(Article(text=SURE, source="-")).entities
    for entity in pipeline.analyze(Article(text=UNSURE, source="-")).entities:
        assert (entity.confidence or 0) < min(other.confidence or 0 for other in sure)


def test_a_language_without_weights_has_none() -> None:
    assert weights_of("fr")
    assert not weights_of("en")
