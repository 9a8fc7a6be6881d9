from __future__ import annotations

import pytest

from reader.model.notes import Note, placed

TEXT = "Un mot, puis deux mots.\nEncore Deux\nmots et l'été."


@pytest.mark.parametrize(
    ("words", "start", "span"),
    [
        ("deux mots", 13, (13, 22)),
        ("deux mots", 0, (13, 22)),
        ("Deux mots", 31, (31, 40)),
        ("mots", 40, (36, 40)),
        ("L'ETE", 0, (44, 49)),
        ("trois mots", 13, None),
        ("", 500, None),
        ("mots et", -3, (36, 43)),
        ("t, pu", 5, (5, 10)),
        ("t, pu", 2, None),
        ("puis  «deux»", 0, None),
    ],
)
def test_words_are_found_where_they_stand_or_nearest(words: str, start: int, span: tuple[int, int] | None) -> None:
    assert placed(Note(id="1", kind="words", words=words, start=start), TEXT).span == span


def test_a_note_in_an_empty_text_is_on_words_that_are_gone() -> None:
    assert placed(Note(id="1", kind="quote", words="mots"), "").span is None
