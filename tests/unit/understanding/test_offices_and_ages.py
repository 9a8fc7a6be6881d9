"""Who is no noun's: one of another office, of another age."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import last_named_speaker


@pytest.mark.parametrize(
    ("who", "words"),
    [
        ("le maire, Paul Sarr", "Le sous-préfet des Ardennes"),
        ("le maire, Paul Sarr", "Le procureur de la circonscription"),
        ("l'entraîneur, Paul Sarr", "Le médecin du club"),
        ("le procureur, Paul Sarr", "Le juge d'instruction"),
    ],
)
def test_an_office_is_not_that_of_who_spoke_last_with_another(pipeline: Pipeline, who: str, words: str) -> None:
    text = f"« C'est long », a dit {who}. {words} a annoncé que le dossier serait examiné."
    assert last_named_speaker(pipeline, text) is None


def test_an_accused_may_have_an_office(pipeline: Pipeline) -> None:
    text = "« C'est long », a dit Paul Sarr, notaire à Lens. Le prévenu a annoncé qu'il ferait appel."
    assert last_named_speaker(pipeline, text) == "Paul Sarr"


@pytest.mark.parametrize(
    ("who", "words"),
    [
        ("le maire, Paul Sarr", "L'édile"),
        ("le procureur, Paul Sarr", "Le magistrat"),
        ("l'entraîneur, Paul Sarr", "Le technicien"),
        ("le député Paul Sarr", "L'ancien ministre"),
    ],
)
def test_an_office_is_that_of_who_has_it_by_another_noun(pipeline: Pipeline, who: str, words: str) -> None:
    text = f"« C'est long », a dit {who}. {words} a annoncé que le dossier serait examiné."
    assert last_named_speaker(pipeline, text) == "Paul Sarr"


@pytest.mark.parametrize(
    ("age", "words", "meant"),
    [
        (81, "le vieil homme", "Paul Sarr"),
        (81, "le retraité", "Paul Sarr"),
        (24, "le jeune homme", "Paul Sarr"),
        (24, "le retraité", "Luc Morel"),
        (35, "le vieil homme", "Luc Morel"),
        (78, "le jeune homme", "Luc Morel"),
        (58, "le jeune retraité", "Paul Sarr"),
        (28, "le jeune retraité", "Paul Sarr"),
    ],
)
def test_whom_an_age_does_not_fit_is_not_meant(pipeline: Pipeline, age: int, words: str, meant: str) -> None:
    text = f"Luc Morel est monté dans le train. Paul Sarr, {age} ans, l'a suivi. « C'est loin », a soufflé {words}."
    assert last_named_speaker(pipeline, text) == meant


@pytest.mark.parametrize(
    ("named", "words"),
    [
        ("Cette personne n'était pas Christiane Favrod.", "La présidente du comité"),
        ("Plus inattendue fut l'intervention de Christiane Favrod.", "La maire de Mirevaux"),
        ("On attendait Christiane Favrod.", "La trésorière du club"),
    ],
)
def test_an_office_is_that_of_who_alone_was_just_brought_in(pipeline: Pipeline, named: str, words: str) -> None:
    text = f"« C'est long », a dit Paul Sarr.\n\n{named} {words} a annoncé qu'elle s'abstiendrait."
    assert last_named_speaker(pipeline, text) == "Christiane Favrod"


@pytest.mark.parametrize("age", ["34²", "³", "34¹"])
def test_a_footnote_at_an_age_is_no_part_of_it(pipeline: Pipeline, age: str) -> None:
    text = f"Luc Morel est monté dans le train. Paul Sarr, {age} ans, l'a suivi. « C'est loin », a dit le vieil homme."
    assert last_named_speaker(pipeline, text) in {"Luc Morel", "Paul Sarr"}
