"""The highlighted quote of a list in full, where a row has room for one line of it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from reader.presentation.row import Row
from reader.presentation.safe_text import safe_text

DIFFERS = Style(bold=True, underline=True)
"""The style of words that differ."""


class WordsPanel(Static):
    """All words of a row that is a quote, those that differ brought out, over what the row says of it."""

    DEFAULT_CSS = """
    WordsPanel { height: auto; max-height: 50%; padding: 1 2; background: $surface; overflow-y: auto; display: none; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, markup=False)

    def show(self, row: Row | None) -> None:
        """Show a row; nothing for one that is no quote."""
        self.display = row is not None and row.kind == "quote"
        if row is not None and self.display:
            words = Content(safe_text(row.words))
            for start, end in _runs(row.marked):
                words = words.stylize(DIFFERS, start, end)
            self.update(Content.assemble(words, ("\n" + safe_text(row.below), "$muted")))
            self.scroll_home(animate=False)


def _runs(positions: Sequence[int]) -> list[tuple[int, int]]:
    """Return positions in order as spans."""
    if not positions:
        return []
    breaks = [0, *(i + 1 for i, (one, next_) in enumerate(pairwise(positions)) if next_ != one + 1), len(positions)]
    return [(positions[start], positions[end - 1] + 1) for start, end in pairwise(breaks)]
