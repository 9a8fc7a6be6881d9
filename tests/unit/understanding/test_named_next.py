"""Speakers called by a noun before their name comes, and words for one of many, who has none."""

from __future__ import annotations

import pytest

from reader.model.article import Article
from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import last_named_speaker


def _first_speaker(pipeline: Pipeline, text: str) -> str | None:
    """The name of who says the first quote of a text, ``None`` for somebody without a name."""
    analysis = pipeline.analyze(Article(text=text, source="test", language="fr"))
    names = {entity.id: entity.name for entity in analysis.entities}
    speaker = analysis.quotes[0].speaker
    assert speaker is not None
    return names.get(speaker.entity or "")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Un homme a été mis en examen, a annoncé le procureur de Niort.\n\n« Il nie », a souligné Luc Morel.",
            "Luc Morel",
        ),
        ("La préfète assure que tout va bien. « Le four tourne », a ajouté Anne Garnier.", "Anne Garnier"),
        (
            "La directrice de l'usine assure que tout va bien. « Le four tourne », affirme Claire Vidal.",
            "Claire Vidal",
        ),
        (
            "Le ministre de la Santé promet des lits. « Nous ouvrirons », a écrit Paul Sarr sur son compte.",
            "Paul Sarr",
        ),
    ],
)
def test_a_bare_name_right_behind_tells_whose_office_was_named(pipeline: Pipeline, text: str, name: str) -> None:
    assert _first_speaker(pipeline, text) == name


@pytest.mark.parametrize(
    "text",
    [
        "La préfète assure que tout va bien. « Le four tourne », a ajouté Luc Morel.",
        "La préfète assure que tout va bien. « Le four tourne », a répliqué Anne Garnier.",
        "La préfète assure que tout va bien. « Le four tourne », a ajouté la députée Anne Garnier.",
        "La préfète assure que tout va bien. Puis Luc Morel est venu. « Le four tourne », a ajouté Anne Garnier.",
        "Une préfète assure que tout va bien. « Le four tourne », a ajouté Anne Garnier.",
    ],
)
def test_others_are_not_whom_the_noun_is_for(pipeline: Pipeline, text: str) -> None:
    assert _first_speaker(pipeline, text) is None


@pytest.mark.parametrize("words", ["l'un de ses conseillers", "l'un d'eux", "l'un de ses proches"])
def test_one_of_many_has_no_name(pipeline: Pipeline, words: str) -> None:
    text = f"Luc Morel n'a pas l'intention de partir. « Il en a assez », plaisante {words}."
    assert last_named_speaker(pipeline, text) is None


@pytest.mark.parametrize(
    "speaker", ["l'un d'eux, Paul Sarr", "l'un de ses avocats, Paul Sarr", "Paul Sarr, l'un de ses avocats"]
)
def test_one_of_many_with_a_name_beside_is_who_that_is(pipeline: Pipeline, speaker: str) -> None:
    text = f"Luc Morel n'a pas l'intention de partir. « Il en a assez », plaisante {speaker}."
    assert last_named_speaker(pipeline, text) == "Paul Sarr"
