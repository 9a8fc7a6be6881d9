"""Who speaks, beside the lines, where the name is longer than the margin."""

from __future__ import annotations

import pytest

from reader.model.analysis import Analysis, Engine, Quote, Speaker
from reader.page.highlights import Highlights
from reader.page.page_model import PageModel
from reader.page.paragraphs import display_paragraphs
from reader.page.wrapping import wrap
from reader.painting.margin import margin_piece
from reader.text.cells import cell_width

LONG = "responsable du groupe rebelle Noureddine al-Zinki"


def page_of(text: str, *said: tuple[str, str, float], width: int = 24) -> PageModel:
    quotes = tuple(
        Quote(text.index(words), text.index(words) + len(words), "direct", Speaker(None, None, None, name, sure))
        for words, name, sure in said
    )
    paragraphs = display_paragraphs(text)
    lines = wrap(text, paragraphs, width, cell_width)
    highlights = Highlights.of(Analysis(Engine("1", "m"), "fr", (), quotes))
    return PageModel(text, lines, cell_width, highlights, paragraphs=paragraphs, column=width)


def beside(page: PageModel, room: int) -> list[str]:
    pieces = [margin_piece(page, line, room) for line in range(len(page.lines))]
    return [piece.words.replace("\N{NO-BREAK SPACE}", " ") if piece else "" for piece in pieces]


TEXT = "« Oui, nous partirons demain matin par la route du nord, et rien ne nous arrêtera plus », dit-il."


@pytest.mark.parametrize(
    ("room", "expected"),
    [
        (60, [f"{LONG} ?"]),
        (30, ["responsable du groupe rebelle", "Noureddine al-Zinki ?"]),
        (24, ["responsable du groupe", "rebelle Noureddine", "al-Zinki ?"]),
        (14, ["responsable du", "groupe rebelle", "Noureddine… ?"]),
    ],
)
def test_a_long_name_goes_on_beside_the_lines_below(room: int, expected: list[str]) -> None:
    found = beside(page_of(TEXT, ("« Oui, nous", LONG, 0.4)), room)
    assert [words for words in found if words] == expected
    assert found[: len(expected)] == expected, "from the line on in which the quote begins"


def test_it_leaves_the_next_speaker_their_line() -> None:
    text = "« Oui », dit-il de loin. « Non », répond-elle, et tous deux se taisent longtemps."
    assert beside(page_of(text, ("« Oui »", LONG, 0.4), ("« Non »", "Anne Roy", 0.9)), 24)[:2] == [
        "responsable du groupe… ?", "Anne Roy",
    ]  # fmt: skip


def test_it_ends_with_the_paragraph() -> None:
    assert beside(page_of("« Oui », dit-il.\n\nUn autre paragraphe.", ("« Oui »", LONG, 0.9)), 24)[0].endswith("…")
