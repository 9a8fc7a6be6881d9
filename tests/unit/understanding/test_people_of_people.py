"""Somebody of somebody who is named with a title: "la secrétaire du Dr Roy"."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import last_named_speaker


@pytest.mark.parametrize(
    "words",
    [
        "la secrétaire du Dr Bernard Maugis",
        "la secrétaire de M. Bernard Maugis",
        "le porte-parole de la ministre Anne Roy",
        "l'épouse du capitaine Paul Sarr",
    ],
)
def test_who_is_of_somebody_with_a_title_is_another(pipeline: Pipeline, words: str) -> None:
    text = f"« Le téléphone sonne cent fois par jour », dit {words}."
    assert last_named_speaker(pipeline, text) is None


@pytest.mark.parametrize(
    "words",
    [
        "l'adjointe au maire Anne Roy",
        "la présidente de la Fédération, le Dr Anne Roy",
        "la secrétaire d'État Anne Roy",
        "la maire, Mme Anne Roy",
    ],
)
def test_a_title_of_the_speaker_is_no_other(pipeline: Pipeline, words: str) -> None:
    assert last_named_speaker(pipeline, f"« Le téléphone sonne cent fois par jour », dit {words}.") == "Anne Roy"
