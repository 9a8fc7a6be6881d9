from __future__ import annotations

import pytest

from reader.first_frame.theme_looks import DARK, LIGHT, look_of, theme_looks, written


@pytest.mark.parametrize("words", ["#d6d3cb #2a2e38@0.18 bu", "- - -", "ansi:-1 ansi:8 r", "#000000 - U"])
def test_a_look_is_read_as_it_was_written(words: str) -> None:
    assert written(look_of(words)) == words


def test_auto_is_the_theme_of_the_terminals_background() -> None:
    assert theme_looks("auto", dark=True, no_colour=False) == theme_looks(DARK, dark=False, no_colour=False)
    assert theme_looks("auto", dark=False, no_colour=False) == theme_looks(LIGHT, dark=True, no_colour=False)


@pytest.mark.parametrize("name", ["no-such-theme", "../looks/dusk", "", "dusk.json"])
def test_what_is_no_theme_is_auto(name: str) -> None:
    assert theme_looks(name, dark=True, no_colour=False) == theme_looks(DARK, dark=True, no_colour=False)
