"""The distinct tokens of an index, and how like each of them a token of a query is."""

from __future__ import annotations

from array import array
from bisect import bisect_left

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from reader.search.names.bag_distance import BagIndex
from reader.search.names.phonetics import phonetic_key, phonetic_keys

Scores = NDArray[np.float32]

LEAST_SPELLING = 0.5
"""Similarity of spelling below which two tokens are strangers."""

LEAST_SOUND = 0.6
"""Similarity of sound below which two tokens sound unlike."""

SOUND_SHARE = 0.6
"""How much of a token's score is sound where sound says more than spelling."""

BEGUN, BEGUN_MORE = 0.76, 0.22
"""Score of a beginning: the first, and the second for the share of the token that it covers."""

SHORTEST_HEAD, LONGEST_HEAD = 4, 9
"""Characters of a misspelt beginning that are compared with the beginnings of tokens."""

LEAST_HEAD = 0.7
"""Similarity below which a beginning is not the one that was meant."""

HEAD_SHARE = 0.95
"""A misspelt beginning scores this share of a right one, times its similarity."""

REMEMBERED = 12
"""Finished words of a query whose scores are kept for the next keystroke."""


class Vocabulary:
    """Distinct tokens, numbered as they come; ``words[n]`` is token number ``n``."""

    def __init__(self) -> None:
        self._spelled = BagIndex()
        self._heard = BagIndex()
        self.words = self._spelled.texts
        self._numbers: dict[str, int] = {}
        self._sound_numbers: dict[str, int] = {}
        self._sound_of = array("i")
        self._sorted: list[str] = []
        self._finished: dict[str, Scores] = {}

    def number(self, word: str) -> int:
        """Return a token's number; a new token gets the next one."""
        number = self._numbers.get(word)
        if number is None:
            number = self._numbers[word] = len(self.words)
            self.words.append(word)
        return number

    def known(self, words: list[str]) -> list[bool]:
        """Tell for each word whether it is a token, or sounds like one."""
        self._update()
        sounds = phonetic_keys(words)
        return [
            word in self._numbers or sound in self._sound_numbers for word, sound in zip(words, sounds, strict=True)
        ]

    def likeness(self, words: list[str], typing: int) -> Scores:
        """Return a row of scores between 0 and 1 for each word: one for each token.

        ``typing`` is the row whose word may be unfinished and misspelt at once; words after it are looked at once only.
        """
        self._update()
        return np.stack([self._kept(word) if row < typing else self._row(word, row == typing)
                         for row, word in enumerate(words)])  # fmt: skip

    def _update(self) -> None:
        """Take in the tokens that have come since: how they sound, which letters they have, their order."""
        fresh = self.words[len(self._sound_of) :]
        if not fresh:
            return
        for sound in phonetic_keys(fresh):
            number = self._sound_numbers.setdefault(sound, len(self._heard.texts))
            if number == len(self._heard.texts):
                self._heard.texts.append(sound)
            self._sound_of.append(number)
        self._spelled.update()
        self._heard.update()
        self._sorted.extend(fresh)
        self._sorted.sort()
        self._finished.clear()

    def _kept(self, word: str) -> Scores:
        """Return the scores of a finished word, cached for the next keystroke."""
        row = self._finished.pop(word, None)
        if row is None:
            row = self._row(word, begun=False)
        self._finished[word] = row
        if len(self._finished) > REMEMBERED:
            del self._finished[next(iter(self._finished))]
        return row

    def _row(self, word: str, begun: bool) -> Scores:
        spelling = _similar(word, self._spelled, LEAST_SPELLING)
        heard = _similar(phonetic_key(word), self._heard, LEAST_SOUND)[np.frombuffer(self._sound_of, dtype=np.int32)]
        heard *= SOUND_SHARE
        heard += (1 - SOUND_SHARE) * spelling
        row: Scores = np.maximum(spelling, heard, out=spelling)
        if begun and SHORTEST_HEAD <= len(word) <= LONGEST_HEAD:
            self._score_heads(word, row)
        self._score_beginnings(word, row)
        return row

    def _score_beginnings(self, word: str, row: Scores) -> None:
        first = bisect_left(self._sorted, word)
        end = bisect_left(self._sorted, word + "\x7f", first)
        begun = self._sorted[first:end]
        numbers = [self._numbers[other] for other in begun]
        if numbers:
            lengths = self._spelled.lengths[numbers].astype(np.float32)
            scored = np.where(lengths == len(word), 1.0, BEGUN + BEGUN_MORE * len(word) / lengths)
            row[numbers] = np.maximum(row[numbers], scored)

    def _score_heads(self, word: str, row: Scores) -> None:
        length = len(word)
        near = self._spelled.begun_near(word, LEAST_HEAD)
        if near.size:
            heads = [self.words[number][:length] for number in near.tolist()]
            shares = HEAD_SHARE * (BEGUN + BEGUN_MORE * length / self._spelled.lengths[near].astype(np.float32))
            row[near] = np.maximum(row[near], _compared(word, heads, LEAST_HEAD) * shares)


def _similar(word: str, words: BagIndex, cutoff: float) -> Scores:
    """Return the similarity of a word to each of ``words``, 0 where it is below the cutoff."""
    row = np.zeros(len(words.texts), dtype=np.float32)
    near = words.near(word, cutoff)
    if near.size:
        row[near] = _compared(word, [words.texts[number] for number in near.tolist()], cutoff)
    return row


def _compared(word: str, others: list[str], cutoff: float) -> Scores:
    compared: Scores = cdist([word], others, scorer=OSA.normalized_similarity, score_cutoff=cutoff, dtype=np.float32)[0]
    return compared
