"""People who go by a title and a place: "the Duchess of Lindisfarne"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.understanding.languages.rules.names import NameRules
from reader.understanding.names.name_span import NameSpan
from reader.understanding.parsing.tokens import Tokens

_NAME = 2
"""Tokens from the title to the place."""


def with_nobles(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Return the names with nobles, their places being no names of their own."""
    if not rules.people.nobles:
        return list(spans)
    found: list[NameSpan] = []
    for title in range(len(tokens.texts) - _NAME):
        place = title + _NAME
        noble = tokens.lowers[title] in rules.people.nobles and tokens.capital(title)
        if not noble or tokens.lowers[title + 1] not in rules.party_links or not tokens.capital(place):
            continue
        end = tokens.word_end(place)
        while end - 1 > place and tokens.lowers[end - 1] in rules.inflection.possessives:
            end -= 1
        goes_on = end < len(tokens.texts) and tokens.capital(end) and tokens.texts[end].isalpha()
        if not goes_on or tokens.sent_starts[end]:
            found.append(NameSpan(title, end, "PER"))
    taken = {index for span in found for index in range(span.start, span.end)}
    kept = [span for span in spans if taken.isdisjoint(range(span.start, span.end))]
    return sorted([*kept, *found], key=lambda span: span.start)
