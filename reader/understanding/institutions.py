"""Bodies and buildings whose name opens with a common noun: "ministère russe de la Défense", "place Tahrir"."""

from __future__ import annotations

from collections.abc import Sequence

from reader import gazetteer
from reader.understanding.languages.rules import Institution, NameRules
from reader.understanding.spans import NameSpan
from reader.understanding.words import Words

_LONGEST = 12
"""Tokens that a complement may have."""


def with_institutions(words: Words, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """The names with those of institutions added; a name inside the name of an institution gives way to it."""
    kinds = {head: kind for kind in rules.institutions for head in kind.heads}
    at = {span.start: span for span in spans}
    found: list[NameSpan] = []
    inside = {index: span for span in spans for index in range(span.start, span.end)}
    reached = 0
    for index, lower in enumerate(words.lowers):
        if lower not in kinds or index < reached or words.texts[index] != lower:
            continue
        outer = inside.get(index)
        if outer is not None and outer.start < index:
            continue
        end = _end(words, index, kinds[lower], at, rules)
        if end and (outer is None or end > outer.end):
            found.append(NameSpan(index, end, kinds[lower].label))
            reached = end
    if not found:
        return list(spans)
    taken = {index for span in found for index in range(span.start, span.end)}
    kept = [span for span in spans if not taken.intersection(range(span.start, span.end))]
    return sorted([*kept, *found], key=lambda span: span.start)


def _end(words: Words, head: int, kind: Institution, at: dict[int, NameSpan], rules: NameRules) -> int:
    """Where the name that this head opens ends, 0 where it opens none."""
    lowers, size = words.lowers, len(words.lowers)
    index, qualified = head + 1, False
    while index < size and index < head + 3 and _qualifies(words, index, rules):
        index, qualified = index + 1, True
    if "adjective" in kind.complements:
        return index if qualified else 0
    if index >= size or words.opens[index]:
        return 0
    if index in at and "beside" in kind.complements and not qualified:
        return at[index].end
    complement = index
    while complement < size and complement < index + 3 and lowers[complement] in rules.links:
        complement += 1
    if complement == index or complement >= size or lowers[index] in ("l'", "la", "le", "les"):
        return 0
    if "state" in kind.complements and lowers[complement] in rules.state_words:
        qualified = complement + 1 < size and _qualifies(words, complement + 1, rules)
        return complement + 1 + qualified
    if "of" in kind.complements and complement in at:
        return at[complement].end
    if "of" in kind.complements and "field" in kind.complements and words.capital(complement):
        return complement + 1
    if "field" in kind.complements and words.texts[complement].islower() and lowers[complement].isalpha():
        return complement + 1
    return 0


def _qualifies(words: Words, index: int, rules: NameRules) -> bool:
    text = words.texts[index]
    return text.islower() and (text in rules.adjectives or gazetteer.demonym(text) is not None)


def with_headed_places(words: Words, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """The names with those of places added that a common noun announces: "le quartier Bab el-Oued"."""
    taken = {index for span in spans for index in range(span.start, span.end)}
    found = []
    for index, lower in enumerate(words.lowers[:-1]):
        if lower not in rules.place_announcers or words.texts[index] != lower:
            continue
        start = index + 1
        if lower in rules.place_heads and words.lowers[start] in rules.links and start + 1 < len(words.lowers):
            start += 1
        end = start
        while end < len(words.lowers) and end not in taken and words.texts[end][0].isupper() and not words.opens[end]:
            end += 1
        if start < end <= start + 3 and (end == len(words.lowers) or end not in taken):
            found.append(NameSpan(start, end, "LOC"))
    return sorted([*spans, *found], key=lambda span: span.start)
