"""An article brought into lines, once for the first frame and once for the app."""

from __future__ import annotations

import pytest

from reader.model.article import Article
from reader.page.layout import page_of, set_in_column
from reader.page.page_model import PageModel
from reader.page.paragraphs import LONG, SHORTEST, display_paragraphs
from reader.text.cells import cell_width

SENTENCE = "Le maire de Lyon attend la décision du conseil, et personne ne sait quand elle sera prise. "


def page(text: str, column: int = 40) -> PageModel:
    found = page_of(Article(text=text, source="a.txt"), cell_width)
    set_in_column(found, text, (), column)
    return found


def test_the_same_text_is_laid_out_once() -> None:
    text = f"{SENTENCE * 30}\n\n{SENTENCE * 4}"
    first, again = page(text), page(text)
    assert again.paragraphs is first.paragraphs
    assert again.lines is first.lines


@pytest.mark.parametrize(
    ("text", "column"), [(SENTENCE * 30, 31), (SENTENCE * 30 + "Fin.", 40), (SENTENCE * 29, 40)], ids=range(3)
)
def test_another_text_or_column_is_laid_out_anew(text: str, column: int) -> None:
    first, other = page(SENTENCE * 30), page(text, column)
    assert other.lines is not first.lines
    assert other.lines.ends != first.lines.ends
    assert other.lines.ends[-1] == len(text.rstrip())


@pytest.mark.parametrize("stops", [". ", " ! ", "… » ", "...\u00a0", ".” ", "?!) "], ids=repr)
def test_pieces_of_a_long_paragraph_end_at_the_first_sentence_that_is_long_enough(stops: str) -> None:
    """The end is found wherever the ``SHORTEST`` characters of a piece end: in the word, in the stops, in the gap."""
    for words in range(SHORTEST - 12, SHORTEST + 4):
        text = "L" + "a" * (words - 1) + stops + SENTENCE * (LONG // len(SENTENCE) + 2)
        paragraphs = display_paragraphs(text)
        end = words + len(stops.rstrip(" \u00a0"))
        if end < SHORTEST:
            end = text.index(".", end) + 1
        assert paragraphs.ends[0] == end, words
