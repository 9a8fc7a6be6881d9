"""Parties that stand before a person, run together by the model: "le député LFI Martin Carel"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.knowledge import gazetteer
from reader.understanding.languages.rules.names import NameRules
from reader.understanding.names.name_span import NameSpan
from reader.understanding.parsing.tokens import Tokens

_SHORTEST, _LONGEST = 2, 5
"""Letters of the acronym of a party that the rules do not know."""


def with_parties(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Return the names with parties told from the people whom they stand before; both are names."""
    found: list[NameSpan] = []
    taken = {index for span in spans for index in range(span.start, span.end)}
    for span in spans:
        if span.label != "PER":
            found.append(span)
            continue
        if span.end - span.start > 1 and _is_party(tokens, span.start, rules, span):
            found += [NameSpan(span.start, span.start + 1, "ORG"), NameSpan(span.start + 1, span.end, "PER")]
            continue
        before = span.start - 1
        if before > 0 and before not in taken and not tokens.sent_starts[span.start]:
            known = tokens.lowers[before] in rules.parties and tokens.capital(before)
            if known and tokens.lowers[before - 1] in rules.person_titles:
                found.append(NameSpan(before, span.start, "ORG"))
        found.append(span)
    return found


def with_party_letters(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Return the names with acronyms that a person belongs to, whatever the model took them for: "Anna Roy of NDP"."""
    if not rules.party_links:
        return list(spans)
    owner = {index: span for span in spans for index in range(span.start, span.end)}
    found = []
    for span in spans:
        start = span.end + 1
        while start < len(tokens.texts) and tokens.lowers[start] in rules.articles:
            start += 1
        if span.label != "PER" or start >= len(tokens.texts) or tokens.lowers[span.end] not in rules.party_links:
            continue
        other = owner.get(start)
        letters = tokens.texts[start]
        acronym = letters.isalpha() and letters.isupper() and _SHORTEST < len(letters) <= _LONGEST
        if acronym and gazetteer.place(letters) is None and (other is None or other.end - other.start == 1):
            found.append(NameSpan(start, start + 1, "ORG"))
        elif other is not None and other.label == "PER" and other.start == start and other.end - start <= _SHORTEST:
            found.append(NameSpan(start, other.end, "ORG"))
    taken = {span.start for span in found}
    return sorted([*(span for span in spans if span.start not in taken), *found], key=lambda span: span.start)


def _is_party(tokens: Tokens, index: int, rules: NameRules, span: NameSpan) -> bool:
    """Return whether the name of a person opens with a party: one that is known, or an acronym behind a title."""
    text, lower = tokens.texts[index], tokens.lowers[index]
    if not tokens.spaced[index] or not tokens.capital(index + 1):
        return False
    titled = index > 0 and not tokens.sent_starts[index] and tokens.lowers[index - 1] in rules.person_titles
    if lower in rules.parties:
        return titled or (text[1:] != text[1:].lower() and span.end - span.start > 2)
    acronym = text.isalpha() and text.isupper() and _SHORTEST <= len(text) <= _LONGEST
    return titled and acronym and span.end - span.start > 2 and not tokens.texts[index + 1].isupper()
