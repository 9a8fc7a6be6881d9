"""Who speaks for a subject: "indique le parti par la voix d'Anne Roy"."""

from __future__ import annotations

from reader.understanding.quotes.cues import Cue
from reader.understanding.quotes.noun_phrases import left_edge, outer_noun, phrase_end
from reader.understanding.quotes.phrase_extent import outside
from reader.understanding.quotes.quote_sentences import QuoteSentence
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext

_LONGEST_VOICE = 6
"""Tokens of "par la voix de son" before a name."""


def voice_of(
    cue: Cue, found: SpeakerPhrase | None, sentence: QuoteSentence, context: SpeechContext
) -> SpeakerPhrase | None:
    """Return the person who speaks for a subject, beside it or its verb: "indique le parti par la voix d'Anne Roy"."""
    lowers, rules = context.tokens.lowers, context.rules
    beside = SpeakerPhrase(cue.token, cue.token + 1, "subject") if found is None else found
    first, last = min(beside.start, cue.token) - _LONGEST_VOICE, max(beside.end, cue.token + 1)
    first = max(first, sentence.start)
    for at in range(first, min(last + 2, sentence.end)):
        for voice in rules.voices:
            start = at + len(voice)
            if tuple(lowers[at:start]) != voice or not outside(at, sentence) or start >= sentence.end:
                continue
            if lowers[start] in rules.owners:
                # "Le club, par la voix de son président, Jean Roy, dément": it is the club that does
                return _ahead_of_voice(found, at, sentence, context)
            end = phrase_end(start, sentence, context)
            named = any(name.label == "PER" for name in context.names.within(start, end))
            return SpeakerPhrase(start, end, beside.evidence) if named else None
    return None


def _ahead_of_voice(
    found: SpeakerPhrase | None, voice: int, sentence: QuoteSentence, context: SpeechContext
) -> SpeakerPhrase | None:
    """Return the noun phrase right before "par la voix de son président", if that was taken for the speaker."""
    last = voice - 1 - (context.tokens.texts[voice - 1] == ",")
    if found is not None and found.start < voice:
        return SpeakerPhrase(found.start, min(found.end, last + 1), found.evidence)
    if last < sentence.start or not outside(last, sentence):
        return None
    start = left_edge(outer_noun(last, sentence, context), sentence, context)
    spoken = any(context.can_speak(token) for token in range(start, last + 1))
    return SpeakerPhrase(start, last + 1, "subject") if spoken else None
