"""Batches: parts of a long article that are parsed one after the other, those in view first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

LARGEST = 12_000
"""Most characters of an article that is one batch: some 2,000 words, more than the news article of a day."""

USUAL = 6_000
"""Fewest characters of a batch of a longer article."""

VIEW = 2_000
"""Fewest characters that are understood before the rest of a batch: what a screen of 80 by 25 shows."""

BEFORE = 400
"""Most characters before what is in view that are understood with it: where its sentence or paragraph begins."""

_PARAGRAPH_END = re.compile(r"\n\s*")
_SENTENCE_END = re.compile(r"[.!?…](?:\s*[»”\"])?\s+")
_WORD_END = re.compile(r"\s+")


def batches(text: str) -> Iterator[tuple[int, int]]:
    """Yield spans that cover the text without gaps, cut at the ends of paragraphs, else of sentences, else of words."""
    if len(text) <= LARGEST:
        yield 0, len(text)
        return
    start = 0
    while start < len(text):
        end = len(text) if len(text) - start <= LARGEST else _cut(text, start + USUAL, start + LARGEST)
        yield start, end
        start = end


def _cut(text: str, low: int, high: int) -> int:
    for boundary in (_PARAGRAPH_END, _SENTENCE_END, _WORD_END):
        found = boundary.search(text, low, high)
        if found:
            return found.end()
    return high


def in_view(text: str, offset: int) -> tuple[list[tuple[int, int]], int]:
    """Return spans that cover the text, one of them what a screen shows from ``offset`` on, and the number of that.

    It begins with the paragraph of the offset, with a sentence near it where the paragraph is long.
    """
    while offset < len(text) - 1 and text[offset].isspace():
        offset += 1
    start = text.rfind("\n", 0, offset) + 1
    if offset - start > BEFORE:
        found = _SENTENCE_END.search(text, offset - BEFORE, offset) or _WORD_END.search(text, offset - BEFORE, offset)
        start = found.end() if found else offset - BEFORE
    end = len(text) if len(text) - start <= 2 * VIEW else _cut(text, start + VIEW, start + 2 * VIEW)
    spans = [(low, high) for low, high in ((0, start), (start, end), (end, len(text))) if low < high]
    return spans, spans.index((start, end))


def grouped(texts: Iterable[str], characters: int) -> Iterator[list[str]]:
    """Yield texts in groups of so many characters at most; a longer text is a group of its own."""
    group: list[str] = []
    size = 0
    for text in texts:
        if group and size + len(text) > characters:
            yield group
            group, size = [], 0
        group.append(text)
        size += len(text)
    if group:
        yield group


def in_reading_order(parts: Sequence[tuple[int, int]], first_offset: int) -> list[int]:
    """Return the numbers of the parts from the one that holds ``first_offset`` on, then those before it."""
    first = next((index for index, (_, end) in enumerate(parts) if first_offset < end), 0)
    return [*range(first, len(parts)), *range(first)]
