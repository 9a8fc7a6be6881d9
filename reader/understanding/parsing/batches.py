"""Batches: parts of a long article that are parsed one after the other, those in view first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

LARGEST = 12_000
"""Most characters of an article that is one batch: some 2,000 words, more than the news article of a day."""

USUAL = 6_000
"""Fewest characters of a batch of a longer article."""

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
        end = len(text) if len(text) - start <= LARGEST else _cut(text, start)
        yield start, end
        start = end


def _cut(text: str, start: int) -> int:
    low, high = start + USUAL, start + LARGEST
    for boundary in (_PARAGRAPH_END, _SENTENCE_END, _WORD_END):
        found = boundary.search(text, low, high)
        if found:
            return found.end()
    return high


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
