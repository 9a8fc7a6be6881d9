"""Figures that several sources tell, one after the other."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import said

TWO_SOURCES = [
    (
        "La grève a été suivie par 12 % des enseignants, selon le ministère, 40 % selon le syndicat.",
        [("La grève a été suivie par 12 % des enseignants", "le ministère"), ("40 %", "le syndicat")],
    ),
    (
        "Ils étaient 4.500 selon la police, 15.000 selon les organisateurs.",
        [("Ils étaient 4.500", "la police"), ("15.000", "les organisateurs")],
    ),
    (
        "Ils étaient 500 selon la police et 1 200 selon les organisateurs.",
        [("Ils étaient 500", "la police"), ("1 200", "les organisateurs")],
    ),
    (
        "Le mouvement a réuni 8 % des cheminots, selon la direction, contre 30 % selon le syndicat.",
        [("Le mouvement a réuni 8 % des cheminots", "la direction"), ("30 %", "le syndicat")],
    ),
    (
        "Ils étaient 4 500 à Lens, d'après la police, près de 15 000 d'après les organisateurs.",
        [("Ils étaient 4 500 à Lens", "la police"), ("près de 15 000", "les organisateurs")],
    ),
]

ONE_SOURCE = [
    (
        "L'usine emploie, selon la mairie, 300 personnes.",
        "L'usine emploie, selon la mairie, 300 personnes",
        "la mairie",
    ),
    ("Selon les frères Dray et 40 voisins, la rue était calme.", "la rue était calme", "les frères Dray et 40 voisins"),
    ("Selon le maire, 300 personnes sont venues.", "300 personnes sont venues", "le maire"),
]


@pytest.mark.parametrize(("text", "told"), TWO_SOURCES)
def test_every_source_tells_its_figure(pipeline: Pipeline, text: str, told: list[tuple[str, str]]) -> None:
    assert said(pipeline, text) == told


@pytest.mark.parametrize(("text", "words", "speaker"), ONE_SOURCE)
def test_a_figure_of_one_source_is_part_of_its_clause(pipeline: Pipeline, text: str, words: str, speaker: str) -> None:
    assert said(pipeline, text) == [(words, speaker)]
