"""Bodies that a noun for a firm or for any body takes up: "l'exploitant", "l'organisme"."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.marked import meant


@pytest.mark.parametrize(
    ("first", "words"),
    [
        ("Contacté, [Bovina|ORG] renvoie la balle", "L'industriel"),
        ("Sollicité par [Anne Roy|PER], [Oréa|ORG] dément", "L'exploitant"),
        ("Le bailleur, c'est [Habitat Sud|ORG]", "L'organisme"),
        ("Chez [Réseau Rail|ORG], on se tait", "Le gestionnaire d'infrastructure"),
        ("[Anne Roy|PER] en veut à [Logéo|ORG]", "La plateforme américaine"),
        ("[Elda|ORG] se tait, regrette [Paul Sarr|PER]", "L'électricien"),
        ("« Non », dit [Anne Roy|PER], juriste à la [Ligue des usagers|ORG]", "L'association"),
        ("L'[Observatoire des prix|ORG] a publié un rapport", "L'ONG"),
    ],
)
def test_a_noun_for_a_body_means_the_one_just_named(pipeline: Pipeline, first: str, words: str) -> None:
    name = first.rpartition("|ORG]")[0].rpartition("[")[2]
    assert meant(pipeline, f"{first}. {words} affirme que tout va bien.", words) == name


@pytest.mark.parametrize(
    ("first", "words"),
    [
        ("[Luc Morel|PER], agriculteur, a 40 vaches. [Lactel|ORG] se tait", "L'exploitant"),
        ("[Luc Morel|PER], électricien à Lens, a réparé le câble", "L'électricien"),
    ],
)
def test_somebody_of_the_trade_is_meant(pipeline: Pipeline, first: str, words: str) -> None:
    assert meant(pipeline, f"{first}. {words} affirme que tout va bien.", words) == "Luc Morel"


@pytest.mark.parametrize("words", ["L'industriel", "La plateforme", "L'organisme"])
def test_a_person_of_another_trade_is_not_meant(pipeline: Pipeline, words: str) -> None:
    assert meant(pipeline, f"[Anne Roy|PER], pédiatre, est venue. {words} affirme que tout va bien.", words) is None
