"""Selecting text by keys."""

from __future__ import annotations

from collections.abc import Callable

from reader.presentation.messages import _, ngettext
from reader.tui.article.caret import Motion, moved
from reader.tui.article.view import ArticleView
from reader.tui.host import ModeHost
from reader.tui.reading.modes.mode import Mode

MOTIONS: dict[str, Motion] = {
    "h": "left", "left": "left", "l": "right", "right": "right",
    "w": "word", "ctrl+right": "word", "b": "word-back", "ctrl+left": "word-back", "e": "word-end",
    "j": "down", "down": "down", "k": "up", "up": "up",
    "0": "line-start", "home": "line-start", "dollar_sign": "line-end", "end": "line-end",
    "right_curly_bracket": "paragraph", "left_curly_bracket": "paragraph-back",
    "ctrl+down": "paragraph", "ctrl+up": "paragraph-back",
    "g": "start", "G": "end",
}  # fmt: skip
"""Textual's name of a key to how it moves the caret."""


class Selecting(Mode):
    """Moves one end of the selection; begins with the span one is at, else with the first word in view."""

    def __init__(
        self,
        host: ModeHost,
        view: ArticleView,
        span: tuple[int, int] | None,
        *,
        copy: Callable[[], None],
        correct: Callable[[], None],
    ) -> None:
        super().__init__(host)
        self.view = view
        self.copy, self.correct = copy, correct
        if span is None or not view.in_view(span[0]):
            start = view.top_offset
            span = (start, moved(self.text, view.lines, start, "word-end"))
        self.anchor, self.caret = span

    @property
    def text(self) -> str:
        """The article's text as it is shown."""
        return self.view.paragraphs.shown

    @property
    def prompt(self) -> str:
        """The keys."""
        count = abs(self.caret - self.anchor)
        keys = _("arrows or h j k l move · w b e words · { } paragraphs · o other end · y copy · r correct · esc")
        return ngettext("{count} selected · {keys}", "{count} selected · {keys}", count, keys=keys)

    def begin(self) -> None:
        """Show the selection, with the moving end in view."""
        self.view.select((min(self.anchor, self.caret), max(self.anchor, self.caret)))
        self.view.go_to(min(self.caret, len(self.text) - 1))
        self.view.place_cursor(min(self.caret, len(self.text) - 1))

    def key(self, key: str, character: str | None) -> None:
        """Move, turn round, copy or correct."""
        motion = MOTIONS.get(key) or MOTIONS.get(character or "")
        if motion:
            self.caret = moved(self.text, self.view.lines, self.caret, motion)
            self.begin()
        elif character == "o":
            self.anchor, self.caret = self.caret, self.anchor
            self.begin()
        elif character == "y" or key == "enter":
            self.host.leave_mode()
            self.copy()
        elif character == "r":
            self.host.leave_mode()
            self.correct()
        elif character == "v":
            self.host.leave_mode()

    def escape(self) -> None:
        """Select nothing."""
        self.view.select(None)
