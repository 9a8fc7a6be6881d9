"""Genders of people where a given name and a title disagree."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import last_named_speaker


@pytest.mark.parametrize(
    ("words", "pronoun", "who"),
    [
        ("le fils de la présidente, Ghislaine Arvor", "elle", "Ghislaine Arvor"),
        ("la victime, Joël Arvor", "il", "Joël Arvor"),
        ("le docteur Espérance Arvor", "elle", "Espérance Arvor"),
        ("le docteur Vesna Arvor", "elle", "Vesna Arvor"),
        ("Mme Pascal Arvor", "elle", "Pascal Arvor"),
    ],
)
def test_a_given_name_tells_the_gender_where_a_title_may_not(
    pipeline: Pipeline, words: str, pronoun: str, who: str
) -> None:
    text = f"L'adjointe Lise Brun et son mari, Marc Vidal, attendent. Puis {words}, arrive. "
    text += f"« Je passe chaque année », a-t-{pronoun} souri."
    assert last_named_speaker(pipeline, text) == who
