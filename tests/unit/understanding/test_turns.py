from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.understanding.quotes.turns import dialogue_turns, interview_turns


def spoken(text: str) -> list[tuple[str | None, str]]:
    turns = interview_turns(text)
    return [(None if turn.label is None else text[slice(*turn.label)], text[turn.start : turn.end]) for turn in turns]


def test_a_question_and_its_answer_make_an_interview() -> None:
    assert spoken("Le Soir : Ça va ?\nAnna Roy : Oui.") == [("Anna Roy", "Oui.")]


def test_questions_without_label_are_no_part_of_the_answer() -> None:
    text = "Ça va ?\nA.R. : Oui.\nEt lui ?\nA.R. : Lui aussi.\n\nPropos recueillis par Luc Petit."
    assert spoken(text) == [("A.R.", "Oui."), ("A.R.", "Lui aussi.")]


def test_a_question_without_label_is_answered_by_who_answered_before() -> None:
    text = "Le Soir : Ça va ?\nAnna Roy : Oui.\nEt demain ?\nDemain aussi.\nPuis l'hiver.\n\nFin"
    assert spoken(text) == [("Anna Roy", "Oui."), ("Anna Roy", "Demain aussi.")]


def test_a_headline_in_marks_is_no_turn() -> None:
    text = "Anna Roy : « Rien »\nElle parle.\nLe Soir : Ça va ?\nAnna Roy : Oui."
    assert spoken(text) == [("Anna Roy", "Oui.")]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Lieu : salle des fêtes.\nPrix : dix euros.",
        "Mali : Diarra, Traoré.\nBénin : Kiki, Dossou.",
        "Le maire a dit : venez.",
    ],
)
def test_lists_with_colons_are_no_interview(text: str) -> None:
    assert interview_turns(text) == []


def test_dashes_are_sure_where_a_question_is_answered() -> None:
    assert [sure for _, sure in dialogue_turns("– Ça va ?\n– Oui.")] == [True, True]
    assert [sure for _, sure in dialogue_turns("– du pain.\n– du vin.")] == [False, False]


def test_who_answers_takes_turns_with_who_asks() -> None:
    turns = dialogue_turns("– Ça va ?\n– Oui.\n– On vous dit fatigué…\n– Un peu.")
    assert [turn.answers for turn, _ in turns] == [False, True, False, True]


@given(st.text(st.sampled_from("AB ab:?.–—-\n»")))
def test_turns_lie_inside_the_text_one_after_the_other(text: str) -> None:
    for turns in (interview_turns(text), [turn for turn, _ in dialogue_turns(text)]):
        ends = [0, *(turn.end for turn in turns)]
        assert all(end <= turn.start < turn.end <= len(text) for end, turn in zip(ends, turns, strict=False))
