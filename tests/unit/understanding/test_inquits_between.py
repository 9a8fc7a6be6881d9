"""Verbs of saying behind or inside what they report, whatever the parser makes of it."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.test_reported_speech import quotes_of, said

INSIDE = [
    (
        "La réunion, racontent pourtant deux témoins, aurait duré une minute.",
        "La réunion, racontent pourtant deux témoins, aurait duré une minute",
        "deux témoins",
    ),
    (
        "Les essais, objecte leur confrère, n'ont porté que sur six souris.",
        "Les essais, objecte leur confrère, n'ont porté que sur six souris",
        "leur confrère",
    ),
    (
        "Les recherches, a ajouté l'officier, ont été gênées par la pluie.",
        "Les recherches, a ajouté l'officier, ont été gênées par la pluie",
        "l'officier",
    ),
    (
        "Le bourg, y lit-on, ne peut pas payer seul.",
        "Le bourg, y lit-on, ne peut pas payer seul",
        None,
    ),
]

BEHIND = [
    (
        "Un usager sur cinq renoncerait au train, avance une enquête du syndicat.",
        "Un usager sur cinq renoncerait au train",
        "une enquête du syndicat",
    ),
    (
        "Neuf cas ont été recensés depuis mai, confirme par courriel la porte-parole, Anne Petit, qui dit « pic ».",
        "Neuf cas ont été recensés depuis mai",
        "la porte-parole, Anne Petit",
    ),
    (
        "Des cadres ont été retenus six heures, accuse le patron, qui a porté plainte.",
        "Des cadres ont été retenus six heures",
        "le patron",
    ),
    (
        "Le site coûte trop cher, justifie une note remise lundi aux élus.",
        "Le site coûte trop cher",
        "une note remise lundi aux élus",
    ),
    (
        "Trois fonds se seraient manifestés, croit savoir La Voix du Nord.",
        "Trois fonds se seraient manifestés",
        "La Voix du Nord",
    ),
    ("L'école sera repeinte jeudi, souffle-t-on dans le staff.", "L'école sera repeinte jeudi", "le staff"),
    (
        "Le bourg pourrait perdre une classe, a fait savoir l'inspection.",
        "Le bourg pourrait perdre une classe",
        "l'inspection",
    ),
    (
        "Le conseil avait proposé d'en payer deux, a rappelé son président, regrettant que rien ne soit « décidé ».",
        "Le conseil avait proposé d'en payer deux",
        "son président",
    ),
    ("Eau : le barrage ne suffira pas, prévient Anne Petit.", "le barrage ne suffira pas", "Anne Petit"),
    (
        "Oui, nous répond la mairie, à condition que l'entrée soit libre.",
        "Oui, nous répond la mairie, à condition que l'entrée soit libre",
        "la mairie",
    ),
]

BEHIND_MARKS = [
    (
        "Le lien est « probable », mais seule une étude le prouvera demain, indique Anne Petit.",
        "seule une étude le prouvera demain",
        "Anne Petit",
    ),
    (
        "Le pont est « condamné » et la ville le détruira en mai, a annoncé la maire.",
        "la ville le détruira en mai",
        "la maire",
    ),
    (
        "La grève est « illimitée », mais certains trains rouleront, précise la direction.",
        "certains trains rouleront",
        "la direction",
    ),
]


@pytest.mark.parametrize(("text", "words", "speaker"), [*INSIDE, *BEHIND, *BEHIND_MARKS])
def test_a_verb_of_saying_may_come_late(pipeline: Pipeline, text: str, words: str, speaker: str | None) -> None:
    found = dict(said(text, quote) for quote in quotes_of(pipeline, text))
    assert words in found
    assert found[words] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Le maire arrive, interrompt le débat, reprend le micro.",
        "Dans ce livre, il revient sur sa vie, appelle ses amis par leur nom.",
        "Anne Petit, l'avocate, cite un expert, qui a vu les plans.",
        "C'est le cas dans le nord, où les forces du bourg, menées par Jean Roy, ont lancé une offensive.",
        "Il vit à Dole où le club, porté par ses jeunes, a dévoilé son maillot.",
    ],
)
def test_an_object_behind_a_verb_says_nothing(pipeline: Pipeline, text: str) -> None:
    assert quotes_of(pipeline, text) == ()
