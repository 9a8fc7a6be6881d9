"""Bookmarks: positions in an article, each with a letter, kept in the library."""

from __future__ import annotations

from functools import cached_property

from reader.reading.trail import Position
from reader.tui.host import ReadingHost


class Bookmarks:
    """The marks of an article, read from the library when they are first asked for."""

    def __init__(self, host: ReadingHost, article: str) -> None:
        self._host = host
        self._article = article

    @cached_property
    def positions(self) -> dict[str, Position]:
        """Positions by their letter."""
        return self._host.saved_marks(self._article)

    def add(self, letter: str, position: Position) -> None:
        """Name a position with a letter, and save that."""
        self.positions[letter] = position
        self._host.save_mark(self._article, letter, position)
