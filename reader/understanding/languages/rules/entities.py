"""The rules that the entities step reads from a language."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class EntityRules:
    """What else one name may look like.

    ``abbreviations`` are words of names that are written short, folded. A place goes by its name without one of the
    ``place_heads`` too ("château de Montretout", "Montretout").
    """

    abbreviations: dict[str, str] = field(default_factory=dict)
    place_heads: frozenset[str] = frozenset()
