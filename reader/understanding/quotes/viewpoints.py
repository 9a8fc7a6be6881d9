"""Cues that tell whose view something is: "Pour la maire, …", "À ses yeux, …", "Insuffisant, pour la ligue"."""

from __future__ import annotations

from reader.understanding.languages.rules.speech import SpeechRules
from reader.understanding.parsing.tokens import Tokens
from reader.understanding.quotes.quote_sentences import QuoteSentence

_LONGEST_OPENING = 5
"""Tokens before a viewpoint that opens its sentence, comma and conjunction included: "Cela dit, pour Anne Roy, …"."""

_VERDICT = 2
"""Tokens of a word that is a whole answer, its comma included."""


def is_viewpoint(sentence: QuoteSentence, place: int, tokens: Tokens, rules: SpeechRules) -> bool:
    """Return whether a noun with its owner tells whose view something is, behind which a comma may be needed.

    "À ses yeux, il faut payer", "In her view the officers have no plan".
    """
    unquoted = sentence.unquoted
    if place < 2 or place + 1 >= len(unquoted):
        return False
    if tokens.texts[unquoted[place + 1]] != "," and rules.sources.viewpoints_need_comma:
        return False
    lowers = [tokens.lowers[token] for token in unquoted[place - 2 : place + 1]]
    if (
        lowers[0] not in rules.sources.viewpoint_nouns[lowers[2]]
        or lowers[1] not in rules.owners - rules.sources.own_openers
    ):
        return False
    return place == 2 or _may_open(unquoted[place - 3], tokens, rules)


def opens_viewpoint(sentence: QuoteSentence, place: int, tokens: Tokens, rules: SpeechRules) -> bool:
    """Return whether words for a viewpoint open a clause: "Pour X, …", "Cela dit, pour X, …", "…, pour qui …"."""
    unquoted = sentence.unquoted
    if place == 0 or tokens.texts[unquoted[place - 1]] == ";":
        return True
    if place == _VERDICT and tokens.texts[unquoted[1]] == "," and tokens.lowers[unquoted[0]] in rules.sources.verdicts:
        # "Insuffisant, pour la ligue."
        return not any(tokens.texts[token] == "," for token in unquoted[place:])
    # "Comme de tradition, pour cette dernière soirée, …" tells of no view.
    dated = any(tokens.lowers[token] in rules.times for token in unquoted[place + 1 : place + 4])
    if place < _LONGEST_OPENING - dated and _may_open(unquoted[place - 1], tokens, rules):
        return True
    if tokens.texts[unquoted[place - 1]] == "," and tokens.lowers[unquoted[place - 2]] in rules.complementizers:
        # "…, tandis que, pour X, …"
        return True
    apart = place > 1 and tokens.texts[unquoted[place - 2]] == ","
    if apart and rules.sources.viewers and tokens.lowers[unquoted[place - 1]] in rules.conjunctions:
        # "Les élus protestent, mais pour le gouvernement, …"
        return tokens.texts[unquoted[place - 1]].isalpha()
    following = tokens.lowers[unquoted[place + 1]] if place + 1 < len(unquoted) else ""
    # "…, pour qui", but not "…, pour lequel"
    return tokens.texts[unquoted[place - 1]] == "," and following in rules.pronouns.relatives & rules.clause_openers


def _may_open(before: int, tokens: Tokens, rules: SpeechRules) -> bool:
    """Return whether a sentence may begin after this token, be it only after a colon or a dash."""
    return tokens.texts[before] in (":", "-", "–", "—") or tokens.lowers[before] in rules.conjunctions
