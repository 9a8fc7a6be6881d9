"""Speakers whose name comes behind a second title: "a dit le préfet, l'ancien député Paul Sarr"."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import said


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("la présidente de la commission", "la juriste sénégalaise Awa Ndao"),
        ("son porte-parole", "le lieutenant-colonel Yann Ferrand"),
        ("la directrice du lycée", "l'ancienne institutrice Rita Soule"),
        ("le président du club", "l'ex-joueur toulousain Paul Mirande"),
    ],
)
@pytest.mark.parametrize("end", [".", ", devant la presse."])
def test_a_title_behind_another_holds_the_name(pipeline: Pipeline, first: str, title: str, end: str) -> None:
    quotes = said(pipeline, f"« Nous serons prêts lundi », a indiqué {first}, {title}{end}")
    assert quotes == [("« Nous serons prêts lundi »", f"{first}, {title}")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("« C'est faux », a répondu le préfet, le député écologiste Paul Sarr le contredit.", "le préfet"),
        ("« C'est faux », a répondu le préfet, la journaliste lilloise Rita Soule ayant insisté.", "le préfet"),
        ("« C'est faux », a répondu le préfet, la ville entière de Paul Sarr, dit-on, le sait.", "le préfet"),
    ],
)
def test_who_does_something_else_is_no_title(pipeline: Pipeline, text: str, words: str) -> None:
    assert said(pipeline, text)[0] == ("« C'est faux »", words)
