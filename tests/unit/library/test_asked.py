"""Lines with filters, taken apart and found in a library."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.asked import Asked, parsed


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("", Asked()),
        ("la paix", Asked("la paix")),
        ("by:lavrov about:erdogan", Asked(by="lavrov", about="erdogan")),
        ('outlet:"Le Monde" paix since:2016-12', Asked("paix", outlet="Le Monde", since="2016-12")),
        ("tag:alep until:2017 is:checked", Asked(until="2017", tag="alep", checked=True)),
        ("BY:Lavrov", Asked(by="Lavrov")),
        ("by:sergueï by:lavrov", Asked(by="sergueï lavrov")),
        ("https://example.org note: by:", Asked("https://example.org note: by:")),
        ('outlet:"Le Mon', Asked(outlet="Le Mon")),
    ],
)
def test_filters_are_told_from_words(line: str, asked: Asked) -> None:
    assert parsed(line) == asked


@given(st.text('ab:" \n', max_size=30) | st.text(max_size=30))
def test_any_line_can_be_taken_apart(line: str) -> None:
    parsed(line)
