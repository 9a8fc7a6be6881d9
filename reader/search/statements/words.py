"""The words of a quote as they are compared: folded, with what an editor added or cut set apart."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from reader.text.folding import fold

_TOKEN = re.compile(
    r"""
    (?P<cut> \[\s*(?:\.{3}|…)\s*\] | \(\s*(?:\.{3}|…)\s*\) | \.{3,} | … )
    | (?P<added> \[[^\[\]\n]{1,80}\] )
    | (?P<number> \d{1,3} (?:[ \u00a0\u202f\u2009.,]\d{3})+ (?!\d) )
    | (?P<word> \w[\w\u0300-\u036f\u00ad\u200b-\u200d]* )
    """,
    re.VERBOSE,
)


class Word(msgspec.Struct, frozen=True):
    """A word: folded, and ``[start, end)`` in the text that it is from."""

    text: str
    start: int
    end: int


class Words(msgspec.Struct, frozen=True):
    """The words of a text in order.

    ``gaps`` are numbers of words before which the text says that something was left out or replaced: « J'ai […] dit »,
    « [Le ministre] a dit ». What stands in square brackets is an editor's and no word.
    """

    words: tuple[Word, ...]
    gaps: frozenset[int]

    @property
    def texts(self) -> list[str]:
        """Return the folded words."""
        return [word.text for word in self.words]

    def text_of(self, text: str, start: int, end: int) -> str:
        """Return the words ``[start, end)`` as they stand in the text that they are from; empty for none."""
        return text[self.words[start].start : self.words[end - 1].end] if start < end else ""


def words_of(text: str, start: int = 0, end: int | None = None) -> Words:
    """Return the words of ``text[start:end]``, with spans of ``text``.

    >>> words_of("« L'Été […] est 2 000 fois [plus] là »").texts
    ['l', 'ete', 'est', '2000', 'fois', 'la']
    """
    found: list[Word] = []
    gaps: set[int] = set()
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        if match["cut"] or match["added"]:
            gaps.add(len(found))
            continue
        folded = _number(match[0]) if match["number"] else _folded(match[0])
        if folded:
            found.append(Word(folded, match.start(), match.end()))
    return Words(tuple(found), frozenset(gaps))


def _number(written: str) -> str:
    """Return a number without what groups its digits: "2 000", "2.000" and "2000" are one."""
    return "".join(character for character in written if character.isdigit())


@lru_cache(20_000)
def _folded(word: str) -> str:
    return fold(word).replace(" ", "")
