"""Steps through sorted spans."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Literal

import msgspec

Direction = Literal[1, -1]


class Step(msgspec.Struct, frozen=True):
    """A step through a list of spans: which one comes, and whether the walk went round the end."""

    index: int
    total: int
    wrapped: bool

    @property
    def count(self) -> str:
        """Return the position and the total: ``3/7``."""
        return f"{self.index + 1}/{self.total}"


def step(starts: Sequence[int], here: int, direction: Direction) -> Step | None:
    """Return the nearest of the sorted ``starts`` beyond the offset ``here``, going round; ``None`` if none."""
    if not starts:
        return None
    index = bisect_right(starts, here) if direction == 1 else bisect_left(starts, here) - 1
    wrapped = not 0 <= index < len(starts)
    return Step(index % len(starts), len(starts), wrapped)


def from_view(starts: Sequence[int], in_view: tuple[int, int]) -> list[int]:
    """Return the numbers of the sorted ``starts`` in order of the text, beginning with the first in view if any is."""
    first = bisect_left(starts, in_view[0])
    if first == len(starts) or starts[first] >= in_view[1]:
        first = 0
    return [*range(first, len(starts)), *range(first)]
