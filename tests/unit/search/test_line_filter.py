"""Lines are found by the words that are typed, typos and all."""

from __future__ import annotations

import pytest

from reader.search.line_filter import LineFilter

LINES = (
    "budget_2024.txt",
    "Élections à Lyon : ce que promettent les candidats",
    "Le budget de Lyon, par Anne Lœwe",
    "compte-rendu 12.pdf",
    "",
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", [0, 1, 2, 3, 4]),
        ("budget", [0, 2]),
        ("BUDGET lyon", [2]),
        ("elect", [1]),
        ("lection", [1]),
        ("loewe", [2]),
        ("2024.txt", [0]),
        ("compte rendu", [3]),
        ("budjet", [0, 2]),
        ("bugdet lyon", [2]),
        ("elecsion", [1]),
        ("candidast", [1]),
        ("conpte", [3]),
        ("lyom", [1, 2]),
        ("tx", [0]),
        ("tzt", []),
        ("parlement", []),
        ("budget marseille", []),
    ],
)
def test_lines_that_have_every_word_are_found_else_those_much_alike(typed: str, found: list[int]) -> None:
    assert LineFilter(LINES).find(typed) == found


def test_of_no_lines_none_is_found() -> None:
    assert LineFilter(()).find("budget") == []
