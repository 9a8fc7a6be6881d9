"""What all modes have in common."""

from __future__ import annotations

from collections.abc import Sequence

from reader.presentation.row import Row
from reader.tui.host import ModeHost


class Mode:
    """Takes every key until it ends; escape ends it."""

    of_names = False
    """Whether it shows names, and ends when there are others."""

    def __init__(self, host: ModeHost) -> None:
        self.host = host

    @property
    def prompt(self) -> str:
        """What the status line says meanwhile."""
        raise NotImplementedError

    title = ""
    """Title of the box in which the mode lists what can be chosen, as a msgid; without one there is no box."""

    choosing_key = "enter"
    """The key that takes the highlighted row of the box."""

    @property
    def rows(self) -> Sequence[Row]:
        """What the box lists."""
        return ()

    def choose(self, key: str) -> None:
        """Take the highlighted row of the box, by its key."""

    def begin(self) -> None:
        """Show what the mode shows."""

    def key(self, key: str, character: str | None) -> None:
        """Take a key: Textual's name of it, and what it types."""
        raise NotImplementedError

    def escape(self) -> None:
        """Undo what the mode did, before it ends."""

    def end(self) -> None:
        """Take away what the mode shows."""
