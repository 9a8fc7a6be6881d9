"""The single lines around the text."""

from __future__ import annotations

import pytest

from reader.painting.bars import two_ends


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (40, "Les dockers en grève lemonde.fr · 5 %"),
        (39, "Les dockers en grève lemonde.fr · 5 %"),
        (38, "Les dockers en grève 5 %"),
        (20, "Les dockers e… 5 %"),
    ],
)
def test_the_title_has_the_room_before_the_source_has(width: int, expected: str) -> None:
    line = "".join(text for text, _ in two_ends("Les dockers en grève", "lemonde.fr · 5 %", width))
    assert len(line) == width
    assert " ".join(line.split()) == expected
