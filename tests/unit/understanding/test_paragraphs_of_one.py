"""Quotes without words for a speaker in a paragraph that names one person; people given by letters."""

from __future__ import annotations

import pytest

from reader.model.analysis import Entity
from reader.understanding.pipeline import Pipeline
from reader.understanding.speakers.abbreviated import by_letters
from tests.unit.understanding.said import last_speaker

OPENING = "« Tout ira bien pour vous », a promis le maire, Paul Mirande, à Lens.\n\n"


@pytest.mark.parametrize(
    "paragraph",
    [
        "Lina Barthe habite au port. Son calcul est vite fait : dix minutes de route.",
        "Enceinte de sept mois, Rita Soule attend. La route est longue, le bus rare.",
        "Au bout du quai vit Anne Garnier. Le port est vide depuis des mois.",
    ],
)
def test_a_paragraph_of_one_person_is_quoted_from_her(pipeline: Pipeline, paragraph: str) -> None:
    text = f"{OPENING}{paragraph} « Et s'il gèle, on fait quoi ? »"
    name = next(name for name in ("Lina Barthe", "Rita Soule", "Anne Garnier") if name in paragraph)
    assert last_speaker(pipeline, text) == name


@pytest.mark.parametrize(
    "paragraph",
    [
        "Le port est vide depuis des mois. La route est longue, le bus rare.",
        "Lens dort encore. La route est longue.",
        "Anne Garnier, puis Lina Barthe. La route est longue.",
    ],
)
def test_a_paragraph_of_nobody_goes_on_with_who_spoke(pipeline: Pipeline, paragraph: str) -> None:
    assert last_speaker(pipeline, f"{OPENING}{paragraph} « Et s'il gèle, on fait quoi ? »") == "Paul Mirande"


PEOPLE = [Entity(f"e{n}", name, "PER", "actor", ()) for n, name in enumerate(("Anne Roy", "Jean-Marc Petit"), 1)]


@pytest.mark.parametrize(
    ("words", "entity"),
    [("A. R.", "e1"), ("J.-M. P.", "e2"), ("ROY", "e1"), ("PETIT", "e2"), ("Roy", None), ("X. Y.", None), ("A", None)],
)
def test_letters_alone_are_for_a_person(words: str, entity: str | None) -> None:
    found = by_letters(words, PEOPLE)
    assert (None if found is None else found.id) == entity
