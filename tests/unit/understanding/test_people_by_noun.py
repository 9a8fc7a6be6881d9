"""People whom a noun takes up: by where they are from, or as one of two."""

from __future__ import annotations

import pytest

from reader.model.article import Article
from reader.understanding.pipeline import Pipeline


def _speaker(pipeline: Pipeline, text: str) -> str | None:
    """Who says the last quote of a text, ``None`` for somebody without a name."""
    analysis = pipeline.analyze(Article(text=text, source="test", language="fr"))
    names = {entity.id: entity.name for entity in analysis.entities}
    speaker = analysis.quotes[-1].speaker
    assert speaker is not None
    return names.get(speaker.entity or "")


@pytest.mark.parametrize("words", ["Le Guyanais", "Le Réunionnais", "Ce fils de mineurs", "Le banquier de 58 ans"])
def test_a_noun_describes_who_was_just_brought_in(pipeline: Pipeline, words: str) -> None:
    assert _speaker(pipeline, f"La barre était tenue par Jean-Claude Morel. {words} affirme que tout va bien.") == (
        "Jean-Claude Morel"
    )


@pytest.mark.parametrize("words", ["la double championne d'Europe", "la triple médaillée mondiale"])
def test_how_often_somebody_won_is_no_noun(pipeline: Pipeline, words: str) -> None:
    text = (
        f"Le contraste était rude avec la mine d'Anne Roy, éliminée au deuxième combat. « J'attends », a pesté {words}."
    )
    assert _speaker(pipeline, text) == "Anne Roy"


def test_a_newcomer_is_described_rather_than_who_spoke_before(pipeline: Pipeline) -> None:
    text = "Tout sera remboursé, a promis M. Luc Costa. Cela ne suffit pas à Jean-Luc Morel, président de l'Amicale."
    assert _speaker(pipeline, f"{text} « C'est dix ans de perdus », se désole le militant.") == "Jean-Luc Morel"


@pytest.mark.parametrize(
    "between",
    ["« C'est long », s'énerve le premier.", "Les deux hommes ont tout perdu. « C'est long », s'énerve le premier."],
)
def test_the_second_comes_behind_the_first(pipeline: Pipeline, between: str) -> None:
    text = f"Luc Morel et Paul Sarr attendent. {between} Le second affirme que rien ne bouge."
    assert _speaker(pipeline, text) == "Paul Sarr"
