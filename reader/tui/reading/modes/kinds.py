"""Which kinds are highlighted in the text: each has a letter that turns it off and on."""

from __future__ import annotations

from collections.abc import Mapping

from reader.settings import Kind
from reader.tui.reading.modes.mode import Mode

LETTERS: Mapping[str, Kind] = {"p": "people", "o": "organisations", "l": "places", "q": "quotes"}
"""The letter of each kind."""


class Kinds(Mode):
    """Turns kinds off and on until one leaves."""

    @property
    def prompt(self) -> str:
        """Each kind with its letter, and whether it is highlighted."""
        plain = self.screen.view.plain
        kinds = "  ".join(f"{letter} {'○' if kind in plain else '●'} {kind}" for letter, kind in LETTERS.items())
        return f"highlight  {kinds}  h all or none · enter leaves"

    def key(self, key: str, character: str | None) -> None:
        """A kind's letter; ``h`` for all or none."""
        del key
        plain = set(self.screen.view.plain)
        if character and character in LETTERS:
            plain ^= {LETTERS[character]}
        elif character == "h":
            plain = set() if plain else set(LETTERS.values())
        else:
            self.screen.leave_mode()
            return
        self.screen.view.show_plain(plain)
        self.screen.update_status()

    def end(self) -> None:
        """Remember the choice."""
        self.screen.reader.remember("plain", sorted(self.screen.view.plain))
