"""What stands in a line of its own behind a verb of saying and a colon."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import said


@pytest.mark.parametrize(
    ("before", "words", "speaker"),
    [
        ("Le maire de Lens a répondu :", "« Jamais »", "Le maire de Lens"),
        ("Sur les réseaux sociaux, la ministre Anne Roy a écrit :", "« Je pars demain »", "la ministre Anne Roy"),
        ("Interrogé mardi, le patron du club répond :", "« Oui, et alors ? »", "le patron du club"),
        ("Anne Roy a répondu :", "Nous paierons dès lundi.", "Anne Roy"),
        ("Contactée, la mairie de Lens nous a répondu :", "Nous ne céderons pas.", "la mairie de Lens"),
        ("L'entreprise Vertulac nous a écrit :", "Nos salariés seront reçus mardi.", "L'entreprise Vertulac"),
    ],
)
@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_a_line_behind_a_verb_of_saying_is_said(
    pipeline: Pipeline, before: str, words: str, speaker: str, between: str
) -> None:
    assert (words, speaker) in said(pipeline, f"{before}{between}{words}\n\nLe préfet se tait.")


def test_a_quoted_block_is_said_without_its_mark(pipeline: Pipeline) -> None:
    text = "La mairie de Lens nous a répondu :\n\n> Nous ne céderons pas.\n\nLe préfet se tait."
    assert ("Nous ne céderons pas.", "La mairie de Lens") in said(pipeline, text)


@pytest.mark.parametrize(
    "text",
    [
        "Nous lui avons écrit :\n\nNous aimerions vous rencontrer.\n\nLe préfet se tait.",
        "Le maire de Lens a répondu :\n\n- payer\n- partir\n\nLe préfet se tait.",
        "La salle a été inaugurée :\n\n« Lumières »\n\nLe préfet se tait.",
        "Vous nous demandez si l'eau du robinet est potable. La réponse est oui.",
        "11 h 30. Vous nous demandez si la route est ouverte\nLa réponse est oui.",
        "Vous nous demandez quand l'école rouvrira. Ce sera lundi.",
    ],
)
def test_other_lines_are_not_said(pipeline: Pipeline, text: str) -> None:
    assert said(pipeline, text) == []
