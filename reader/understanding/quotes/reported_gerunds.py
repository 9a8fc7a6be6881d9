"""Gerunds that a verb reports: "denied taking the money", "accused Roy of lying", "admitted to having known"."""

from __future__ import annotations

from reader.understanding.parsing.syntax import VERBS
from reader.understanding.quotes.cues import Cue
from reader.understanding.quotes.quote_sentences import QuoteSentence
from reader.understanding.quotes.speech_context import SpeechContext

_FARTHEST = 14
"""Tokens behind a verb up to which the preposition comes that leads to the gerund which it reports."""


def gerund_after(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> int | None:
    """Return the place of a gerund that a cue reports, behind its preposition and an object or not."""
    tokens, rules, unquoted = context.tokens, context.rules, sentence.unquoted
    links = rules.infinitival.gerund_frames.get(cue.lemma)
    if not links:
        return None
    if "" in links and is_gerund(cue.place + 1, sentence, context):
        return cue.place + 1
    for at in range(cue.place + 1, min(cue.place + _FARTHEST, len(unquoted) - 1)):
        lower = tokens.lowers[unquoted[at]]
        if lower in links and is_gerund(at + 1, sentence, context):
            return at + 1
        verb = context.syntax.classes[unquoted[at]] in VERBS and context.names.at(unquoted[at]) is None
        opens = lower in rules.clause_openers | rules.complementizers
        if opens or verb or tokens.texts[unquoted[at]] in (".", ":", ";"):
            return None
    return None


def _has_object(place: int, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether what is taken for a noun is a gerund by its object: "of hiding fighters", "of caving to Roy"."""
    tokens, rules, unquoted = context.tokens, context.rules, sentence.unquoted
    linked = place and tokens.lowers[unquoted[place - 1]] in context.references.genitive
    if not linked or place + 1 >= len(unquoted):
        return False
    token, following = unquoted[place], unquoted[place + 1]
    if not tokens.lowers[token].endswith(rules.endings.gerunds) or context.syntax.classes[token] not in ("NOUN", "ADJ"):
        return False
    object_ = context.syntax.classes[following] in ("NOUN", "PROPN", "PRON", "DET")
    return following == token + 1 and (object_ or tokens.lowers[following] in rules.dative | rules.infinitival.marks)


def is_gerund(place: int, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a gerund stands at a place, a negation or an adverb before it or not: "denied ever being told"."""
    tokens, rules, unquoted = context.tokens, context.rules, sentence.unquoted
    skipped = rules.negations | rules.fillers - rules.prepositions | rules.infinitival.fillers
    while place < len(unquoted) and tokens.lowers[unquoted[place]] in skipped:
        place += 1
    if place >= len(unquoted) or not tokens.lowers[unquoted[place]].endswith(rules.endings.gerunds):
        return False
    return context.syntax.classes[unquoted[place]] in VERBS or _has_object(place, sentence, context)
