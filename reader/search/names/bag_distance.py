"""Bag distance: rule out dissimilar words by their letters alone, without missing any that matter.

An insertion, a deletion, a substitution or a transposition takes at most one letter from the bag of a word's letters
and puts at most one into it. So two words are at least as far apart as the letters of either that the other lacks:
the bag distance of Bartolini, Ciaccia and Patella, "String matching with metric trees using an approximate distance",
2002. Here a bag knows no more than whether a letter stands in a word once or twice, which is one number of 64 bits.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Bags = NDArray[np.uint64]

WIDEST = 24
"""Letters of a word that its bag is made of; longer words are always compared."""

_TWICE = np.uint64(26)
"""Bits from a letter's first place in the bag to its second; digits have one place only."""

_PLACES = np.zeros(256, dtype=np.uint64)
for _number in range(26):
    _PLACES[ord("a") + _number] = 1 << _number
for _number in range(10):
    _PLACES[ord("0") + _number] = 1 << (52 + _number)


def bags(words: Sequence[str], width: int = WIDEST) -> Bags:
    """Return the bag of the first ``width`` characters of each folded word."""
    if not words:
        return np.zeros(0, dtype=np.uint64)
    letters = np.array(words, dtype=f"S{width}").view(np.uint8).reshape(len(words), width)
    seen = np.zeros(len(words), dtype=np.uint64)
    twice = np.zeros(len(words), dtype=np.uint64)
    for column in range(width):
        places = _PLACES[letters[:, column]]
        twice |= (seen & places) << _TWICE
        seen |= places
    return seen | twice


def apart(word: str, others: Bags) -> NDArray[np.uint8]:
    """Return the least number of edits between a word and each of those whose bags these are."""
    bag = bags([word], max(1, len(word)))[0]
    found: NDArray[np.uint8] = np.maximum(np.bitwise_count(bag & ~others), np.bitwise_count(others & ~bag))
    return found


class BagIndex:
    """A growing list of words with their bags, to preselect those that may be similar to another."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.lengths = np.zeros(0, dtype=np.int32)
        self._bags = np.zeros(0, dtype=np.uint64)
        self._heads: dict[int, Bags] = {}

    def update(self) -> None:
        """Take in the texts that were appended since."""
        fresh = self.texts[len(self.lengths) :]
        if fresh:
            lengths = np.fromiter(map(len, fresh), dtype=np.int32, count=len(fresh))
            self.lengths = np.concatenate([self.lengths, lengths])
            self._bags = np.concatenate([self._bags, bags(fresh)])

    def near(self, word: str, cutoff: float) -> NDArray[np.intp]:
        """Return the numbers of all words whose normalised similarity to ``word`` may be ``cutoff`` or more."""
        longest = np.maximum(self.lengths, len(word))
        # A hundredth more than allowed, since thirds and tenths are no binary fractions.
        may = apart(word, self._bags) <= (1 - cutoff) * longest + 0.01
        may &= np.abs(self.lengths - len(word)) <= (1 - cutoff) * longest + 0.01
        may |= self.lengths > WIDEST
        return np.flatnonzero(may)

    def begun_near(self, word: str, cutoff: float) -> NDArray[np.intp]:
        """Return the numbers of all longer words whose beginning, as long as ``word``, may be that similar to it."""
        length = len(word)
        known = self._heads.get(length, np.zeros(0, dtype=np.uint64))
        if len(known) < len(self.lengths):
            known = np.concatenate([known, bags(self.texts[len(known) : len(self.lengths)], length)])
            self._heads[length] = known
        may = (apart(word, known) <= (1 - cutoff) * length + 0.01) & (self.lengths > length)
        return np.flatnonzero(may)
