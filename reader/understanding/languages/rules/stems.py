"""Sets of words of which some are given as stems."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stems:
    """Words given by their beginnings or whole; ``word in stems`` takes a word in lower case.

    With ``stems("accus- dit")``, "accusé" and "dit" are in it, "dites" is not.
    """

    prefixes: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()

    def __contains__(self, word: object) -> bool:
        return word in self.words or (isinstance(word, str) and word.startswith(self.prefixes))
