"""The rules that the entities step reads from a language: what else one name may look like."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class EntityRules:
    """What names may be shortened by."""

    abbreviations: dict[str, str] = field(default_factory=dict)
    """Abbreviated words of names with the full word, both folded: ``{"st": "saint"}`` for "St-Denis"."""

    regnal_titles: frozenset[str] = frozenset()
    """Titles before the one name by which somebody is known: "pape" in "le pape François"."""

    place_heads: frozenset[str] = frozenset()
    """Nouns without which a place's name is still known: "château" in "le château de Montretout"."""
