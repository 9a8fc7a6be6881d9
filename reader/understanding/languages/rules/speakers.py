"""Nouns and pronouns for who can speak and what cannot, and the nouns beside a name: "a raconté un riverain"."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SpeakerRules:
    """Which nouns and pronouns are speakers, in lower case with straight apostrophes."""

    nouns: frozenset[str] = frozenset()
    """Nouns for those who may speak, beside titles: "riverain" in "a raconté un riverain"."""

    quantifiers: frozenset[str] = frozenset()
    """Words beside determiners that open a subject: "chaque" in "chaque camp affirme que"."""

    aged: tuple[str, ...] = ()
    """Tokens that end a noun for somebody of an age: ``("year", "-", "old")`` in "the 34-year-old"."""

    nominal_adjectives: frozenset[str] = frozenset()
    """Words that stand for somebody behind a determiner ("le même ajoute")."""

    elided_pronouns: frozenset[str] = frozenset()
    """First parts of pronouns that the tokenizer cuts in two: "quelqu'" of "quelqu'un"."""

    mute_pronouns: frozenset[str] = frozenset()
    """Pronouns that no speaker is, alone: "quoi" in "quoi qu'il arrive"."""

    mute_nouns: frozenset[str] = frozenset()
    """Nouns in the singular for what says nothing ("débat", "million")."""

    agent_endings: tuple[str, ...] = ()
    """Endings of nouns for people that end like those: "eure" in "rapporteure"."""

    mute_endings: tuple[str, ...] = ()
    """Endings of such nouns, unless they are known as speakers ("-tion", but "organisation")."""

    companions: frozenset[str] = frozenset()
    """Nouns for somebody beside a person ("un proche de la ministre X"): the name behind them is not who speaks."""

    staffs: frozenset[str] = frozenset()
    """Nouns for those about somebody, who speak for all names behind: "au cabinet du ministre, Paul Sarr"."""

    joint_owners: frozenset[str] = frozenset()
    """Possessives behind "and" that join somebody with others, so that no one of them speaks: "Roe and his allies"."""

    collectives: frozenset[str] = frozenset()
    """Nouns whose members "of" names, none of whom speaks alone: "bench" in "A bench of Anne Roy and Luc Petit"."""

    led: frozenset[str] = frozenset()
    """Nouns for bodies called by who leads them: "gouvernement" in "le gouvernement Assad", who is not who speaks."""

    premodifiers: frozenset[str] = frozenset()
    """Relations of the words of a noun that precede it, beside determiners and adjectives: "flat" in "police chief"."""

    compound_names: bool = False
    """Whether a name right before a noun only qualifies it: "Marlow" in "Marlow spokeswoman Alice Derry"."""

    linking: dict[str, frozenset[str]] = field(default_factory=dict)
    """Offices by the preposition of their complement: ``{"to": {"ambassador"}}`` for "the ambassador to France"."""

    ranks: tuple[tuple[str, ...], ...] = ()
    """Words that end an office, whatever they say else: ``("in", "charge")`` in "the agent in charge"."""

    attendant: frozenset[str] = frozenset()
    """Prepositions before a gerund that has a subject of its own: "with" in "with Roe saying that"."""

    name_links: frozenset[str] = frozenset()
    """Elided words inside names of places, at which they are cut: "n'" in "Ighil n'Sebt"."""
