"""Names within the words for a speaker that a preposition governs: "un proche de la ministre Anne Roy"."""

from __future__ import annotations

from reader.understanding.languages import Language
from reader.understanding.parsing.tokens import Tokens
from reader.understanding.references.people_of_people import is_of_titled

_OPENING = 3
"""Words that open those for a speaker among which one says that he is only beside somebody."""


def is_governed(at: int, start: int, tokens: Tokens, language: Language, *, person: bool) -> bool:
    """Return whether a preposition governs the name at a character within the words from ``start`` on.

    ``person`` tells whether it is that of a person.
    """
    rules, titles = language.speech, language.names.person_titles
    first, token = tokens.token_at(start), tokens.token_at(at) - 1
    if _is_of_staff(first, token + 1, tokens, language) or is_of_titled(tokens.lowers, first, token + 1, language):
        return True
    beside = any(lower in rules.speakers.companions for lower in tokens.lowers[first : first + _OPENING])
    english, titled = rules.speakers.compound_names, False
    if english and _is_for_another(first, token + 1, tokens, language):
        return True
    if english and person and _ends_office(token, tokens, language):
        return False
    while token >= first:
        lower = tokens.lowers[token]
        if lower in rules.prepositions:
            # "a lawyer for former chief Anne Roy", but "head of state Anne Roy"
            return not titled or lower not in language.references.genitive
        courtesy = lower in language.references.courtesy
        # "a spokesman for Ms. Roy", "a spokesman for President Roy"
        titled = titled or (english and lower in titles and not courtesy)
        stands = courtesy or lower in titles
        skipped = (english or beside) and (stands or (beside and lower == "."))
        plain = tokens.texts[token].islower() and lower not in titles
        if tokens.texts[token] == "," or not (skipped or plain or lower in rules.determiners):
            return False
        token -= 1
    return False


def _is_for_another(first: int, end: int, tokens: Tokens, language: Language) -> bool:
    """Return whether words open with somebody beside another, no comma behind: "a spokesman for the Leeds charity"."""
    rules, lowers = language.speech, tokens.lowers
    for at in range(first, min(first + _OPENING, end - 1)):
        if lowers[at] in rules.speakers.companions and lowers[at + 1] in rules.linking | language.references.datives:
            return "," not in tokens.texts[at:end]
    return False


def _ends_office(token: int, tokens: Tokens, language: Language) -> bool:
    """Return whether a word before a name ends an office: "secretary of state Roy", not "fan of singer Roy"."""
    people = language.names.person_titles | language.references.descriptions
    if tuple(tokens.lowers[token - 1 : token + 1]) in language.speech.speakers.ranks:
        # "Special Agent in Charge Gwen Talley"
        return True
    lower, of = tokens.lowers[token], token > 0 and tokens.lowers[token - 1] in language.references.genitive
    return of and tokens.texts[token].islower() and lower not in people | language.speech.determiners


def _is_of_staff(first: int, end: int, tokens: Tokens, language: Language) -> bool:
    """Return whether the words are for those about whom they name: "au cabinet du ministre, Paul Sarr"."""
    words, rules = tokens.lowers[first:end], language.speech
    staff = next((n for n, word in enumerate(words[:2], 1) if word in rules.speakers.staffs), None)
    return staff is not None and any(word in rules.prepositions for word in words[staff:])
