"""Inquits without marks in a sentence that holds marks elsewhere, and answers of a word before an inquit."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import said, speaker_of_marked


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


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("[« Une promesse de campagne »], balaie le coprésident du comité.", "le coprésident du comité"),
        ("[« Une usine de plus »], vante la coauteure du plan.", "la coauteure du plan"),
        ("[« Les voyants étaient rouges »], image un ancien du service.", "un ancien du service"),
        ("[« On avait tout prévu »], enrage une ancienne de la maison.", "une ancienne de la maison"),
        ("[« Ce n'est pas un caprice »], lance la Dre Nathalie Ferrand.", "la Dre Nathalie Ferrand"),
        ("[« Des ragots »], a balayé ce dernier.", "ce dernier"),
        ("[« Une honte »], avait lancé la première.", "la première"),
        ("[« Prix cassés dès lundi »], vante un message.", "un message"),
    ],
)
def test_any_verb_behind_marks_reports_them(pipeline: Pipeline, text: str, speaker: str) -> None:
    assert speaker_of_marked(pipeline, text) == speaker


def test_a_title_in_marks_is_not_said(pipeline: Pipeline) -> None:
    assert said(pipeline, "Ce roman, « Une promesse de campagne », balaie le siècle.") == []
