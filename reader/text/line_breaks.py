"""Line ends inside paragraphs that somebody wrapped: as they are copied, and as they are shown."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right

import msgspec

LONGEST = 132
"""Characters of the longest line that somebody may have wrapped."""
UNSEEN = "\N{WORD JOINER}"
"""What stands where nothing is shown; it has no width and no line ends beside it."""


class LineBreaks(msgspec.Struct, frozen=True):
    """The line ends that are no ends of paragraphs: spans ``[start, end)`` of characters, sorted, disjoint.

    A span holds the blanks around the line end and what stands before the next line (an indent, the ``>`` of a mail
    that is quoted). It reads as one space; where ``glued`` is 1, a word goes on over it and it reads as nothing.
    ``parted`` are line ends that a new indent or another depth of quoting makes ends of paragraphs, ``rows`` the spans
    of rows of tables, whose blanks count.
    """

    starts: array[int]
    ends: array[int]
    glued: bytearray
    parted: array[int]
    rows: tuple[tuple[int, int], ...] = ()

    def __len__(self) -> int:
        return len(self.starts)

    def within(self, start: int, end: int) -> range:
        """Return the numbers of the breaks that touch ``[start, end)``."""
        return range(bisect_right(self.ends, start), bisect_left(self.starts, end))

    def holds(self, offset: int) -> bool:
        """Return whether a character belongs to a break."""
        index = bisect_right(self.starts, offset) - 1
        return index >= 0 and offset < self.ends[index]


NO_BREAKS = LineBreaks(array("q"), array("q"), bytearray(), array("q"))
"""Those of a text that nobody wrapped."""


def joined(text: str, breaks: LineBreaks, start: int, end: int) -> str:
    """Return the words of a span as they are copied: without the line ends inside paragraphs."""
    pieces, done = [], start
    for number in breaks.within(start, end):
        first, last = max(start, breaks.starts[number]), min(end, breaks.ends[number])
        pieces.append(text[done:first])
        pieces.append("" if breaks.glued[number] else " ")
        done = last
    pieces.append(text[done:end])
    return "".join(pieces)


def shown(text: str, breaks: LineBreaks) -> str:
    """Return the text as it is shown, every character at its offset: line ends inside paragraphs are a space each.

    What else belongs to such a line end, or all of it where a word goes on, is word joiners, which nobody sees.
    """
    pieces, done = [], 0
    for start, end, glued in zip(breaks.starts, breaks.ends, breaks.glued, strict=True):
        pieces.append(text[done:start])
        pieces.append(UNSEEN * (end - start) if glued else " " + UNSEEN * (end - start - 1))
        done = end
    pieces.append(text[done:])
    return "".join(pieces)
