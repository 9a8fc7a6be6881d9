"""Whom the words before a subject concern: "Interrogé sur Jean Roy, le préfet a souri" has two people."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import last_named_speaker, last_speaker, said

OTHERS = [
    ("Questionné sur le départ de Jean Roy, l'entraîneur a haussé les épaules : « Il est jeune. »", "entraîneur"),
    ("Confronté aux aveux de Jean Roy, le prévenu s'est muré dans le déni : « Je n'ai rien fait. »", "prévenu"),
    ("Face à l'avocat Jean Roy, le prévenu a craqué : « Je n'ai rien fait. »", "prévenu"),
    ("Battu par Luc Morel, le maire sortant a dit qu'il arrêtait.", "maire sortant"),
    ("En évoquant Paul Sarr, l'entraîneur a souri : « Il est jeune. »", "entraîneur"),
    ("Après la sortie de Jean Roy, le préfet a tenu à répondre : « Tout est prêt. »", "préfet"),
    ("Sans Jean Roy, le maire assure qu'il perdra.", "maire"),
]


@pytest.mark.parametrize(("text", "words"), OTHERS)
def test_a_subject_is_not_whom_the_words_before_it_concern(pipeline: Pipeline, text: str, words: str) -> None:
    assert last_speaker(pipeline, text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Jean Roy, le maire, a souri : « Il est jeune. »",
        "Le préfet Jean Roy est venu jeudi. Interrogé sur la crue, le préfet a souri : « Tout est prêt. »",
        "Le maire, Jean Roy, est venu jeudi. Interrogé sur le bilan, l'élu a répondu que tout était prêt.",
        "Au procès de Jean Roy, l'accusé, un maçon, se tait. « Je n'ai rien fait », avait dit Jean Roy.",
    ],
)
def test_a_title_between_commas_or_known_before_stays(pipeline: Pipeline, text: str) -> None:
    assert last_named_speaker(pipeline, text) == "Jean Roy"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Accusé par Anne Roy d'avoir menti, Paul Sarr a quitté la salle.", "avoir menti"),
        ("Soupçonné par le parquet d'avoir détourné des fonds, le maire est parti.", "avoir détourné des fonds"),
        ("Sommé par Anne Roy de s'expliquer sur la crue, le préfet se tait.", "s'expliquer sur la crue"),
    ],
)
def test_what_is_said_of_a_subject_ends_before_it(pipeline: Pipeline, text: str, words: str) -> None:
    assert words in dict(said(pipeline, text))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("« On verra demain », s'est borné à dire Anne Roy.", "Anne Roy"),
        ("« On verra demain », s'amuse à prédire Paul Sarr.", "Paul Sarr"),
        ("« On verra demain », s'est limité à dire un porte-parole.", "porte-parole"),
        ("« On verra demain », s'applique à répéter la maire.", "maire"),
    ],
)
def test_an_inquit_may_be_an_infinitive(pipeline: Pipeline, text: str, speaker: str) -> None:
    assert last_speaker(pipeline, text) == speaker
