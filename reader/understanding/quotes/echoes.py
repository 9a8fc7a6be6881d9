"""Clauses that say who said what stands before them: "« … » : c'est ainsi que Roy le décrit", "That was how …"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.model.analysis import Span
from reader.understanding.quotes.cues import Cue
from reader.understanding.quotes.quote_evidence import QuoteEvidence
from reader.understanding.quotes.quote_sentences import QuoteSentence, TokenSpan
from reader.understanding.quotes.quote_span import QuoteSpan
from reader.understanding.quotes.speaker_phrases import speaker_of
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext
from reader.understanding.quotes.subjects import SUBJECTS, as_subject

_LONGEST = 7
"""Tokens of the words that open such a clause: "c'est en ces termes que"."""

_FEW = 6
"""Tokens of a sentence below which its subject may stand behind the verb: "So said the mayor."."""


def by_echo(span: TokenSpan, sentence: QuoteSentence, context: SpeechContext) -> QuoteEvidence | None:
    """Use the clause behind a quote and a colon or comma that says who said it: "« … » : voilà comment Roy le voit"."""
    behind = [token for token in sentence.unquoted if token >= span.end]
    behind = behind[1:] if behind and context.tokens.texts[behind[0]] in ":,–—-" else behind
    size = _size([context.tokens.lowers[token] for token in behind[:_LONGEST]], context)
    if not size or not context.rules.quoting_clauses:
        return None
    speaker = _first_subject(behind[size:], sentence, context)
    return None if speaker is None else QuoteEvidence("after", TokenSpan(speaker.start, speaker.end), None, close=True)


def echoed(
    found: list[QuoteSpan], before: QuoteSentence, sentence: QuoteSentence, cues: Sequence[Cue], context: SpeechContext
) -> list[QuoteSpan]:
    """Return the quotes; one that stands alone is said by whom the next sentence names: "That was how Roy put it."."""
    size = _size([context.tokens.lowers[token] for token in sentence.unquoted[:_LONGEST]], context)
    if not size:
        return found
    few = len(sentence.unquoted) < _FEW
    speaker = next((speaker_of(cue, sentence, context, after_verb=few) for cue in cues), None)
    if speaker is None and context.rules.quoting_clauses:
        speaker = _first_subject(sentence.unquoted[size:], sentence, context)
    if speaker is None:
        return found
    start, end = context.tokens.starts[before.start], context.tokens.ends[before.end - 1]
    span = Span(context.tokens.starts[speaker.start], context.tokens.ends[speaker.end - 1])
    alone = [quote.speaker_span is None and start <= quote.start < end for quote in found]
    return [
        replace(quote, speaker_span=span, evidence="floating") if free else quote
        for quote, free in zip(found, alone, strict=True)
    ]


def _size(opening: Sequence[str], context: SpeechContext) -> int:
    """Return how many words of an opening say that it echoes what stands before, 0 if none do."""
    return next((len(echo) for echo in context.rules.echoes if tuple(opening[: len(echo)]) == echo), 0)


def _first_subject(tokens: Sequence[int], sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the first subject among tokens if it can speak."""
    head = next((token for token in tokens if context.syntax.relations[token] in SUBJECTS), None)
    speaker = None if head is None else as_subject(head, sentence, context)
    if speaker is None or context.cannot_speak(speaker.start, speaker.end):
        return None
    return speaker
