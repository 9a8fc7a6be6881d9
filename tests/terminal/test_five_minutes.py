"""The five-minute tour of the README, key for key in a real terminal, with nothing but the footer and ``?``."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import msgspec

from tests.terminal.conftest import Open
from tests.terminal.test_reading import UNDERSTOOD
from tests.terminal.tmux import Pane

README = Path(__file__).parents[2] / "README.md"
SIZE = (120, 40)
TMUX = {"enter": "Enter", "esc": "Escape", "↓": "Down", "ctrl+o": "C-o"}
"""Names of keys in tmux, where they differ from what the README calls them."""


class Step(msgspec.Struct, frozen=True):
    """What the README says to press or type, and what is then to be seen.

    ``offered`` is how the screen names the key before it is pressed: on the footer, or where ``?`` is open.
    """

    key: str
    offered: str
    seen: Callable[[str], bool]


def has(*texts: str) -> Callable[[str], bool]:
    """The screen shows all of these."""
    return lambda shown: all(text in shown for text in texts)


def lacks(text: str) -> Callable[[str], bool]:
    """The screen does not show this."""
    return lambda shown: text not in shown


WALK = (
    Step("?", "? Help", has("Find a name; typos are fine")),
    Step("esc", "", lacks("Find a name; typos are fine")),
    Step("/", "/ Find a name", has("name (typos")),
    Step("lavrof", "", has("lavrof", "● Sergueï Lavrov", "enter follow")),
    Step("enter", "enter follow", has("Sergueï Lavrov 1/2", "n Next")),
    Step("n", "n Next", has("Sergueï Lavrov 2/2")),
    Step("n", "n Next", has("wrapped to the first")),
    Step("i", "i Details", has("enter go there")),
    Step("esc", "", lacks("enter go there")),
    Step("w", "w Quotes by", has("quotes by Sergueï Lavrov")),
    Step("↓", "", has("quotes by Sergueï Lavrov")),
    Step("enter", "", has("Lavrov", "quote 9/16")),
    Step("ctrl+o", "ctrl+o Back", lacks("quote 9/16")),
)
"""Up to where the way back begins; ``q`` follows it."""
JUMPS = 4
"""Of the walk: to the first mention, the second, the first again, the quote."""


def keys_of_readme() -> list[str]:
    """What stands in backticks in the numbered steps, in order."""
    section = README.read_text("utf-8").split("## A five-minute tour")[1].split("\n## ")[0]
    steps = re.findall(r"^\d\..*?(?=^\d\.|^$)", section, re.MULTILINE | re.DOTALL)
    return [key for step in steps for key in re.findall(r"`([^`]+)`", step)]


def press(pane: Pane, key: str) -> None:
    """Press a key of the README, or type its word."""
    if len(key) > 1 and key not in TMUX:
        pane.type(key)
    else:
        pane.press(TMUX.get(key, key))


def top_line(shown: str) -> str:
    """The first line of the text, without the sidebar."""
    return shown.splitlines()[2][: SIZE[0] // 2]


def test_the_readme_says_these_keys() -> None:
    assert keys_of_readme() == ["reader", *(step.key for step in WALK), "q"]


def test_the_walk_can_be_walked(open_reader: Open) -> None:
    pane = open_reader(size=SIZE)
    pane.wait(has(UNDERSTOOD, "● Ban Ki-moon"), "the names")
    first = top_line(pane.screen())
    for step in WALK:
        pane.wait(has(step.offered), f"{step.offered!r}, to press {step.key!r}")
        press(pane, step.key)
        pane.wait(step.seen, f"what {step.key!r} does")
    for _ in range(JUMPS - 1):
        pane.press("C-o")
    pane.wait(
        lambda shown: top_line(shown) == first and "ctrl+o Back" not in shown and "q Quit" in shown,
        "where one began, and nothing to go back to",
    )
    pane.press("q")
    assert pane.wait_end() == 0
