"""How sure a name is."""

from __future__ import annotations

import pytest

from reader.model.article import Article
from reader.understanding.names.confidence import LEAST, MOST, weights_of
from reader.understanding.pipeline import Pipeline

SURE = "Le président Emmanuel Macron est arrivé à Paris. Emmanuel Macron a vu Paris en fête, a dit Emmanuel Macron."
UNSURE = "Quorvex. Il dort."


def confidences(pipeline: Pipeline, text: str) -> dict[str, float]:
    entities = pipeline.analyze(Article(text=text, source="-")).entities
    return {entity.name: entity.confidence or 0.0 for entity in entities}


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


@pytest.mark.parametrize(
    ("likely", "doubtful"),
    [
        ("Mr Neil Kane lives in London.", "Quorvex. He sleeps."),
        ("President Joe Biden met Angela Merkel.", "THE QUORVEX is back again."),
        ("Police in Germany said so.", "Ambrel Gold: a blur."),
    ],
)
def test_names_of_english_have_one_too(english: Pipeline, likely: str, doubtful: str) -> None:
    least, most = (
        [entity.confidence or 0.0 for entity in english.analyze(Article(text=text, source="-", language="en")).entities]
        for text in (likely, doubtful)
    )
    assert least
    assert all(LEAST <= confidence <= MOST for confidence in (*least, *most))
    assert min(least) > max(most, default=0.0)


@pytest.mark.parametrize("name", ["Poutine", "Erdogan", "Mélenchon", "Trump"])
def test_a_public_figure_named_once_is_surer_than_anybody(pipeline: Pipeline, name: str) -> None:
    text = "La présidence turque a appelé {} pour tenter de sauver la trêve."
    known, other = (confidences(pipeline, text.format(person)).get(person, 0.0) for person in (name, "Kovalenko"))
    assert known > 0.7 > other


def test_a_language_without_weights_has_none() -> None:
    assert weights_of("fr")
    assert weights_of("en")
    assert not weights_of("eo")
