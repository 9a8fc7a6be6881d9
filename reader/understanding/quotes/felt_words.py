"""Feelings in marks that tell of a subject: "« Stupéfaite », la banque …", "Les élus, « choqués », …"."""

from __future__ import annotations

from reader.understanding.parsing.syntax import VERBS
from reader.understanding.quotes.marked_words import first_word
from reader.understanding.quotes.noun_phrases import phrase_end, subject_ending_at
from reader.understanding.quotes.phrase_extent import outside
from reader.understanding.quotes.quote_evidence import QuoteEvidence
from reader.understanding.quotes.quote_sentences import QuoteSentence, TokenSpan
from reader.understanding.quotes.speech_context import SpeechContext

_LONGEST_CAUSE = 12
"""Tokens of what somebody feels something about: "par ces propos"."""


def by_feeling(span: TokenSpan, sentence: QuoteSentence, context: SpeechContext) -> QuoteEvidence | None:
    """Return whom a feeling in marks describes, set apart by commas or at the head of the sentence."""
    tokens, rules = context.tokens, context.rules
    first = first_word(span, context)
    while first + 1 < span.end and context.syntax.classes[first] == "ADV":
        # "« très inquiets »"
        first += 1
    if tokens.lowers[first] not in rules.marks.feelings or span.end >= sentence.end:
        return None
    if span.start == sentence.start:
        return _opening(span, sentence, context)
    apart = tokens.texts[span.start - 1] == "," == tokens.texts[span.end]
    subject = subject_ending_at(span.start - 2, sentence, context) if apart else None
    return None if subject is None else QuoteEvidence("clause", subject, None, close=True)


def _opening(span: TokenSpan, sentence: QuoteSentence, context: SpeechContext) -> QuoteEvidence | None:
    """Return the subject behind the comma of a feeling that opens a sentence, its cause between or not."""
    tokens, rules = context.tokens, context.rules
    behind = [token for token in sentence.unquoted if token >= span.end][:_LONGEST_CAUSE]
    comma = next((token for token in behind if tokens.texts[token] == ","), None)
    if comma is None or comma + 1 >= sentence.end or not outside(comma + 1, sentence):
        return None
    cause = [token for token in behind if token < comma]
    if cause and tokens.lowers[cause[0]] not in rules.prepositions:
        return None
    if any(context.syntax.classes[token] in VERBS for token in cause):
        return None
    start = comma + 1
    led = tokens.lowers[start] in rules.determiners - rules.prepositions or context.names.at(start) is not None
    if not led and tokens.lowers[start] not in rules.pronouns.personal:
        return None
    end = phrase_end(start, sentence, context)
    head = context.head_of(start, end)
    if not context.can_speak(head) and tokens.lowers[head] not in rules.pronouns.personal:
        return None
    return QuoteEvidence("clause", TokenSpan(start, end), None, close=True)
