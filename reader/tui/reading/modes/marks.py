"""Bookmarks: name a position with a letter and jump back to it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from reader.presentation.messages import N_, _
from reader.presentation.row import Row
from reader.reading.trail import Position
from reader.text.context import one_line
from reader.tui.host import ModeHost
from reader.tui.reading.modes.mode import Mode


class MarkKeeper(Protocol):
    """What has the marks."""

    @property
    def marks(self) -> Mapping[str, Position]:
        """Positions by their letter."""

    def set_mark(self, letter: str) -> None:
        """Name the current position with a letter."""

    def go_to_mark(self, letter: str) -> None:
        """Go to the position of a letter."""

    def back(self) -> None:
        """Go back to where one jumped from."""


class SetMark(Mode):
    """Names the current position with the letter that is typed."""

    def __init__(self, host: ModeHost, keeper: MarkKeeper) -> None:
        super().__init__(host)
        self.keeper = keeper

    @property
    def prompt(self) -> str:
        """What to do, and which letters are taken."""
        taken = " ".join(sorted(self.keeper.marks))
        prompt = _("set a mark: type a letter · esc cancel")
        return prompt + _(" · in use: {letters}").format(letters=taken) if taken else prompt

    def key(self, key: str, character: str | None) -> None:
        """Take the letter."""
        if character is None or not character.isalnum():
            self.host.leave_mode(_("a mark is a letter or a digit, not {key}").format(key=character or key))
            return
        self.host.leave_mode()
        self.keeper.set_mark(character)


class GoToMark(Mode):
    """Goes to the position of the letter that is typed; a quotation mark goes back to where one jumped from."""

    def __init__(self, host: ModeHost, keeper: MarkKeeper, text: str) -> None:
        super().__init__(host)
        self.keeper = keeper
        self.text = text

    @property
    def prompt(self) -> str:
        """What to do."""
        if not self.keeper.marks:
            return _("no marks yet; m sets one · ' back · esc cancel")
        return _("type a letter to jump · enter select · ' back · esc cancel")

    title = N_("Marks")

    @property
    def rows(self) -> list[Row]:
        """Each mark with its letter, the words there, and how far down it is."""
        length = max(1, len(self.text))
        marks = sorted(self.keeper.marks.items())
        return [
            Row(letter, f"{self._words_at(mark)}…", f"{letter} ", figure=f"{round(100 * mark.top / length)} %")
            for letter, mark in marks
        ]

    def choose(self, key: str) -> None:
        """Go to the mark."""
        self.key(key, key)

    def _words_at(self, mark: Position) -> str:
        return one_line(self.text[mark.top :][:80])[:44]

    def key(self, key: str, character: str | None) -> None:
        """Take the letter."""
        self.host.leave_mode()
        if character == "'":
            self.keeper.back()
        else:
            self.keeper.go_to_mark(character or key)
