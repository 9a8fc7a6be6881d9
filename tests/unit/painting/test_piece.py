from __future__ import annotations

import pytest

from reader.painting.piece import Piece, fitted


@pytest.mark.parametrize(
    ("pieces", "width", "expected"),
    [
        ([("ab", ())], 4, [("ab", ()), ("  ", ("under",))]),
        ([("abcd", ("x",)), ("ef", ())], 3, [("abc", ("x",))]),
        ([("", ("x",)), ("ab", ())], 2, [("ab", ())]),
        ([("日本", ())], 3, [("日 ", ())]),
        ([], 0, []),
    ],
)
def test_pieces_take_exactly_their_width(pieces: list[Piece], width: int, expected: list[Piece]) -> None:
    assert fitted(pieces, width, ("under",)) == expected
