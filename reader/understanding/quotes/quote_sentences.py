"""Frames: sentences as those who quote write them, with each quote as one thing in it.

A parser cuts sentences inside quotes, too. A frame is a stretch of a paragraph from one full stop outside the marks to
the next: the words around quotes that may say whose they are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from reader.understanding.parsing.tokens import Words
from reader.understanding.quotes.quotation_marks import Marked

_TERMINALS = frozenset(".!?…")
_LONGEST = 300
"""Tokens outside quotes that a frame may have: what has no full stop for longer is no sentence."""

_MOST_QUOTES = 30

_ASKING = frozenset("!?…")

_NAME = 5
"""Words of a name, and the verb behind it."""

_CLOSING = frozenset('»”"’')


@dataclass(frozen=True, slots=True)
class Frame:
    """``tokens`` are those outside marks, in order; ``quotes`` the numbers of the marked spans in it.

    ``start`` and ``end`` are tokens, those of the quotes included. ``paragraph`` counts from 0.
    """

    start: int
    end: int
    tokens: tuple[int, ...]
    quotes: tuple[int, ...]
    paragraph: int


@dataclass(frozen=True, slots=True)
class TokenSpan:
    """Tokens ``[start, end)``."""

    start: int
    end: int


def token_spans(words: Words, marked: Sequence[Marked]) -> list[TokenSpan]:
    """The tokens of marked spans, marks included."""
    spans = []
    for span in marked:
        start = words.token_at(span.start)
        end = bisect_left(words.starts, span.end, lo=start)
        spans.append(TokenSpan(start, max(end, start + 1)))
    return spans


def frames(words: Words, quotes: Sequence[TokenSpan], saying: Container[str] = ()) -> list[Frame]:
    """The frames of a text, in order, without gaps but for line breaks.

    Where subjects stand before their verbs behind a quote, ``saying`` are the forms that go on with it ("“Oh?” Ann
    asked").
    """
    return list(_frames(words, quotes, saying))


def _frames(words: Words, quotes: Sequence[TokenSpan], saying: Container[str]) -> Iterator[Frame]:
    size, index, start, number, paragraph = len(words.texts), 0, 0, 0, 0
    tokens: list[int] = []
    held: list[int] = []
    while index < size:
        ends = breaks = False
        if number < len(quotes) and index >= quotes[number].start:
            held.append(number)
            index = max(index + 1, quotes[number].end)
            number += 1
            ends = len(held) >= _MOST_QUOTES or _ends_after_quote(words, index, quotes, number, saying)
        else:
            text = words.texts[index]
            breaks = "\n" in text
            if not breaks:
                tokens.append(index)
            index += 1
            ends = (
                breaks or len(tokens) >= _LONGEST or (text[-1] in _TERMINALS and _ends_sentence(words, index, tokens))
            )
        if ends:
            if tokens or held:
                yield Frame(start, index, tuple(tokens), tuple(held), paragraph)
            start, tokens, held = index, [], []
            paragraph += breaks
    if tokens or held:
        yield Frame(start, size, tuple(tokens), tuple(held), paragraph)


def _ends_sentence(words: Words, after: int, tokens: Sequence[int]) -> bool:
    """Whether the full stop before this token is one."""
    if after >= len(words.texts):
        return True
    stop, following = words.texts[after - 1], words.texts[after]
    if len(stop) > 1 and stop[-1] == ".":
        return words.opens[after] and not words.capital(after - 1)
    if not words.spaced[after - 1] and following not in _CLOSING:
        return False
    if len(tokens) > 1 and len(words.texts[tokens[-2]]) == 1 and words.capital(tokens[-2]) and stop == ".":
        return words.opens[after]
    return not following[0].islower()


def _ends_after_quote(
    words: Words, after: int, quotes: Sequence[TokenSpan], number: int, saying: Container[str]
) -> bool:
    """Whether a frame ends with the quote before this token: it holds a whole sentence and a new one begins."""
    if after >= len(words.texts):
        return True
    following = words.texts[after]
    if "\n" in following:
        return False
    inner = words.texts[max(0, after - 2)]
    if number < len(quotes) and quotes[number].start == after:
        return True
    if inner[-1] in _TERMINALS or words.texts[after - 1][-1] in _TERMINALS:
        asks = inner[-1] in _ASKING and _says(words, after, saying)
        return words.capital(after) and not asks
    return False


def _says(words: Words, after: int, saying: Container[str]) -> bool:
    """Whether the words behind a quote are somebody's name and a verb of saying."""
    for token in range(after, min(after + _NAME, len(words.texts))):
        if words.lowers[token] in saying:
            return token > after
        if not words.capital(token):
            return False
    return False
