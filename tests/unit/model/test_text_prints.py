"""A later version of a text is recognised by its prints, and no other text is."""

from __future__ import annotations

import pytest

from reader.model.text_prints import FEWEST, KEPT, LONGEST, prints_of, share_in

TEXT = (
    "Un accord à Lyon\n\nLa maire de Lyon a reçu mardi les élus de la métropole pour parler de l'eau.\n"
    "« Nous sommes prêts à partir », a déclaré Paul Martin après trois heures de discussions.\n"
    "Les syndicats demandent que les salaires soient relevés avant la fin de l'année prochaine.\n"
)


@pytest.mark.parametrize(
    ("later", "least"),
    [
        (TEXT, 1),
        ("Une phrase nouvelle ouvre l'article.\n\n" + TEXT, 1),
        (TEXT.replace(" ", "\n", 9).replace("'", "’").replace("« ", "«\u00a0"), 1),
        (TEXT.replace("Un accord à Lyon", "Lyon : ce que dit l'accord"), 0.8),
        ("", 0),
    ],
)
def test_a_text_that_grew_or_is_set_otherwise_has_its_prints(later: str, least: float) -> None:
    share = share_in(prints_of(TEXT), later)
    assert least <= share <= (1 if least else 0)


@pytest.mark.parametrize(
    "other",
    [
        "Tempête : deux morts\n\nLe vent a soufflé jusqu'à 150 km/h dans la nuit de mardi à mercredi.",
        "La maire de Lyon a reçu mardi les ministres. « Nous sommes prêts », a déclaré Paul Durand.",
    ],
)
def test_another_text_has_few(other: str) -> None:
    assert share_in(prints_of(TEXT), other) < 0.2


def test_no_more_is_kept_than_tells_it_and_of_a_short_text_nothing() -> None:
    assert prints_of("trop court pour un article") == ""
    assert share_in("", TEXT) == 0
    assert prints_of(" ".join(map(str, range(FEWEST + 3)))) == ""
    long = " ".join(map(str, range(LONGEST)))
    assert len(prints_of(long)) == KEPT * 6
    assert share_in(prints_of(long), long) == 1
