"""Who a source is where a person named behind it is the subject of what the source reports."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import last_speaker, said

TWO_PEOPLE = [
    ("Selon sa mère, Théo Darras « ne sortait plus ».", "sa mère", "mère"),
    ("Selon le procureur, Adam Kessler, 24 ans, a agi seul.", "le procureur", "procureur"),
    ("D'après son frère, Luc Amar avait reçu des menaces.", "son frère", "frère"),
    ("Pour son avocat, Aymen Benali est « un bouc émissaire ».", "son avocat", "avocat"),
    ("Aux yeux du juge, Marc Petit « a menti ».", "juge", "juge"),
    ("Selon la sénatrice, Paul Dray (PS) n'a pas été prévenu.", "la sénatrice", "sénatrice"),
    ("Selon son médecin, l'ancien ministre Paul Dray « respire sans aide ».", "son médecin", "médecin"),
    ("D'après un voisin, Mme Delcourt vivait seule.", "un voisin", "voisin"),
    ("Selon son porte-parole, le président Roy « se porte bien ».", "son porte-parole", "porte-parole"),
]
"""The name is the subject of a verb behind it, or of the words in marks right behind it."""

ONE_PERSON = [
    ("Selon la maire, Anne Roy, 54 ans, le projet avance.", "Anne Roy"),
    ("Selon la maire, Anne Roy, « tout va bien ».", "Anne Roy"),
    ("Pour la présidente de région, Valérie Pécard, c'est « un mauvais coup ».", "Valérie Pécard"),
    ("Selon l'entraîneur, Paul Dray (PSG), le match sera « difficile ».", "Paul Dray"),
    ("D'après l'historienne Anne Vaillant, le roi savait.", "Anne Vaillant"),
    ("Selon son porte-parole, le physicien Paul Sarr, le budget « est faux ».", "Paul Sarr"),
]
"""The name tells who the source is."""


@pytest.mark.parametrize(("text", "words", "name"), TWO_PEOPLE)
def test_a_source_is_not_the_person_of_whom_it_tells(pipeline: Pipeline, text: str, words: str, name: str) -> None:
    assert said(pipeline, text)[-1][1] == words
    assert last_speaker(pipeline, text) == name


@pytest.mark.parametrize(("text", "name"), ONE_PERSON)
def test_a_source_is_the_person_named_behind_it(pipeline: Pipeline, text: str, name: str) -> None:
    assert last_speaker(pipeline, text) == name
