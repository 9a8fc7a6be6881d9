"""Speakers with two titles before their name: "son porte-parole, le physicien Paul Sarr"."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import last_named_speaker


@pytest.mark.parametrize(
    ("titles", "name"),
    [
        ("Son président, l'ancien notaire", "Luc Morel"),
        ("Son directeur, l'ex-ministre", "Luc Morel"),
        ("Son compagnon, le sauteur à la perche", "Luc Morel"),
        ("Son auteur, un retraité de 67 ans nommé", "Luc Morel"),
        ("Son associé de toujours, le Belge", "Luc Morel"),
        ("Le porte-parole du collectif, le comédien et metteur en scène", "Luc Morel"),
        ("Le patron de la section, le commissaire divisionnaire", "Luc Morel"),
        ("Le maire, la socialiste", "Anne Roy"),
        ("Sa cheffe, la docteure", "Anne Roy"),
        ("La présidente de la commission, la juriste sénégalaise", "Awa Ndao"),
    ],
)
@pytest.mark.parametrize("end", [", affirme que tout est vrai.", " (Lens), affirme que tout est vrai."])
def test_both_titles_are_for_who_is_named(pipeline: Pipeline, titles: str, name: str, end: str) -> None:
    assert last_named_speaker(pipeline, f"L'affaire est close. {titles} {name}{end}") == name


@pytest.mark.parametrize(
    "text",
    [
        "« Tout est faux », a dit un riverain, le préfet de police Paul Sarr, et le député.",
        "« Tout est faux », a dit le trésorier du club, le préfet de police Paul Sarr, la députée Anne Roy et Luc Lô.",
        "« Tout est faux », a dit le trésorier du club, le préfet de police Paul Sarr attendant dehors.",
    ],
)
def test_somebody_else_behind_a_comma_is_no_bearer(pipeline: Pipeline, text: str) -> None:
    assert last_named_speaker(pipeline, text) is None
