"""Fingerprints: a few short hashes of a text, of which two texts share some if they share a run of words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from heapq import nsmallest
from itertools import accumulate
from zlib import crc32

LONG_WORD = 4
"""Letters from which a word counts: shorter ones are in every sentence, and are what small edits change."""

SHINGLE = 3
"""Long words in a row that are hashed together; about six words of running text."""

WINDOW = 3
"""Of so many shingles in a row at least one is a fingerprint, so that shared runs of five long words are noticed."""

SHORT = 10
"""Long words up to which a quote has fingerprints of pairs too: one changed word breaks all its longer runs."""

SKETCH = 16
"""Fingerprints of a whole article."""

PIECE = 100_000
"""Characters of a text that are cut into words at once: all words of a book at once take 140 MB."""


def shingles_of(folded: str) -> set[int]:
    """Return the shingles of a folded text of any length; see ``shingles``."""
    found: set[int] = set()
    left: list[str] = []
    start = 0
    while start < len(folded):
        end = folded.find(" ", start + PIECE)
        end = len(folded) if end < 0 else end
        left += _long(folded[start:end].split())
        if len(left) >= SHINGLE:
            found.update(_hashes(left))
            left = left[1 - SHINGLE :]  # They begin runs that the next piece ends.
        start = end
    return found or set(_hashes(left))


def shingles(words: Sequence[str]) -> list[int]:
    """Return the hashes of each run of ``SHINGLE`` long words, in order; of two where there are no more."""
    return _hashes(_long(words))


def _long(words: Sequence[str]) -> list[str]:
    return [word for word in words if len(word) >= LONG_WORD or word.isdigit()]


def _hashes(long_words: Sequence[str]) -> list[int]:
    size = min(SHINGLE, len(long_words))
    if size < 2:
        return []
    # The hashes are of slices of one text: joining each run of words takes twice as long.
    written = [word.encode() for word in long_words]
    ends = list(accumulate(len(word) + 1 for word in written))
    line = b" ".join(written)
    return [crc32(line[start : end - 1]) for start, end in zip((0, *ends), ends[size - 1 :], strict=False)]


def fingerprints(words: Sequence[str]) -> set[int]:
    """Return the fingerprints of a quote: the least hash of each window of shingles; of a short one its pairs too.

    Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for document fingerprinting" (SIGMOD 2003).

    >>> said, told = "ne cédera rien aux casseurs", "ne cédera pas aux casseurs"
    >>> len(fingerprints(said.split()) & fingerprints(told.split()))
    1
    """
    long_words = _long(words)
    hashes = _hashes(long_words)
    found = {min(hashes[at : at + WINDOW]) for at in range(max(1, len(hashes) - WINDOW + 1))} if hashes else set()
    if len(long_words) <= SHORT:
        found.update(hashes, _pairs(long_words), _pairs(words) if len(long_words) < SHINGLE else ())
    return found


def _pairs(words: Sequence[str]) -> Iterator[int]:
    """Yield the hashes of two words that stand side by side, or with one between them, which may be another."""
    for apart in (1, 2):
        for first, second in zip(words, words[apart:], strict=False):
            yield crc32(f"{first} {second}".encode())


def sketch(hashes: Set[int]) -> set[int]:
    """Return the ``SKETCH`` least of an article's shingles: reprints share most of them.

    Broder, "On the resemblance and containment of documents" (1997).
    """
    return set(nsmallest(SKETCH, hashes))


def containment(first: Set[int], second: Set[int]) -> float:
    """Return the share of the shingles of the shorter text that the other has too, from 0 to 1."""
    least = min(len(first), len(second))
    return len(first & second) / least if least else 0.0
