"""Pronouns that take up a noun for a body just before them: "La préfecture se tait. Elle …"."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import last_named_speaker, last_speaker

SPOKE = "« C'est une insulte », tranche {}, qui a perdu son poste. "


@pytest.mark.parametrize(
    ("who", "sentence", "pronoun", "body"),
    [
        ("Anne Roy", "La préfecture livre une tout autre version.", "Dans un communiqué, elle", "préfecture"),
        ("Anne Roy", "De son côté, l'interprofession se tait.", "Elle", "interprofession"),
        ("Paul Sarr", "Le rectorat conteste ce chiffre.", "Il", "rectorat"),
        ("Paul Sarr", "Le gouvernement s'est donné deux ans.", "Il", "gouvernement"),
    ],
)
def test_a_pronoun_takes_up_the_body_just_before(
    pipeline: Pipeline, who: str, sentence: str, pronoun: str, body: str
) -> None:
    text = f"{SPOKE.format(who)}{sentence} {pronoun} affirme que le dossier sera examiné."
    assert last_speaker(pipeline, text) == body


def test_a_body_that_means_one_that_is_named_is_taken_up_as_that(pipeline: Pipeline) -> None:
    text = "La société Velmaris ferme son usine. " + SPOKE.format("Anne Roy")
    text += "L'entreprise conteste ces propos. Elle affirme que le dossier sera examiné."
    assert last_named_speaker(pipeline, text) == "Velmaris"


@pytest.mark.parametrize(
    ("who", "sentence", "pronoun"),
    [
        ("Paul Sarr", "L'entreprise a licencié onze chauffeurs.", "Il"),
        ("Anne Roy", "Le rectorat conteste ce chiffre.", "Elle"),
        ("Paul Sarr", "Il assure que le rectorat conteste ce chiffre.", "Il"),
        ("Paul Sarr", "Le tribunal a condamné Paul Sarr à trois ans.", "Il"),
        ("Paul Sarr", "Paul Sarr, dont le parti avait porté plainte, se réjouit.", "Il"),
        ("Paul Sarr", "Paul Sarr, que le gouvernement soutient, se réjouit.", "Il"),
        ("Anne Roy", "Anne Roy, à qui la préfecture a donné raison, se réjouit.", "Elle"),
    ],
)
def test_a_person_is_meant_where_gender_or_words_between_say_so(
    pipeline: Pipeline, who: str, sentence: str, pronoun: str
) -> None:
    text = f"{SPOKE.format(who)}{sentence} {pronoun} affirme que le dossier sera examiné."
    assert last_named_speaker(pipeline, text) == who


def test_the_body_of_which_a_quote_tells_does_not_say_it(pipeline: Pipeline) -> None:
    text = SPOKE.format("Paul Sarr") + "Le ministère, déplore-t-il, n'a pas répondu à ses questions."
    assert last_named_speaker(pipeline, text) == "Paul Sarr"
