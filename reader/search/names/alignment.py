"""Match the tokens of a query to the tokens of one name, each to one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from rapidfuzz.distance import OSA, Indel

from reader.search.names.light_words import KINDS, LEGAL_FORMS, PARTICLES, TITLES
from reader.search.names.tokens import Token, joined
from reader.search.names.vocabulary import Scores, Vocabulary

PARTICLE_SHARE = 0.25
TITLE_SHARE = 0.25
UNCOVERED = 0.07
"""What a name loses at most for words that the query does not ask for."""

LEAST_TOKEN = 0.55
"""Score below which a token counts as not found."""

EXTRA = 0.4
"""What a query loses, times their share of its weight, for words that the name does not have."""

COVERED = 0.2
"""Share of a name's weight that a query may leave out and still name all of it."""

INITIALS = 0.9
"""Score of initials that stand for several words of a name: "jl" for Jean-Luc."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """How well a name fits, and the matched characters of the text that the tokens came from."""

    score: float
    positions: tuple[int, ...]


def weight(word: str, *, asked: bool) -> float:
    """Return how much a token says: the square root of its length, less where it is a small word or, asked, a title."""
    share = 1.0
    if word in PARTICLES:
        share = PARTICLE_SHARE
    elif (asked and (word in TITLES or word in KINDS)) or word in LEGAL_FORMS:
        share = TITLE_SHARE
    return share * sqrt(len(word))


def align(
    words: Sequence[str], scores: Scores, vocabulary: Vocabulary, name: list[Token], *, allow_extra: bool = True
) -> Aligned:
    """Match ``words``, whose rows of scores are ``scores``, to the tokens of a name, best pairs first.

    A last row beyond ``words`` is that of the words written as one. Words that the name does not have cost less where
    extra ones are allowed.
    """
    texts = [token.text for token in name]
    pieces = [(n, n + 1, text) for n, text in enumerate(texts)]
    pieces += joined(texts, [token.glued for token in name])
    pairs = []
    numbers = [vocabulary.number(piece[2]) for piece in pieces]
    for row, word in enumerate(words):
        for (first, end, _), number in zip(pieces, numbers, strict=True):
            score = float(scores[row, number])
            if score >= LEAST_TOKEN:
                pairs.append((score * weight(word, asked=True), score, -abs(row - first), row, first, end))
    pairs.sort(reverse=True)
    best = _greedy(words, texts, name, pairs, allow_extra=allow_extra)
    if len(scores) > len(words):
        whole = max((float(scores[-1, number]), n) for n, number in enumerate(numbers))
        first, end, _ = pieces[whole[1]]
        together = _total([(whole[0], 1.0)], texts, set(range(first, end))) - 0.01
        if together > best.score:
            best = Aligned(together, tuple(sorted(set(_positions("".join(words), name[first:end])))))
    return best


def _greedy(
    words: Sequence[str],
    texts: list[str],
    name: list[Token],
    pairs: list[tuple[float, float, int, int, int, int]],
    *,
    allow_extra: bool,
) -> Aligned:
    asked: set[int] = set()
    covered: set[int] = set()
    parts: list[tuple[float, float]] = []
    positions: set[int] = set()
    for _, score, _, row, first, end in pairs:
        if row in asked or not covered.isdisjoint(range(first, end)):
            continue
        asked.add(row)
        covered.update(range(first, end))
        parts.append((score, weight(words[row], asked=True)))
        positions.update(_positions(words[row], name[first:end]))
    left = [row for row in range(len(words)) if row not in asked]
    for row in list(left):
        run = _initials(words[row], texts, covered)
        if run and covered:
            left.remove(row)
            covered.update(run)
            parts.append((INITIALS, weight(words[row], asked=True)))
            positions.update(name[number].origins[0] for number in run)
    missing = [words[row] for row in left]
    score = _total([*parts, *((0.0, weight(word, asked=True)) for word in missing)], texts, covered)
    if allow_extra:
        score = max(score, _without_extra(parts, missing, texts, covered))
    return Aligned(score, tuple(sorted(positions)))


def _initials(word: str, texts: list[str], covered: set[int]) -> range:
    """Return the run of tokens not covered yet whose initials a short word is; empty for none."""
    count = len(word)
    if 2 <= count <= 4:
        for first in range(len(texts) - count + 1):
            run = range(first, first + count)
            if covered.isdisjoint(run) and word == "".join(texts[number][0] for number in run):
                return run
    return range(0)


def _without_extra(
    parts: list[tuple[float, float]], missing: Sequence[str], texts: list[str], covered: set[int]
) -> float:
    """Return the score of a query that has words more than the name, 0 where it does not mean the name all the same.

    "Vladimir Vladimirovitch Poutine" has two words of Vladimir Poutine, "chancelier Merz" has a title more, and
    "Vodafone Limited" has all of Vodafone.
    """
    if not missing or not parts:
        return 0.0
    weights = [weight(text, asked=False) for text in texts]
    uncovered = sum(w for n, w in enumerate(weights) if n not in covered) / (sum(weights) or 1.0)
    is_light = all(word in TITLES or word in KINDS or word in LEGAL_FORMS for word in missing)
    if not (is_light or len(parts) > len(missing) or uncovered <= COVERED):
        return 0.0
    lost = sum(weight(word, asked=True) for word in missing)
    share = lost / (lost + sum(part for _, part in parts))
    return _total(parts, texts, covered) - EXTRA * share


def _total(parts: list[tuple[float, float]], texts: list[str], covered: set[int]) -> float:
    total = sum(share for _, share in parts)
    mean = sum(score * share for score, share in parts) / total if total else 0.0
    weights = [weight(text, asked=False) for text in texts]
    left = sum(w for n, w in enumerate(weights) if n not in covered) / (sum(weights) or 1.0)
    return mean - UNCOVERED * left


def _positions(word: str, name: list[Token]) -> list[int]:
    text = "".join(token.text for token in name)
    origins = [origin for token in name for origin in token.origins]
    if text.startswith(word):
        return origins[: len(word)]
    # A word that was only begun stands for the beginning; letters far behind it are accidents.
    begun = len(text) > len(word) + 2 and OSA.normalized_similarity(word, text) < OSA.normalized_similarity(
        word, text[: len(word)]
    )
    blocks = Indel.opcodes(word, text[: len(word)] if begun else text)
    return [origins[n] for block in blocks if block.tag == "equal" for n in range(block.dest_start, block.dest_end)]
