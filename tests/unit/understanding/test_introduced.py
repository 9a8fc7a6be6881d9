"""Pronouns that go on with whom the sentence before brought in, not with who spoke before that."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import last_named_speaker


@pytest.mark.parametrize(
    ("other", "sentence", "pronoun", "who"),
    [
        ("Lise Brun", "La conseillère Anne Roy réclame des états généraux.", "elle", "Anne Roy"),
        ("Marc Vidal", "Le gardien Paul Sarr ne cache pas son agacement.", "il", "Paul Sarr"),
        ("Marc Vidal", "Paul Sarr a été recalé lundi.", "il", "Paul Sarr"),
        ("Paul Sarr", "On attend encore la réponse.", "il", "Paul Sarr"),
        ("Paul Sarr", "La conseillère Anne Roy réclame des états généraux.", "il", "Paul Sarr"),
    ],
)
def test_whom_the_sentence_before_brings_in_goes_on(
    pipeline: Pipeline, other: str, sentence: str, pronoun: str, who: str
) -> None:
    text = f"« C'est une insulte », tranche {other}, qui a perdu son poste. {sentence} "
    text += f"« La faute du banc ? Jamais », a-t-{pronoun} pesté."
    assert last_named_speaker(pipeline, text) == who
