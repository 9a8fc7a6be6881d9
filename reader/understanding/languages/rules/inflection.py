"""How nouns of a language form their plural."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

_SHORTEST_SINGULAR = 3
"""Fewest letters of a word that a plural ending was added to."""


@dataclass(frozen=True, slots=True)
class InflectionRules:
    """What several steps need to know of the forms of nouns."""

    plural_endings: tuple[str, ...] = ()
    """Letters that a noun or adjective adds in the plural: ``("s", "x")`` for "alliés" and "jeux"."""


def noun_forms(word: str, rules: InflectionRules) -> Iterator[str]:
    """Yield a word as it stands and, if it may be a plural, its singular: "alliés", "allié"; "refus", "refu"."""
    yield word
    for ending in rules.plural_endings:
        if len(word) >= _SHORTEST_SINGULAR + len(ending) and word.endswith(ending):
            yield word.removesuffix(ending)
