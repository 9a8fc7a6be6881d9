"""Sentences in which each quotation counts as a single unit.

A parser also cuts sentences inside quotes. A quote sentence runs from one full stop outside the marks to the next, so
it holds the words around its quotes that may name their speakers.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.understanding.parsing.tokens import Tokens
from reader.understanding.quotes.quotation_marks import QuotedSpan

_TERMINALS = frozenset(".!?…")
_LONGEST = 300
"""Most unquoted tokens of a quote sentence; text without a full stop for longer is no sentence."""

_MOST_QUOTES = 30
"""Most quotes of a quote sentence."""

_ASKING = frozenset("!?…")

_NAME = 5
"""Most tokens of a name with the verb that follows it."""

_INITIAL = 2
"""Letters of an initial with its full stop."""

_CLOSING = frozenset('»”"’')


@dataclass(frozen=True, slots=True)
class QuoteSentence:
    """A sentence whose quotes count as units.

    ``unquoted`` are its tokens outside marks, in order, ``quotes`` the numbers of its marked spans. ``start`` and
    ``end`` are tokens, quotes included; ``paragraph`` counts from 0.
    """

    start: int
    end: int
    unquoted: tuple[int, ...]
    quotes: tuple[int, ...]
    paragraph: int

    def has_marks_behind(self, place: int, reach: int) -> bool:
        """Return whether a quote in marks begins among ``reach`` tokens from a place on."""
        return any(after != before + 1 for before, after in pairwise(self.unquoted[place : place + reach]))


@dataclass(frozen=True, slots=True)
class TokenSpan:
    """A span of tokens, ``[start, end)``."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SentenceWords:
    """Words that tell where a sentence ends, in lower case.

    ``reporting`` are the verb forms that continue it after a quote, where the subject comes before its verb ("“Oh?” Ann
    asked"); ``openers`` open the next one behind an initial ("la bombe H. La Corée …"), not behind ``titles`` ("m.").
    """

    reporting: Container[str] = ()
    openers: Container[str] = ()
    titles: Container[str] = ()


def token_spans(tokens: Tokens, marked: Sequence[QuotedSpan]) -> list[TokenSpan]:
    """Return marked spans as tokens, marks included."""
    spans = []
    for span in marked:
        start = tokens.token_at(span.start)
        end = bisect_left(tokens.starts, span.end, lo=start)
        spans.append(TokenSpan(start, max(end, start + 1)))
    return spans


def quote_sentences(
    tokens: Tokens,
    quotes: Sequence[TokenSpan],
    words: SentenceWords,
    skipped: Container[int] = (),
) -> list[QuoteSentence]:
    """Return the quote sentences of a text, in order, without gaps except for line breaks.

    ``skipped`` tokens, the marks around a name, count for nothing.
    """
    return list(_quote_sentences(tokens, quotes, words, skipped))


def _quote_sentences(
    tokens: Tokens, quotes: Sequence[TokenSpan], words: SentenceWords, skipped: Container[int]
) -> Iterator[QuoteSentence]:
    """Yield the sentences, each quote being one unit of the sentence that it begins in."""
    size, index, start, number, paragraph = len(tokens.texts), 0, 0, 0, 0
    unquoted: list[int] = []
    held: list[int] = []
    while index < size:
        ends = breaks = False
        if number < len(quotes) and index >= quotes[number].start:
            held.append(number)
            index = max(index + 1, quotes[number].end)
            number += 1
            ends = len(held) >= _MOST_QUOTES or _ends_after_quote(tokens, index, quotes, number, words.reporting)
        else:
            text = tokens.texts[index]
            breaks = "\n" in text
            if not breaks and index not in skipped:
                unquoted.append(index)
            index += 1
            ends = (
                breaks
                or len(unquoted) >= _LONGEST
                or (text[-1] in _TERMINALS and _ends_sentence(tokens, index, unquoted, words))
            )
        if ends:
            if unquoted or held:
                yield QuoteSentence(start, index, tuple(unquoted), tuple(held), paragraph)
            start, unquoted, held = index, [], []
            paragraph += breaks
    if unquoted or held:
        yield QuoteSentence(start, size, tuple(unquoted), tuple(held), paragraph)


def _ends_sentence(tokens: Tokens, after: int, unquoted: Sequence[int], words: SentenceWords) -> bool:
    """Return whether the full stop before this token ends a sentence."""
    if after >= len(tokens.texts):
        return True
    stop, following = tokens.texts[after - 1], tokens.texts[after]
    if len(stop) > 1 and stop[-1] == "." and tokens.texts[after - 2][-1].isdigit() and _opens_capital(tokens, after):
        # "dès 18 h. « La mer n'est pas un parc »"
        return True
    if len(stop) > 1 and stop[-1] == ".":
        if len(stop) == _INITIAL and tokens.lowers[after] in words.openers and stop.lower() not in words.titles:
            # "la bombe H. La Corée …", but "de M. Le Goff"
            noun = len(unquoted) > 1 and tokens.texts[unquoted[-2]].islower()
            return tokens.sent_starts[after] or noun
        return tokens.sent_starts[after] and not tokens.capital(after - 1)
    if not tokens.spaced[after - 1] and following not in _CLOSING:
        return False
    if len(unquoted) > 1 and len(tokens.texts[unquoted[-2]]) == 1 and tokens.capital(unquoted[-2]) and stop == ".":
        return tokens.sent_starts[after]
    return not following[0].islower()


def _opens_capital(tokens: Tokens, token: int) -> bool:
    """Return whether a word in capitals begins at a token, or behind the mark that stands there."""
    first = token + (not tokens.texts[token][0].isalnum())
    return first < len(tokens.texts) and tokens.texts[first][0].isalpha() and tokens.capital(first)


def _ends_after_quote(
    tokens: Tokens, after: int, quotes: Sequence[TokenSpan], number: int, reporting: Container[str]
) -> bool:
    """Return whether a quote sentence ends with the quote before this token, since a new sentence begins."""
    if after >= len(tokens.texts):
        return True
    following = tokens.texts[after]
    if "\n" in following:
        return False
    inner = tokens.texts[max(0, after - 2)]
    if number < len(quotes) and quotes[number].start == after:
        first = next((t for t in range(after, quotes[number].end) if tokens.texts[t][0].isalnum()), after)
        # "« a été arrêté » « dans la cour », ajoutant …": the second goes on with the first.
        return inner[-1] in _TERMINALS or tokens.capital(first) or not tokens.texts[first][0].isalpha()
    if inner[-1] in _TERMINALS or tokens.texts[after - 1][-1] in _TERMINALS:
        asks = inner[-1] in _ASKING and _reports_speech(tokens, after, reporting)
        return tokens.capital(after) and not asks
    return False


def _reports_speech(tokens: Tokens, after: int, reporting: Container[str]) -> bool:
    """Return whether a name and a reporting verb follow a quote."""
    for token in range(after, min(after + _NAME, len(tokens.texts))):
        if tokens.lowers[token] in reporting:
            return token > after
        if not tokens.capital(token):
            return False
    return False
