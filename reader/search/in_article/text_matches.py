"""Matches in a text: spans in rising order, however many."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from typing import overload

from reader.model.spans import Direction, Step
from reader.text.folded_text import Folded

Span = tuple[int, int]


class TextMatches(Sequence[Span]):
    """Spans of a text in characters, rising; made from offsets in its folded form only when they are asked for.

    ``complete`` is false where the search was given up before the end of the text.
    """

    def __init__(
        self,
        starts: array[int],
        ends: array[int] | int,
        folded: Folded | None = None,
        *,
        complete: bool = True,
    ) -> None:
        self._starts = starts
        self._ends = ends
        self._folded = folded
        self.complete = complete

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, index: int) -> Span: ...
    @overload
    def __getitem__(self, index: slice) -> list[Span]: ...
    def __getitem__(self, index: int | slice) -> Span | list[Span]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        start = self._starts[index]
        end = start + self._ends if isinstance(self._ends, int) else self._ends[index]
        return (start, end) if self._folded is None else self._folded.original_span(start, end)

    def at_or_after(self, offset: int) -> int:
        """Return the number of the first hit that starts at ``offset`` or beyond; ``len`` of the hits for none."""
        return bisect_left(self._starts, offset if self._folded is None else self._folded.folded(offset))

    def between(self, start: int, end: int) -> list[Span]:
        """Return the hits that start in ``[start, end)``."""
        return self[self.at_or_after(start) : self.at_or_after(end)]

    def step(self, here: int, direction: Direction) -> Step | None:
        """Return the nearest hit that starts beyond the offset ``here``; goes round. ``None`` where there are none."""
        if not self._starts:
            return None
        index = self.at_or_after(here + 1) if direction == 1 else self.at_or_after(here) - 1
        return Step(index % len(self), len(self), wrapped=not 0 <= index < len(self))


NONE = TextMatches(array("q"), 0)
"""Nothing found."""
