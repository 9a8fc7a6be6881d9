"""Tables that commands print on narrow terminals."""

from __future__ import annotations

import pytest

from reader.cli.output import _in_columns
from reader.text.cells import cell_len

WORDS = "« Nous ne signerons pas cet accord tant que la guerre continue dans les provinces du nord »"
ROW = ["2024-03-01", "Le Courrier de Lyon", "Anna Lebrun", "Paul Martin", "Un accord est en vue", WORDS]


@pytest.mark.parametrize("room", [40, 50, 60, 70])
def test_the_last_column_is_whole_below_the_others(room: int) -> None:
    lines = list(_in_columns([ROW, ROW], (10, 20, 30, 24, 24), room))
    assert max(map(cell_len, lines)) <= room
    first = lines[: len(lines) // 2]
    assert first[0].startswith("2024-03-01  Le Courrier")
    assert " ".join(line.strip() for line in first[1:]) == WORDS


@pytest.mark.parametrize("room", [80, 120, 200])
def test_where_there_is_room_a_row_is_a_line(room: int) -> None:
    lines = list(_in_columns([ROW, ROW], (10, 20, 30, 24, 24), room))
    assert len(lines) == 2
    assert max(map(cell_len, lines)) <= room


def test_short_rows_stay_in_columns() -> None:
    assert list(_in_columns([["a", "deux"], ["bc", "trois"]], (), 20)) == ["a   deux", "bc  trois"]


def test_empty_columns_leave_no_gap() -> None:
    first, *_ = _in_columns([["2024", "", "", "", "x" * 12, "mot " * 12]], (), 30)
    assert first == "2024  xxxxxxxxxxxx"
