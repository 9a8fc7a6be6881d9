"""Rank the names of an index by how well they answer a query."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import log10

import numpy as np

from reader.knowledge import gazetteer
from reader.search.names.alignment import LEAST_TOKEN, UNCOVERED, align, weight
from reader.search.names.forms import ALIAS, NAME, ROLES, TITLE, Forms, whole_key
from reader.search.names.query import parse
from reader.search.names.records import Match
from reader.search.names.tokens import Token, tokens
from reader.text.folding import fold
from reader.text.message import Message

MOST_WORDS = 12
LONGEST_JOINED = 30
"""Words of a query that are looked at, and characters of the query written as one word."""

CUTOFF = 0.7
"""Score below which a name is no answer: random letters stay below it, misspelt names above."""

EXTRA_ESTIMATE = 0.3
"""What words that a name does not have cost at least, times their share of the query."""

CLOSER_LOOK = 24
"""Forms that are matched token to token, at least."""

TYPED, SAME, SAME_FOLDED, SAME_ALIAS, SAME_TITLE = 1.003, 1.002, 1.001, 0.985, 0.93
EXONYM, RARE_EXONYM = 0.98, 0.89
INITIALS, INITIALS_OF_PERSON = 0.965, 0.93
COUNTRY, OF_COUNTRY = 0.9, 0.72
"""Scores of what is found by more than likeness. The same name comes before one with its words swapped, which is 1."""

KNOWN, MOST_KNOWN = 0.045, 0.1
"""What a name gains for each power of ten of its mentions, and at most."""

SURE, SPLIT = 0.85, 0.02
"""Score from which on a word is not read as several that were typed together, and what it costs to read it so."""

SHORTEST_SPLIT, SHORTEST_PART, MOST_PARTS, MOST_SPLITS = 7, 3, 4, 2
"""Characters of a word that may be several, and of each of them; how many at most; ways to part it that are tried."""

EXACT = 0.975
"""Score from which on a name is what was typed, or an alias: of several words these come before better known ones."""

KIND_SHARE = {NAME: 1.0, ALIAS: 0.99, TITLE: 0.93}
"""What the likeness of a name, an alias and a title counts."""


AS_INITIALS = Message("initials")
"""Why a name was found by its initials."""


@dataclass(frozen=True, slots=True)
class _Answer:
    score: float
    why: Message | str
    text: str | None
    """The form whose matched characters are ``positions``; ``None`` where none is."""
    positions: tuple[int, ...] = ()


class _Answers:
    """The best answer of each record so far."""

    def __init__(self, forms: Forms, role: int) -> None:
        self.best: dict[int, _Answer] = {}
        self._forms = forms
        self._role = role

    def offer(self, owner: int, answer: _Answer) -> None:
        """Keep an answer if it is good enough, in the role that is asked for, and the best of its record so far."""
        allowed = ROLES[self._forms.records[owner].role] & self._role
        known = self.best.get(owner)
        if allowed and answer.score >= CUTOFF and (known is None or answer.score > known.score):
            self.best[owner] = answer


def ranked(forms: Forms, typed: str, limit: int) -> list[Match]:
    """Return the best ``limit`` matches, best first."""
    asked = parse(typed)
    role = ROLES[asked.role] if asked.role else ROLES["both"]
    answers = _Answers(forms, role)
    _offer_same(answers, forms, typed, TYPED)
    key = fold(asked.text)
    words = key.split()[:MOST_WORDS]
    if words and forms.texts:
        _offer_same(answers, forms, asked.text, SAME)
        _offer_initials(answers, forms, words)
        _offer_exonyms(answers, forms, key)
        _offer_country(answers, forms, asked.text, words)
        count = max(CLOSER_LOOK, 2 * limit)
        _offer_spelling(answers, forms, words, count, role)
        if len(words) == 1 and max((answer.score for answer in answers.best.values()), default=0.0) < SURE:
            for parts in _splits(words[0], forms):
                _offer_spelling(answers, forms, parts, count, role, is_split=True)

    def rank(item: tuple[int, _Answer]) -> tuple[bool, float, int, int]:
        owner, answer = item
        record = forms.records[owner]
        return (
            len(words) > 1 and answer.score < EXACT,
            -answer.score - known_bonus(record.mentions),
            len(record.name),
            owner,
        )

    best = sorted(answers.best.items(), key=rank)
    return [_match(forms, owner, answer, words) for owner, answer in best[: max(limit, 0)]]


def known_bonus(mentions: int) -> float:
    """Return what being mentioned often adds to a score: a misread "Obama" comes after the person with 21 mentions."""
    return min(MOST_KNOWN, KNOWN * log10(1 + mentions))


def _splits(word: str, forms: Forms) -> list[list[str]]:
    """Return ways to read a word as several that names have, or that sound like theirs: "vladimirputin".

    Those of fewest parts come first.
    """
    length = len(word)
    if not SHORTEST_SPLIT <= length <= LONGEST_JOINED:
        return []
    spans = [(start, end) for start in range(length) for end in range(start + SHORTEST_PART, length + 1)]
    known = forms.vocabulary.known([word[start:end] for start, end in spans])
    ends: dict[int, list[int]] = {}
    for (start, end), is_known in zip(spans, known, strict=True):
        if is_known and end - start < length:
            ends.setdefault(start, []).append(end)
    found: list[list[str]] = []
    waiting: list[tuple[int, ...]] = [(0,)]
    while waiting and len(found) < MOST_SPLITS:
        path = waiting.pop(0)
        for end in reversed(ends.get(path[-1], ())):
            if end == length:
                found.append([word[a:b] for a, b in pairwise((*path, end))])
            elif len(path) < MOST_PARTS:
                waiting.append((*path, end))
    return found[:MOST_SPLITS]


def _match(forms: Forms, owner: int, answer: _Answer, words: list[str]) -> Match:
    record = forms.records[owner]
    positions, why = answer.positions if answer.text == record.name else (), answer.why
    if not positions and answer.score >= SAME_FOLDED:
        positions = tuple(range(len(record.name)))
    elif not positions and why == AS_INITIALS:
        positions = _initial_positions(record.name, "".join(words))
    elif not positions and answer.text is not None:
        # An alias that is a part of the name needs no reason: the name shows it.
        positions = _part_positions(record.name, answer.text, answer.positions)
        why = "" if positions else why
    return Match(record.name, min(max(answer.score, 0.0), 1.0), positions, why, record.key)


def _initial_positions(name: str, initials: str) -> tuple[int, ...]:
    positions = []
    left = initials
    for token in tokens(name):
        if left and token.text[0] == left[0]:
            positions.append(token.origins[0])
            left = left[1:]
    return tuple(positions)


def _part_positions(name: str, part: str, matched: tuple[int, ...]) -> tuple[int, ...]:
    """Return the characters of a name that ``matched`` ones (none: all) of a part of it are; none if it is no part."""
    ours, its = tokens(name), tokens(part)
    words = [token.text for token in its]
    run = next(
        (n for n in range(len(ours)) if words and [token.text for token in ours[n : n + len(words)]] == words), None
    )
    if run is None:
        return ()
    places = zip(
        [origin for token in its for origin in token.origins],
        [origin for token in ours[run : run + len(words)] for origin in token.origins],
        strict=True,
    )
    return tuple(sorted({ours for its, ours in places if not matched or its in matched}))


def _offer_same(answers: _Answers, forms: Forms, text: str, same: float) -> None:
    for owner, kind in forms.called(whole_key(text)):
        name = forms.records[owner].name
        if kind == NAME:
            answers.offer(owner, _Answer(same if name == text else SAME_FOLDED, "", None))
        else:
            score = SAME_ALIAS if kind == ALIAS else SAME_TITLE
            answers.offer(owner, _Answer(score, _because(kind, text.strip()), text.strip()))


def _because(kind: int, text: str) -> Message | str:
    if kind == NAME:
        return ""
    return Message("alias “{text}”", text=text) if kind == ALIAS else Message("title “{text}”", text=text)


def _offer_initials(answers: _Answers, forms: Forms, words: list[str]) -> None:
    if len(words) > 1 and any(len(word) > 1 for word in words):
        return
    for form in forms.abbreviated("".join(words)):
        text = forms.texts[form]
        # Names of organisations have small words in them, or at least two that begin small: "Union européenne".
        small = any(word[:1].islower() for word in text.split())
        score = INITIALS if small or len(text.split()) > 2 else INITIALS_OF_PERSON
        answers.offer(forms.owners[form], _Answer(score * KIND_SHARE[forms.kinds[form]], AS_INITIALS, None))


def _offer_exonyms(answers: _Answers, forms: Forms, key: str) -> None:
    meant = gazetteer.exonyms(key)
    if meant is None:
        return
    score = EXONYM if meant.known else RARE_EXONYM
    for name in meant.names:
        for owner, kind in forms.called(name):
            if kind != TITLE:
                answers.offer(owner, _Answer(score * KIND_SHARE[kind], f"“{key}”", None))


def _offer_country(answers: _Answers, forms: Forms, text: str, words: list[str]) -> None:
    code = gazetteer.demonym(text) if len(words) <= 2 else None
    if code is None:
        return
    for owner in forms.tied_to(code):
        answers.offer(owner, _Answer(OF_COUNTRY, Message("of the country of “{text}”", text=text), None))
    country = gazetteer.country(code)
    for name in country.names if country else ():
        for owner, kind in forms.called(name):
            if kind != TITLE:
                answers.offer(owner, _Answer(COUNTRY, Message("country of “{text}”", text=text), None))


def _offer_spelling(
    answers: _Answers, forms: Forms, words: list[str], count: int, role: int, *, is_split: bool = False
) -> None:
    together = "".join(words)
    rows = [*words, together] if len(words) > 1 and len(together) <= LONGEST_JOINED else words
    scores = forms.vocabulary.likeness(rows, len(words) - 1)
    scores[scores < LEAST_TOKEN] = 0.0
    best = forms.best(scores)
    weights = np.array([weight(word, asked=True) for word in words], dtype=np.float32)
    found = weights @ best[: len(words)]
    total = np.frombuffer(forms.weights, dtype=np.float32)
    estimate = found / weights.sum() - UNCOVERED * np.maximum(0, 1 - found / total)
    if len(words) > 1:
        # Words that the name does not have may be more than it has: see ``alignment``.
        matched = weights @ (best[: len(words)] > 0)
        extra = found / np.maximum(matched, 0.01) - EXTRA_ESTIMATE * (1 - matched / weights.sum())
        np.maximum(estimate, extra - UNCOVERED * np.maximum(0, 1 - found / total), out=estimate)
    if len(rows) > len(words):
        np.maximum(estimate, best[-1] - UNCOVERED * np.maximum(0, 1 - weights.sum() / total), out=estimate)
    estimate[(np.frombuffer(forms.roles, dtype=np.int8) & role) == 0] = 0.0
    chosen = np.argpartition(-estimate, count)[:count] if len(estimate) > count else np.arange(len(estimate))
    for form in chosen[estimate[chosen] >= CUTOFF - UNCOVERED].tolist():
        text, kind = forms.texts[form], forms.kinds[form]
        parts: list[Token] = tokens(text)
        aligned = align(words, scores, forms.vocabulary, parts, allow_extra=not is_split)
        score = aligned.score * KIND_SHARE[kind] - SPLIT * is_split
        answers.offer(forms.owners[form], _Answer(score, _because(kind, text), text, aligned.positions))
