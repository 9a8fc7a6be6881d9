"""Nouns for what a person is: offices, trades, kinship."""

from __future__ import annotations

from reader.understanding.languages.rules.references import ReferenceRules
from reader.understanding.parsing.syntax import Syntax
from reader.understanding.parsing.tokens import Tokens


def past_modifiers(tokens: Tokens, syntax: Syntax, index: int, end: int, rules: ReferenceRules) -> int:
    """Return the head noun of the words from a token on, past what comes before it: "first" in "the first minister".

    In some languages that holds for nouns and owners too: "government" in "the government spokesman".
    """
    while index < end - 1 and (
        tokens.lowers[index] in rules.before
        or (syntax.relations[index] in rules.premodifiers and index < syntax.heads[index] < end)
        or (bool(rules.premodifiers) and not tokens.texts[index][0].isalnum())
        # "the London-based retailer", "the then-senator"
        or (bool(rules.premodifiers) and tokens.texts[index + 1] == "-" and not tokens.spaced[index])
    ):
        index += 1
    last = end - 1
    if rules.premodifiers and index + 1 == last and syntax.classes[last] == "ADV":
        # "the Arsenal forward"
        return last if tokens.lowers[last] in rules.person_heads else index
    return index


def is_person_head(tokens: Tokens, syntax: Syntax, index: int, rules: ReferenceRules) -> bool:
    """Return whether a token is a noun for what a person is ("porte-parole", "ex-député", "footballeur")."""
    lower = tokens.lowers[index]
    for prefix in rules.prefixes:
        lower = lower.removeprefix(prefix)
    if lower in rules.courtesy or lower in rules.things:
        return False
    if lower in rules.person_heads:
        return True
    text, noun = tokens.texts[index], syntax.classes[index] == "NOUN"
    return noun and len(text) > 4 and text.islower() and lower.endswith(rules.person_endings)
