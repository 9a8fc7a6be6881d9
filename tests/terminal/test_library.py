"""What was read, in a real terminal: opened again where one stopped, and found by a name spelled wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.terminal.conftest import Open
from tests.terminal.test_reading import SAMPLE, UNDERSTOOD, engines_of


@pytest.mark.usefixtures("own_engine")
def test_a_known_article_opens_where_one_stopped_with_its_names(open_reader: Open) -> None:
    pane = open_reader(SAMPLE, size=(110, 20))
    pane.wait_for(UNDERSTOOD)
    pane.press("Space")
    pane.wait_without("pointé du doigt")
    lines = [line[:70].strip() for line in pane.wait_until_quiet().splitlines()[2:17]]
    plain = max((line for line in lines if line == line.lower() and "«" not in line), key=len)
    pane.press("q")
    assert pane.wait_end() == 0
    again = open_reader(SAMPLE, size=(110, 20))
    again.wait(lambda shown: plain in shown and UNDERSTOOD in shown, "the lines where one stopped, with names")
    again.wait_for_app()
    again.wait_until_quiet()
    # The first painting of the text ends with a status line that counts the names.
    first, _, _ = again.painted.partition(UNDERSTOOD)
    assert first.count(plain) == 1
    assert "analysing" not in again.painted
    assert engines_of(again.program) == []


def test_a_name_spelled_wrong_is_found_in_the_library_and_opens_at_its_mention(
    open_reader: Open, tmp_path: Path
) -> None:
    other = tmp_path / "lettre.txt"
    other.write_text("Sergueï Lavrov a reçu John Kirby et François Hollande à Moscou lundi.\n", "utf-8")
    for target in (SAMPLE, str(other)):
        pane = open_reader(target)
        pane.wait(lambda shown: UNDERSTOOD in shown and "analysing" not in shown, "all names")
        pane.press("q")
        assert pane.wait_end() == 0
    pane = open_reader()
    shown = pane.wait_for("alep.txt")
    assert shown.index("lettre.txt") < shown.index("alep.txt")
    pane.press("/")
    pane.type("lavrof")
    pane.wait(lambda shown: "Sergueï Lavrov" in shown and "2 articles" in shown, "the name")
    pane.press("Enter")
    pane.wait_for("in all articles")
    pane.wait_for("couloirs humanitaires")
    pane.press("End", "Enter")
    pane.wait(lambda shown: "Sergueï Lavrov 1/" in shown, "the mention")
    pane.press("l")
    pane.wait_for("lavrof")
    pane.press("q")
