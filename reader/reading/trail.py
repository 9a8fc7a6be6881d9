"""Positions in articles, and the trail of those one jumped from (back, forward). No screen."""

from __future__ import annotations

from typing import Generic, TypeVar

import msgspec

Stop = TypeVar("Stop")


TRAIL_LENGTH = 200
"""Jumps that a trail remembers."""


class Trail(msgspec.Struct, Generic[Stop], frozen=True):
    """Places one has jumped from and can go back to, as in a web browser. A value: every move makes a new one."""

    past: tuple[Stop, ...] = ()
    future: tuple[Stop, ...] = ()

    def push(self, here: Stop) -> Trail[Stop]:
        """Return the trail after a jump away from ``here``: forward stops are dropped, repeated stops kept once."""
        past = self.past if self.past and self.past[-1] == here else (*self.past, here)
        return Trail(past[-TRAIL_LENGTH:])

    def back(self, here: Stop) -> tuple[Stop, Trail[Stop]] | None:
        """Return where one came from and the trail once there; ``None`` at the beginning."""
        if not self.past:
            return None
        return self.past[-1], Trail(self.past[:-1], (here, *self.future))

    def forward(self, here: Stop) -> tuple[Stop, Trail[Stop]] | None:
        """Return where one was before going back and the trail once there; ``None`` at the end."""
        if not self.future:
            return None
        return self.future[0], Trail((*self.past, here), self.future[1:])


class Position(msgspec.Struct, frozen=True):
    """Where one is: the first visible offset and the span one jumped to, all in characters."""

    top: int
    focus: tuple[int, int] | None = None


class Place(msgspec.Struct, frozen=True):
    """Where one is in which article, by its id."""

    article: str
    position: Position
