"""Places and things taken for people, whom no words mean."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from reader.understanding.references.context import ReferenceContext
from reader.understanding.references.doubtful_people import doubtful_people
from tests.unit.understanding.marked import read


@pytest.mark.parametrize(
    "text",
    [
        "Un diplomate en poste à [Ndolo|PER] attend.",
        "Il est interrogé sur le gazoduc [Norda|PER].",
        "Un car part pour [Ardoval|PER].",
    ],
)
def test_a_name_of_which_nothing_says_that_it_is_a_person(pipeline: Pipeline, text: str) -> None:
    doc, entities = read(pipeline, text)
    assert doubtful_people(ReferenceContext.of(doc, entities, [], pipeline.language)) == {entities[0].id}


@pytest.mark.parametrize(
    "text",
    [
        "Il compte sur [Pauline|PER].",
        "Il vit avec [Ndolo|PER], 34 ans.",
        "La victoire de la sprinteuse [Ndolo|PER] est nette.",
        "Tout va bien, affirme [Ndolo|PER].",
        "Selon Mme [Ndolo|PER], tout va bien.",
        "Le match de [Awa Ndolo|PER] est perdu.",
    ],
)
def test_others_are_people(pipeline: Pipeline, text: str) -> None:
    doc, entities = read(pipeline, text)
    assert not doubtful_people(ReferenceContext.of(doc, entities, [], pipeline.language))
