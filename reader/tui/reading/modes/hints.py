"""Letters on the mentions in view: type them to follow one."""

from __future__ import annotations

from typing import Protocol

from reader.model.analysis import Entity, Mention
from reader.presentation.messages import _
from reader.tui.article.view import ArticleView
from reader.tui.host import ModeHost
from reader.tui.reading.modes.hint_labels import hint_labels
from reader.tui.reading.modes.mode import Mode

Span = tuple[int, int]


class Follower(Protocol):
    """What follows the entity that was chosen."""

    def follow(self, entity: str, span: Span | None = None) -> None:
        """Follow an entity and go to that span."""

    def follow_too(self, entity: str) -> None:
        """Follow an entity beside those followed already, or stop following it."""


class Hints(Mode):
    """Follows whose letters are typed; ``add`` follows them beside those followed already."""

    of_names = True

    def __init__(self, host: ModeHost, view: ArticleView, follower: Follower, *, add: bool) -> None:
        super().__init__(host)
        self.view = view
        self.follower = follower
        self.add = add
        self.typed = ""
        found = view.mentions_in_view()
        self.hints: dict[str, tuple[Entity, Mention]] = dict(zip(hint_labels(len(found)), found, strict=True))

    @property
    def prompt(self) -> str:
        """What to do."""
        if self.add:
            prompt = _("type a label to follow that name too · esc cancel")
        else:
            prompt = _("type a label to follow that name · esc cancel")
        return f"{prompt} · {self.typed}…" if self.typed else prompt

    def begin(self) -> None:
        """Show the letters."""
        left = {label: pair for label, pair in self.hints.items() if label.startswith(self.typed)}
        self.view.show_labels({pair[1].start: label[len(self.typed) :] for label, pair in left.items()})

    def key(self, key: str, character: str | None) -> None:
        """Take another letter, or backspace."""
        if key == "backspace":
            self.typed = self.typed[:-1]
        elif character and any(label.startswith(self.typed + character) for label in self.hints):
            self.typed += character
        else:
            self.host.leave_mode(_("no label {letters}").format(letters=self.typed + (character or key)))
            return
        if self.typed in self.hints:
            entity, mention = self.hints[self.typed]
            self.host.leave_mode()
            if self.add:
                self.follower.follow_too(entity.id)
            else:
                self.follower.follow(entity.id, (mention.start, mention.end))
        else:
            self.begin()

    def end(self) -> None:
        """Take the letters away."""
        self.view.show_labels({})
