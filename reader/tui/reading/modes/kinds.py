"""Which kinds are highlighted in the text: each has a letter that turns it off and on."""

from __future__ import annotations

from collections.abc import Mapping

from reader.presentation.messages import N_, _, gettext
from reader.presentation.row import Row
from reader.settings import Kind
from reader.tui.article.view import ArticleView
from reader.tui.host import ModeHost, Preferences
from reader.tui.reading.modes.mode import Mode

LETTERS: Mapping[str, Kind] = {"p": "people", "o": "organisations", "l": "places", "q": "quotes"}
"""The letter of each kind."""

KIND_WORDS: Mapping[Kind, str] = {
    "people": N_("people"),
    "organisations": N_("organisations"),
    "places": N_("places"),
    "quotes": N_("quotes"),
}
"""What kinds are called."""


class Kinds(Mode):
    """Turns kinds off and on until one leaves."""

    def __init__(self, host: ModeHost, view: ArticleView, preferences: Preferences) -> None:
        super().__init__(host)
        self.view = view
        self.preferences = preferences

    title = N_("Highlighting")
    choosing_key = "space"

    @property
    def rows(self) -> list[Row]:
        """Each kind with its letter, and whether it is highlighted."""
        plain = self.view.plain
        return [
            Row(letter, gettext(KIND_WORDS[kind]), f"{'○' if kind in plain else '●'} {letter} ")
            for letter, kind in LETTERS.items()
        ]

    def choose(self, key: str) -> None:
        """Turn the kind off or on."""
        self.key(key, key)

    @property
    def prompt(self) -> str:
        """What to do."""
        return _("a letter or space: on or off · h all or none · enter done")

    def key(self, key: str, character: str | None) -> None:
        """Take a kind's letter, or ``h`` for all or none."""
        del key
        plain = set(self.view.plain)
        if character and character in LETTERS:
            plain ^= {LETTERS[character]}
        elif character == "h":
            plain = set() if plain else set(LETTERS.values())
        else:
            self.host.leave_mode()
            return
        self.view.show_plain(plain)
        self.host.update_status()

    def end(self) -> None:
        """Remember the choice."""
        self.preferences.remember("plain", sorted(self.view.plain))
