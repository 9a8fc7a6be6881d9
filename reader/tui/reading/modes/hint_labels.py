"""Letters for hints: short, easy to reach, none the beginning of another."""

from __future__ import annotations

from itertools import product

LETTERS = "sdfghjklertuiopvcnb"
"""Letters that are near the same fingers on AZERTY, QWERTZ and QWERTY keyboards, the easiest first."""


def hint_labels(count: int) -> list[str]:
    """Return ``count`` distinct labels of equal, minimal length."""
    length = 1
    while len(LETTERS) ** length < count:
        length += 1
    return ["".join(letters) for letters, _ in zip(product(LETTERS, repeat=length), range(count), strict=False)]
