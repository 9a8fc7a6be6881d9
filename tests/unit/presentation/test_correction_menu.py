from __future__ import annotations

import pytest

from reader.model.corrections import Correction, Hide, Merge, Rename, Retype, Split
from reader.presentation.correction_menu import CorrectionChoice, correction_menu, decided, described
from tests.tui.articles import ANALYSIS

PAUL = ANALYSIS.entities[0]


def test_somebody_can_be_of_another_kind_but_not_of_their_own() -> None:
    words = [offer.words for offer in correction_menu(PAUL, ())]
    assert words[:2] == ["This is an organisation", "This is a place"]
    assert words[-1] == "Not a name"


def test_what_was_put_right_can_be_taken_back_the_last_first() -> None:
    made = (Hide("Lyon"), Rename("Paul Martin", "Paul Martin-Dupont"))
    last = correction_menu(None, made)
    assert [offer.words for offer in last] == [
        "Undo: Paul Martin is called Paul Martin-Dupont", "Undo: “Lyon” is not a name"
    ]  # fmt: skip
    assert last[0].choice == CorrectionChoice(made[1], taken_back=True)


@pytest.mark.parametrize(
    "correction", [Retype("A", "ORG"), Rename("A", "B"), Merge("A", "B"), Split("A", "a"), Hide("A")]
)
def test_a_verdict_taken_back_leaves_what_was(correction: Correction) -> None:
    made = (Hide("X"),)
    after = decided(CorrectionChoice(correction), made)
    assert after == (*made, correction)
    assert decided(CorrectionChoice(correction), after) == after
    assert decided(CorrectionChoice(correction, taken_back=True), after) == made
    assert "A" in described(correction)
