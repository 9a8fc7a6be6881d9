"""What a determiner and a noun tell of gender."""

from __future__ import annotations

from reader.text.folding import fold
from reader.understanding.languages.rules.language import Language
from reader.understanding.languages.rules.references import ReferenceRules
from reader.understanding.parsing.tokens import Tokens


def gender_of_determiner(tokens: Tokens, token: int, rules: ReferenceRules) -> str:
    """Return the gender that a determiner tells, empty if it tells none.

    "son" tells it before a consonant alone, "h" excepted: "son galeriste" is a man, "son avocate" a woman.
    """
    lower = tokens.lowers[token]
    if lower in rules.feminine_determiners:
        return "f"
    if lower in rules.masculine_before_consonants and token + 1 < len(tokens.lowers):
        return "m" if fold(tokens.lowers[token + 1])[:1] in rules.consonants else ""
    return "m" if lower in rules.masculine_determiners else ""


def gender_by_pair(noun: str, language: Language) -> str:
    """Return the gender of a noun that the rules know in both genders ("chanteur", "chanteuse")."""
    rules, endings = language.references, language.speech.inflection.feminine_endings
    known = rules.descriptions | rules.person_heads
    pairs = [*rules.feminine_endings, *((ending, "") for ending in endings)] if endings else []
    for feminine, masculine in pairs:
        if noun.endswith(feminine) and noun.removesuffix(feminine) + masculine in known - {noun}:
            return "f"
        if noun.endswith(masculine) and noun.removesuffix(masculine) + feminine in known - {noun}:
            return "m"
    return ""


def is_plural(noun: str, rules: ReferenceRules) -> bool:
    """Return whether a noun by itself is for several, where determiners do not tell: "the officers"."""
    ends = bool(rules.plural_endings) and noun.endswith(rules.plural_endings)
    return noun in rules.plural_nouns or (ends and not noun.endswith(rules.singular_endings))
