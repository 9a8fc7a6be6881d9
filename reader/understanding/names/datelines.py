"""Datelines: where an article was written and for whom ("PARIS (AFP) –", "LAUSANNE, 12 mai -")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.understanding.languages.rules.names import NameRules
from reader.understanding.names.institutions import capitalised_end
from reader.understanding.names.name_span import NameSpan, replaced_by
from reader.understanding.parsing.tokens import Tokens

_DASHES = frozenset(("-", "–", "—", "--"))
_REACH = 16
"""Most tokens of a dateline."""


def with_datelines(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Add the towns and agencies of datelines."""
    at = {(span.start, span.end): span for span in spans}
    found: list[NameSpan] = []
    for start in _lines(tokens):
        end = _town_end(tokens, start)
        if end and _is_dateline(tokens, start, end, rules):
            span = at.get((start, end))
            if span is None or span.label != "PER" or (rules.datelines.regions and tokens.texts[start].isupper()):
                found.append(NameSpan(start, end, "LOC"))
            found += _country(tokens, end, rules)
    for index in range(len(tokens.texts) - 2):
        if tokens.texts[index] != "(":
            continue
        end = tokens.word_end(index + 1)
        name = "".join(tokens.lowers[index + 1 : end])
        if end < len(tokens.texts) and tokens.texts[end] == ")" and name in rules.datelines.agencies:
            found.append(NameSpan(index + 1, end, "ORG"))
    found += _regions(tokens, [*(span for span in spans if span not in found), *found], rules)
    return replaced_by(found, spans)


def _country(tokens: Tokens, index: int, rules: NameRules) -> Iterator[NameSpan]:
    """Yield the country in parentheses right behind the town: "Kelmet (Dorvanie), 3 avril (AFP) –"."""
    start = index + 1
    if start >= len(tokens.texts) or tokens.texts[index] != "(" or not tokens.capital(start):
        return
    end = capitalised_end(tokens, start)
    agency = "".join(tokens.lowers[start:end]) in rules.datelines.agencies or tokens.texts[start].isupper()
    if start < end < len(tokens.texts) and tokens.texts[end] == ")" and not agency:
        yield NameSpan(start, end, "LOC")


def _regions(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> Iterator[NameSpan]:
    """Yield the abbreviated regions behind a place and a comma, full stop included: "Pine Hollow, Vt."."""
    for span in spans:
        start = span.end + 1
        if span.label != "LOC" or start >= len(tokens.texts) or tokens.texts[span.end] != ",":
            continue
        region = tokens.capital(start) and any(
            lower in rules.datelines.region_abbreviations
            for lower in (tokens.lowers[start], tokens.lowers[start].rstrip("."))
        )
        split = start + 1 < len(tokens.texts) and tokens.texts[start + 1] == "." and not tokens.spaced[start]
        if region and (split or tokens.texts[start].endswith(".")):
            yield NameSpan(start, start + 1 + split, "LOC")


def _lines(tokens: Tokens) -> Iterator[int]:
    """Yield the first token of each line."""
    if tokens.texts and not tokens.texts[0].isspace():
        yield 0
    for index in range(1, len(tokens.texts)):
        if "\n" in tokens.texts[index - 1]:
            yield index


def _town_end(tokens: Tokens, start: int) -> int:
    """Return where the capitalised words that open a line end, 0 if there are none."""
    end = tokens.word_end(start) if tokens.capital(start) else 0
    more = capitalised_end(tokens, end) if end and end < len(tokens.texts) else 0
    return more or end


def _is_dateline(tokens: Tokens, start: int, end: int, rules: NameRules) -> bool:
    """Return whether only a date and parentheses stand before a dash."""
    inside, region = False, rules.datelines.regions and tokens.texts[start].isupper()
    for index in range(end, min(end + _REACH, len(tokens.texts) - 1)):
        text, lower = tokens.texts[index], tokens.lowers[index]
        if text in _DASHES and not inside:
            return tokens.spaced[index] and tokens.spaced[index - 1]
        if text in "()":
            inside = text == "("
        elif "\n" in text or (
            not (inside or text in ",./" or text.isdigit() or lower.rstrip(".") in rules.datelines.months)
            and not (region and tokens.capital(index))
        ):
            return False
    return False
