"""People given by letters: initials ("J. M."), or a surname in capitals ("ROY: We paid.")."""

from __future__ import annotations

from collections.abc import Collection

from reader.model.analysis import Entity

_MOST_INITIALS = 4
"""Most letters of a speaker given by initials ("J. M.")."""


def by_letters(words: str, entities: Collection[Entity]) -> Entity | None:
    """Return the person whom letters alone are for, ``None`` if they are for nobody or for several."""
    people = [entity for entity in entities if entity.label == "PER"]
    letters = [letter for letter in words if letter.isalpha()]
    if 1 < len(letters) <= _MOST_INITIALS and all(letter.isupper() for letter in letters):
        initials = (e for e in people if [word[0] for word in e.name.replace("-", " ").split()] == letters)
        if (found := next(initials, None)) is not None:
            return found
    capitals = words.split()
    if not all(word.isupper() and len(word) > 1 for word in capitals):
        return None
    named = [entity for entity in people if entity.name.upper().split()[-len(capitals) :] == capitals]
    return named[0] if len(named) == 1 else None
