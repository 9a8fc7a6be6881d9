"""Words written as stems or whole."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stems:
    """Words by their beginnings or whole; ``word in stems`` asks for a word in lower case."""

    prefixes: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()

    def __contains__(self, word: str) -> bool:
        return word in self.words or word.startswith(self.prefixes)
