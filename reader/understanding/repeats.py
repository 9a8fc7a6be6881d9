"""Names that the article gives elsewhere and the model overlooked here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.analysis import Label
from reader.understanding.languages.rules import NameRules
from reader.understanding.spans import NameSpan, without_overlaps
from reader.understanding.words import Words

_SHORTEST_SURNAME = 3
_SHORTEST_CAPITALS = 4


@dataclass(frozen=True, slots=True)
class _Known:
    tokens: tuple[str, ...]
    label: Label


def with_repeats(words: Words, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """The names with their repeats: the same words with the same capitals, or all in capitals.

    A word that the article also has in small letters is no repeat where it opens a sentence. A repeat that is longer
    than the model's name takes its place.
    """
    lexicon = _lexicon(words, spans)
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
            repeat = _repeat(words, NameSpan(index, end, known.label), owner, small, rules)
            if repeat is not None:
                found.append(repeat)
            break
    return without_overlaps([*spans, *found])


def _lexicon(words: Words, spans: Sequence[NameSpan]) -> dict[str, list[_Known]]:
    """Names by their first word, longest first."""
    names: dict[tuple[str, ...], Label] = {}
    surnames: dict[tuple[str, ...], Label] = {}
    for span in spans:
        tokens = tuple(text.replace("’", "'") for text in words.texts[span.start : span.end])
        if not _worth_repeating(words, span, tokens):
            continue
        names.setdefault(tokens, span.label)
        last = tokens[-1]
        if span.label == "PER" and len(tokens) > 1 and len(last) >= _SHORTEST_SURNAME and last[0].isupper():
            surnames.setdefault((last,), "PER")
    for tokens, label in [*names.items(), *surnames.items()]:
        names.setdefault(tokens, label)
        if len("".join(tokens)) >= _SHORTEST_CAPITALS:
            names.setdefault(tuple(token.upper() for token in tokens), label)
    lexicon: dict[str, list[_Known]] = {}
    for tokens, label in names.items():
        lexicon.setdefault(tokens[0], []).append(_Known(tokens, label))
    for known in lexicon.values():
        known.sort(key=lambda name: -len(name.tokens))
    return lexicon


def _worth_repeating(words: Words, span: NameSpan, tokens: tuple[str, ...]) -> bool:
    if len(tokens) == 1 and len(tokens[0]) < 2:
        return False
    return words.capital(span.start) or (len(tokens) > 1 and any(token[:1].isupper() for token in tokens))


def _stands_at(words: Words, index: int, tokens: tuple[str, ...]) -> bool:
    texts = words.texts
    if index + len(tokens) > len(texts):
        return False
    return all(texts[index + step].replace("’", "'") == token for step, token in enumerate(tokens))


def _repeat(
    words: Words, span: NameSpan, owner: dict[int, NameSpan], small: set[str], rules: NameRules
) -> NameSpan | None:
    size = span.end - span.start
    for other in _owners(owner, span):
        if other.end - other.start >= size or other.start < span.start or other.end > span.end:
            return None
    texts = words.texts
    if size == 1 and _opens_sentence(words, span.start) and words.lowers[span.start] in small:
        return None
    if size == 1 and _belongs_to_longer(words, span, owner):
        return None
    del rules, texts
    return span


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
