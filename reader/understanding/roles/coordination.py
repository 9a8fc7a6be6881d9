"""Coordination: names joined by conjunctions share one role ("Damas et Moscou")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.model.analysis import Label
from reader.understanding.languages.rules.roles import RoleRules
from reader.understanding.parsing.tokens import Tokens, opens_sentence

LONGEST_MARKER = 6
"""Most tokens of a preposition."""

_COMMA = ","
_DASHES = "-–—‑"


@dataclass(frozen=True, slots=True)
class PrepositionalName:
    """A name as tokens ``[start, end)`` with the preposition before it.

    ``opening`` is the first token of preposition and determiner, ``marker`` the preposition, empty if there is none,
    ``article`` the determiner between.
    """

    start: int
    end: int
    label: Label
    opening: int
    marker: str
    article: str


def with_preposition(tokens: Tokens, start: int, end: int, label: Label, rules: RoleRules) -> PrepositionalName:
    """Return a name with the longest preposition before it."""
    opening = start
    while (
        opening
        and start - opening < 2
        and not opens_sentence(tokens, opening)
        and tokens.lowers[opening - 1] in rules.determiners
    ):
        opening -= 1
    article = tokens.lowers[opening] if opening < start else ""
    if not opening or opens_sentence(tokens, opening):
        return PrepositionalName(start, end, label, opening, "", article)
    last = rules.contractions.get(tokens.lowers[opening - 1], tokens.lowers[opening - 1])
    phrase = last
    found, first = "", opening
    for index in range(opening - 1, max(-1, opening - 1 - LONGEST_MARKER), -1):
        if index < opening - 1:
            phrase = f"{tokens.lowers[index]} {phrase}".replace("' ", "'")
        if _is_marker(phrase, rules):
            found, first = phrase, index
        if opens_sentence(tokens, index):
            break
    return PrepositionalName(start, end, label, first, found, article)


def _is_marker(phrase: str, rules: RoleRules) -> bool:
    sets = (rules.place_markers, rules.actor_markers, rules.between, rules.genitive, rules.dative, rules.toward)
    return any(phrase in markers for markers in sets)


def coordinations(
    tokens: Tokens, names: Sequence[PrepositionalName], rules: RoleRules
) -> Iterator[list[PrepositionalName]]:
    """Yield the names in order of the text, coordinated ones in one list."""
    coordination: list[PrepositionalName] = []
    pending: list[PrepositionalName] = []
    for name in names:
        link = _link(tokens, (pending or coordination)[-1], name, coordination[0], rules) if coordination else None
        if link is None:
            yield from _parts(coordination, pending)
            coordination, pending = [name], []
        elif link == _COMMA:
            pending.append(name)
        else:
            coordination += [*pending, name]
            pending = []
    yield from _parts(coordination, pending)


def _parts(
    coordination: list[PrepositionalName], pending: list[PrepositionalName]
) -> Iterator[list[PrepositionalName]]:
    """Yield a coordination, then the names after it that only commas join, one by one."""
    if coordination:
        yield coordination
    yield from ([name] for name in pending)


def _link(
    tokens: Tokens, before: PrepositionalName, name: PrepositionalName, first: PrepositionalName, rules: RoleRules
) -> str | None:
    """Return what joins two names, ``None`` if nothing does."""
    opening = name.start
    while opening > before.end and tokens.lowers[opening - 1] in rules.determiners:
        opening -= 1
    if name.marker:
        if name.marker != first.marker:
            return None
        opening = min(opening, name.opening)
    if not 0 < opening - before.end <= 3:
        return None
    between = tokens.lowers[before.end : opening]
    if between[0] == _COMMA and len(between) > 1:
        between = between[1:]
    link = " ".join(between)
    if link in _DASHES and before.label == name.label == "LOC":
        return link
    if link not in rules.conjunctions:
        return None
    if link == _COMMA and first.marker in rules.place_markers | rules.dative and name.article and not name.marker:
        return None
    return link
