"""Searching names and the text in a real terminal, driven as a person would."""

from __future__ import annotations

from pathlib import Path

from tests.terminal.conftest import Open
from tests.terminal.test_reading import SAMPLE, UNDERSTOOD
from tests.terminal.tmux import Pane

PROMPT = "name (typos are fine)"


def open_understood(open_reader: Open, size: tuple[int, int]) -> Pane:
    """The sample on the screen, names and sidebar there."""
    pane = open_reader(SAMPLE, size=size)
    pane.wait_for_app()
    pane.wait(lambda shown: UNDERSTOOD in shown and "● Ban Ki-moon" in shown, "the names")
    return pane


def text_lines(pane: Pane, width: int) -> list[str]:
    """The lines of the article: two thirds of the screen, between the masthead and what is below."""
    return [line[: 2 * width // 3 - 2].rstrip() for line in pane.screen().splitlines()[1:-2]]


def test_search_shows_why_and_where_and_its_keys_work(open_reader: Open) -> None:
    pane = open_understood(open_reader, (120, 40))
    pane.press("/")
    pane.wait_for(PROMPT)
    pane.type("lavrof")
    shown = pane.wait(lambda shown: "lavrof" in shown and "█" in shown, "the name and where it occurs")
    assert "Sergueï Lavrov" in shown
    pane.press("C-u")
    pane.wait_for(PROMPT)
    pane.press("C-n")
    pane.press("C-p")
    pane.press("Tab")
    pane.wait_for("actors only")
    pane.press("Tab")
    pane.wait_for("places only")
    pane.type("zzqxw")
    pane.wait_for("No name matches “zzqxw”.")
    pane.press("C-u")
    pane.type("alep")
    pane.wait(lambda shown: "zzqxw" not in shown and "◆ Alep" in shown, "the place")
    pane.press("M-Enter")
    pane.wait_for("esc close")
    pane.press("Escape")
    pane.wait_without("esc close")
    pane.press("Enter")
    pane.wait(lambda shown: "Alep 1/" in shown and PROMPT not in shown, "the first mention")


def test_escape_from_search_restores_every_line(open_reader: Open) -> None:
    pane = open_understood(open_reader, (100, 20))
    pane.press("Down")
    pane.wait_without("pointé du doigt")
    pane.wait_until_quiet()
    before = text_lines(pane, 100)
    pane.press("/")
    pane.wait_for(PROMPT)
    pane.type("kirby")
    pane.wait_for("John Kirby")
    pane.press("Down", "Escape")
    pane.wait(lambda _: text_lines(pane, 100) == before, "the same lines")


def test_words_of_the_text_are_found_walked_and_left_again(open_reader: Open) -> None:
    pane = open_understood(open_reader, (120, 16))
    pane.wait_until_quiet()
    before = text_lines(pane, 120)
    pane.press("C-f")
    pane.wait_for("words in the text")
    pane.type("ONU")
    pane.wait_for(" 1/2 ")
    pane.press("Down")
    pane.wait_for(" 2/2 ")
    pane.press("F3")
    pane.wait_for("wrapped to the first")
    pane.press("F2")
    pane.wait_for("wrapped to the last")
    pane.press("M-e")
    pane.wait(lambda shown: "● exact" in shown and "no match" in shown, "nothing in capitals")
    pane.press("Escape")
    pane.wait(lambda _: text_lines(pane, 120) == before, "the same lines")


def test_a_hostile_pattern_leaves_the_screen_alive(open_reader: Open, tmp_path: Path) -> None:
    hostile = tmp_path / "hostile.txt"
    hostile.write_text("Début.\n\n" + "a" * 5000 + "b\n")
    pane = open_reader(str(hostile), size=(100, 20))
    pane.wait_for("Début.")
    pane.press("C-f")
    pane.wait_for("words in the text")
    pane.press("M-r")
    pane.wait_for("● pattern")
    pane.type("(a|aa)+$")
    pane.wait_for("(a|aa)+$ ")
    pane.wait_for("takes too long")
    pane.press("Escape")
    # the message goes too while a longer pattern is looked for
    pane.wait_without("● pattern")
    pane.press("q")
    assert pane.wait_end() == 0
