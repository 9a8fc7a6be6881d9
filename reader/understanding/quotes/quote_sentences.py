"""Frames: sentences as those who quote write them, with each quote as one thing in it.

A parser cuts sentences inside quotes, too. A frame is a stretch of a paragraph from one full stop outside the marks to
the next: the words around quotes that may say whose they are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from reader.understanding.parsing.tokens import Tokens
from reader.understanding.quotes.quotation_marks import QuotedSpan

_TERMINALS = frozenset(".!?…")
_LONGEST = 300
"""Tokens outside quotes that a frame may have: what has no full stop for longer is no sentence."""

_MOST_QUOTES = 30

_ASKING = frozenset("!?…")

_NAME = 5
"""Words of a name, and the verb behind it."""

_CLOSING = frozenset('»”"’')


@dataclass(frozen=True, slots=True)
class QuoteSentence:
    """``unquoted`` are those outside marks, in order; ``quotes`` the numbers of the marked spans in it.

    ``start`` and ``end`` are tokens, those of the quotes included. ``paragraph`` counts from 0.
    """

    start: int
    end: int
    unquoted: tuple[int, ...]
    quotes: tuple[int, ...]
    paragraph: int


@dataclass(frozen=True, slots=True)
class TokenSpan:
    """Tokens ``[start, end)``."""

    start: int
    end: int


def token_spans(tokens: Tokens, marked: Sequence[QuotedSpan]) -> list[TokenSpan]:
    """The tokens of marked spans, marks included."""
    spans = []
    for span in marked:
        start = tokens.token_at(span.start)
        end = bisect_left(tokens.starts, span.end, lo=start)
        spans.append(TokenSpan(start, max(end, start + 1)))
    return spans


def quote_sentences(tokens: Tokens, quotes: Sequence[TokenSpan], reporting: Container[str] = ()) -> list[QuoteSentence]:
    """The frames of a text, in order, without gaps but for line breaks.

    Where subjects stand before their verbs behind a quote, ``reporting`` are the forms that go on with it ("“Oh?” Ann
    asked").
    """
    return list(_quote_sentences(tokens, quotes, reporting))


def _quote_sentences(tokens: Tokens, quotes: Sequence[TokenSpan], reporting: Container[str]) -> Iterator[QuoteSentence]:
    size, index, start, number, paragraph = len(tokens.texts), 0, 0, 0, 0
    unquoted: list[int] = []
    held: list[int] = []
    while index < size:
        ends = breaks = False
        if number < len(quotes) and index >= quotes[number].start:
            held.append(number)
            index = max(index + 1, quotes[number].end)
            number += 1
            ends = len(held) >= _MOST_QUOTES or _ends_after_quote(tokens, index, quotes, number, reporting)
        else:
            text = tokens.texts[index]
            breaks = "\n" in text
            if not breaks:
                unquoted.append(index)
            index += 1
            ends = (
                breaks
                or len(unquoted) >= _LONGEST
                or (text[-1] in _TERMINALS and _ends_sentence(tokens, index, unquoted))
            )
        if ends:
            if unquoted or held:
                yield QuoteSentence(start, index, tuple(unquoted), tuple(held), paragraph)
            start, unquoted, held = index, [], []
            paragraph += breaks
    if unquoted or held:
        yield QuoteSentence(start, size, tuple(unquoted), tuple(held), paragraph)


def _ends_sentence(tokens: Tokens, after: int, unquoted: Sequence[int]) -> bool:
    """Whether the full stop before this token is one."""
    if after >= len(tokens.texts):
        return True
    stop, following = tokens.texts[after - 1], tokens.texts[after]
    if len(stop) > 1 and stop[-1] == ".":
        return tokens.sent_starts[after] and not tokens.capital(after - 1)
    if not tokens.spaced[after - 1] and following not in _CLOSING:
        return False
    if len(unquoted) > 1 and len(tokens.texts[unquoted[-2]]) == 1 and tokens.capital(unquoted[-2]) and stop == ".":
        return tokens.sent_starts[after]
    return not following[0].islower()


def _ends_after_quote(
    tokens: Tokens, after: int, quotes: Sequence[TokenSpan], number: int, reporting: Container[str]
) -> bool:
    """Whether a frame ends with the quote before this token: it holds a whole sentence and a new one begins."""
    if after >= len(tokens.texts):
        return True
    following = tokens.texts[after]
    if "\n" in following:
        return False
    inner = tokens.texts[max(0, after - 2)]
    if number < len(quotes) and quotes[number].start == after:
        return True
    if inner[-1] in _TERMINALS or tokens.texts[after - 1][-1] in _TERMINALS:
        asks = inner[-1] in _ASKING and _reports_speech(tokens, after, reporting)
        return tokens.capital(after) and not asks
    return False


def _reports_speech(tokens: Tokens, after: int, reporting: Container[str]) -> bool:
    """Whether the words behind a quote are somebody's name and a verb of saying."""
    for token in range(after, min(after + _NAME, len(tokens.texts))):
        if tokens.lowers[token] in reporting:
            return token > after
        if not tokens.capital(token):
            return False
    return False
