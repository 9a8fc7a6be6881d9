"""Sentences that the next one says somebody said: "Le pont est fermé. C'est ce qu'a annoncé la mairie."."""

from __future__ import annotations

from collections.abc import Sequence

from reader.understanding.quotes.clause_span import ReportedClause, after_dateline, reported_clause
from reader.understanding.quotes.cues import Cue
from reader.understanding.quotes.main_verbs import holds_main_verb
from reader.understanding.quotes.quote_sentences import QuoteSentence
from reader.understanding.quotes.speaker_phrases import speaker_of
from reader.understanding.quotes.speech_context import SpeechContext

_LONGEST_OPENING = 4
"""Tokens of "c'est ce que"."""

_NEAREST_CUE = 12
"""Tokens of a sentence within which the verb comes that says who said what stands before."""


def taken_up(
    before: QuoteSentence, sentence: QuoteSentence, cues: Sequence[Cue], context: SpeechContext
) -> ReportedClause | None:
    """Return the sentence before as a reported clause, if this one tells whose words it is and quotes nothing."""
    tokens, rules, unquoted = context.tokens, context.rules, sentence.unquoted
    if before.paragraph != sentence.paragraph or before.quotes or sentence.quotes:
        return None
    opening = tuple(tokens.lowers[token] for token in unquoted[:_LONGEST_OPENING])
    size = next((len(phrase) for phrase in rules.taking_up if opening[: len(phrase)] == phrase), 0)
    if not size or size >= len(opening) or opening[size] not in rules.complementizers:
        return None
    cue = next((cue for cue in cues if cue.place > size), None)
    if cue is None or cue.place > _NEAREST_CUE or cue.kind != "reporting" or cue.lemma in rules.thinking or cue.passive:
        return None
    if any(tokens.texts[token] == ":" for token in unquoted) or not holds_main_verb(before.unquoted, context):
        return None
    speaker = speaker_of(cue, sentence, context, after_verb=True)
    if speaker is None or context.cannot_speak(speaker.start, speaker.end) or speaker.start < unquoted[size]:
        return None
    return reported_clause(cue, speaker, after_dateline(before.unquoted, context), context)
