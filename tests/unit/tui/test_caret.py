from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.page.paragraphs import display_paragraphs
from reader.page.wrapping import Lines, wrap
from reader.presentation.replacements import cell_width
from reader.tui.article.caret import Motion, moved

TEXT = "Aujourd'hui, Paul dit :\n« Peut-être demain. »\n\nIl part."


def page(text: str, width: int = 40) -> Lines:
    return wrap(text, display_paragraphs(text), width, cell_width)


@pytest.mark.parametrize(
    ("motion", "at", "rest"),
    [
        ("right", 0, "ujourd"),
        ("left", 1, "Aujourd"),
        ("word", 0, ", Paul"),
        ("word", 11, "Paul"),
        ("word-end", 0, ", Paul"),
        ("word-back", 17, "Paul"),
        ("word", TEXT.index("Peut"), "demain"),
        ("down", 2, "Peut"),
        ("up", TEXT.index("Peut"), "jourd"),
        ("line-end", 0, "\n«"),
        ("line-start", 20, "Aujourd"),
        ("paragraph", 0, "« Peut"),
        ("paragraph", TEXT.index("Peut"), "Il part"),
        ("paragraph-back", TEXT.index("part"), "Il part"),
        ("start", 30, "Aujourd"),
        ("end", 0, ""),
    ],
)
def test_motions(motion: Motion, at: int, rest: str) -> None:
    assert TEXT[moved(TEXT, page(TEXT), at, motion) :].startswith(rest)


@given(st.text(alphabet="ab -'\n»é\u00a0", max_size=80), st.integers(0, 80), st.sampled_from(get_args(Motion)))
def test_the_caret_stays_in_the_text(text: str, at: int, motion: Motion) -> None:
    assert 0 <= moved(text, page(text, 10), min(at, len(text)), motion) <= len(text)


@given(st.text(alphabet="ab -'\n»é", max_size=80))
def test_words_lead_from_one_end_to_the_other(text: str) -> None:
    at, steps = 0, 0
    while at < len(text):
        at, before = moved(text, page(text), at, "word"), at
        assert at > before
        steps += 1
    for _ in range(steps + 1):
        at = moved(text, page(text), at, "word-back")
    assert not text[:at].strip()
