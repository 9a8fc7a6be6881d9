"""What is reported behind one or several asides between commas."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import said

BEHIND_ASIDES = [
    (
        "La brasserie Valdor a fait savoir, mardi soir, par un message publié sur son site, qu'elle fermerait.",
        "elle fermerait",
        "La brasserie Valdor",
    ),
    (
        "La mairie a promis, en avril, aux forains, qui n'y croyaient plus, que la place rouvrirait.",
        "la place rouvrirait",
        "La mairie",
    ),
    (
        "Le préfet demande aux baigneurs, arrivés nombreux de la ville, de quitter la plage.",
        "quitter la plage",
        "Le préfet",
    ),
    (
        "Le parquet a accusé jeudi un armateur de Brest, parti deux jours plus tôt de Nantes, d'avoir caché l'épave.",
        "avoir caché l'épave",
        "Le parquet",
    ),
    (
        "L'autorité a mis en demeure, hier, trois sites de vente, dont un établi à Malte, de fermer leurs comptes.",
        "fermer leurs comptes",
        "L'autorité",
    ),
    (
        "L'ancienne ministre affirme, dans un message lu par son avocat, Jean Petit, n'avoir jamais reçu d'argent.",
        "n'avoir jamais reçu d'argent",
        "L'ancienne ministre",
    ),
    ("Le président jure, lui, n'avoir rien signé.", "n'avoir rien signé", "Le président"),
    ("Sa rivale assure, elle, que le vote était régulier.", "le vote était régulier", "Sa rivale"),
    (
        "Les éleveurs ont demandé, une fois encore, au sous-préfet que les primes soient versées avant mai.",
        "les primes soient versées avant mai",
        "Les éleveurs",
    ),
]


@pytest.mark.parametrize(("text", "words", "speaker"), BEHIND_ASIDES)
def test_what_is_reported_goes_on_behind_asides(pipeline: Pipeline, text: str, words: str, speaker: str) -> None:
    assert (words, speaker) in said(pipeline, text)


PARTICIPLES = [
    ("La commission, réunie mardi soir en visioconférence, a considéré que le match était perdu.", "La commission"),
    (
        "Le sous-préfet, descendu à leur rencontre en bottes, a répondu que les primes étaient parties.",
        "Le sous-préfet",
    ),
    ("La directrice, venue à pied malgré la pluie, a confirmé que l'école rouvrirait lundi.", "La directrice"),
]


@pytest.mark.parametrize(("text", "speaker"), PARTICIPLES)
def test_a_participle_behind_a_comma_parts_no_subject_from_its_verb(
    pipeline: Pipeline, text: str, speaker: str
) -> None:
    assert [name for _, name in said(pipeline, text)] == [speaker]


def test_a_clause_behind_a_comma_is_no_aside(pipeline: Pipeline) -> None:
    text = "Le maire a salué les pompiers, la foule a applaudi, et le repas qu'il avait promis a été servi."
    assert said(pipeline, text) == []
