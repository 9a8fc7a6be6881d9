"""Where an article was written and for whom: "PARIS (AFP) –", "LAUSANNE, 12 mai -"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.understanding.languages.rules.language import NameRules
from reader.understanding.names.institutions import capitalised_end
from reader.understanding.names.name_span import NameSpan
from reader.understanding.parsing.tokens import Words

_DASHES = frozenset(("-", "–", "—", "--"))
_REACH = 16
"""Tokens that a dateline may have."""


def with_datelines(words: Words, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """The names with the towns and agencies of datelines."""
    at = {(span.start, span.end): span for span in spans}
    found: list[NameSpan] = []
    for start in _lines(words):
        end = _town_end(words, start)
        if end and _is_dateline(words, start, end, rules):
            span = at.get((start, end))
            if span is None or span.label != "PER":
                found.append(NameSpan(start, end, "LOC"))
    for index in range(len(words.texts) - 2):
        if words.texts[index] != "(":
            continue
        end = words.word_end(index + 1)
        name = "".join(words.lowers[index + 1 : end])
        if end < len(words.texts) and words.texts[end] == ")" and name in rules.agencies:
            found.append(NameSpan(index + 1, end, "ORG"))
    taken = {index for span in found for index in range(span.start, span.end)}
    kept = [span for span in spans if not taken.intersection(range(span.start, span.end))]
    return sorted([*kept, *found], key=lambda span: span.start)


def _lines(words: Words) -> Iterator[int]:
    """First tokens of the lines."""
    if words.texts and not words.texts[0].isspace():
        yield 0
    for index in range(1, len(words.texts)):
        if "\n" in words.texts[index - 1]:
            yield index


def _town_end(words: Words, start: int) -> int:
    """Where the capitalised words that open a line end, 0 where none do."""
    end = words.word_end(start) if words.capital(start) else 0
    more = capitalised_end(words, end) if end and end < len(words.texts) else 0
    return more or end


def _is_dateline(words: Words, start: int, end: int, rules: NameRules) -> bool:
    """Whether nothing but a date and what stands in parentheses is before a dash."""
    inside, region = False, rules.dateline_regions and words.texts[start].isupper()
    for index in range(end, min(end + _REACH, len(words.texts) - 1)):
        text, lower = words.texts[index], words.lowers[index]
        if text in _DASHES and not inside:
            return words.spaced[index] and words.spaced[index - 1]
        if text in "()":
            inside = text == "("
        elif "\n" in text or (
            not (inside or text in ",./" or text.isdigit() or lower.rstrip(".") in rules.months)
            and not (region and words.capital(index))
        ):
            return False
    return False
