"""Fingerprints: a few short hashes of a text, of which two texts share some if they share a run of words."""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

LONG_WORD = 4
"""Letters from which a word counts: shorter ones are in every sentence, and are what small edits change."""

SHINGLE = 3
"""Long words in a row that are hashed together; about six words of running text."""

WINDOW = 3
"""Of so many shingles in a row at least one is a fingerprint, so that shared runs of five long words are noticed."""

SKETCH = 16
"""Fingerprints of a whole article."""


def shingles(words: Sequence[str]) -> list[int]:
    """Return the hashes of each run of ``SHINGLE`` long words, in order; of two where there are no more."""
    long_words = [word for word in words if len(word) >= LONG_WORD or word.isdigit()]
    size = min(SHINGLE, len(long_words))
    if size < 2:
        return []
    return [crc32(" ".join(long_words[at : at + size]).encode()) for at in range(len(long_words) - size + 1)]


def fingerprints(words: Sequence[str]) -> set[int]:
    """Return the fingerprints of a quote: the least hash of each window of shingles.

    Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for document fingerprinting" (SIGMOD 2003).
    """
    hashes = shingles(words)
    if len(hashes) <= WINDOW:
        return set(hashes)
    return {min(hashes[at : at + WINDOW]) for at in range(len(hashes) - WINDOW + 1)}


def sketch(words: Sequence[str]) -> set[int]:
    """Return the ``SKETCH`` least shingles of an article: reprints share most of them.

    Broder, "On the resemblance and containment of documents" (1997).
    """
    return set(sorted(set(shingles(words)))[:SKETCH])


def containment(some: Sequence[str], others: Sequence[str]) -> float:
    """Return the share of the shingles of the shorter text that the other has too, from 0 to 1."""
    first, second = set(shingles(some)), set(shingles(others))
    least = min(len(first), len(second))
    return len(first & second) / least if least else 0.0
