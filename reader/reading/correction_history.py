"""What was corrected since the program was opened, to be undone and made again."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from reader.model.article import Article
from reader.model.conflicts import contradicted
from reader.model.corrections import Correction, holds_in


class Change(msgspec.Struct, frozen=True):
    """Corrections that were made together, and those that they replaced."""

    made: tuple[Correction, ...] = ()
    withdrawn: tuple[Correction, ...] = ()

    @property
    def reversed(self) -> Change:
        """The change that undoes this one."""
        return Change(self.withdrawn, self.made)

    @property
    def main(self) -> Correction | None:
        """The correction that describes the change."""
        return next(iter((*self.made, *self.withdrawn)), None)

    def holds_in(self, article: Article) -> bool:
        """Return whether the change can be seen in an article."""
        return any(holds_in(correction, article) for correction in (*self.made, *self.withdrawn))

    def is_still(self, there: Sequence[Correction]) -> bool:
        """Return whether anything that was made is among the corrections that are there; also of a mere withdrawal."""
        return not self.made or any(correction in there for correction in self.made)


def change_of(correction: Correction, there: Sequence[Correction]) -> Change | None:
    """Return the change that makes a correction: it replaces those that it contradicts; ``None`` if it is there."""
    if correction in there:
        return None
    return Change((correction,), contradicted(correction, there))


def after(change: Change, there: Sequence[Correction]) -> tuple[Correction, ...]:
    """Return the corrections that hold after a change, in the order in which they were made."""
    left = tuple(
        correction for correction in there if correction not in change.withdrawn and correction not in change.made
    )
    return (*left, *change.made)


class CorrectionHistory:
    """Changes, the last one last, and those undone; without limit."""

    def __init__(self) -> None:
        self.past: list[Change] = []
        self.future: list[Change] = []

    def record(self, change: Change) -> None:
        """Remember a change; what was undone before can no longer be made again."""
        self.past.append(change)
        self.future.clear()

    def undo(self, article: Article | None, there: Sequence[Correction]) -> Change | None:
        """Return the change that undoes the last one that can be seen in an article, or anywhere for ``None``.

        Of an earlier sitting it is the last of the corrections that are ``there``; ``None`` if there is none. What
        another reader has withdrawn or replaced since is passed over.
        """
        change = _last(
            self.past, lambda change: article is None or (change.holds_in(article) and change.is_still(there))
        )
        if change is None and there:
            change = Change((there[-1],))
        if change is None:
            return None
        self.future.append(change)
        return change.reversed

    def redo(self, article: Article | None) -> Change | None:
        """Return the change that was undone last; ``None`` if there is none."""
        change = _last(self.future, lambda change: article is None or change.holds_in(article))
        if change is not None:
            self.past.append(change)
        return change


def _last(changes: list[Change], is_meant: Callable[[Change], bool]) -> Change | None:
    """Remove and return the last change that is meant."""
    index = next((i for i in range(len(changes) - 1, -1, -1) if is_meant(changes[i])), None)
    return None if index is None else changes.pop(index)
