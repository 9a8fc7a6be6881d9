"""Nouns for what a person is: offices, trades, kinship."""

from __future__ import annotations

from reader.understanding.languages.rules.references import ReferenceRules
from reader.understanding.parsing.syntax import Syntax
from reader.understanding.parsing.tokens import Tokens


def is_person_head(tokens: Tokens, syntax: Syntax, index: int, rules: ReferenceRules) -> bool:
    """Return whether a token is a noun for what a person is ("porte-parole", "ex-député", "footballeur")."""
    lower = tokens.lowers[index]
    for prefix in rules.prefixes:
        lower = lower.removeprefix(prefix)
    if lower in rules.courtesy:
        return False
    if lower in rules.person_heads:
        return True
    text, noun = tokens.texts[index], syntax.classes[index] == "NOUN"
    return noun and len(text) > 4 and text.islower() and lower.endswith(rules.person_endings)
