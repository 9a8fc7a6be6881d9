"""Compare two versions of somebody's words: the same, cut, altered, or something else."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import Match, SequenceMatcher
from typing import Literal

import msgspec

from reader.search.statements.words import Words

LEAST_WORDS = 5
"""Shared words from which two quotes can be one statement: shorter ones ("je suis prêt") are said by many."""

LEAST_SHARE = 0.75
"""Share of the words of the shorter version that must stand in the other, in runs of at least ``RUN``."""

RUN = 2
"""Words in a row that count as shared: single ones ("de", "la") are in every text."""

NEAR = 3
"""Words more that may stand before a single shared word in the one version than in the other."""

Relation = Literal["same", "cut", "altered"]
"""How a version stands to a fuller one: word for word, with words left out at its ends or where it says so, changed."""


class Change(msgspec.Struct, frozen=True):
    """Words that two versions do not share: ``[start, end)`` in the words of the one and of the other."""

    start: int
    end: int
    other_start: int
    other_end: int


class Comparison(msgspec.Struct, frozen=True):
    """How a version is contained in another.

    ``share`` is the share of its words that the other has, ``shared`` how many, ``[start, end)`` the words of the other
    that correspond to it, ``changes`` what differs between them, without what the version says it left out.
    """

    share: float
    shared: int
    start: int
    end: int
    changes: tuple[Change, ...]

    @property
    def is_same_statement(self) -> bool:
        """Whether both are one statement."""
        return self.shared >= LEAST_WORDS and self.share >= LEAST_SHARE


def compare(version: Words, other: Words) -> Comparison:
    """Find how a version, the shorter one, stands in another.

    >>> from reader.search.statements.words import words_of
    >>> whole = words_of("Nous ne signerons pas cet accord tant que la guerre dure.")
    >>> compare(words_of("nous ne signerons pas […] tant que la guerre dure"), whole).changes
    ()
    >>> compare(words_of("nous signerons cet accord tant que la guerre dure"), whole).changes[0]
    Change(start=1, end=1, other_start=1, other_end=2)
    """
    mine, theirs = version.texts, other.texts
    if not mine or not theirs:
        return Comparison(0.0, 0, 0, 0, ())
    blocks = SequenceMatcher(None, theirs, mine, autojunk=False).get_matching_blocks()[:-1]
    runs = _together(blocks, min(RUN, len(mine)))
    if not runs:
        return Comparison(0.0, 0, 0, 0, ())
    shared = sum(block.size for block in runs if block.size >= min(RUN, len(mine)))
    changes, at, other_at = [], 0, max(0, runs[0].a - runs[0].b)
    start = other_at
    for block in runs:
        if block.b > at or block.a > other_at:
            changes.append(Change(at, block.b, other_at, block.a))
        at, other_at = block.b + block.size, block.a + block.size
    end = min(len(theirs), other_at + len(mine) - at)
    if at < len(mine):
        changes.append(Change(at, len(mine), other_at, end))
    told = tuple(change for change in changes if not _is_told(version, other, change))
    return Comparison(shared / len(mine), shared, start, end, told)


def _together(blocks: Sequence[Match], least: int) -> Sequence[Match]:
    """Return the matching runs from the first long one to the last, and single words that stand near them."""
    long_ones = [index for index, block in enumerate(blocks) if block.size >= least]
    if not long_ones:
        return ()
    first, last = long_ones[0], long_ones[-1]
    while first and _are_near(blocks[first - 1], blocks[first]):
        first -= 1
    while last + 1 < len(blocks) and _are_near(blocks[last], blocks[last + 1]):
        last += 1
    return blocks[first : last + 1]


def _are_near(before: Match, after: Match) -> bool:
    return after.a - before.a - before.size <= after.b - before.b - before.size + NEAR


def _is_told(version: Words, other: Words, change: Change) -> bool:
    """Return whether either text says that words are left out or replaced there."""
    return (change.start == change.end and change.start in version.gaps) or (
        change.other_start == change.other_end and change.other_start in other.gaps
    )


def same_statement(one: Words, another: Words) -> bool:
    """Return whether two quotes are one statement, the shorter contained in the longer.

    >>> from reader.search.statements.words import words_of
    >>> same_statement(words_of("Nous ne céderons rien à personne"), words_of("« ne cèderons rien à personne »"))
    True
    """
    shorter, longer = sorted((one, another), key=lambda words: len(words.words))
    return compare(shorter, longer).is_same_statement


def relation(version: Words, fullest: Words) -> Relation:
    """Return how a version stands to the fullest one."""
    if version.texts == fullest.texts:
        return "same"
    comparison = compare(version, fullest)
    return "altered" if comparison.changes else "cut"
