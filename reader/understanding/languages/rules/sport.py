"""The rules that tell when the name of a town stands for its club."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.understanding.languages.rules.stems import Stems


@dataclass(frozen=True, slots=True)
class SportRules:
    """When a town plays in an article on sport; all in lower case with straight apostrophes."""

    words: frozenset[str] = frozenset()
    """Words of the sports pages: "buts" in "trois buts à un"."""

    least: int = 4
    """Different words of these that make an article one on sport: 4 for "match", "but", "ligue", "pelouse"."""

    brief_words: frozenset[str] = frozenset()
    """Words of which as many make a paragraph one on sport in an article that is not: "maillots"."""

    verbs: Stems = field(default_factory=Stems)
    """Verbs whose subject plays: "battu" in "Nantes a battu Lens"."""

    object_verbs: Stems = field(default_factory=Stems)
    """Verbs whose object plays: "reçoit" in "Nantes reçoit Lens"."""

    fillers: frozenset[str] = frozenset()
    """Words between a club and its verb: "a" and "largement" in "Nantes a largement dominé"."""

    opponents: frozenset[str] = frozenset()
    """Prepositions before an opponent: "contre" in "contre Lens"."""

    against: frozenset[tuple[str, ...]] = frozenset()
    """Pairs of words before an opponent: "face à" in "face à Lens"."""

    transfers: Stems = field(default_factory=Stems)
    """Words for players who come and go: "prêté" in "prêté à Lens"."""

    transfer_prepositions: frozenset[str] = frozenset()
    """Prepositions between these and the club: "à" in "prêté à Lens"."""

    dashes: frozenset[str] = frozenset()
    """Dashes between two clubs that meet: "-" in "Lens-Lille"."""

    team_nouns: frozenset[str] = frozenset()
    """Nouns that a club owns: "gardien" in "le gardien de Lens"."""

    genitive: frozenset[str] = frozenset()
    """Prepositions between such a noun and the club: "de" in "le gardien de Lens"."""

    points: frozenset[str] = frozenset()
    """Words after a number of points: "pts" in "Nantes (24 pts)"."""

    joins: frozenset[str] = frozenset()
    """What joins two clubs of which both play: "et" in "Nantes et Lens s'affrontent"."""

    prepositions: frozenset[str] = frozenset()
    """Other prepositions, after which a town is a place: "à" in "un match à Nantes"."""

    determiners: frozenset[str] = frozenset()
    """Determiners, after which a name is no town: "le" in "le Nantes d'autrefois"."""
