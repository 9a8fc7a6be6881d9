"""Marks in a headline that hold words of a quote further down: "Grève : le ministre « à des années-lumière »"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.understanding.quotes.quote_sentences import QuoteSentence, TokenSpan
from reader.understanding.quotes.quote_span import QuoteSpan
from reader.understanding.quotes.speech_context import SpeechContext


def with_headline_quotes(
    found: Sequence[QuoteSpan], sentences: Sequence[QuoteSentence], marked: Sequence[TokenSpan], context: SpeechContext
) -> list[QuoteSpan]:
    """Return the quotes with the marks of the headline whose words somebody says in a quote of the article.

    Marks in which every word has a capital hold a title.
    """
    tokens = context.tokens
    headline = [sentence for sentence in sentences[:2] if sentence.paragraph == 0]
    if len(headline) != 1:
        return list(found)
    taken = {quote.start for quote in found}
    left = [marked[number] for number in headline[0].quotes if tokens.starts[marked[number].start] not in taken]
    titled = [_words(span, context) for span in left]
    added: list[QuoteSpan] = []
    for span, words in zip(left, titled, strict=True):
        if not words or all(tokens.capital(token) for token in words):
            continue
        said = " ".join(tokens.lowers[token] for token in words)
        if any(f" {said} " in _said(quote, context) for quote in found if quote.kind != "indirect" and quote.paragraph):
            start, end = tokens.starts[span.start], tokens.ends[span.end - 1]
            added.append(QuoteSpan(start, end, "mixed", paragraph=0))
    return [*found, *added]


def _words(span: TokenSpan, context: SpeechContext) -> list[int]:
    return [token for token in range(span.start, span.end) if context.tokens.texts[token][0].isalnum()]


def _said(quote: QuoteSpan, context: SpeechContext) -> str:
    """Return the words of a quote in lower case, a blank before and behind each."""
    tokens = context.tokens
    span = TokenSpan(tokens.token_at(quote.start), tokens.first_from(quote.end))
    return f" {' '.join(tokens.lowers[token] for token in _words(span, context))} "
