"""Infinitives that report or are reported: "assure avoir payé", "promet de payer", "avant d'ajouter que …"."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class InfinitivalRules:
    """Verbs and links of infinitives that report, in lower case with straight apostrophes."""

    verbs: frozenset[str] = frozenset()
    """Infinitives that report an infinitive clause: "assurer" in "assure avoir payé"."""

    auxiliaries: frozenset[str] = frozenset()
    """Auxiliaries that open such a clause: "avoir" in "assure avoir payé"."""

    frames: dict[str, frozenset[str]] = field(default_factory=dict)
    """By infinitive, the prepositions of the infinitive that a verb reports ("promet de payer", "invite X à payer")."""

    gerund_frames: dict[str, frozenset[str]] = field(default_factory=dict)
    """By infinitive, the words before the gerund that a verb reports, "" for none: "of" in "accused X of lying"."""

    needing: dict[str, frozenset[str]] = field(default_factory=dict)
    """By infinitive, words that stand right behind it where it asks: "on" in "called on X to", not "called X to"."""

    anonymity: frozenset[str] = frozenset()
    """Words of an infinitive by which a source only asks for no name: "named" in "asked not to be named"."""

    fillers: frozenset[str] = frozenset()
    """Words that may stand before such an infinitive, beside clitics and negations ("ne plus rien dire")."""

    nouns: frozenset[str] = frozenset()
    """Nouns that govern an infinitive themselves: "possibilité" in "envisage la possibilité de payer"."""

    accusing: frozenset[str] = frozenset()
    """Infinitives of verbs whose object is whoever is meant, no right or wish: "accuse le pouvoir de mentir"."""

    noun_like: tuple[str, ...] = ()
    """Endings of infinitives that the tagger may take for nouns: "er" in "promet de récidiver"."""

    plain_nouns: frozenset[str] = frozenset()
    """Nouns that end so: "mer" in "parle de mer"."""

    noun_endings: tuple[str, ...] = ()
    """Endings of many such nouns: "ier" in "parle de papier"."""

    whoever: frozenset[str] = frozenset()
    """Pronouns for anybody who does something: "quiconque" in "invite quiconque dispose d'images à"."""

    without: frozenset[str] = frozenset()
    """Prepositions that deny the infinitive behind them: "sans" in "sans aller jusqu'à dire que"."""

    commanding: frozenset[str] = frozenset()
    """Infinitives that always name whom they ask or accuse: "sommer", so that "sommé de partir" is passive."""

    causing: frozenset[str] = frozenset()
    """Forms of verbs whose object does what an infinitive says: "conduit" in "a conduit Anne Roy à dire"."""

    suffering: frozenset[str] = frozenset()
    """Forms of verbs that, reflexive, make a passive of an infinitive: "vu" in "s'est vu répondre par Anne Roy"."""

    making: frozenset[str] = frozenset()
    """Forms of verbs before an infinitive that somebody else says: "fait" in "ce qui fait dire à Anne Roy que …"."""

    wanting: frozenset[str] = frozenset()
    """Verbs of which an infinitive in marks is what their subject says: "veut « lever tout soupçon »"."""

    openers: frozenset[tuple[str, ...]] = frozenset()
    """Words before an infinitive that reports like a finite verb ("avant d'ajouter que")."""

    contacting: frozenset[str] = frozenset()
    """Forms of verbs behind which an infinitive of purpose reports: "a écrit au préfet pour demander que"."""

    purposes: frozenset[tuple[str, ...]] = frozenset()
    """Words before such an infinitive: "pour"."""

    marks: frozenset[str] = frozenset()
    """Words before an infinitive whose form may be finite too: "to" in "to say", but "they say"."""

    links: frozenset[str] = frozenset()
    """Prepositions between a verb and the infinitive of a cue: "à" in "a tenu à préciser"."""
