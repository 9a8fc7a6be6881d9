"""Teams by their nicknames in an article on sport: "the Sharks", "Comets coach Maria Delgado"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.knowledge import gazetteer
from reader.understanding.languages.rules.names import NameRules
from reader.understanding.names.companies import surnames_of_people
from reader.understanding.names.name_span import NameSpan
from reader.understanding.parsing.tokens import Tokens

_SHORTEST = 4
"""Letters of a nickname."""


def with_nicknamed_teams(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Return the names, teams that go by a nickname as bodies, with those that the model overlooked.

    A plural behind "the" or before who plays for it is one, and a singular behind "the" that the model has for a name;
    so is the plural that closes a longer name of a body: "Cleveland Cavaliers".
    """
    sport = rules.clubs.sport
    if not rules.clubs.staff or len(sport.words.intersection(tokens.lowers)) < sport.least:
        return list(spans)
    owner = {index: span for span in spans for index in range(span.start, span.end)}
    people = surnames_of_people(tokens, spans)
    teams = set(_nicknames(tokens, owner, people, rules))
    found = []
    for index, text in enumerate(tokens.texts):
        alone = index not in owner or owner[index].end - owner[index].start == 1
        joined = index > 0 and not tokens.spaced[index - 1] and tokens.texts[index - 1][-1].isalpha()
        if text in teams and alone and not joined and not _belongs(tokens, index, owner):
            found.append(NameSpan(index, index + 1, "ORG"))
    taken = {span.start for span in found}
    kept = [span for span in spans if span.start not in taken]
    return sorted([*kept, *found], key=lambda span: span.start)


def _belongs(tokens: Tokens, index: int, owner: dict[int, NameSpan]) -> bool:
    """Return whether a capitalised word right before a token, in no name, makes it part of a longer one."""
    before = index - 1
    beside = before >= 0 and not tokens.sent_starts[index] and tokens.capital(before) and before not in owner
    return beside and tokens.texts[before].isalpha() and before > 0 and not tokens.sent_starts[before]


def _nicknames(tokens: Tokens, owner: dict[int, NameSpan], people: frozenset[str], rules: NameRules) -> Iterator[str]:
    for index, text in enumerate(tokens.texts):
        span = owner.get(index)
        if not _may_be(tokens, index, people, rules):
            continue
        alone = span is None or span.end - span.start == 1
        plural = text.endswith(rules.clubs.plurals) and not text.endswith(rules.clubs.no_plurals)
        led = index > 0 and tokens.lowers[index - 1] in rules.articles and not _goes_on(tokens, index, rules)
        if span is not None and span.label == "ORG" and not alone:
            if plural and span.end == index + 1 and gazetteer.place(" ".join(tokens.texts[span.start : index])):
                yield text
        elif alone and (
            (plural and (led or _has_staff(tokens, index, rules)))
            or (led and span is not None and _stands_free(tokens, index, rules))
        ):
            yield text


def _may_be(tokens: Tokens, index: int, people: frozenset[str], rules: NameRules) -> bool:
    """Return whether a capitalised word is neither a place, a people, a person nor a common name of things."""
    text, lower = tokens.texts[index], tokens.lowers[index]
    if len(text) < _SHORTEST or not text[0].isupper() or not text[1:].islower() or not text.isalpha():
        return False
    none = rules.demonyms | rules.clubs.no_teams | rules.thing_tails | rules.given_names | rules.person_titles
    if lower in none | rules.class_nouns | rules.no_names | rules.known_bodies or lower in rules.datelines.months:
        return False
    return lower not in people and gazetteer.place(text) is None and gazetteer.demonym(lower) is None


def _goes_on(tokens: Tokens, index: int, rules: NameRules) -> bool:
    """Return whether a capitalised word follows that it belongs to ("the Sydney Swans"), or a noun for a family."""
    after = index + 1
    if after >= len(tokens.texts) or tokens.sent_starts[after]:
        return False
    return tokens.capital(after) or tokens.lowers[after] in rules.clubs.families


def _has_staff(tokens: Tokens, index: int, rules: NameRules) -> bool:
    """Return whether who plays for a team or leads it follows: "Sharks hooker Mick Carel"."""
    after = index + 1
    return after < len(tokens.lowers) and not tokens.sent_starts[after] and tokens.texts[after] in rules.clubs.staff


def _stands_free(tokens: Tokens, index: int, rules: NameRules) -> bool:
    """Return whether no noun follows that it only describes: "the Fleet have", but "the Dunmore captain"."""
    after, sport = index + 1, rules.clubs.sport
    if after >= len(tokens.texts) or tokens.sent_starts[after] or not tokens.texts[after][0].isalpha():
        return True
    return tokens.lowers[after] in sport.fillers | sport.prepositions or tokens.lowers[after] in sport.verbs
