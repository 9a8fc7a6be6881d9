"""Text to lines: which characters stand on which line of the page. Knows widths, no screen."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate

import msgspec

from reader.page.paragraphs import Paragraphs
from reader.text.line_breaks import UNSEEN

CellWidth = Callable[[str], int]
"""Cells that one character takes on the page."""

CutWord = Callable[[str, int, int], int]
"""Where in a text to hyphenate what begins at an offset and has so many characters of room, the hyphen counted: the
offset of the cut, the one given where there is none."""

NEVER_STARTS = frozenset("»›:;!?%‰、。，．：；！？）」』】〉》〕")
"""Characters that never start a line (Lexique des règles typographiques de l'Imprimerie nationale; JIS X 4051)."""
NEVER_ENDS = frozenset("«‹（「『【〈《〔")
"""Characters that never end a line."""

ONE_CELL = (
    r"\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0377\u037a-\u037f\u0400-\u0482\u2010-\u2027\u202f-\u205e\u20a0-\u20bf"
)
"""A character class: one cell each, no breaking space but U+0020, shown as they are."""

_INTRICATE = re.compile(f"[^{ONE_CELL}]")
_SPACES = dict.fromkeys(
    map(ord, "\t\n\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u200b\u205f\u3000"), " "
)
_GAP = (" ", UNSEEN)
"""What may stand between two words: spaces, and what is left of the end of a line that was joined to the next."""
_NO_SPACE = re.compile(f"[^ {UNSEEN}]")
_SOFT_HYPHEN = "\u00ad"
_LEAST_ROOM = 5
"""Cells left on a line from which the next word is hyphenated."""
_WORD_JOINTS = "/-_.&=+~—–"


class Lines(msgspec.Struct, frozen=True):
    """The lines of a page, top to bottom: two arrays, four bytes an entry.

    Line ``i`` shows the characters ``[starts[i], ends[i])`` of the text; a blank line is empty. What stands between
    two lines is the white space of the break, or nothing inside a word that is cut. There is at least one line.
    """

    starts: array[int]
    ends: array[int]

    @classmethod
    def none(cls) -> Lines:
        """Return the one blank line of an empty page."""
        return cls(array("I", [0]), array("I", [0]))

    def __len__(self) -> int:
        return len(self.starts)

    def line_of(self, offset: int) -> int:
        """Return the line of the character at ``offset``: the line before it for a break's white space."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def span(self, line: int) -> tuple[int, int]:
        """Return the characters ``[start, end)`` that a line shows.

        Raises IndexError for a line that is not there.
        """
        return self.starts[line], self.ends[line]


def wrap(
    text: str, paragraphs: Paragraphs, width: int, cell_width: CellWidth, cut_word: CutWord | None = None
) -> Lines:
    """Wrap paragraphs into lines of at most ``width`` cells (2 or more), greedily.

    Lines break at spaces, never at no-break spaces; a word wider than a line is broken. A French opening guillemet
    never ends a line and ``» : ; ! ?`` never start one, as long as two characters beside them find room.
    Text of plain characters takes a fast path (0.03 s for a million words); a paragraph with others is measured
    character by character with ``cell_width``. With ``cut_word`` words are hyphenated; a line that ends inside one has
    a cell left for the hyphen.

    Raises ValueError for a width under 2 cells.
    """
    if width < 2:
        raise ValueError(f"a line needs 2 cells, not {width}")
    starts, ends = array("I"), array("I")
    search = _INTRICATE.search
    for start, end, air in zip(paragraphs.starts, paragraphs.ends, paragraphs.airs, strict=True):
        if air:
            starts.append(ends[-1])
            ends.append(ends[-1])
        if search(text, start, end):
            _wrap_intricate(text, start, end, width, cell_width, starts, ends, cut_word)
        else:
            _wrap_plain(text, start, end, width, starts, ends, cut_word)
    return Lines(starts, ends) if starts else Lines.none()


def _wrap_plain(
    text: str, start: int, end: int, width: int, starts: array[int], ends: array[int], cut_word: CutWord | None
) -> None:
    """Wrap a paragraph whose characters take one cell each and whose only breaking space is U+0020."""
    rfind = text.rfind
    start, content, end = _trim(text, start, end, width)
    while end - start > width:
        found = rfind(" ", content + 1, start + width + 1)
        before, after = text[found - 1], text[found + 1]
        if found >= 0 and after not in NEVER_STARTS and before not in NEVER_ENDS and before != " " != after:
            stop, resume = found, found + 1
        else:
            stop, resume = _around(text, start, _break(text, content, start + width, found), end)
        if cut_word and start + width - resume >= _LEAST_ROOM and resume > stop:
            cut = cut_word(text, resume, start + width - resume)
            stop, resume = (cut, cut) if cut > resume else (stop, resume)
        starts.append(start)
        ends.append(stop)
        start = content = resume
    starts.append(start)
    ends.append(end)


def _wrap_intricate(
    text: str,
    first: int,
    last: int,
    width: int,
    cell_width: CellWidth,
    starts: array[int],
    ends: array[int],
    cut_word: CutWord | None,
) -> None:
    """Wrap a paragraph with wide, combining or invisible characters, tabs, or newlines that read as spaces."""
    piece = text[first:last].translate(_SPACES)
    widths = array("B", map(cell_width, text[first:last]))
    cells = array("I", accumulate(widths, initial=0))
    soft = 2 in widths or _SOFT_HYPHEN in piece
    start, content, end = _trim(piece, 0, len(piece), width, cells)
    while cells[end] - cells[start] > width:
        limit = max(bisect_right(cells, cells[start] + width) - 1, start + 1)
        found = piece.rfind(" ", content + 1, limit + 1)
        cut = _break(piece, content, limit, found)
        if soft:
            cut = (
                max(cut if found > content else 0, _soft_break(piece, widths, cells, (start, content), limit, width))
                or cut
            )
        stop, resume = _around(piece, start, cut, end)
        room = width - (cells[resume] - cells[start])
        if cut_word and room >= _LEAST_ROOM and resume > stop:
            cut = cut_word(piece, resume, room)
            simple = cells[cut] - cells[resume] == cut - resume > 0
            stop, resume = (cut, cut) if simple else (stop, resume)
        starts.append(first + start)
        ends.append(first + stop)
        start = content = resume
    starts.append(first + start)
    ends.append(first + end)


def _trim(text: str, start: int, end: int, width: int, cells: array[int] | None = None) -> tuple[int, int, int]:
    """Return start, first character that is no space, and end without trailing spaces.

    An indent of more than half a line is left out, and one that has no room for a wide character behind it.
    """
    content = start
    while content < end and text[content] in _GAP:
        content += 1
    while end > content and text[end - 1] in _GAP:
        end -= 1
    indent = content - start if cells is None else cells[content] - cells[start]
    return (content if indent > min(width // 2, width - 2) else start), content, end


def _around(text: str, start: int, cut: int, end: int) -> tuple[int, int]:
    """Return where a line that is cut at ``cut`` stops and where the next resumes, without the spaces between."""
    stop = resume = cut
    while stop > start and text[stop - 1] in _GAP:
        stop -= 1
    while resume < end and text[resume] in _GAP:
        resume += 1
    return stop, resume


def _break(text: str, content: int, limit: int, found: int) -> int:
    """Return where to cut ``text[content:limit]``: at the last space that may be a break, else inside a word."""
    while found > content:
        if _may_break(text, content, found):
            return found
        while found > content and text[found] == " ":
            found -= 1
        found = text.rfind(" ", content + 1, found)
    joint = 1 + max(text.rfind(joint, (content + limit) // 2, limit) for joint in _WORD_JOINTS)
    if joint and _may_break(text, content, joint):
        return joint
    return next((cut for cut in range(limit, content, -1) if _may_break(text, content, cut)), limit)


def _may_break(text: str, content: int, cut: int) -> bool:
    """Return whether the characters beside a cut, spaces left out, may end and start a line that has ``content``."""
    before = cut - 1
    while before > content and text[before] in _GAP:
        before -= 1
    after = _NO_SPACE.search(text, cut)
    return text[before] not in NEVER_ENDS and (after is None or after[0] not in NEVER_STARTS)


def _soft_break(
    text: str, widths: array[int], cells: array[int], starts: tuple[int, int], limit: int, width: int
) -> int:
    """Return the last cut at a soft hyphen or beside a wide character (an ideograph), 0 where there is none.

    ``starts`` are where the line starts and where its words do, before which no cut is: an indent alone is no line.
    """
    start, content = starts
    best = 0
    hyphen = text.rfind(_SOFT_HYPHEN, content + 1, limit)
    while hyphen > content and not best:
        if cells[hyphen] - cells[start] < width and _may_break(text, start, hyphen + 1):
            best = hyphen + 1
        hyphen = text.rfind(_SOFT_HYPHEN, content + 1, hyphen)
    for cut in range(limit, max(best, content), -1):
        if cut < len(widths) and widths[cut] and 2 in (widths[cut], widths[cut - 1]) and _may_break(text, start, cut):
            return cut
    return best
