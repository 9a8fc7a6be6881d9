"""Places overlooked behind a part of them or an office: "les pentes du Sapeau", "procureur de la République de Vif"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.understanding.languages.rules.names import NameRules
from reader.understanding.names.institutions import capitalised_end
from reader.understanding.names.name_span import NameSpan, replaced_by
from reader.understanding.parsing.tokens import Tokens


def with_area_places(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Return the names with the places that the words before announce, and towns that the headline and a text name.

    A name that holds the office's last word gives way: "République de Vernoy".
    """
    if not rules.areas.nouns:
        return list(spans)
    owner = {index: span for span in spans for index in range(span.start, span.end)}
    found = [*_behind_areas(tokens, owner, rules), *_behind_offices(tokens, owner, rules)]
    found += _headline_town(tokens, owner, rules)
    return replaced_by(found, spans)


def _behind_areas(tokens: Tokens, owner: dict[int, NameSpan], rules: NameRules) -> Iterator[NameSpan]:
    """Yield the places behind a noun for a part of one, and regions by their first part: "de la Haute-Orvane"."""
    for index, lower in enumerate(tokens.lowers[:-2]):
        if lower not in rules.place_links:
            continue
        start = index + 1 + (tokens.lowers[index + 1] in rules.articles)
        if start >= len(tokens.texts) or start in owner or not tokens.capital(start) or tokens.sent_starts[start]:
            continue
        area = bool(index) and tokens.lowers[index - 1] in rules.areas.nouns and not tokens.texts[start].isupper()
        prefix, *more = "".join(tokens.lowers[start : tokens.word_end(start)]).split("-")
        end = capitalised_end(tokens, start)
        if (area or (more and prefix in rules.areas.prefixes)) and owner.keys().isdisjoint(range(start, end)):
            yield NameSpan(start, end, "LOC")


def _behind_offices(tokens: Tokens, owner: dict[int, NameSpan], rules: NameRules) -> Iterator[NameSpan]:
    """Yield the towns of offices: "procureur de la République de Vernoy"."""
    heads = {phrase[0] for phrase in rules.areas.seated_offices}
    for index, lower in enumerate(tokens.lowers):
        if lower not in heads:
            continue
        for phrase in rules.areas.seated_offices:
            link = index + len(phrase)
            if tuple(tokens.lowers[index:link]) != phrase or link + 1 >= len(tokens.texts):
                continue
            town = link + 1
            if tokens.lowers[link] in rules.place_links and tokens.capital(town):
                known = owner.get(town)
                end = known.end if known is not None else capitalised_end(tokens, town)
                yield NameSpan(town, end, "LOC")


def _headline_town(tokens: Tokens, owner: dict[int, NameSpan], rules: NameRules) -> Iterator[NameSpan]:
    """Yield the town before a colon at the head of the text that stands behind a preposition later: "Vernoy: …"."""
    if len(tokens.texts) < 2 or 0 in owner or not tokens.capital(0):
        return
    end = tokens.word_end(0)
    if end >= len(tokens.texts) or tokens.texts[end] != ":" or tokens.texts[0].isupper():
        return
    parts = tokens.texts[:end]
    bodies = {span.start for span in owner.values() if span.label == "ORG"}
    for index in range(end, len(tokens.texts) - end):
        after = tokens.lowers[index + 1 + end] if index + 1 + end < len(tokens.texts) else ""
        again = tokens.texts[index + 1 : index + 1 + end] == parts and tokens.lowers[index] in rules.town_prepositions
        if again and after not in rules.links and index + 1 not in bodies:
            yield NameSpan(0, end, "LOC")
            return
