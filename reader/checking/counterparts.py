"""Where in an article the words of a quote stand, whole or changed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter

import msgspec

from reader.checking.draft_quotes import quote_words
from reader.model.analysis import Analysis
from reader.search.statements.comparison import Comparison, compare
from reader.search.statements.words import Word, Words, words_of

ROOM = 60
"""Words each side of where a quote seems to stand in which its parts are looked for."""

FAINT = 0.5
"""Share of a quote's words that must stand in a stretch of its length for a closer look."""


class Counterpart(msgspec.Struct, frozen=True):
    """The words of an article that correspond to a quote, ``[start, end)`` in its text, and how they compare.

    ``words`` are those that were compared; the comparison counts in them.
    """

    start: int
    end: int
    words: Words
    comparison: Comparison


def text_words(text: str, analysis: Analysis | None) -> Words:
    """Return the words of an article, without inquits that stand inside a quote."""
    words = words_of(text)
    if analysis is None:
        return words
    left_out: set[int] = set()
    starts = [word.start for word in words.words]
    for quote in analysis.quotes:
        if quote.pieces:
            said = {word.start for word in quote_words(text, quote).words}
            inside = starts[bisect_left(starts, quote.start) : bisect_left(starts, quote.end)]
            left_out.update(start for start in inside if start not in said)
    if not left_out:
        return words
    kept: list[Word] = []
    gaps: set[int] = set()
    for at, word in enumerate(words.words):
        if at in words.gaps:
            gaps.add(len(kept))
        if word.start not in left_out:
            kept.append(word)
    return Words(tuple(kept), frozenset(gaps))


def counterpart(quote: Words, article: Words) -> Counterpart | None:
    """Return the words of an article that are most like a quote; ``None`` if nothing is."""
    best: Counterpart | None = None
    for peak in _peaks(quote, article):
        first, last = max(0, peak - ROOM), min(len(article.words), peak + len(quote.words) + ROOM)
        near = Words(article.words[first:last], frozenset(gap - first for gap in article.gaps if first <= gap <= last))
        comparison = compare(quote, near)
        if comparison.end > comparison.start and (best is None or _rank(comparison) > _rank(best.comparison)):
            start, end = near.words[comparison.start].start, near.words[comparison.end - 1].end
            best = Counterpart(start, end, near, comparison)
    return best


def inside_a_quote(quote: Words, where: Counterpart, text: str, analysis: Analysis) -> Counterpart:
    """Return a counterpart without words around the quote of the article that has all it shares with the draft's.

    A draft that adds words to the end of a quote is not to be told that the article has an inquit there.
    """
    for said in analysis.quotes:
        if said.start >= where.end or where.start >= said.end:
            continue
        words = quote_words(text, said)
        comparison = compare(quote, words)
        if comparison.shared >= where.comparison.shared and comparison.end > comparison.start:
            start, end = words.words[comparison.start].start, words.words[comparison.end - 1].end
            return Counterpart(start, end, words, comparison)
    return where


def _rank(comparison: Comparison) -> tuple[float, int]:
    return comparison.share, -len(comparison.changes)


def _peaks(quote: Words, article: Words, most: int = 3) -> list[int]:
    """Return the words at which the stretches begin that share most with a quote, the best first."""
    wanted = Counter(quote.texts)
    hits = [at for at, word in enumerate(article.words) if word.text in wanted]
    length = len(quote.words)
    scored = [(bisect_right(hits, at + length) - index, -at) for index, at in enumerate(hits)]
    found: list[int] = []
    for score, minus in sorted(scored, reverse=True):
        if score < FAINT * length or len(found) == most:
            break
        if all(abs(-minus - other) > length for other in found):
            found.append(-minus)
    return found
