"""The rules that tell the gender of titles and given names."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GenderRules:
    """What tells men from women: titles, given names and their endings.

    All in lower case. A given name is looked up in ``ambiguous_names``, then among the names, then by the longest
    ending.
    """

    masculine_titles: frozenset[str] = frozenset()
    feminine_titles: frozenset[str] = frozenset()
    masculine_names: frozenset[str] = frozenset()
    feminine_names: frozenset[str] = frozenset()
    ambiguous_names: frozenset[str] = frozenset()
    masculine_endings: tuple[str, ...] = ()
    feminine_endings: tuple[str, ...] = ()
    feminine_suffix: str = ""
