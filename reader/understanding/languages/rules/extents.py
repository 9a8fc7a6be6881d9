"""How far the names of bodies go: "le collectif Touche pas à ma halle", "Ligue contre le cancer"."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExtentRules:
    """Words that names of bodies go on with or end before, in lower case with straight apostrophes."""

    slogan_heads: frozenset[str] = frozenset()
    """Nouns of bodies that may go by a slogan: "collectif" in "le collectif Touche pas à ma halle"."""

    slogan_words: frozenset[str] = frozenset()
    """Second words of slogans: "pas" in "Touche pas à ma halle"."""

    slogan_links: frozenset[str] = frozenset()
    """Words between the capitalised words of such a name: "et" in "l'association Digue et Vérité"."""

    slogan_stops: frozenset[str] = frozenset()
    """Words that are no part of it: "a" in "le collectif Sauvons nos plages a saisi le juge"."""

    infinitive_endings: tuple[str, ...] = ()
    """Endings of infinitives, which are no part of a body's name: "er" in "accuse la Banque centrale de bloquer"."""

    no_infinitive_endings: tuple[str, ...] = ()
    """Endings of nouns that end like infinitives: "ier" in "Syndicat de quartier"."""

    infinitives: frozenset[str] = frozenset()
    """Infinitives with other endings: "avoir" in "reproche à l'Éducation nationale d'avoir"."""

    infinitive_like: frozenset[str] = frozenset()
    """Nouns with these endings: "mer" in "Institut de mer"."""

    infinitive_links: frozenset[str] = frozenset()
    """Words before an infinitive: "de"."""

    purpose_heads: frozenset[str] = frozenset()
    """Nouns of bodies that fight for or against something: "ligue" in "Ligue contre le cancer"."""

    purposes: frozenset[str] = frozenset()
    """Words before what they fight for or against: "contre"."""

    times: frozenset[str] = frozenset()
    """Nouns for times, which no body is for: "nuit" in "la crue prévue par Vigicrues pour la nuit"."""

    parents: frozenset[str] = frozenset()
    """Bodies, folded, that stand behind the name of one of theirs: "onu" in "Comité des droits de l'homme de l'ONU"."""
