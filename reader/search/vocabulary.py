"""The distinct tokens of an index, and how like each of them a token of a query is."""

from __future__ import annotations

from array import array
from bisect import bisect_left

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from reader.search.phonetics import phonetic_key

Scores = NDArray[np.float32]

LEAST_SPELLING = 0.5
"""Similarity of spelling below which two tokens are strangers."""

SOUND_SHARE = 0.6
"""How much of a token's score is sound where sound says more than spelling."""

BEGUN, BEGUN_MORE = 0.76, 0.22
"""Score of a beginning: the first, and the second for the share of the token that it covers."""

SHORTEST_HEAD, LONGEST_HEAD = 4, 9
"""Characters of a misspelt beginning that are compared with the beginnings of tokens."""

HEAD_SHARE = 0.95
"""A misspelt beginning scores this share of a right one, times its similarity."""


class Vocabulary:
    """Distinct tokens, numbered as they come; ``words[n]`` is token number ``n``."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self._numbers: dict[str, int] = {}
        self._sounds: list[str] = []
        self._sound_numbers: dict[str, int] = {}
        self._sound_of = array("i")
        self._sorted: list[str] = []
        self._heads: dict[int, _Heads] = {}

    def number(self, word: str) -> int:
        """Return a token's number; a new token gets the next one."""
        number = self._numbers.get(word)
        if number is None:
            number = self._numbers[word] = len(self.words)
            self.words.append(word)
            sound = phonetic_key(word)
            sound_number = self._sound_numbers.setdefault(sound, len(self._sounds))
            if sound_number == len(self._sounds):
                self._sounds.append(sound)
            self._sound_of.append(sound_number)
        return number

    def likeness(self, words: list[str], typing: int | None) -> Scores:
        """Return a row of scores between 0 and 1 for each word: one for each token.

        ``typing`` is the row whose word may be unfinished and misspelt at once.
        """
        spelling = cdist(
            words, self.words, scorer=OSA.normalized_similarity, score_cutoff=LEAST_SPELLING, dtype=np.float32
        )
        keys = [phonetic_key(word) for word in words]
        sounds = cdist(keys, self._sounds, scorer=OSA.normalized_similarity, score_cutoff=0.6, dtype=np.float32)
        heard = sounds[:, np.frombuffer(self._sound_of, dtype=np.int32)]
        heard *= SOUND_SHARE
        heard += (1 - SOUND_SHARE) * spelling
        scores: Scores = np.maximum(spelling, heard, out=spelling)
        if typing is not None and SHORTEST_HEAD <= len(words[typing]) <= LONGEST_HEAD:
            self._score_heads(words[typing], scores[typing])
        for word, row in zip(words, scores, strict=True):
            self._score_beginnings(word, row)
        return scores

    def _score_beginnings(self, word: str, row: Scores) -> None:
        if len(self._sorted) != len(self.words):
            self._sorted.extend(self.words[len(self._sorted) :])
            self._sorted.sort()
        first = bisect_left(self._sorted, word)
        end = bisect_left(self._sorted, word + "\x7f", first)
        begun = self._sorted[first:end]
        numbers = [self._numbers[other] for other in begun]
        if numbers:
            lengths = np.fromiter(map(len, begun), dtype=np.float32, count=len(begun))
            scored = np.where(lengths == len(word), 1.0, BEGUN + BEGUN_MORE * len(word) / lengths)
            row[numbers] = np.maximum(row[numbers], scored)

    def _score_heads(self, word: str, row: Scores) -> None:
        heads = self._heads.setdefault(len(word), _Heads(len(word)))
        heads.extend(self.words)
        alike = cdist([word], heads.texts, scorer=OSA.normalized_similarity, score_cutoff=0.7, dtype=np.float32)[0]
        whole = alike[np.frombuffer(heads.head_of, dtype=np.int32)]
        whole *= np.frombuffer(heads.shares, dtype=np.float32)
        np.maximum(row, whole, out=row)


class _Heads:
    """The distinct beginnings of a given length, and which of them each token has."""

    def __init__(self, length: int) -> None:
        self.length = length
        self.texts: list[str] = []
        self.head_of = array("i")
        self.shares = array("f")
        self._numbers: dict[str, int] = {}

    def extend(self, words: list[str]) -> None:
        """Take in the words that have come since."""
        for word in words[len(self.head_of) :]:
            head = word[: self.length]
            number = self._numbers.setdefault(head, len(self.texts))
            if number == len(self.texts):
                self.texts.append(head)
            self.head_of.append(number)
            longer = len(word) > self.length
            share = HEAD_SHARE * (BEGUN + BEGUN_MORE * self.length / len(word)) if longer else 0.0
            self.shares.append(share)
