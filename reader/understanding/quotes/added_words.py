"""Words behind an inquit that go on with what is said: a condition, a cause, a time, something set against it.

"Le site fermera, prévient la direction, si la dette n'est pas effacée", "Elle rouvrira, promet-il, dès lundi".
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.understanding.parsing.syntax import VERBS
from reader.understanding.quotes.clause_span import holds_verb
from reader.understanding.quotes.cues import Cue
from reader.understanding.quotes.speech_context import SpeechContext

_LONGEST_LINK = 3
"""Words that open what goes on: "à condition que"."""

_NEAREST_TIME = 5
"""Tokens behind "dès" within which a time or a number stands."""

_LONGEST_GROUP = 4
"""Clitics and negations before the verb behind an inquit."""


def adds_condition(rest: Sequence[int], context: SpeechContext) -> bool:
    """Return whether words open with a condition or a cause, which only what is said has: "si", "à condition que"."""
    return bool(rest) and not _links(rest, context).isdisjoint(context.rules.trailing.conditions)


def adds_circumstance(cue: Cue, rest: Sequence[int], context: SpeechContext) -> bool:
    """Return whether words behind "dit-elle" tell when, why or as what something is, and not how it is said."""
    rules, lowers, links = context.rules, context.tokens.lowers, _links(rest, context)
    if cue.inverted is None or not rest:
        return False
    if links & rules.trailing.going_on:
        return True
    if links & rules.trailing.dating and len(rest) > 1:
        near = rest[1 : 1 + _NEAREST_TIME]
        dated = any(lowers[t] in rules.times or lowers[t][0].isdigit() for t in near)
        return dated and not holds_verb(rest, context)
    if links & rules.trailing.purposing:
        verb = next((t for t in rest[1:] if lowers[t] not in rules.pronouns.clitics), rest[0])
        says = rules.reporting.keys() | rules.qualifying.keys()
        return lowers[verb].endswith(rules.endings.infinitives) and lowers[verb] not in says
    counted = len(rest) > 1 and context.syntax.classes[rest[1]] == "NUM"
    return counted and lowers[rest[0]] in rules.dative and not any(lowers[t] in rules.times for t in rest)


def opens_with_verb(rest: Sequence[int], context: SpeechContext) -> bool:
    """Return whether a negation and a verb without subject open words: "n'y a été délivrée", "n'en couvrira pas"."""
    tokens, rules = context.tokens, context.rules
    if not rest or tokens.lowers[rest[0]] not in rules.restricting:
        return False
    for token in rest[1:_LONGEST_GROUP]:
        if tokens.lowers[token] not in rules.pronouns.clitics:
            return context.syntax.classes[token] in VERBS
    return False


def _links(rest: Sequence[int], context: SpeechContext) -> set[tuple[str, ...]]:
    """Return the first words, alone and together."""
    lowers = [context.tokens.lowers[token] for token in rest[:_LONGEST_LINK]]
    return {tuple(lowers[:size]) for size in range(1, len(lowers) + 1)}
