"""Whether a verb of learning tells somebody something: "nous apprend que", "apprend aux salariés que"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.understanding.parsing.syntax import NOUNS
from reader.understanding.quotes.cues import Cue
from reader.understanding.quotes.quote_sentences import QuoteSentence
from reader.understanding.quotes.speech_context import SpeechContext

_NEAREST_NOUN = 4
"""Tokens from a preposition to the noun that it governs."""


def is_told_to(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a pronoun before a verb is whom something is told to: "nous a appris", but not "a appris"."""
    lowers, group = context.tokens.lowers, sentence.unquoted[max(0, cue.opens - 2) : cue.place]
    return any(lowers[token] in context.rules.pronouns.addressees for token in group)


def teaches(behind: Sequence[int], context: SpeechContext) -> bool:
    """Return whether a verb of learning tells somebody something: "apprend aux salariés que"."""
    if not behind or context.tokens.lowers[behind[0]] not in context.rules.dative:
        return False
    near = range(behind[0] + 1, min(behind[0] + _NEAREST_NOUN, len(context.tokens.texts)))
    noun = next((t for t in near if context.syntax.classes[t] in NOUNS), None)
    if noun is None or context.tokens.lowers[noun] in context.rules.outlets | context.rules.audiences:
        return False
    name = context.names.at(noun)
    if name is not None:
        return name.label == "PER"
    several = context.tokens.lowers[behind[0]] in context.references.plural_determiners
    return context.are_described(noun) or context.are_people(noun) or (several and context.can_speak(noun))
