"""How words of a language change their form: the plural and the feminine, and the ending of whom something is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

_SHORTEST_SINGULAR = 3
"""Fewest letters of a word that a plural ending was added to."""


@dataclass(frozen=True, slots=True)
class InflectionRules:
    """What several steps need to know of the forms of nouns, adjectives and names."""

    plural_endings: tuple[str, ...] = ()
    """Letters that a noun or adjective adds in the plural: ``("s", "x")`` for "alliés" and "jeux"."""

    feminine_endings: tuple[str, ...] = ()
    """Letters that a noun or participle adds in the feminine: "e" in "écrivaine" and "dite"."""

    possessives: frozenset[str] = frozenset()
    """Endings of a name that has something: "'s" in "Turkey's foreign minister", "Paris's father"."""


def noun_forms(word: str, rules: InflectionRules) -> Iterator[str]:
    """Yield a word as it stands and, if it may be a plural, its singular: "alliés", "allié"; "refus", "refu"."""
    yield word
    for ending in rules.plural_endings:
        if len(word) >= _SHORTEST_SINGULAR + len(ending) and word.endswith(ending):
            yield word.removesuffix(ending)


def singular_of(word: str, rules: InflectionRules) -> str:
    """Return a word without the ending of a plural, if it has one: "débats", "débat"; "refus", "refu"."""
    *_, shortest = noun_forms(word, rules)
    return shortest
