"""Sentences that the next one says somebody said: "C'est ce qu'a annoncé la mairie."."""

from __future__ import annotations

import pytest

from reader.model.article import Article
from reader.understanding.pipeline import Pipeline

SAID = "Le pont est fermé depuis lundi"

TAKEN_UP = [
    ("C'est ce qu'a annoncé la mairie de Lens.", "la mairie de Lens"),
    ("C'est ce que la rectrice, Anne Roy, a indiqué mardi.", "Anne Roy"),
    ("C'est ce qu'indique le parquet dans un communiqué.", "le parquet"),
    ("C'est ce que révèle une étude de l'université.", "une étude de l'université"),
]

NOT_TAKEN_UP = [
    "C'est ce qu'il fallait faire.",
    "C'est ce que craignent les riverains.",
    "C'est ce qu'a expliqué Anne Roy : le tablier a bougé.",
]


@pytest.mark.parametrize(("following", "speaker"), TAKEN_UP)
def test_a_sentence_is_said_by_whom_the_next_names(pipeline: Pipeline, following: str, speaker: str) -> None:
    text = f"{SAID}. {following}"
    (quote,) = pipeline.analyze(Article(text=text, source="test", language="fr")).quotes
    assert text[quote.start : quote.end] == SAID
    assert quote.speaker is not None
    assert quote.speaker.start is not None
    assert speaker in text[quote.speaker.start : quote.speaker.end]


@pytest.mark.parametrize("following", NOT_TAKEN_UP)
def test_a_sentence_that_nobody_said_is_no_quote(pipeline: Pipeline, following: str) -> None:
    text = f"{SAID}. {following}"
    quotes = pipeline.analyze(Article(text=text, source="test", language="fr")).quotes
    assert SAID not in {text[quote.start : quote.end] for quote in quotes}
