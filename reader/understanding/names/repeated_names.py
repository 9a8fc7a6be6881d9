"""Names that the article gives elsewhere and the model overlooked here."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.model.analysis import Label
from reader.understanding.languages.rules.language import NameRules
from reader.understanding.names.name_span import NameSpan, without_overlaps
from reader.understanding.parsing.tokens import Words

_SHORTEST_SURNAME = 3
_SHORTEST_CAPITALS = 4
_LOUD = 3
"""Tokens from which a name in a headline in capitals may be more than a name."""

_AROUND = 2
"""Words on either side by which a headline in capitals is known."""


@dataclass(frozen=True, slots=True)
class _Known:
    """A name to look for; one that is ``free`` opens with a word that may be a preposition ("de Gaulle")."""

    tokens: tuple[str, ...]
    label: Label
    free: bool = False


def with_repeats(words: Words, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """The names with their repeats: the same words with the same capitals, or all in capitals.

    A word that the article also has in small letters is no repeat where it opens a sentence. A repeat that is longer
    than the model's name takes its place.
    """
    spans = _without_headlines(words, spans, rules)
    lexicon = _lexicon(words, spans, rules)
    if not lexicon:
        return list(spans)
    small = set(words.texts)
    owner = {index: span for span in spans for index in range(span.start, span.end)}
    found = []
    for index, text in enumerate(words.texts):
        for known in lexicon.get(text.replace("’", "'"), ()):
            end = index + len(known.tokens)
            if not _stands_at(words, index, known.tokens):
                continue
            if known.free and not _stands_free(words, index, rules):
                continue
            repeat = _repeat(words, NameSpan(index, end, known.label), owner, small)
            if repeat is not None:
                found.append(repeat)
            break
    return without_overlaps([*spans, *found])


def _lexicon(words: Words, spans: Sequence[NameSpan], rules: NameRules) -> dict[str, list[_Known]]:
    """Names by their first word, longest first."""
    names: dict[tuple[str, ...], Label] = {}
    shorter: dict[tuple[str, ...], Label] = {}
    for span in spans:
        tokens = tuple(text.replace("’", "'") for text in words.texts[span.start : span.end])
        if not _worth_repeating(words, span, tokens):
            continue
        names.setdefault(tokens, span.label)
        if span.label == "PER":
            shorter.update(
                dict.fromkeys(surnames(tokens, words.last_word(span.start, span.end) - span.start, rules), "PER")
            )
    for tokens, label in [*names.items(), *shorter.items()]:
        names.setdefault(tokens, label)
        if len("".join(tokens)) >= _SHORTEST_CAPITALS:
            capitals = tuple(token.upper() for token in tokens)
            names.setdefault(capitals, label)
            names.setdefault(tuple(_without_accents(token) for token in capitals), label)
    lexicon: dict[str, list[_Known]] = {}
    for tokens, label in names.items():
        lexicon.setdefault(tokens[0], []).append(_Known(tokens, label, tokens[0] in rules.links))
    for known in lexicon.values():
        known.sort(key=lambda name: -len(name.tokens))
    return lexicon


def surnames(tokens: tuple[str, ...], last: int, rules: NameRules) -> Iterator[tuple[str, ...]]:
    """What a full name may be called by: its last word, alone and with its particles ("Le Goff", "van der Poel").

    ``last`` is the token with which that word begins.
    """
    if not last or len("".join(tokens[last:])) < _SHORTEST_SURNAME or not tokens[last][0].isupper():
        return
    yield tokens[last:]
    first = last
    while first > 1 and tokens[first - 1].lower() in rules.particles:
        first -= 1
        if tokens[first].lower() not in rules.links or first == 1 or tokens[first - 1].lower() not in rules.particles:
            yield tokens[first:]
            yield (tokens[first][:1].upper() + tokens[first][1:], *tokens[first + 1 :])


def _without_accents(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def _stands_free(words: Words, index: int, rules: NameRules) -> bool:
    """Whether no noun stands before, whose preposition the word would be."""
    return (
        words.opens[index]
        or not index
        or not words.texts[index - 1][-1].isalnum()
        or (words.lowers[index - 1] in rules.person_titles)
    )


def _worth_repeating(words: Words, span: NameSpan, tokens: tuple[str, ...]) -> bool:
    if len(tokens) == 1 and len(tokens[0]) < 2:
        return False
    return words.capital(span.start) or (len(tokens) > 1 and any(token[:1].isupper() for token in tokens))


def _stands_at(words: Words, index: int, tokens: tuple[str, ...]) -> bool:
    texts = words.texts
    if index + len(tokens) > len(texts):
        return False
    return all(texts[index + step].replace("’", "'") == token for step, token in enumerate(tokens))


def _repeat(words: Words, span: NameSpan, owner: dict[int, NameSpan], small: set[str]) -> NameSpan | None:
    size = span.end - span.start
    for other in _owners(owner, span):
        if other.end - other.start >= size or other.start < span.start or other.end > span.end:
            return None
    if size == 1 and _opens_sentence(words, span.start) and words.lowers[span.start] in small:
        return None
    if size == 1 and not _in_capitals(words, span.start) and _belongs_to_longer(words, span, owner):
        return None
    return span


def _without_headlines(words: Words, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """The names without those that the model made of a headline in capitals though they only hold a known one."""
    loud = [span for span in spans if span.end - span.start >= _LOUD and _in_capitals(words, span.start)]
    if not loud:
        return list(spans)
    lexicon = _lexicon(words, [span for span in spans if span not in loud], rules)
    return [span for span in spans if span not in loud or not _holds_a_name(words, span, lexicon)]


def _holds_a_name(words: Words, span: NameSpan, lexicon: dict[str, list[_Known]]) -> bool:
    held = False
    for index in range(span.start, span.end):
        for known in lexicon.get(words.texts[index], ()):
            if _stands_at(words, index, known.tokens):
                if index == span.start and index + len(known.tokens) == span.end:
                    return False
                held = True
    return held


def _in_capitals(words: Words, index: int) -> bool:
    """Whether the words around are all in capitals, as in a headline, so that capitals beside a name tell nothing."""
    around = [words.texts[index]]
    for step in (-1, 1):
        other, found = index + step, 0
        while found < _AROUND and 0 <= other < len(words.texts) and "\n" not in words.texts[other]:
            if words.texts[other].isalpha():
                around.append(words.texts[other])
                found += 1
            other += step
    return len(around) > _AROUND and all(text.isupper() for text in around)


def _owners(owner: dict[int, NameSpan], span: NameSpan) -> Iterator[NameSpan]:
    for index in range(span.start, span.end):
        if index in owner:
            yield owner[index]


def _opens_sentence(words: Words, index: int) -> bool:
    while index and not words.opens[index] and not any(c.isalnum() for c in words.texts[index - 1]):
        index -= 1
    return index == 0 or words.opens[index]


def _belongs_to_longer(words: Words, span: NameSpan, owner: dict[int, NameSpan]) -> bool:
    """Whether a capitalised word stands beside it, so that it is part of some other name."""
    before, after = span.start - 1, span.end
    texts = words.texts
    if before >= 0 and not words.opens[span.start] and before not in owner:
        joined = texts[before] in "-‐‑" and not words.spaced[before]
        capital = words.capital(before) and texts[before].isalpha() and not _opens_sentence(words, before)
        if joined or capital:
            return True
    if after < len(texts) and not words.opens[after] and after not in owner:
        joined = texts[after] in "-‐‑" and not words.spaced[span.end - 1]
        return joined or (words.capital(after) and texts[after].isalpha())
    return False
