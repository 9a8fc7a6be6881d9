"""Inquits right behind a quote whose subject names nobody: "s'interroge-t-on", "ai-je répondu", "came the reply"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from reader.understanding.quotes.cues import Cue
from reader.understanding.quotes.noun_phrases import phrase_end
from reader.understanding.quotes.quote_evidence import QuoteEvidence
from reader.understanding.quotes.quote_sentences import QuoteSentence, TokenSpan
from reader.understanding.quotes.speech_context import SpeechContext

_REPLY = 6
"""Tokens behind a quote within which a noun for what is said comes, with who says it."""


def by_nobody(
    span: TokenSpan, sentence: QuoteSentence, cues: Sequence[Cue], context: SpeechContext
) -> QuoteEvidence | None:
    """Use a verb right behind a quote that nobody named says: "« Pleins de quoi ? », s'interroge-t-on"."""
    lowers, rules = context.tokens.lowers, context.rules
    cue = next((cue for cue in cues if cue.token >= span.end), None)
    if cue is None or cue.inverted is None:
        return None
    first = sentence.unquoted[cue.opens]
    # "« … », y lit-on" and "peut-on lire" tell of a document named before.
    written = cue.form != "finite" or any(lowers[t] in rules.existing for t in range(span.end, cue.token))
    if first > span.end + 2 or written or rules.pronouns.inverted[lowers[cue.inverted]] not in rules.pronouns.nobody:
        return None
    return QuoteEvidence("nobody", None, TokenSpan(cue.token, cue.token + 1), close=True)


def by_writer(span: TokenSpan, sentence: QuoteSentence, context: SpeechContext) -> QuoteEvidence | None:
    """Use a verb in the first person right behind a quote: "« … », ai-je répondu", "« … », lui avons-nous lancé"."""
    tokens, rules = context.tokens, context.rules
    for token in [token for token in sentence.unquoted if token >= span.end][:6]:
        lower = tokens.lowers[token]
        if rules.pronouns.inverted.get(lower) in rules.first_person.subjects:
            return QuoteEvidence("nobody", None, TokenSpan(token - 1, token), close=True)
        said = any(next_word in rules.reporting for next_word in tokens.lowers[token + 1 : token + 2])
        if rules.subject_first and lower in rules.first_person.subjects and said:
            # "“…?” I asked"
            return QuoteEvidence("nobody", None, TokenSpan(token + 1, token + 2), close=True)
        if tokens.texts[token][-1] in ".:;!?" or lower in rules.pronouns.inverted:
            return None
    return None


def by_reply(span: TokenSpan, sentence: QuoteSentence, context: SpeechContext) -> QuoteEvidence | None:
    """Use a noun for what is said as the subject right behind a quote: "“…,” came the reply from Roy"."""
    tokens, rules = context.tokens, context.rules
    place = bisect_left(sentence.unquoted, span.end)
    after = sentence.unquoted[place : place + _REPLY]
    if not rules.subject_first or not after or after[0] != span.end or context.syntax.classes[after[0]] != "VERB":
        return None
    noun = next((n for n, token in enumerate(after) if tokens.lowers[token] in rules.replies), None)
    if noun is None or any(tokens.lowers[t] not in rules.determiners for t in after[1:noun]):
        return None
    cue = TokenSpan(after[0], after[0] + 1)
    if noun + 2 >= len(after) or tokens.lowers[after[noun + 1]] not in rules.linking:
        return QuoteEvidence("nobody", None, cue, close=True)
    start = after[noun + 2]
    return QuoteEvidence("after", TokenSpan(start, phrase_end(start, sentence, context)), cue, close=True)
