"""People whom a noun takes up: by where they are from, or as one of two."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import last_named_speaker


@pytest.mark.parametrize(
    "words",
    [
        "Le Guyanais",
        "Le Réunionnais",
        "Le Basque",
        "Le Londonien",
        "Le Corse",
        "Ce fils de mineurs",
        "Le banquier de 58 ans",
        "Le négociant",
    ],
)
def test_a_noun_describes_who_was_just_brought_in(pipeline: Pipeline, words: str) -> None:
    text = f"La barre était tenue par Jean-Claude Morel. {words} affirme que tout va bien."
    assert last_named_speaker(pipeline, text) == "Jean-Claude Morel"


@pytest.mark.parametrize("words", ["la double championne d'Europe", "la triple médaillée mondiale"])
def test_how_often_somebody_won_is_no_noun(pipeline: Pipeline, words: str) -> None:
    text = (
        f"Le contraste était rude avec la mine d'Anne Roy, éliminée au deuxième combat. « J'attends », a pesté {words}."
    )
    assert last_named_speaker(pipeline, text) == "Anne Roy"


def test_a_newcomer_is_described_rather_than_who_spoke_before(pipeline: Pipeline) -> None:
    text = "Tout sera remboursé, a promis M. Luc Costa. Cela ne suffit pas à Jean-Luc Morel, président de l'Amicale."
    text += " « C'est dix ans de perdus », se désole le militant."
    assert last_named_speaker(pipeline, text) == "Jean-Luc Morel"


@pytest.mark.parametrize(
    "between",
    ["« C'est long », s'énerve le premier.", "Les deux hommes ont tout perdu. « C'est long », s'énerve le premier."],
)
def test_the_second_comes_behind_the_first(pipeline: Pipeline, between: str) -> None:
    text = f"Luc Morel et Paul Sarr attendent. {between} Le second affirme que rien ne bouge."
    assert last_named_speaker(pipeline, text) == "Paul Sarr"
