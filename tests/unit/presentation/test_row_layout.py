"""Rows that wrap: every line of a list belongs to one row, and the highlighted row loses no word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.presentation.row import Row
from reader.presentation.row_layout import RowLayout, indent_of, wrapped
from reader.text.cells import cell_len

LONG = "« Même si c'est la fin du siège d'Alep, ce n'est pas la fin de la guerre en Syrie. Elle se poursuivra. »"


def test_a_long_quote_has_three_lines_and_in_full_all() -> None:
    layout = RowLayout([Row("0", "John Kirby", "●", below=LONG)], 30, 3)
    first = layout.lines(0, in_full=False)
    assert len(first) == 3
    assert first[-1].endswith("…")
    assert " ".join(layout.lines(0, in_full=True)) == LONG
    assert layout.height(0, in_full=False) == 4


@pytest.mark.parametrize("text", ["« Non »", "a : b ; c ! d ? e", "« » « »", "« " + "x" * 40 + " »"])
@pytest.mark.parametrize("width", [8, 9, 12])
def test_no_line_begins_or_ends_as_none_may(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert not any(line.startswith(("»", ":", ";", "!", "?")) for line in lines[1:])
    assert all(cell_len(line) <= width for line in lines)


def test_without_words_the_quote_begins_beside_its_sign() -> None:
    layout = RowLayout([Row("0", "A", "●", below="un"), Row("1", "", " ", below="deux"), Row("2", "B", "●")], 30, 3)
    assert [layout.height(index, in_full=False) for index in range(3)] == [2, 1, 1]
    assert indent_of(layout.rows[1]) == indent_of(layout.rows[0]) == 2


words = st.text(alphabet="abé «»:", max_size=120).map(lambda text: " ".join(text.split()))
rows = st.lists(st.builds(Row, st.just("k"), st.sampled_from(["", "Nom"]), st.sampled_from(["", "●"]), below=words))


@given(rows, st.integers(8, 40), st.integers(0, 12))
def test_every_line_belongs_to_one_row_in_order(rows: list[Row], width: int, highlighted: int) -> None:
    layout = RowLayout(rows, width, 3)
    total = layout.total(highlighted)
    found = [layout.row_at(line, highlighted) for line in range(total)]
    expected = [
        (index, line)
        for index in range(len(rows))
        for line in range(layout.height(index, in_full=index == highlighted))
    ]
    assert found == expected
    assert layout.row_at(total, highlighted)[0] == len(rows)
    tops = [layout.top(index, highlighted) for index in range(len(rows))]
    assert tops == [expected.index((index, 0)) for index in range(len(rows))]
