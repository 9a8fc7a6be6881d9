"""Who speaks behind numbers, groups and sources that only look like a subject."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import said

BEHIND_NUMBERS = [
    ("La grève durera, a indiqué à deux journalistes la maire.", "la maire"),
    ("Le bilan est lourd, a reconnu devant trois élus Anne Roy.", "Anne Roy"),
    ("« Nous fermons », a lâché devant 300 salariés le patron du site.", "le patron du site"),
    ("« Nous fermons », a déclaré en 2020 Anne Roy.", "Anne Roy"),
    ("« Nous fermons », a annoncé à 20 heures la direction.", "la direction"),
]

GROUPS = [
    ("« Aucun dégât n'est à déplorer », rassure-t-on du côté d'Enedis.", "Enedis"),
    ("Dans l'entourage d'Anne Roy, on reconnaît que le temps presse.", "l'entourage d'Anne Roy"),
    ("Dans les rangs des Verts, on dénonce « un recul ».", "Verts"),
]

NOTHING_SAID = [
    "Dans un message, le gouverneur de Lens, Paul Dray, a fait état de deux blessés.",
    "La chaîne a fait état de tirs sur le port, citant des sources locales.",
    "Le journal parle d'un accord, invoquant des sources policières.",
]


@pytest.mark.parametrize(("text", "speaker"), BEHIND_NUMBERS)
def test_whom_a_number_counts_is_told_and_does_not_speak(pipeline: Pipeline, text: str, speaker: str) -> None:
    assert [words for _, words in said(pipeline, text)] == [speaker]


@pytest.mark.parametrize(("text", "speaker"), GROUPS)
def test_a_group_speaks_where_nobody_of_it_is_named(pipeline: Pipeline, text: str, speaker: str) -> None:
    assert [words for _, words in said(pipeline, text)] == [speaker]


@pytest.mark.parametrize("text", NOTHING_SAID)
def test_what_is_counted_or_cited_says_nothing(pipeline: Pipeline, text: str) -> None:
    assert said(pipeline, text) == []


STANDING_FOR_SOMEBODY = [
    ("Anne Roy a reçu Paul Dray. « C'est faux », s'insurge ce dernier.", "ce dernier"),
    ("Anne Roy a reçu Jeanne Dray. « C'est faux », s'agace cette dernière.", "cette dernière"),
    ("Anne Roy et Paul Dray se sont affrontés lundi. « C'est faux », a répliqué la première.", "la première"),
    ("Anne Roy est partie. « C'est trop », ajoute la même.", "la même"),
]

IMPERSONAL = [
    "« Rien n'est exclu », a-t-il été précisé.",
    "« Rien n'est exclu », a-t-il été indiqué jeudi.",
    "« Rien n'est exclu », avait-il été annoncé.",
]


@pytest.mark.parametrize(("text", "speaker"), STANDING_FOR_SOMEBODY)
def test_an_adjective_behind_its_verb_stands_for_somebody(pipeline: Pipeline, text: str, speaker: str) -> None:
    assert said(pipeline, text)[-1][1] == speaker


@pytest.mark.parametrize("text", IMPERSONAL)
def test_nobody_says_what_was_told(pipeline: Pipeline, text: str) -> None:
    assert [words for _, words in said(pipeline, text)] == [None]


def test_a_pronoun_behind_its_verb_still_speaks(pipeline: Pipeline) -> None:
    assert said(pipeline, "« Rien n'est exclu », a-t-il précisé.")[-1][1] == "il"
