"""Lines as they are printed, to paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

APART = 1.25
"""From how many times the usual distance two lines are in two paragraphs."""

LEADING = 1.4
"""Distance of two lines, as a share of the letters' size, where too few of that size show it."""

SEVERAL = 3
"""Distances that show the usual one."""

INDENT = 0.8
"""From how far in, as a share of the letters' size, a line begins a paragraph."""

SHORT = 0.8
"""Up to which share of the longest lines' length a line that ends a sentence ends its paragraph."""

EDGE = 2
"""Lines at the top and at the foot of a page that may be printed on every page."""

_REPEATED = 0.4
"""Share of the pages from which such a line is no text."""

_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"\w+(?:[-’']\w+)*")
_SENTENCE_END = re.compile(r"[.!?…:;»”\"][)\]]?$")
_BULLET = re.compile(r"(?:[•▪●◦‣·–—-]|\d{1,2}[.)])\s")
_BROKEN_WORD = re.compile(r"(\w+)-$")
_FIRST_WORD = re.compile(r"\w+")

_AFTER_HYPHEN = frozenset(
    "ce ci il ils elle elles je là le la les leur lui me moi même mêmes nous on t toi tu vous y en être".split()
)
"""French words that follow a hyphen which is part of the spelling, and stays at a line's end."""


class Line(NamedTuple):
    """A line of a page: its text, where it begins in points from the left and from below, its letters' size."""

    text: str
    x: float
    y: float
    size: float


class Printed(NamedTuple):
    """A paragraph, its letters' size, and whether it begins on the first page."""

    text: str
    size: float
    is_first_page: bool


def paragraphs(pages: Sequence[Sequence[Line]]) -> Iterator[Printed]:
    """Yield the paragraphs of pages: without what stands on every page, each in one line, its hyphenation undone.

    Two lines are in two paragraphs where their distance, the second's indent, their size or a short line that ends a
    sentence say so. Across pages and columns a paragraph goes on where a sentence does.
    """
    kept = _without_running_lines(pages)
    lines = [line for page in kept for line in page]
    first_page = len(kept[0]) if kept else 0
    if not lines:
        return
    distance, length = _usual_distances(lines), _full_lengths(lines)
    hyphenated = frozenset(word.lower() for line in lines for word in _WORD.findall(line.text) if "-" in word)
    pieces, begun = [lines[0].text.strip()], 0
    for number, (before, line) in enumerate(pairwise(lines), 1):
        text = line.text.strip()
        if _parts(before, line, distance, length):
            yield Printed("".join(pieces), before.size, begun < first_page)
            pieces, begun = [text], number
        else:
            pieces[-1] = _joint(pieces[-1], text, hyphenated)
            pieces.append(text)
    yield Printed("".join(pieces), lines[-1].size, begun < first_page)


def _without_running_lines(pages: Sequence[Sequence[Line]]) -> Sequence[Sequence[Line]]:
    """Return the pages without titles and numbers that stand at the top or foot of many of them.

    Where nothing else stands on the pages, these are the text.
    """
    edges = [{_shape(line) for line in (*page[:EDGE], *page[-EDGE:])} for page in pages]
    counts = Counter(shape for page in edges for shape in page)
    running = {shape for shape, count in counts.items() if count > 1 and count >= _REPEATED * len(pages)}
    kept = [_inside(page, running) for page in pages]
    return kept if any(kept) else pages


def _inside(page: Sequence[Line], running: Collection[str]) -> Sequence[Line]:
    first, last = 0, len(page)
    while first < min(EDGE, last) and _shape(page[first]) in running:
        first += 1
    while last > max(first, len(page) - EDGE) and _shape(page[last - 1]) in running:
        last -= 1
    return page[first:last]


def _shape(line: Line) -> str:
    """Return a line's text, whatever its numbers."""
    return _NUMBER.sub("0", line.text.strip())


def _usual_distances(lines: Sequence[Line]) -> dict[int, float]:
    """Return the distance of lines in a paragraph, by size of letters."""
    distances: dict[int, list[float]] = {}
    for before, line in pairwise(lines):
        if _size(before) == _size(line) and before.y > line.y:
            distances.setdefault(_size(line), []).append(before.y - line.y)
    return {
        size: median(sorted(some)[: len(some) * 3 // 4 + 1]) for size, some in distances.items() if len(some) >= SEVERAL
    }


def _full_lengths(lines: Sequence[Line]) -> dict[int, int]:
    """Return the characters of a full line, by size of letters."""
    lengths: dict[int, list[int]] = {}
    for line in lines:
        lengths.setdefault(_size(line), []).append(len(line.text.strip()))
    return {size: sorted(some)[len(some) * 4 // 5] for size, some in lengths.items()}


def _size(line: Line) -> int:
    return round(line.size)


def _parts(before: Line, line: Line, distance: dict[int, float], length: dict[int, int]) -> bool:
    """Return whether a line begins a paragraph."""
    ended = _SENTENCE_END.search(before.text.rstrip()) is not None
    size = _size(line)
    short = len(before.text.strip()) < SHORT * length[size]
    if abs(before.size - line.size) > 0.5 or _BULLET.match(line.text.lstrip()):
        return True
    if line.y >= before.y:
        # The next page or column.
        return ended or (short and not line.text.lstrip()[:1].islower())
    if before.y - line.y > APART * distance.get(size, LEADING * line.size) or line.text.startswith("  "):
        return True
    if line.x - before.x > INDENT * line.size and not _BULLET.match(before.text.lstrip()):
        return True
    return ended and short


def _joint(before: str, after: str, hyphenated: frozenset[str]) -> str:
    """Return a line's end as it precedes the next one: with a space, or with a hyphenated word joined."""
    if before.endswith("\xad"):
        return before[:-1]
    broken, first = _BROKEN_WORD.search(before), _FIRST_WORD.match(after)
    if broken is None or first is None:
        return before if before.endswith(("-", "—", "/")) and before[-2:-1].isalnum() else before + " "
    whole = f"{broken[1]}-{first[0]}".lower()
    if not first[0][0].islower() or first[0].lower() in _AFTER_HYPHEN or whole in hyphenated:
        return before
    return before[:-1]
