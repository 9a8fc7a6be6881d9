"""Marks: a letter for a place, and back there by it."""

from __future__ import annotations

from reader.tui.reading.modes.mode import Mode


class SetMark(Mode):
    """Gives the place where one is the letter that is typed."""

    @property
    def prompt(self) -> str:
        """What to do."""
        taken = " ".join(sorted(self.screen.marks))
        return "mark this place: type a letter · esc leaves" + (f" · taken: {taken}" if taken else "")

    def key(self, key: str, character: str | None) -> None:
        """The letter."""
        if character is None or not character.isalnum():
            self.screen.leave_mode(f"a mark is a letter or a figure, not {character or key}")
            return
        self.screen.leave_mode()
        self.screen.set_mark(character)


class GoToMark(Mode):
    """Goes to the place that has the letter that is typed; a quotation mark goes back to where one jumped from."""

    @property
    def prompt(self) -> str:
        """What to do, and where each mark is."""
        text, marks = self.screen.article.text, self.screen.marks
        places = " · ".join(
            f"{letter} {' '.join(text[marks[letter].top :][:40].split())[:24]}…" for letter in sorted(marks)
        )
        return f"go to a mark: {places or 'there are none yet, m makes one'} · ' back · esc leaves"

    def key(self, key: str, character: str | None) -> None:
        """The letter."""
        self.screen.leave_mode()
        if character == "'":
            self.screen.action_back()
        else:
            self.screen.go_to_mark(character or key)
