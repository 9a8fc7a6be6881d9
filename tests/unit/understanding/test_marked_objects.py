"""Words in marks behind verbs that only the order of the words tells."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.test_reported_speech import quotes_of, said


@pytest.mark.parametrize(
    ("before", "words", "speaker"),
    [
        ("Le vendeur de volets table désormais sur ", "« une hausse à deux chiffres »", "Le vendeur de volets"),
        ("La Commission électorale s'en tient à ", "« des écarts négligeables »", "La Commission électorale"),
        ("Le maire mise sur ", "« un été sans orages »", "Le maire"),
        ("La mère de la victime a fait connaître ", "« son dégoût »", "La mère de la victime"),
        ("L'éditeur vante ", "« un livre de combat »", "L'éditeur"),
    ],
)
def test_the_subject_before_the_verb_says_the_marks(pipeline: Pipeline, before: str, words: str, speaker: str) -> None:
    text = f"{before}{words}."
    assert [said(text, quote) for quote in quotes_of(pipeline, text)] == [(words, speaker)]


@pytest.mark.parametrize("verb", ["d'insister", "de conclure", "d'asséner"])
def test_an_infinitive_with_a_colon_goes_on_with_who_spoke(pipeline: Pipeline, verb: str) -> None:
    text = f"« Nous partirons à l'aube », a dit Anne Petit. Et {verb} : « Tous les douze, sans bagage. »"
    assert said(text, quotes_of(pipeline, text)[-1])[0] == "« Tous les douze, sans bagage. »"


@pytest.mark.parametrize(
    "text",
    [
        "La directrice de la marque « Soleil d'hiver » est partie.",
        "Le pont repose sur « des pieux de chêne ».",
        "La nouvelle marque « vélo libre » est rouge.",
    ],
)
def test_names_and_things_say_nothing(pipeline: Pipeline, text: str) -> None:
    assert quotes_of(pipeline, text) == ()
