"""Who speaks in a document that is taken up: "le rapport", "le texte"."""

from __future__ import annotations

import pytest

from reader.model.article import Article
from reader.understanding.pipeline import Pipeline


def _speaker(pipeline: Pipeline, text: str) -> str:
    """The name of who says the last quote in lower case, empty if that is nobody named."""
    quotes = pipeline.analyze(Article(text=text, source="test", language="fr")).quotes
    speaker = quotes[-1].speaker
    return (speaker.name or "").lower() if speaker is not None and speaker.entity is not None else ""


@pytest.mark.parametrize(
    ("first", "words"),
    [
        ("La CGT a publié hier un rapport de dix pages", "Le rapport"),
        ("La CGT a fait parvenir au maire une lettre de dix pages", "Le texte"),
        ("La CGT a remis au préfet une note de dix pages", "Le document"),
        ("Tout le monde lit ici un rapport de la CGT", "Le même rapport"),
        ("Tout le monde lit une étude, rédigée par la CGT", "L'étude"),
    ],
)
def test_a_document_speaks_for_who_made_it(pipeline: Pipeline, first: str, words: str) -> None:
    text = f"{first}. Paul Mirande ne dit rien. {words} affirme que « rien ne presse à Orthez »."
    assert _speaker(pipeline, text) == "cgt"


@pytest.mark.parametrize(
    ("first", "words"),
    [
        ("La CGT a lu hier un rapport de dix pages", "Le rapport"),
        ("Une lettre sur la CGT est arrivée chez le maire", "Le texte"),
        ("Un article sur la CGT est arrivé chez le maire", "L'article"),
    ],
)
def test_a_document_of_another_speaks_for_nobody(pipeline: Pipeline, first: str, words: str) -> None:
    text = f"{first}. Il pleut. Un ami rit. {words} affirme que « rien ne presse à Orthez »."
    assert _speaker(pipeline, text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Tout va bien, assure la CGT dans un communiqué, qui demande de « rester chez soi ».",
        "Paul Mirande ne dit rien. Le rapport de la CGT est long. Il dénonce « un scandale ».",
        "La CGT a rendu lundi un avis favorable. Son rapport juge l'étude « incomplète ».",
        "La CGT attend. Sa lettre demande au préfet de « rester calme ».",
        "Le syndicat CGT attend Paul Mirande. L'étude d'impact du syndicat conclut à un risque « modéré ».",
    ],
)
def test_a_document_is_of_who_sends_it_has_it_or_is_named_behind(pipeline: Pipeline, text: str) -> None:
    assert _speaker(pipeline, text) == "cgt"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Le rapport de la CGT est long. Paul Mirande l'a lu. Il dénonce « un scandale ».", "paul mirande"),
        ("Le maire, Paul Mirande, a lu le rapport de la CGT. Il dénonce « un scandale ».", "paul mirande"),
        (
            "Paul Mirande a lu l'étude de la CGT, long rapport. L'étude est longue. Il dénonce « un scandale ».",
            "paul mirande",
        ),
    ],
)
def test_a_pronoun_is_for_a_document_only_where_that_comes_last(pipeline: Pipeline, text: str, name: str) -> None:
    assert _speaker(pipeline, text) == name


@pytest.mark.parametrize(
    "text",
    [
        "La CGT a quitté la salle à midi. Un communiqué diffusé dans la foulée dénonce « une mascarade ».",
        "Le syndicat CGT a quitté la salle. Un long message évoque « une mascarade ».",
        "Le tract circule. La CGT appelle à la grève. Un tract dénonce « une mascarade ».",
        "La mairie de Lens a répondu. Tout va bien, assure la mairie dans un texte qui parle d'« une rumeur ».",
        "Il a lu un rapport de la CGT. Le rapport vise douze élus. Il pleut à Lens. Le texte parle de « crimes ».",
    ],
)
def test_a_release_is_of_who_just_acted(pipeline: Pipeline, text: str) -> None:
    assert _speaker(pipeline, text) in ("cgt", "mairie de lens")


@pytest.mark.parametrize(
    "text",
    [
        "Paul Mirande a quitté la salle. Un communiqué dénonce « une mascarade ».",
        "La CGT a quitté la salle.\n\nUn communiqué dénonce « une mascarade ».",
        "La CGT a quitté la salle. Un rapport de 2019 dénonce « une mascarade ».",
        "Anne Garnier a chanté un air. Le texte de la plaque dit que « rien ne presse ».",
        "Paul Mirande attaque la CGT dans un communiqué. Un voisin rit. Le communiqué dénonce « une mascarade ».",
    ],
)
def test_other_documents_are_nobodys(pipeline: Pipeline, text: str) -> None:
    assert _speaker(pipeline, text) != "cgt"
    assert _speaker(pipeline, text) != "anne garnier"
