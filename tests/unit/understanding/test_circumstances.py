"""Adverbials behind a speaker, which are no part of the words that name who speaks."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import said

ADVERBIALS = [
    "en larmes",
    "en conférence de presse",
    "à l'audience",
    "à la tribune",
    "au sujet de l'accord",
    "à l'occasion d'un meeting",
    "à plusieurs élus",
    "à bord de l'avion",
    "mardi à Lens",
    "pour sa première sortie",
    "de retour de Kiev",
    "face à la presse",
    "via un communiqué",
    "via Twitter",
    "via leurs avocats",
    "via plusieurs messages",
]

COMPLEMENTS = [
    ("« C'est fini », a déclaré le directeur de l'agence de Lens.", "le directeur de l'agence de Lens"),
    ("« C'est fini », a déclaré la docteure en droit Anne Roy.", "la docteure en droit Anne Roy"),
    ("« C'est fini », a déclaré un homme de 45 ans.", "un homme de 45 ans"),
    ("« C'est fini », a déclaré le maire adjoint à la culture.", "le maire adjoint à la culture"),
    ("« C'est fini », a déclaré la procureure du tribunal de Lens.", "la procureure du tribunal de Lens"),
]


@pytest.mark.parametrize("adverbial", ADVERBIALS)
@pytest.mark.parametrize("speaker", ["la maire", "le ministre russe"])
def test_an_adverbial_is_no_part_of_the_speaker(pipeline: Pipeline, speaker: str, adverbial: str) -> None:
    assert said(pipeline, f"« C'est fini », a déclaré {speaker} {adverbial}.") == [("« C'est fini »", speaker)]


@pytest.mark.parametrize(("text", "speaker"), COMPLEMENTS)
def test_a_complement_is_part_of_the_speaker(pipeline: Pipeline, text: str, speaker: str) -> None:
    assert said(pipeline, text) == [("« C'est fini »", speaker)]
