"""Who signs a quote right behind it: "“…” — Anne Roy, mayor of Wick", "« … » (Anne Roy)"."""

from __future__ import annotations

from bisect import bisect_left

from reader.understanding.parsing.syntax import VERBS
from reader.understanding.quotes.marked_words import has_finite_verb
from reader.understanding.quotes.noun_phrases import phrase_end
from reader.understanding.quotes.quote_evidence import ADJACENT, QuoteEvidence
from reader.understanding.quotes.quote_sentences import QuoteSentence, TokenSpan
from reader.understanding.quotes.speech_context import SpeechContext

_SIGNING = frozenset("-–—")


def signed(span: TokenSpan, sentence: QuoteSentence, context: SpeechContext) -> QuoteEvidence | None:
    """Use a dash right behind a quote with who says it, and no verb: "“…” — Anne Roy, mayor of Wick"."""
    tokens, unquoted = context.tokens, sentence.unquoted
    place = bisect_left(unquoted, span.end)
    if context.rules.signing:
        return _bracketed(span, place, sentence, context)
    if not context.rules.subject_first or place + 1 >= len(unquoted) or unquoted[place] != span.end:
        return None
    start = unquoted[place + 1]
    named = context.names.at(start) is not None or tokens.lowers[start] in context.person_titles
    if tokens.texts[span.end] not in _SIGNING or not named:
        return None
    if any(context.syntax.classes[token] in VERBS for token in unquoted[place:]):
        return None
    return QuoteEvidence("label", TokenSpan(start, phrase_end(start, sentence, context)), None, close=True)


def _bracketed(span: TokenSpan, place: int, sentence: QuoteSentence, context: SpeechContext) -> QuoteEvidence | None:
    """Use a person's name in brackets or behind "signé" right after an utterance: "« … » (Anne Roy, maire)"."""
    texts, unquoted = context.tokens.texts, sentence.unquoted
    if place + 1 >= len(unquoted) or unquoted[place] != span.end or not is_utterance(span, context):
        return None
    dashed = texts[unquoted[place]] in _SIGNING
    if dashed and any(context.syntax.classes[token] in VERBS for token in unquoted[place:]):
        return None
    opening = place + (texts[unquoted[place]] == ",")
    signs = dashed or (opening < len(unquoted) and context.tokens.lowers[unquoted[opening]] in context.rules.signing)
    if opening + 1 >= len(unquoted) or not signs:
        return None
    start = unquoted[opening + 1]
    name = context.names.at(start)
    if name is None or name.label != "PER" or not has_finite_verb(span, context):
        return None
    return QuoteEvidence("label", TokenSpan(start, name.end), None, close=True)


def is_utterance(span: TokenSpan, context: SpeechContext) -> bool:
    """Return whether the marks hold a sentence, or begin like one."""
    first = next((t for t in range(span.start, span.end) if context.tokens.texts[t][0].isalnum()), span.start)
    return context.tokens.capital(first) and span.end - span.start > ADJACENT
