"""Whose reply stands before a colon, and where clauses end before what their speaker did or a writer adds."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import said, speaker_of_marked


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        ("Réponse immédiate d'un jeune installé, au fond : [« Et la vache, on l'équarrit ? »]", "un jeune installé"),
        ("Réplique cinglante du maire : [« Qu'il vienne ! »]", "du maire"),
        ("Réaction, hier, de la présidente, Anne Roy : [« On verra bien. »]", "la présidente, Anne Roy"),
        ("Le rapport, publié mardi, alerte sur des [« fissures »].", "Le rapport"),
        ("Une note confidentielle alerte depuis un an sur des [« désordres »].", "Une note confidentielle"),
        ("L'avis avait été diffusé dès 18 h. [« La mer n'est pas un parc »], gronde la capitaine.", "la capitaine"),
        ("Commentaire amusé d'une voisine : [« On en a vu d'autres. »]", "une voisine"),
    ],
)
def test_a_described_reply_is_said_by_its_complement(pipeline: Pipeline, marked: str, speaker: str) -> None:
    assert speaker_of_marked(pipeline, marked) == speaker


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Elle n'a pas caché qu'elle était opposée au report, position qui gêne son parti.", None),
        ("Il a assuré que le chantier avancerait, promesse que personne ne croit.", "le chantier avancerait"),
        ("La ville a annoncé que l'école fermerait, décision que les parents contestent.", "l'école fermerait"),
        ("Quand la présidente, Anne Roy, lui demande de s'asseoir, il marque un temps.", "s'asseoir"),
        ("Lorsque le juge, agacé, lui demande de répondre, elle hausse les épaules.", "répondre"),
        ("Elle demande à relire ses citations, se ravise, éclate de rire.", "relire ses citations"),
        ("Il promet de rembourser ses voisins, se lève et quitte la salle.", "rembourser ses voisins"),
    ],
)
def test_a_clause_ends_before_what_is_not_said(pipeline: Pipeline, text: str, words: str | None) -> None:
    assert [quote for quote, _ in said(pipeline, text)] == [words or "elle était opposée au report"]


@pytest.mark.parametrize(
    "text",
    ["La critique sur les « gros mots » est vive.", "Une nouvelle alerte sur des « fissures » a été lancée."],
)
def test_a_noun_before_marks_says_nothing(pipeline: Pipeline, text: str) -> None:
    assert said(pipeline, text) == []
