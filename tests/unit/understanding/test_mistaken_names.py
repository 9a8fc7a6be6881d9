"""Places and things taken for people, and firms taken for places, as those whom words mean."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from reader.understanding.references.context import ReferenceContext
from reader.understanding.references.doubtful_people import doubtful_people
from tests.unit.understanding.marked import meant, read


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


@pytest.mark.parametrize("noun", ["Le groupe", "La société", "L'entreprise"])
def test_a_firm_taken_for_a_place_is_a_body(pipeline: Pipeline, noun: str) -> None:
    text = f"[Velmaris|LOC] a racheté une usine à [Lens|LOC]. {noun} affirme que tout va bien."
    assert meant(pipeline, text, noun) == "Velmaris"


@pytest.mark.parametrize(
    "text",
    [
        "[Lens|LOC] a racheté une usine.",
        "[Velmaris|LOC] a racheté une usine. À [Velmaris|LOC], on attend.",
        "La [Velmarie|LOC] a racheté une usine.",
        "Le groupe de [Velmaris|LOC] a racheté une usine.",
    ],
)
def test_places_are_none(pipeline: Pipeline, text: str) -> None:
    assert meant(pipeline, f"{text} Le groupe affirme que tout va bien.", "Le groupe") is None
