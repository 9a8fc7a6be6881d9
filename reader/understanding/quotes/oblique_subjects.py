"""Somebody of a noun, who is the subject of its relative clause: "le chef" in "l'ONU, dont le chef a parlé"."""

from __future__ import annotations

from reader.understanding.parsing.syntax import VERBS
from reader.understanding.quotes.cues import Cue
from reader.understanding.quotes.noun_phrases import phrase_end
from reader.understanding.quotes.quote_sentences import QuoteSentence
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext

_FARTHEST = 20
"""Tokens before a verb among which the relative stands that opens its clause."""


def subject_behind_oblique(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the noun phrase between "dont" and its verb, with the name that stands beside it.

    "Le Medef, dont le président réclame", "Ecolo, dont la coprésidente, Marie Lecocq, parle".
    """
    tokens, rules, unquoted = context.tokens, context.rules, sentence.unquoted
    if cue.form != "finite" or cue.passive or cue.inverted is not None:
        return None
    last = cue.opens
    while last and tokens.lowers[unquoted[last - 1]] in rules.pronouns.clitics - rules.determiners | rules.restricting:
        last -= 1
    near = range(last - 1, max(0, last - _FARTHEST), -1)
    relative = next((at for at in near if tokens.lowers[unquoted[at]] in context.references.whose), None)
    if relative is None or relative + 2 >= last:
        return None
    between = unquoted[relative + 1 : last]
    if any(context.syntax.classes[t] in VERBS and context.names.at(t) is None for t in between):
        return None
    if tokens.lowers[between[0]] not in rules.determiners - rules.prepositions:
        return None
    end = phrase_end(between[0], sentence, context)
    if not context.can_speak(context.head_of(between[0], end)):
        return None
    if end < between[-1]:
        # "dont la coprésidente, Marie Lecocq, parle"
        name = context.names.at(between[-2])
        apposed = tokens.texts[between[-1]] == "," and name is not None and name.label == "PER"
        if name is None or not apposed or name.start - 1 != end:
            return None
        end = name.end
    return SpeakerPhrase(between[0], end, "subject")
