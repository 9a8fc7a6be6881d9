"""Verbs of saying that share the subject of one before them: "assure que 200 mineurs … et promet qu'…"."""

from __future__ import annotations

from reader.understanding.parsing.syntax import VERBS
from reader.understanding.quotes.cues import Cue, verb_cue
from reader.understanding.quotes.quote_sentences import QuoteSentence
from reader.understanding.quotes.speech_context import SpeechContext

_CLAUSE = 5
"""Tokens behind a verb of saying within which its clause opens: "a précisé mardi à l'AFP que"."""


def coordinated_verb(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> Cue | None:
    """Return the verb of saying whose clause a cue and its conjunction stand behind, and whose subject they share.

    "Un cadre assure que 200 mineurs ont été embauchés et promet que …" has the cadre as the speaker of both, not the
    mineurs. The verbs agree: both are plural or neither, both imperfect or neither; a participle without auxiliary
    leans on a verb that has one ("a détaillé comment … et expliqué que").
    """
    rules, lowers, unquoted = context.rules, context.tokens.lowers, sentence.unquoted
    if cue.form != "finite" or cue.passive or cue.inverted is not None:
        return None
    place = cue.opens
    while place and lowers[unquoted[place - 1]] in rules.pronouns.clitics | rules.restricting:
        place -= 1
    if place < 2 or not _is_conjunction(unquoted[place - 1], context):
        return None
    for at in range(place - 2, 0, -1):
        if lowers[unquoted[at]] not in rules.reporting or not _opens_clause(at, place - 1, sentence, context):
            continue
        other = verb_cue(sentence, at, context.tokens, context.syntax, rules)
        if other is not None and other.form == "finite" and not other.passive and _agree(other, cue, sentence, context):
            return other
    return None


def _is_conjunction(token: int, context: SpeechContext) -> bool:
    return context.tokens.texts[token].isalpha() and context.tokens.lowers[token] in context.rules.conjunctions


def _opens_clause(at: int, link: int, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a verb that is no noun opens a clause or a quote before the conjunction at a place."""
    unquoted, rules = sentence.unquoted, context.rules
    if context.syntax.classes[unquoted[at]] not in VERBS:
        return False
    openers = rules.complementizers | rules.questions.interrogatives | rules.questions.whether
    for place in range(at + 1, min(at + 1 + _CLAUSE, link)):
        if unquoted[place] != unquoted[place - 1] + 1 or context.tokens.lowers[unquoted[place]] in openers:
            return True
    return False


def _agree(outer: Cue, cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether two verbs may have one subject by their number and tense."""
    rules, lowers = context.rules, context.tokens.lowers
    first, second = lowers[sentence.unquoted[outer.opens]], lowers[sentence.unquoted[cue.opens]]
    bare = cue.opens == cue.place and second.endswith((*rules.endings.sure_participles, *rules.endings.participles))
    if bare and context.syntax.classes[cue.token] == "VERB" and outer.opens < outer.place:
        return True
    return all(
        first.endswith(endings) == second.endswith(endings)
        for endings in (rules.endings.plural, rules.endings.imperfect)
    )
