"""Events, products and works: what the model takes for one of them is no person, body or place elsewhere either."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reader.text.folding import fold
from reader.understanding.languages.rules.names import NameRules
from reader.understanding.names.known_bodies import is_known_body
from reader.understanding.names.name_span import NameSpan, without_overlaps
from reader.understanding.parsing.tokens import Tokens


def without_works(
    tokens: Tokens, spans: Sequence[NameSpan], works: Sequence[tuple[int, int]], rules: NameRules
) -> list[NameSpan]:
    """Return the names without those that the model takes for a work or a product as often as for a name.

    ``works`` are tokens ``[start, end)``. A name behind a title stays, and so do surnames and known bodies.
    """
    if not rules.works_vote or not works:
        return list(spans)
    against = Counter(tokens.folded(start, end) for start, end in works)
    votes = Counter(tokens.folded(span.start, span.end) for span in spans)
    people = {fold(tokens.texts[s.end - 1]) for s in spans if s.label == "PER" and s.end - s.start > 1}
    return [
        span
        for span in spans
        if against[(key := tokens.folded(span.start, span.end))] < votes[key]
        or not against[key]
        or key in people
        or tokens.lowers[max(0, span.start - 1)] in rules.person_titles
        or is_known_body(tokens, span, rules)
        or (span.end - span.start > 1 and tokens.lowers[span.end - 1] in rules.organisation_tails)
    ]


def without_told(
    tokens: Tokens, works: Sequence[tuple[int, int]], before: Sequence[NameSpan], people: Sequence[NameSpan]
) -> list[tuple[int, int]]:
    """Return the works without those that the words beside told for people: "her daughter, Isolde, …"."""
    new = {tokens.folded(span.start, span.end) for span in set(people).difference(before) if span.label == "PER"}
    return [(start, end) for start, end in works if tokens.folded(start, end) not in new]


def with_bodies_of_works(
    tokens: Tokens, spans: Sequence[NameSpan], works: Sequence[tuple[int, int]], rules: NameRules
) -> list[NameSpan]:
    """Return the names with what the model takes for works but what ends as bodies do: "the Northern Herald"."""
    found = []
    for start, end in works:
        while start < end and tokens.lowers[start] in rules.determiners:
            start += 1
        capitals = all(tokens.capital(index) for index in range(start, end))
        if end - start > 1 and capitals and tokens.lowers[end - 1] in rules.organisation_tails:
            found.append(NameSpan(start, end, "ORG"))
    return without_overlaps([*spans, *found]) if found else list(spans)


def title_case_lines(tokens: Tokens) -> set[int]:
    """Return the tokens of lines that have capitals throughout, as headlines do, and no full stop."""
    found: set[int] = set()
    start = 0
    for index in range(len(tokens.texts) + 1):
        if index < len(tokens.texts) and "\n" not in tokens.texts[index]:
            continue
        line = range(start, index)
        long = [t for t in line if len(tokens.texts[t]) > _SHORT and tokens.texts[t].isalpha()]
        shouted = sum(tokens.texts[t].isupper() for t in long)
        capitals = all(tokens.capital(t) for t in long) and shouted < len(long)
        if len(long) >= _FEWEST and capitals and tokens.texts[index - 1][-1] not in ".!":
            found.update(line)
        start = index + 1
    return found


_SHORT = 4
"""Letters of a word that headlines may leave small ("over", "to")."""
_FEWEST = 3
"""Longer words that tell a headline."""


def without_headline_people(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Return the names without people whom only a headline with capitals throughout names."""
    lines = title_case_lines(tokens) if rules.title_case else set()
    if not lines:
        return list(spans)
    named = {
        tokens.lowers[index]
        for span in spans
        if span.start not in lines and span.label == "PER"
        for index in range(span.start, span.end)
    }
    return [
        span
        for span in spans
        if span.start not in lines
        or span.label != "PER"
        or all(lower in named for lower in tokens.lowers[span.start : span.end])
    ]
