"""Figures without a verb that a source tells, one source after the other: "500 selon la police, 800 selon la CGT"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.understanding.quotes.speech_context import SpeechContext

VERBAL = frozenset({"VERB", "AUX", "PRON", "SCONJ"})

_FARTHEST = 13
"""Tokens between a figure and the source behind it, at most."""


def is_figure(words: Sequence[int], context: SpeechContext) -> bool:
    """Return whether words hold a number and no verb, and open with it or with what makes it rough: "près de 300"."""
    classes, lowers = context.syntax.classes, context.tokens.lowers
    if any(classes[token] in VERBAL and not _is_written_number(token, context) for token in words):
        return False
    number = next((at for at, token in enumerate(words) if _is_number(token, context)), None)
    return number is not None and all(lowers[token] in context.rules.roughly for token in words[:number])


def goes_on_with_figure(after: Sequence[int], context: SpeechContext) -> bool:
    """Return whether another source has another figure behind a comma: "…, selon la police, 40 % selon le syndicat"."""
    tokens, rules = context.tokens, context.rules
    if len(after) < 2 or not (tokens.texts[after[0]] == "," or tokens.lowers[after[0]] in rules.conjunctions):
        return False
    near = after[1 : 1 + _FARTHEST]
    lowers = [tokens.lowers[token] for token in near]
    openers = rules.sources.prepositions
    source = next((at for at in range(len(near)) if any(tuple(lowers[at : at + len(o)]) == o for o in openers)), 0)
    return is_figure(from_figure(near[:source], context), context)


def _is_written_number(token: int, context: SpeechContext) -> bool:
    """Return whether a word is a number, whatever the tagger takes it for: "12", "trois"."""
    lower = context.tokens.lowers[token]
    return lower[0].isdigit() or lower in context.rules.sources.numerals


def _is_number(token: int, context: SpeechContext) -> bool:
    return _is_written_number(token, context) or (
        context.syntax.classes[token] == "NUM" and context.tokens.lowers[token] not in context.rules.indefinite
    )


def from_figure(words: Sequence[int], context: SpeechContext) -> Sequence[int]:
    """Return words from the last figure on that a conjunction or "contre" joins: "et | 1 200", "contre | 40 %"."""
    tokens, rules = context.tokens, context.rules
    links = rules.conjunctions | rules.prepositions - rules.determiners - rules.linking
    for at in range(len(words) - 2, -1, -1):
        behind = tokens.lowers[words[at + 1]]
        if tokens.lowers[words[at]] in links and (_is_number(words[at + 1], context) or behind in rules.roughly):
            return words[at + 1 :]
    return words
