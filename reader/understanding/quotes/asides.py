"""What stands between commas behind a verb, skipped up to what goes on behind it.

"a fait savoir, mercredi, par un communiqué diffusé le soir, que …", "demande aux curieux, venus nombreux, de …".
"""

from __future__ import annotations

from collections.abc import Callable

from reader.understanding.languages.rules.speech import SpeechRules
from reader.understanding.parsing.syntax import VERBS, Syntax
from reader.understanding.parsing.tokens import Tokens
from reader.understanding.quotes.quote_sentences import QuoteSentence

_LONGEST = 16
"""Tokens of one aside, its commas included."""

_LONGEST_CHAIN = 30
"""Tokens of several asides, one behind the other, their commas included."""


def past_asides(
    comma: int,
    goes_on: Callable[[int], bool],
    sentence: QuoteSentence,
    tokens: Tokens,
    syntax: Syntax,
    rules: SpeechRules,
) -> int | None:
    """Return the place of the comma that closes one aside or the last of several, if what ``goes_on`` follows it.

    One aside may hold anything; several hold no finite verb but those of clauses that they open: "a promis, jeudi, aux
    élus, qui n'y croient plus, de …".
    """
    unquoted = sentence.unquoted
    opened, first = comma, True
    for at in range(comma + 2, min(comma + _LONGEST_CHAIN, len(unquoted) - 1)):
        text = tokens.texts[unquoted[at]]
        if text in (":", ";", "."):
            return None
        if text != ",":
            continue
        within = at - comma < _LONGEST if first else True
        plain = _is_plain(opened, at, sentence, tokens, syntax, rules)
        if (within or plain) and (first or plain) and goes_on(at + 1):
            return at
        if not plain:
            return None
        opened, first = at, False
    return None


def _is_plain(
    opened: int, closed: int, sentence: QuoteSentence, tokens: Tokens, syntax: Syntax, rules: SpeechRules
) -> bool:
    """Return whether the words between two commas hold no finite verb, or only one of a clause that they open."""
    inside = sentence.unquoted[opened + 1 : closed]
    if not inside:
        return False
    lead = tokens.lowers[inside[0]]
    if lead in rules.conjunctions or tuple(tokens.lowers[token] for token in inside[:2]) in rules.remarks:
        # "…, ce qui a permis, selon la maire, de gagner du temps"
        return False
    opens = rules.pronouns.relatives | rules.pronouns.oblique_relatives | (rules.clause_openers - rules.complementizers)
    if lead in opens - rules.conjunctions:
        return True
    for token in inside[1:]:
        if tokens.lowers[token] in rules.pronouns.relatives | rules.pronouns.oblique_relatives:
            # "dans un couloir où l'on n'entendait rien"
            break
        if is_finite(token, tokens, syntax, rules):
            return False
    return True


def is_finite(token: int, tokens: Tokens, syntax: Syntax, rules: SpeechRules) -> bool:
    """Return whether a token is a finite verb by its class and its form."""
    if syntax.classes[token] not in VERBS:
        return False
    lower = tokens.lowers[token]
    if lower.endswith((*rules.endings.infinitives, *rules.endings.sure_participles, *rules.endings.gerunds)):
        return False
    described = syntax.relations[token].startswith(("acl", "amod"))
    return not (described and lower.endswith(rules.endings.participles))
