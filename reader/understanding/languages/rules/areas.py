"""What tells parts of places and regions: "le nord de la Dorvanie", "Centre-Est", "Pays ajaccien"."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AreaRules:
    """Words of and beside the names of regions and parts of places, in lower case with straight apostrophes."""

    region_heads: frozenset[str] = frozenset()
    """Words that open the name of a region, an adjective behind them: "pays" in "Pays ajaccien"."""

    nouns: frozenset[str] = frozenset()
    """Nouns for parts of a place, the place behind an article too: "nord" in "le nord de la Dorvanie"."""

    prefixes: frozenset[str] = frozenset()
    """First parts of the hyphenated names of regions: "haute" in "Haute-Orvane"."""

    compass: frozenset[str] = frozenset()
    """Words of which names of regions are made: "centre" and "est" in "Centre-Est"."""

    seated_offices: tuple[tuple[str, ...], ...] = ()
    """Offices before whose town a preposition stands: "procureur de la République" in "… de Vernoy"."""

    coasts: frozenset[str] = frozenset()
    """Nouns for a part of a region or country, cut off its name: "côte" in "la côte de l'Aquitaine"."""

    relatives: tuple[tuple[str, ...], ...] = ()
    """What opens a clause on a place: ", où" in "Vernoy, où 300 personnes travaillent"."""
