"""Who speaks where another tells of it, and whom the words of a relative clause mean."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import last_named_speaker, last_speaker, said


@pytest.mark.parametrize(
    "text",
    [
        "Jean Roy a qualifié l'accord de « trahison », a rapporté Le Monde.",
        "Jean Roy aurait crié « Vive la mort », selon une source proche du dossier.",
        "Jean Roy parle d'un « fiasco », écrit L'Express.",
        "Jean Roy a évoqué « une erreur », a fait savoir son avocat.",
    ],
)
def test_a_person_says_what_another_tells_of(pipeline: Pipeline, text: str) -> None:
    assert last_named_speaker(pipeline, text) == "Jean Roy"


@pytest.mark.parametrize(
    "text",
    [
        "La France appelle à « la retenue », a déclaré Anne Petit.",
        "Le plan de Jean Roy est « fou », a dit Anne Petit.",
        "Le rapport évoque « une faute », a déclaré Anne Petit.",
        "Jean Roy redoute « un fiasco », a déclaré Anne Petit.",
    ],
)
def test_who_closes_a_sentence_speaks_for_what_is_no_person(pipeline: Pipeline, text: str) -> None:
    assert last_named_speaker(pipeline, text) == "Anne Petit"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("« Non », a dit Jean Roy. Le texte plaît à l'ONU, dont le chef a parlé de « feuille de route ».", "chef"),
        ("« Non », a dit Jean Roy. Il a reçu une association dont le président réclame « justice ».", "président"),
        ("« Non », a dit Jean Roy. L'usine, dont le directeur assure que tout va bien, fermera.", "directeur"),
    ],
)
def test_somebody_of_the_antecedent_is_nobody_named_before(pipeline: Pipeline, text: str, words: str) -> None:
    assert last_speaker(pipeline, text) == words


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anne Martin est venue. Khartoum rejette ces accusations, qu'elle juge « mensongères ».", "Khartoum"),
        ("Jean Roy est parti. Paul Sarr a signé un texte, qu'il estime « historique ».", "Paul Sarr"),
        ("Anne Roy a ri. Lise Petit défend une loi qu'elle qualifie de « courageuse ».", "Lise Petit"),
    ],
)
def test_a_pronoun_takes_up_the_subject_above_its_relative(pipeline: Pipeline, text: str, name: str) -> None:
    assert last_named_speaker(pipeline, text) == name


def test_a_report_ends_with_its_relative(pipeline: Pipeline) -> None:
    text = "L'usine, dont le directeur assure que tout va bien, fermera lundi."
    assert dict(said(pipeline, text)) == {"tout va bien": "le directeur"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("La décision déçoit Ecolo, dont la coprésidente, Marie Lecocq, parle d'« un recul ».", "Marie Lecocq"),
        ("L'association Solidal, dont le président, Jean Roy, dénonce « une honte », fait appel.", "Jean Roy"),
        ("La société Ortec, dont le patron Jean Roy assure que tout va bien, licencie.", "Jean Roy"),
        ("Le Medef, dont le président réclame « justice », est inquiet.", "président"),
        ("Le maire, dont l'adjoint a démissionné, réclame « justice ».", "maire"),
        ("L'ONU, dont le chef a dit sa colère, demande « du calme ».", "ONU"),
    ],
)
def test_somebody_of_a_noun_is_the_subject_of_its_relative(pipeline: Pipeline, text: str, speaker: str) -> None:
    assert last_speaker(pipeline, text) == speaker
