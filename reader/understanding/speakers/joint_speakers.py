"""Words for several who speak together, of whom no one name tells: "Roe and his allies"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reader.understanding.languages.rules.speech import SpeechRules

_AGED = 3
"""Tokens of an age between commas."""


def is_joint(words: Sequence[str], behind: Sequence[str], rules: SpeechRules) -> bool:
    """Return whether words join somebody with others: "Roe and his allies", "a bench of Roe and Poe".

    ``behind`` are those that follow: ", 45, and her husband".
    """
    if rules.speakers.collectives.intersection(words[: words.index("of")] if "of" in words else ()):
        return True
    aged = len(behind) > _AGED and behind[0] == behind[2] == "," and behind[1].isdigit()
    return _joins(words, rules) or _joins(behind[_AGED * aged :][:2], rules)


def _joins(words: Sequence[str], rules: SpeechRules) -> bool:
    """Return whether a conjunction with a possessive stands among words."""
    owners = rules.speakers.joint_owners
    return any(first in rules.conjunctions and first.isalpha() and then in owners for first, then in pairwise(words))
