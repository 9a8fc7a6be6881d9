"""Whether two names beside the same words may be one person's."""

from __future__ import annotations

from reader.text.folding import fold


def may_be_one(name: str, other: str) -> bool:
    """Return whether one name has all words of the other, or its initials.

    >>> may_be_one("Sergueï Lavrov", "Lavrov"), may_be_one("S. Lavrov", "Sergueï Lavrov")
    (True, True)
    >>> may_be_one("Marine Le Pen", "Jean-Marie Le Pen")
    False
    """
    shorter, longer = sorted((fold(name).split(), fold(other).split()), key=len)
    if not shorter:
        return False
    left = list(longer)
    for word in sorted(shorter, key=len, reverse=True):
        same = next((known for known in left if known == word or (len(word) == 1 and known.startswith(word))), None)
        if same is None:
            return False
        left.remove(same)
    return any(len(word) > 1 for word in shorter)
