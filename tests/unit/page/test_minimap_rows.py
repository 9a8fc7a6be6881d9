from __future__ import annotations

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.page.minimap_rows import MapSpan, MinimapRow, line_of_row, minimap_rows, row_of
from reader.page.wrapping import Lines


def page(lines: int) -> Lines:
    """Lines of nine characters, each followed by a space."""
    return Lines(array("I", range(0, 10 * lines, 10)), array("I", range(9, 10 * lines + 9, 10)))


@given(st.integers(1, 10_000), st.integers(1, 200), st.data())
def test_a_row_s_line_is_on_that_row(lines: int, height: int, data: st.DataObject) -> None:
    row = data.draw(st.integers(0, min(height, lines) - 1))
    assert row_of(line_of_row(row, lines, height), lines, height) == row


@given(st.integers(1, 10_000), st.integers(1, 200))
def test_first_and_last_line_are_on_the_map(lines: int, height: int) -> None:
    assert row_of(0, lines, height) == 0
    assert row_of(lines - 1, lines, height) == min(lines, height) - 1


@pytest.mark.parametrize(("row", "line"), [(-3, 0), (0, 0), (5, 50), (9, 90), (30, 99)])
def test_beyond_the_map_are_its_edges(row: int, line: int) -> None:
    assert line_of_row(row, 100, 10) == line


def test_a_short_article_has_a_row_for_each_line() -> None:
    rows = minimap_rows([MapSpan(20, 25, False, 0), MapSpan(30, 55, True, 1)], page(6), 24)
    assert rows == {2: MinimapRow(False, 0), 3: MinimapRow(True, 1), 4: MinimapRow(True, 1), 5: MinimapRow(True, 1)}


def test_a_row_tells_the_first_followed_and_whether_there_is_a_quote() -> None:
    rows = minimap_rows([MapSpan(0, 5, True, 1), MapSpan(10, 12, False, 0)], page(100), 10)
    assert rows == {0: MinimapRow(True, 0)}


@given(
    st.integers(1, 300),
    st.integers(1, 60),
    st.lists(st.tuples(st.integers(0, 2999), st.integers(1, 80), st.booleans(), st.integers(0, 2)), max_size=12),
)
def test_rows_are_those_of_the_lines_of_what_stands_on_them(
    lines: int, height: int, drawn: list[tuple[int, int, bool, int]]
) -> None:
    shown = page(lines)
    spans = [
        MapSpan(start % (10 * lines), start % (10 * lines) + length, quote, rank)
        for start, length, quote, rank in drawn
    ]
    wanted: dict[int, list[MapSpan]] = {}
    for one in spans:
        first = row_of(shown.line_of(one.start), lines, height)
        last = row_of(shown.line_of(one.end - 1), lines, height) if one.quote else first
        for row in range(first, last + 1):
            wanted.setdefault(row, []).append(one)
    assert minimap_rows(spans, shown, height) == {
        row: MinimapRow(any(one.quote for one in there), min(one.rank for one in there))
        for row, there in wanted.items()
    }
