"""Letters on the mentions in view: type them to follow one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.analysis import Entity, Mention
from reader.tui.reading.modes.hint_labels import hint_labels
from reader.tui.reading.modes.mode import Mode

if TYPE_CHECKING:
    from reader.tui.reading.screen import ReadingScreen


class Hints(Mode):
    """Follows whose letters are typed; ``add`` follows them beside those followed already."""

    of_names = True

    def __init__(self, screen: ReadingScreen, *, add: bool) -> None:
        super().__init__(screen)
        self.add = add
        self.typed = ""
        found = screen.view.mentions_in_view()
        self.hints: dict[str, tuple[Entity, Mention]] = dict(zip(hint_labels(len(found)), found, strict=True))

    @property
    def prompt(self) -> str:
        """What to do."""
        whom = "whom to follow too" if self.add else "whom to follow"
        return f"type the letters of {whom} · esc leaves{'' if not self.typed else f' · {self.typed}…'}"

    def begin(self) -> None:
        """Show the letters."""
        left = {label: pair for label, pair in self.hints.items() if label.startswith(self.typed)}
        self.screen.view.show_labels({pair[1].start: label[len(self.typed) :] for label, pair in left.items()})

    def key(self, key: str, character: str | None) -> None:
        """Another letter, or backspace."""
        if key == "backspace":
            self.typed = self.typed[:-1]
        elif character and any(label.startswith(self.typed + character) for label in self.hints):
            self.typed += character
        else:
            self.screen.leave_mode(f"no such letters: {self.typed}{character or key}")
            return
        if self.typed in self.hints:
            entity, mention = self.hints[self.typed]
            self.screen.leave_mode()
            if self.add:
                self.screen.follow_too(entity.id)
            else:
                self.screen.follow(entity.id, mention)
        else:
            self.begin()

    def end(self) -> None:
        """Take the letters away."""
        self.screen.view.show_labels({})
