"""What tells people of a place from the place: "le Gantois", "cette Vernaise", "le Suisse répond"."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class InhabitantRules:
    """Words and endings for people of a place, in lower case with straight apostrophes."""

    adjectives: tuple[str, ...] = ()
    """Endings of adjectives of a place behind the first word of a club: "ais" in "Stade vernais"."""

    feminines: tuple[str, ...] = ()
    """Endings of words for women of a place: "aise" in "cette Vernaise"."""

    local_endings: tuple[str, ...] = ()
    """Endings of such adjectives behind the noun of a body: "ois" in "syndicat vernois de l'Orvane"."""

    indefinites: frozenset[str] = frozenset()
    """Words before a word for an inhabitant, but before no place: "cette" in "cette Vernaise"."""

    regional: frozenset[str] = frozenset()
    """Words for people of a region that none of ``endings`` tells: "réunionnais" in "le Réunionnais répond"."""

    endings: tuple[str, ...] = ()
    """Endings of words for inhabitants: "ois" in "le Gantois"."""

    determiners: frozenset[str] = frozenset()
    """Determiners before such words: "aux" in "face aux Lyonnaises"."""

    alike: frozenset[str] = frozenset()
    """Places that end as such words do: "valais" in "le Valais vote"."""

    masculine: frozenset[str] = frozenset()
    """Names of places that are people behind a masculine determiner: "suisse" in "le Suisse répond"."""

    masculine_articles: frozenset[str] = frozenset()
    """Those determiners: "le"."""
