"""Which lines of a list have the words that are typed, however they are spelled."""

from __future__ import annotations

from collections.abc import Sequence

from reader.text.folding import fold

ALIKE = 0.75
"""Similarity, of 1, from which a word of a line is taken for the typed one: one letter in four may be wrong."""

SHORTEST = 4
"""Letters below which a word that is spelled otherwise is another word."""


class LineFilter:
    """A list of lines, folded once, to be asked at every keystroke."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = [fold(line) for line in lines]
        self._words = [set(line.split()) for line in self._lines]
        self._vocabulary = sorted(set[str]().union(*self._words))

    def find(self, typed: str) -> list[int]:
        """Return the numbers of the lines that have every word, or its letters inside one; else of those much alike.

        The last word may be a beginning.

        >>> LineFilter(["Budget 2024.txt", "Élections à Lyon"]).find("elecsion")
        [1]
        """
        words = fold(typed).split()
        having = [number for number, line in enumerate(self._lines) if all(word in line for word in words)]
        return having or self._alike(words)

    def _alike(self, words: Sequence[str]) -> list[int]:
        meant = [self._like(word) for word in words]
        return [number for number, own in enumerate(self._words) if all(not own.isdisjoint(like) for like in meant)]

    def _like(self, word: str) -> set[str]:
        """Return the words of all lines that have a word inside, or whose beginning is like it."""
        like = {other for other in self._vocabulary if word in other}
        if len(word) >= SHORTEST:
            from rapidfuzz import process
            from rapidfuzz.distance import OSA

            beginnings = [other[: len(word)] for other in self._vocabulary]
            for choices in (beginnings, self._vocabulary):
                found = process.extract(word, choices, scorer=OSA.normalized_similarity, score_cutoff=ALIKE, limit=None)
                like.update(self._vocabulary[number] for _, _, number in found)
        return like
