"""Keep names whole around a nickname in marks: "Ernesto « Che » Guevara"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.understanding.languages.rules.names import NameRules
from reader.understanding.names.name_span import NameSpan
from reader.understanding.parsing.tokens import Tokens

_CLOSING = {"«": "»", "“": "”", '"': '"', "‘": "’"}

_LONGEST = 5
"""Tokens between the marks, and of the surname behind them."""

_SHORT = 4
"""Tokens back to the opening mark before a surname."""


def with_nicknames(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Add nicknames in marks behind a word for them: "Paul Roche, dit « Popol »"."""
    given = [span for index in range(len(tokens.texts)) if (span := _nickname(tokens, index, rules)) is not None]
    taken = {index for span in given for index in range(span.start, span.end)}
    spans = [span for span in spans if not taken.intersection(range(span.start, span.end))]
    return sorted([*spans, *given], key=lambda span: span.start)


def is_nickname(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether a name is a nickname in marks, no part of which is a surname."""
    return span.start > 1 and _nickname(tokens, span.start - 1, rules) == span


def _nickname(tokens: Tokens, index: int, rules: NameRules) -> NameSpan | None:
    """Return the nickname in the marks that open at a token behind a word for it: "dit « Popol »"."""
    mark = _CLOSING.get(tokens.texts[index])
    if mark is None or index < 2 or tokens.lowers[index - 1] not in rules.nickname_words:
        return None
    limit = min(index + 2 + _LONGEST, len(tokens.texts))
    closing = next((t for t in range(index + 1, limit) if tokens.texts[t] == mark), index + 1)
    if closing == index + 1 or not any(tokens.capital(t) for t in range(index + 1, closing)):
        return None
    before = index - 2 - (tokens.texts[index - 2] == ",")
    opens = tokens.capital(index + 1) or tokens.lowers[index + 1] in rules.articles
    return NameSpan(index + 1, closing, "PER") if opens and before >= 0 and tokens.capital(before) else None


def with_inner_nicknames(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Return the names; one that ends inside marks, or right before or behind a nickname, reaches over it."""
    found: list[NameSpan] = []
    for span in spans:
        if found and span.start < found[-1].end:
            continue
        whole = _whole(tokens, span, rules)
        if whole is not None:
            found = [other for other in found if other.end <= whole.start]
        found.append(whole or span)
    return found


def _whole(tokens: Tokens, span: NameSpan, rules: NameRules) -> NameSpan | None:
    """Return a name with the nickname inside it and the surname behind, ``None`` if it has no nickname."""
    if span.label == "LOC" and tokens.lowers[span.start] not in rules.opening_given_names:
        return None
    last = min(span.end + 1, len(tokens.texts))
    opening = next((t for t in range(span.start + 1, last) if tokens.texts[t] in _CLOSING), None)
    if opening is None:
        return _behind_nickname(tokens, span)
    if not tokens.capital(opening - 1):
        return None
    mark = _CLOSING[tokens.texts[opening]]
    limit = min(opening + 2 + _LONGEST, len(tokens.texts) - 1)
    closing = next((t for t in range(opening + 1, limit) if tokens.texts[t] == mark), None)
    if closing is None or closing == opening + 1 or not tokens.capital(closing + 1):
        return None
    if tokens.sent_starts[closing + 1] and not tokens.texts[closing + 1].isalpha():
        return None
    end = closing + 1
    while (
        end < min(closing + 1 + _LONGEST, len(tokens.texts)) and tokens.capital(end) and tokens.texts[end][-1].isalpha()
    ):
        end += 1
    return NameSpan(span.start, end, "PER")


def _behind_nickname(tokens: Tokens, span: NameSpan) -> NameSpan | None:
    """Return a surname with the nickname and the given name before it, ``None`` if it has none: "Anne “Nan” Roy"."""
    closing = span.start - 1
    for opening in range(closing - 2, max(0, closing - _SHORT), -1):
        if _CLOSING.get(tokens.texts[opening]) != tokens.texts[closing]:
            continue
        given = opening - 1
        inside = all(tokens.capital(index) for index in range(opening + 1, closing))
        alike = tokens.texts[given].isupper() == tokens.texts[span.start].isupper()
        named = tokens.capital(given) and tokens.texts[given].isalpha() and tokens.spaced[given] and alike
        return NameSpan(given, span.end, "PER") if inside and named and span.label == "PER" else None
    return None
