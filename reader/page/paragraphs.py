"""Display paragraphs: where the page puts air. A choice of display; offsets never change."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

import msgspec

from reader.page.tables import NO_TABLES, TableLayout
from reader.text.find_line_breaks import find_line_breaks
from reader.text.line_breaks import NO_BREAKS, UNSEEN, LineBreaks, joined, shown

LONG = 700
"""Characters from which a paragraph is shown as several."""
SHORTEST = 300
"""Characters that a piece of a long paragraph has at least."""
PATIENCE = 1100
"""Characters after which a piece may also end inside a quote."""
LONGEST_SHORT_LINE = 100
"""Characters of the longest line of verse or of a list, between which there is no air."""

_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"\w+(?:-\w+)*")
_WORD_BEFORE = re.compile(r"(?:\w|(?<=\w)-(?=\w))+$")
# Possessive, and never begun inside a run of stops: a hostile text must not make the search quadratic.
_SENTENCE_END = re.compile(
    r"(?<![.!?…])[.!?…]++(?:\s{0,2}[»”\"’)\]]++)?(?P<gap>[ \t\u00a0\u202f\u2060]++)"
    r"(?=[«“\"‘(\[—–-]?\s{0,2}[^\W\d_a-zà-öø-ÿ])"
)
_ABBREVIATION = re.compile(r"(?:^|[\s(«“\"'’.-])[^\W\d_a-zà-öø-ÿ][^\W\d_]{0,2}\.$")


class Paragraphs(msgspec.Struct, frozen=True):
    """Paragraphs as the page shows them, in order of the text, not overlapping, none blank.

    ``starts`` and ``ends`` are characters of the text; ``airs`` is 1 where a blank line goes before, else 0. Only
    white space stands between two of them. Lines that somebody wrapped are one paragraph: ``breaks`` are its line ends,
    and ``shown`` is the text with spaces in their place, every character at its offset.
    """

    starts: array[int]
    ends: array[int]
    airs: bytearray
    shown: str = ""
    breaks: LineBreaks = NO_BREAKS

    def __len__(self) -> int:
        return len(self.starts)

    def span_at(self, offset: int) -> tuple[int, int] | None:
        """Return the paragraph that a character is in, ``None`` where it is in none."""
        index = bisect_right(self.starts, offset) - 1
        return (self.starts[index], self.ends[index]) if index >= 0 and offset < self.ends[index] else None

    def copied(self, text: str, start: int, end: int) -> str:
        """Return the words of a span of the text as they are copied: the lines of a paragraph joined."""
        return joined(text, self.breaks, start, end)


NO_PARAGRAPHS = Paragraphs(array("I"), array("I"), bytearray())
"""Those of an empty text."""


def display_paragraphs(text: str, tables: TableLayout = NO_TABLES) -> Paragraphs:
    """Divide a text of any kind into paragraphs that are pleasant to read.

    Lines are paragraphs; lines that somebody wrapped by hand are joined; a paragraph over ``LONG`` characters is cut
    at ends of sentences; a row of a table is one line.
    """
    starts, ends, airs = array("I"), array("I"), bytearray()
    breaks = find_line_breaks(text)
    words = shown(text, breaks) if breaks else text
    lines = _joined_lines(text, breaks)
    if tables.rows:
        words, lines = tables.shown(words), tables.with_rows(lines)
    for start, end, air in lines:
        pieces = _pieces(words, start, end) if end - start > LONG else ((start, end),)
        for piece_start, piece_end in pieces:
            airs.append(len(starts) > 0 and (air or piece_start > start))
            starts.append(piece_start)
            ends.append(piece_end)
    return Paragraphs(starts, ends, airs, words, breaks)


def word_at(text: str, offset: int) -> tuple[int, int]:
    """Return the word that a character is in, hyphens included; the character itself where it is in none."""
    before = _WORD_BEFORE.search(text, max(0, offset - 100), offset)
    match = _WORD.match(text, before.start() if before else offset)
    return match.span() if match and match.end() > offset else (offset, offset + 1)


def _joined_lines(text: str, breaks: LineBreaks) -> Iterator[tuple[int, int, bool]]:
    """Yield (start, end, air) of each line, with the lines of wrapped paragraphs joined."""
    lines = [match.span() for match in _LINE.finditer(text) if not _is_blank(match[0])]
    if not lines:
        return
    spaced = any(after[0] - before[1] > 1 for before, after in pairwise(lines))
    wrapped = len(breaks) > 0
    start, air = lines[0][0], False
    for before, after in pairwise(lines):
        if wrapped and breaks.holds(before[1]):
            continue
        yield start, before[1], air
        start = after[0]
        near = after[0] - before[1] == 1
        air = not (near and spaced) or max(before[1] - before[0], after[1] - after[0]) > LONGEST_SHORT_LINE
    yield start, lines[-1][1], air


def _is_blank(line: str) -> bool:
    """Return whether nothing of a line is left once it is wrapped."""
    return line.isspace() or (UNSEEN in line and not line.replace(UNSEEN, "").strip())


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of a long paragraph's pieces, cut at ends of sentences, outside quotes where that is possible."""
    depth, counted = 0, start
    at = _before_stops(text, start, end)
    while (match := _SENTENCE_END.search(text, at, end)) is not None:
        cut, at = match.span("gap")
        if cut - start < SHORTEST:
            continue
        if end - at < SHORTEST // 2:
            break
        depth += _depth(text, counted, cut)
        counted = cut
        if (depth > 0 and cut - start < PATIENCE) or _abbreviates(text, start, match.start() + 1):
            continue
        yield start, cut
        start = at
        at = _before_stops(text, start, end)
    yield start, end


def _before_stops(text: str, start: int, end: int) -> int:
    """Return where to look from for the end of a sentence that leaves ``SHORTEST`` characters: before its stops.

    What comes before ends no piece, and looking through it would take two thirds of the time.
    """
    at = min(start + SHORTEST - 1, end)
    while at > start and not text[at - 1].isalnum():
        at -= 1
    return at


def _depth(text: str, start: int, end: int) -> int:
    """Return how many quotes are opened less closed in a span."""
    count = text.count
    return count("«", start, end) + count("“", start, end) - count("»", start, end) - count("”", start, end)


def _abbreviates(text: str, start: int, end: int) -> bool:
    """Return whether the full stop before ``end`` follows a short capitalised word: "M.", "Dr.", an initial."""
    return _ABBREVIATION.search(text, max(start, end - 6), end) is not None
