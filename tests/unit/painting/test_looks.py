from __future__ import annotations

from reader.painting.looks import Colour, Look, mixed

INK, PAPER, AMBER = Colour(200, 200, 200), Colour(0, 0, 0), Colour(255, 128, 0)
YELLOW = Colour(0, 0, 0, ansi=3)


def test_a_ground_with_an_alpha_is_blended_with_what_lies_under_it() -> None:
    assert mixed(Look(INK, PAPER), [Look(ground=AMBER._replace(alpha=0.5))]) == Look(INK, Colour(127, 64, 0))


def test_the_last_colour_is_seen_and_attributes_add_up() -> None:
    looks = [Look(colour=AMBER, attributes="b"), Look(attributes="i"), Look(colour=INK, attributes="b")]
    assert mixed(Look(PAPER, PAPER), looks) == Look(INK, PAPER, "bi")


def test_a_ground_of_the_terminals_own_shows_as_reversed_text() -> None:
    assert mixed(Look(INK, PAPER), [Look(ground=YELLOW)]) == Look(INK, PAPER, "r")
    assert mixed(Look(INK, PAPER), [Look(colour=INK, ground=YELLOW)]) == Look(INK, YELLOW)


def test_what_a_look_leaves_open_stays() -> None:
    assert Look(INK, PAPER, "b").under(Look(ground=AMBER, attributes="u")) == Look(INK, AMBER, "bu")
