"""What all modes have in common."""

from __future__ import annotations

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

    def begin(self) -> None:
        """Show what the mode shows."""

    def key(self, key: str, character: str | None) -> None:
        """Take a key: Textual's name of it, and what it types."""
        raise NotImplementedError

    def escape(self) -> None:
        """Undo what the mode did, before it ends."""

    def end(self) -> None:
        """Take away what the mode shows."""
