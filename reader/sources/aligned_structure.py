"""Structure found in one text, carried over to another that has its words: a page whole, and the article of it.

What finds the article of a page gives bare words. They stand in the page in the same order, so that letters and digits
alone, compared line by line, tell where in the page a line is from.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from reader.model.article import StructureSpan
from reader.sources.structured_text import ordered

LONG = 24
"""Letters of a line from which it is found by itself; a shorter one is looked for between those found."""
FAULTS = 50
"""Long lines that are not found, after which the texts are too different to go on."""
WHOLE = frozenset({"heading", "strong", "emphasis", "link"})
"""Kinds that are carried over whole or not at all; others where more than half of their words are there."""

_PLAIN_SPACES = dict.fromkeys(map(ord, "\u00a0\u202f\n"), " ")
_LETTER = re.compile(r"[^\W_]")
_UNIT = re.compile(r"[^\n|]+")
"""A line, or a cell of one where a table's cells stand between bars."""


class _Letters:
    """The letters and digits of a text, and where in it they are; ``text`` has plain spaces, also for line ends."""

    def __init__(self, text: str) -> None:
        self.lines = text
        self.text = text.translate(_PLAIN_SPACES)
        self.places = [match.start() for match in _LETTER.finditer(text)]
        self.letters = "".join(map(text.__getitem__, self.places))

    def within(self, start: int, end: int) -> tuple[int, int]:
        """Return the numbers of the letters in a span of the text, from one up to another."""
        return bisect_left(self.places, start), bisect_left(self.places, end)


class _Stretch(msgspec.Struct, frozen=True, order=True):
    """Letters that both texts have: where they start in either, and how many they are."""

    start: int
    there: int
    count: int


def carried(structure: Sequence[StructureSpan], original: str, text: str) -> tuple[StructureSpan, ...]:
    """Return the spans of ``original`` as spans of ``text``, as far as its words are found there."""
    if not structure or not text:
        return ()
    source, target = _Letters(original), _Letters(text)
    stretches = sorted(_stretches(source, target))
    starts = [stretch.start for stretch in stretches]
    found = []
    for span in structure:
        first, last = source.within(span.start, span.end)
        index = max(0, bisect_right(starts, first) - 1)
        moved = _moved(span, first, last, _clipped(stretches, index, first, last), source, target)
        if moved is not None:
            found.append(moved)
    return ordered(found)


def _clipped(stretches: Sequence[_Stretch], index: int, first: int, last: int) -> list[_Stretch]:
    """Return the parts of stretches, from one on, that have letters of a span."""
    clipped = []
    while index < len(stretches) and stretches[index].start < last:
        stretch = stretches[index]
        start, end = max(first, stretch.start), min(last, stretch.start + stretch.count)
        if start < end:
            clipped.append(_Stretch(start, stretch.there + start - stretch.start, end - start))
        index += 1
    return clipped


def _moved(
    span: StructureSpan, first: int, last: int, parts: Sequence[_Stretch], source: _Letters, target: _Letters
) -> StructureSpan | None:
    count = sum(part.count for part in parts)
    if not count or (span.kind in WHOLE and (len(parts) > 1 or count < last - first)) or 2 * count <= last - first:
        return None
    there, there_last = min(part.there for part in parts), max(part.there + part.count for part in parts)
    if 2 * count <= there_last - there:
        return None
    start, end = target.places[there], target.places[there_last - 1] + 1
    before, after = source.text[span.start : source.places[first]], source.text[source.places[last - 1] + 1 : span.end]
    start -= len(before) * target.text.endswith(before, 0, start)
    end += len(after) * target.text.startswith(after, end)
    return msgspec.structs.replace(span, start=start, end=end)


def _stretches(source: _Letters, target: _Letters) -> Iterator[_Stretch]:
    """Yield where the lines of the target are in the source: the long ones, then the short ones between them."""
    units = [target.within(*match.span()) for match in _UNIT.finditer(target.lines)]
    anchors = [(0, _Stretch(0, 0, 0))]
    faults = place = 0
    for number, (start, end) in enumerate(units):
        letters = target.letters[start:end]
        if len(letters) < LONG or faults > FAULTS:
            continue
        at = source.letters.find(letters, place)
        if at < 0:
            at = source.letters.find(letters)
        if at < 0:
            faults += 1
            continue
        place = at + len(letters)
        anchors.append((number + 1, _Stretch(at, start, len(letters))))
    anchors.append((len(units) + 1, _Stretch(len(source.letters), 0, 0)))
    for (number, before), (next_number, after) in pairwise(anchors):
        if before.count:
            yield before
        place = before.start + before.count
        for start, end in units[number : next_number - 1]:
            letters = target.letters[start:end]
            at = source.letters.find(letters, place, after.start) if 0 < len(letters) < LONG else -1
            if at >= 0:
                place = at + len(letters)
                yield _Stretch(at, start, len(letters))
