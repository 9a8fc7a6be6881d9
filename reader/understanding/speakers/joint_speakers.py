"""Words for several who speak together, of whom no one name tells: "Roe and his allies"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reader.understanding.languages.rules.speech import SpeechRules


def is_joint(words: Sequence[str], rules: SpeechRules) -> bool:
    """Return whether words join somebody with others: "Roe and his allies", "a bench of Roe and Poe"."""
    owners = rules.speakers.joint_owners
    if rules.speakers.collectives.intersection(words[: words.index("of")] if "of" in words else ()):
        return True
    return any(first in rules.conjunctions and first.isalpha() and then in owners for first, then in pairwise(words))
