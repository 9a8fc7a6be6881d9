"""Every theme can be read: contrasts of its inks, and kinds that stay apart for colour-blind eyes."""

from __future__ import annotations

from itertools import combinations

import pytest
from textual.color import Color
from textual.theme import Theme

from reader.tui.themes import TERMINAL, THEMES
from tests.colours import contrast, difference, seen_without

BY_NAME = {theme.name: theme for theme in THEMES}
INKS = ["person", "organisation", "place", "quote", "foreground", "muted", "followed", "error"]


def colour(theme: Theme, name: str) -> Color:
    return Color.parse(theme.variables.get(name) or getattr(theme, name))


def test_there_are_eight_and_one_that_follows_the_terminal() -> None:
    assert len(THEMES) >= 8
    assert {theme.dark for theme in THEMES} == {True, False}
    assert TERMINAL.ansi
    assert all(value.startswith("ansi_") for value in TERMINAL.variables.values())


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", ["background", "surface", "panel"])
@pytest.mark.parametrize("ink", INKS)
def test_every_ink_is_readable_on_every_ground(theme: Theme, ground: str, ink: str) -> None:
    """WCAG 2.2, 1.4.3: 4.5:1 for text; 3:1 for the muted second line of a highlighted row."""
    least = 3.0 if (ink, ground) == ("muted", "panel") else 4.5
    assert contrast(colour(theme, ink), colour(theme, ground)) >= least


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("ink", ["person", "organisation", "place", "foreground"])
@pytest.mark.parametrize("tint", ["followed", "organisation"])
def test_names_stay_readable_under_the_tint_of_whom_one_follows(theme: Theme, ink: str, tint: str) -> None:
    """The style sheet lays 18 % of the colour of whom one follows over the page."""
    ground = colour(theme, "background").blend(colour(theme, tint), 0.18)
    assert contrast(colour(theme, ink), ground) >= 4.5


@pytest.mark.parametrize("ink", INKS)
def test_high_contrast_is_high(ink: str) -> None:
    """WCAG 2.2, 1.4.6: 7:1."""
    theme = BY_NAME["contrast"]
    assert contrast(colour(theme, ink), colour(theme, "background")) >= 7


@pytest.mark.parametrize("deficiency", ["protan", "deutan", "tritan"])
def test_kinds_stay_apart_for_colour_blind_eyes(deficiency: str) -> None:
    inks = [seen_without(deficiency, colour(BY_NAME["safe"], kind)) for kind in ("person", "organisation", "place")]
    assert min(difference(one, other) for one, other in combinations(inks, 2)) >= 20
