"""Where words may be cut at the end of a line, by the patterns that ``pyphen`` has for a language."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from typing import Any

from reader.page.wrapping import CutWord
from reader.text.install_command import install_command
from reader.text.message import Message

Cuts = Callable[[str], Sequence[int]]
"""Where a word may be cut: the numbers of characters before each cut, ascending."""

FEWEST_BEFORE, FEWEST_AFTER = 2, 3
"""Letters that stay on the line and that go to the next one (Lexique des règles typographiques, « Division »)."""

SHORTEST = 6
"""Letters of the shortest word that is cut."""

LONGEST = 1_000_000
"""Characters of the longest text that is hyphenated: beyond it, every resize would be felt."""

TOO_LONG = Message("text too long to hyphenate")
"""What is said where words stay whole."""


def missing() -> Message:
    """Return what is said where there are no patterns of a language: the package may not be installed."""
    return Message("no hyphenation for this language; run: {command}", command=install_command("pyphen"))


_WORD = re.compile(r"[^\W\d_]+")


def hyphenation(language: str) -> CutWord | None:
    """Return how to hyphenate a language, ``None`` where ``pyphen`` is not installed or has no patterns for it.

    It is the same object each time, by which lines that were laid out before are found.
    """
    try:
        import pyphen  # type: ignore[import-not-found,import-untyped,unused-ignore]

        return _hyphenation(language, pyphen.Pyphen)
    except (ImportError, KeyError):
        return None


@lru_cache(4)
def _hyphenation(language: str, patterns_of: Callable[..., Any]) -> CutWord:
    patterns = patterns_of(lang=language, left=FEWEST_BEFORE, right=FEWEST_AFTER)
    return partial(last_cut, cuts=lru_cache(4096)(patterns.positions))


def last_cut(text: str, start: int, room: int, cuts: Cuts) -> int:
    """Return the last offset at which the words from ``start`` to the next space may be cut, ``start`` if at none.

    At most ``room`` characters go before it, the hyphen counted. Names, which have a capital, are never cut.
    """
    end = text.find(" ", start)
    best = start
    for match in _WORD.finditer(text, start, len(text) if end < 0 else end):
        word = match[0]
        if match.start() + FEWEST_BEFORE - start >= room:
            break
        if len(word) >= SHORTEST and word.islower():
            fitting = [cut for cut in cuts(word) if match.start() + cut - start < room]
            best = match.start() + fitting[-1] if fitting else best
    return best
