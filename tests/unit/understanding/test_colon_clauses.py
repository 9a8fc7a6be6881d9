"""Clauses without marks behind a colon, under predicates that are no verbs of saying."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.test_reported_speech import quotes_of, said


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Le trésorier, lui, n'en démord pas", "Le trésorier"),
        ("L'exploitant botte en touche", "L'exploitant"),
        ("La mairie s'inscrit en faux", "La mairie"),
        ("L'avocate Anne Petit se veut rassurante", "L'avocate Anne Petit"),
        ("L'apiculteur Jean Roy, qui a tout vu, est formel", "L'apiculteur Jean Roy"),
        ("Les apiculteurs se récrient", "Les apiculteurs"),
        ("Anne Petit ne cache pas son inquiétude", "Anne Petit"),
        ("Un témoin, Luc Morel, soutient l'inverse", "Un témoin, Luc Morel"),
        ("Une version que contredit le maire, Luc Morel", "le maire, Luc Morel"),
        ("Une analyse que partage la préfète", "la préfète"),
        ("Des accusations que rejette le club", "le club"),
        ("Son film s'intitule « J'ai dit oui » et Anne Petit le répète à l'envi", "Anne Petit"),
        ("Le préfet l'avait annoncé dès le premier jour", "Le préfet"),
    ],
)
def test_a_stance_before_a_colon_reports(pipeline: Pipeline, before: str, speaker: str) -> None:
    text = f"{before} : le pont ne sera pas rouvert avant Noël."
    assert [said(text, quote) for quote in quotes_of(pipeline, text)] == [
        ("le pont ne sera pas rouvert avant Noël", speaker)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Le règlement est clair : il faut payer avant lundi.",
        "Le projet a un défaut : il coûte trop cher à la ville.",
        "Jean Roy a deux enfants : Anne est née en 2001.",
        "Une maison que partage le couple : elle date de 1900.",
        "Le joueur n'a pas tiré la sonnette d'alarme : son équipe gagne encore.",
        "La route reste fermée : un arbre est tombé dans la nuit.",
    ],
)
def test_a_colon_that_only_explains_does_not(pipeline: Pipeline, text: str) -> None:
    assert quotes_of(pipeline, text) == ()
