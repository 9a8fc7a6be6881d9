"""Newspapers whose names are common words: "« 24 heures »", "selon Le Temps"."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PaperRules:
    """Names of papers and words beside these, in lower case."""

    names: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    """Papers of common words or numbers, by their first word; names in marks or announced: "« 24 heures »"."""

    common: frozenset[str] = frozenset()
    """Words behind the article of papers that are none at the start of a sentence: "temps" in "Le Temps passe"."""

    reports: frozenset[str] = frozenset()
    """Words before a paper that is quoted: "selon" in "selon Le Temps", "écrit" in ", écrit Le Temps"."""

    adjectives: frozenset[str] = frozenset()
    """Adjectives in small letters that close a paper's name: "républicain" in "L'Est républicain"."""

    outlets: frozenset[str] = frozenset()
    """Nouns for media, before the name of who speaks to them: "radio" in "a confié à la radio Anne Roy"."""

    outlet_openers: frozenset[tuple[str, ...]] = frozenset()
    """Words before such a noun: "à la" in "a confié à la radio Anne Roy"."""
