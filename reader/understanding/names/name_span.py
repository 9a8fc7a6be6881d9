"""A name as tokens, while the names step works on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.model.analysis import Label
from reader.text.folding import fold
from reader.understanding.languages.rules.names import NameRules
from reader.understanding.parsing.tokens import Tokens


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A name as tokens ``[start, end)``."""

    start: int
    end: int
    label: Label


def without_overlaps(spans: Iterable[NameSpan]) -> list[NameSpan]:
    """Return the spans in order of the text; of two that overlap, keep the longer, or the first of equals."""
    kept: list[NameSpan] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if kept and span.start < kept[-1].end:
            if span.end - span.start > kept[-1].end - kept[-1].start:
                kept[-1] = span
        else:
            kept.append(span)
    return kept


def replaced_by(found: Sequence[NameSpan], spans: Iterable[NameSpan]) -> list[NameSpan]:
    """Return names that were found and those of ``spans`` that none of them overlaps, in order of the text."""
    taken = {index for span in found for index in range(span.start, span.end)}
    kept = [span for span in spans if not taken.intersection(range(span.start, span.end))]
    return sorted([*kept, *found], key=lambda span: span.start)


def key_of(tokens: Tokens, span: NameSpan) -> str:
    """Return the name folded, so that mentions of one name compare equal."""
    return tokens.folded(span.start, span.end) or tokens.texts[span.start]


def is_given_name(lower: str, rules: NameRules) -> bool:
    """Return whether a word is a given name that tells a person, its accents written or not: "Tāmati"."""
    return lower in rules.opening_given_names or fold(lower) in rules.opening_given_names
