from __future__ import annotations

import random

import pytest
from rich.color import Color as RichColor
from rich.color import ColorSystem
from rich.console import Console

from reader.first_frame.sequences import colours_of, grey, painted, palette_number
from reader.painting.looks import Colour, Look

INK, PAPER = Colour(1, 2, 3), Colour(250, 251, 252)


def test_the_nearest_of_256_colours_is_the_one_rich_finds() -> None:
    chance = random.Random(5)
    for _ in range(2_000):
        red, green, blue = chance.choices(range(256), k=3)
        rich = RichColor.from_rgb(red, green, blue).downgrade(ColorSystem.EIGHT_BIT)
        assert palette_number(Colour(red, green, blue)) == rich.number


@pytest.mark.parametrize("term", ["xterm-256color", "xterm", "tmux-256color", "xterm-kitty", "linux", "vt100", ""])
@pytest.mark.parametrize("colour_term", ["", "truecolor", "24bit", "yes"])
def test_a_terminal_has_the_colours_that_rich_sees(term: str, colour_term: str) -> None:
    environment = {"TERM": term, "COLORTERM": colour_term}
    system = Console(force_terminal=True, legacy_windows=False, _environ=environment).color_system
    expected = {"truecolor": "true", "256": "256"}.get(system or "")
    assert colours_of(environment) == expected


def test_looks_are_sent_where_they_change_and_taken_back_at_the_end() -> None:
    plain, bold = Look(INK, PAPER), Look(INK, PAPER, "b")
    assert painted([[("a", plain), ("b", plain)], [("c", bold)]], "true") == (
        "\x1b[1;1H\x1b[0;38;2;1;2;3;48;2;250;251;252mab\x1b[2;1H\x1b[0;1;38;2;1;2;3;48;2;250;251;252mc\x1b[0m"
    )


def test_what_is_painted_already_is_not_sent_again() -> None:
    plain, bold = Look(INK, PAPER), Look(INK, PAPER, "b")
    before = [[("a", plain)], [("b", plain)], [("c", plain)]]
    assert painted([[("a", plain)], [("b", bold)], [("c", plain)]], "true", before) == (
        "\x1b[2;1H\x1b[0;1;38;2;1;2;3;48;2;250;251;252mb\x1b[0m"
    )
    assert painted(before, "true", before) == ""


def test_the_terminals_own_colours_have_their_codes() -> None:
    looks = [Look(Colour(0, 0, 0, ansi=3), Colour(0, 0, 0, ansi=-1)), Look(Colour(0, 0, 0, ansi=8))]
    assert painted([[("a", look) for look in looks]], "256") == "\x1b[1;1H\x1b[0;33;49ma\x1b[0;90ma\x1b[0m"


def test_without_colour_all_is_grey() -> None:
    assert grey(Look(Colour(255, 0, 0), Colour(0, 0, 0, ansi=4), "b")) == Look(
        Colour(54, 54, 54), Colour(0, 0, 0, ansi=-1), "b"
    )
