from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len as rich_len
from rich.cells import get_character_cell_size, set_cell_size

from reader.text.cells import cell_len, cell_width, fit

JOINED = "\u200d\ufe0f"
"""Of what they join and select each terminal makes another width; no page shows them."""
texts = st.text(st.characters(exclude_characters=JOINED, exclude_categories=["Cc", "Cs"]))


def test_every_character_has_the_width_that_rich_gives_it() -> None:
    other = [code for code in range(0x110000) if cell_width(chr(code)) != get_character_cell_size(chr(code))]
    assert other == []


@given(texts)
def test_a_text_is_as_wide_as_rich_says(text: str) -> None:
    assert cell_len(text) == rich_len(text)


@example("🏻", 0)
@example("\u0301a", 0)
@example("\u200b", 0)
@example("👍🏻 a", 1)
@given(texts, st.integers(0, 40))
def test_a_text_is_cut_and_filled_as_rich_does(text: str, cells: int) -> None:
    fitted = fit(text, cells)
    assert cell_len(fitted) == cells
    assert fitted.rstrip() == set_cell_size(text, cells).rstrip()
