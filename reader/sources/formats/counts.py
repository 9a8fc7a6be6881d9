"""Counts that documents give in words: levels, columns, blanks."""

from __future__ import annotations

LONGEST = 9
"""Digits that are looked at: Python refuses to read numbers of thousands of digits."""


def count(text: str, most: int, otherwise: int) -> int:
    """Return a whole number up to ``most``, or ``otherwise`` for what is none.

    >>> count("3", 6, 1), count("9" * 5000, 6, 1), count("x", 6, 1)
    (3, 6, 1)
    """
    if not text.isdecimal():
        return otherwise
    return most if len(text.lstrip("0")) > LONGEST else min(int(text), most)
