"""The gender of people by title and given name."""

from __future__ import annotations

from typing import Literal

from reader.understanding.languages.rules.gender import GenderRules
from reader.understanding.parsing.tokens import Tokens

Gender = Literal["m", "f"]
_SHORTEST_ADJECTIVE = 4
"""Fewest letters of a word between title and name ("la présidente chilienne"); links ("la mère de") are shorter."""


def gender_of_title(tokens: Tokens, token: int, rules: GenderRules) -> Gender | None:
    """Return the gender of the title right before a token, ``None`` if there is none or it tells nothing."""
    for index in (token - 1, token - 2):
        if index < 0 or tokens.sent_starts[index + 1]:
            return None
        lower = tokens.lowers[index]
        if lower in rules.feminine_titles:
            return "f"
        if lower in rules.masculine_titles:
            return "m"
        if len(lower) < _SHORTEST_ADJECTIVE or not tokens.texts[index].islower():
            return None
    return None


def gender_of_given_name(name: str, rules: GenderRules, guess: bool = True) -> Gender | None:
    """Return the likely gender of a person of that full name, by the first given name.

    Without ``guess`` only known given names count, not their endings.
    """
    words = name.split()
    if len(words) < 2:
        return None
    if len(words) > 2 and words[0].endswith("."):
        # "J. Calvin Stroud"
        words = words[1:]
    given = words[0].lower().split("-")[0]
    if given in rules.ambiguous_names or len(given) < 2 or given.endswith("."):
        return None
    if given in rules.feminine_names:
        return "f"
    if given in rules.masculine_names:
        return "m"
    if not guess:
        return None
    if given.endswith(rules.feminine_endings):
        return "f"
    return "m" if given.endswith(rules.masculine_endings) else None
