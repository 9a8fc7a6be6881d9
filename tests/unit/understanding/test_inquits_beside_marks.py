"""Inquits without marks in a sentence that holds marks elsewhere, and answers of a word before an inquit."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import said


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "L'institut Verbier, qui l'a réalisé, invite à lire ce sondage « avec prudence » : la marge, précise-t-il, "
            "atteint 4 points.",
            "la marge, précise-t-il, atteint 4 points",
            "il",
        ),
        (
            "Une « fausse bonne idée », balaie le président de l'Ordre, Xavier Roy : contraints, les jeunes partiront, "
            "prédit-il.",
            "contraints, les jeunes partiront",
            "il",
        ),
        (
            "Anne Petit parle d'un « gâchis » ; le chantier, rappelle l'architecte, devait finir en mai.",
            "le chantier, rappelle l'architecte, devait finir en mai",
            "l'architecte",
        ),
        (
            "Faux, rétorque Gilbert Morel, ancien chef d'équipe, qui affirme avoir tout vu.",
            "Faux",
            "Gilbert Morel",
        ),
        ("Inexact, corrige Luc Roy, ancien banquier.", "Inexact", "Luc Roy"),
        ("Trop cher, tranche Luc Petit, banquier à Lyon, qui a fait ses comptes.", "Trop cher", "Luc Petit"),
        (
            "Faux, rétorque la maire : la lettre serait arrivée la veille, « et illisible ».",
            "Faux",
            "la maire",
        ),
    ],
)
def test_a_part_without_marks_is_reported(pipeline: Pipeline, text: str, words: str, speaker: str) -> None:
    assert (words, speaker) in said(pipeline, text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Résultat, explique la présidente Anne Roy : « Trente-huit sur une échelle de cent, pas plus. »", "Résultat"),
        ("Conséquence, note le maire : « Nous fermons trois classes et une cantine. »", "Conséquence"),
        ("Le pont, précise Luc Roy, ancien maire, sera fermé lundi.", "Le pont"),
        ("Les comptes, assure Luc Roy, banquier à Lyon, ont été vérifiés.", "Les comptes"),
    ],
)
def test_the_first_words_alone_are_not_reported(pipeline: Pipeline, text: str, words: str) -> None:
    assert words not in dict(said(pipeline, text))
