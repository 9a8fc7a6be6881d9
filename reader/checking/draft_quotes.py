"""The quotes of a draft: what stands in quotation marks, with who says it and when as far as the draft tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from reader.model.analysis import Analysis, Quote
from reader.model.analysis_index import AnalysisIndex
from reader.search.statements.words import Word, Words, words_of

_MARKED = re.compile(r"«[^«»]+»|“[^“”]+”|\"[^\"\n]+\"")
_SENTENCE_END = re.compile(r"[.!?…]+[\"”»)]*\s+(?=[«“\"A-ZÀ-Ü])|\n+")

LEAST_WORDS = 2
"""Words below which marks set a single word apart and quote nobody: "les « experts »"."""


class DraftQuote(msgspec.Struct, frozen=True):
    """A quote of a draft: its span, its words without those of an inquit inside, and its speaker.

    ``speaker`` is a name or ``None``; ``around`` is the span of the sentence it stands in.
    """

    start: int
    end: int
    words: Words
    speaker: str | None
    around: tuple[int, int]


def draft_quotes(text: str, analysis: Analysis) -> Iterator[DraftQuote]:
    """Yield the quotes of a draft in order: those of its analysis in marks, then other words in marks."""
    index = AnalysisIndex(analysis)
    found = [quote for quote in analysis.quotes if quote.kind != "indirect"]
    spans = [(quote.start, quote.end) for quote in found]
    quotes = [(quote.start, quote.end, quote_words(text, quote), _speaker(index, quote)) for quote in found]
    quotes += [
        (match.start(), match.end(), words_of(text, match.start(), match.end()), None)
        for match in _MARKED.finditer(text)
        if not any(start < match.end() and match.start() < end for start, end in spans)
    ]
    for start, end, words, speaker in sorted(quotes, key=lambda quote: quote[:2]):
        if len(words.words) >= LEAST_WORDS:
            yield DraftQuote(start, end, words, speaker, sentence_around(text, start, end))


def quote_words(text: str, quote: Quote) -> Words:
    """Return the words of a quote without those of an inquit inside it."""
    if not quote.pieces:
        return words_of(text, quote.start, quote.end)
    words: list[Word] = []
    gaps: set[int] = set()
    for piece in quote.pieces:
        part = words_of(text, piece.start, piece.end)
        gaps.update(len(words) + gap for gap in part.gaps)
        words += part.words
    return Words(tuple(words), frozenset(gaps))


def _speaker(index: AnalysisIndex, quote: Quote) -> str | None:
    """Return the name of a quote's speaker; one who has none cannot be compared."""
    known = index.entities.get((quote.speaker and quote.speaker.entity) or "")
    return known.name if known else None


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of the sentence that a span stands in."""
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    for match in _SENTENCE_END.finditer(text, first, start):
        first = match.end()
    following = _SENTENCE_END.search(text, max(start, end - 1))
    return first, following.start() if following else (len(text) if last < 0 else last)
