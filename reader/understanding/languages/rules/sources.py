"""Whose words a clause is by a word of source, without a verb of speech: "selon Anne Roy", "pour les riverains"."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SourceRules:
    """Prepositions of source and the nouns behind them, in lower case with straight apostrophes."""

    prepositions: tuple[tuple[str, ...], ...] = ()
    """Prepositions of source, a token each: ``("d'", "après")`` in "d'après Anne Roy"."""

    measures: frozenset[str] = frozenset()
    """Nouns that no source is: "critères" in "selon les critères de l'ONU"."""

    hearing: frozenset[str] = frozenset()
    """Infinitives of a source whose speaker is a pronoun: "entendre" in "à l'entendre, il faut payer"."""

    heard: frozenset[str] = frozenset()
    """Those pronouns, which stand for who spoke last: "l'" in "à l'entendre"."""

    heard_many: frozenset[str] = frozenset()
    """Those of them for several, of whom none is said to speak: "les" in "à les entendre"."""

    heard_owners: frozenset[str] = frozenset()
    """Possessives of a source that stand for who spoke last too: "ses" in "à ses yeux"."""

    wordings: frozenset[str] = frozenset()
    """Nouns for somebody's words, who are no source by themselves: "mots" in "selon ses mots"."""

    verdicts: frozenset[str] = frozenset()
    """Words that are a whole answer: "faux" in "Faux, selon un ancien cadre"."""

    echoing: frozenset[str] = frozenset()
    """Verbs of a source whose marks alone are quoted: "reprendre" in "« … », pour reprendre les mots de Roy"."""

    numerals: frozenset[str] = frozenset()
    """Words for numbers: "trois" in "12 morts selon l'armée et trois selon les rebelles"."""

    viewpoint_openers: frozenset[str] = frozenset()
    """Prepositions of source at the head of a sentence only: "pour" in "Pour Anne Roy, il faut payer."."""

    viewpoint_nouns: dict[str, frozenset[str]] = field(default_factory=dict)
    """Nouns with their prepositions for what an owner thinks: "yeux" with "à" in "À ses yeux, il faut payer."."""

    viewpoints_need_comma: bool = False
    """Whether a comma sets such a noun apart: "À ses yeux, il faut payer", but "In her view they have no plan"."""

    judging: frozenset[str] = frozenset()
    """Verb forms by which a viewpoint is known from a benefit: "est" in "Pour les riverains, c'est trop."."""

    viewers: frozenset[str] = frozenset()
    """Nouns for those who are asked for their view: "Pour les analystes, …"."""

    plain_things: frozenset[str] = frozenset()
    """Those of them that alone are things: "Pour le quotidien, les courses se font au marché"."""

    pointing_determiners: frozenset[str] = frozenset()
    """Determiners that point somebody out: "cette" in "Pour cette élue, …"."""

    some: frozenset[str] = frozenset()
    """Words for people nobody counts, who are a source at the head of a clause: "certains" in "Pour certains, …"."""

    unnamed: frozenset[str] = frozenset()
    """Nouns that are a source after a preposition: "source" in "de source policière"."""

    trusted: frozenset[str] = frozenset()
    """Adjectives before a source without name: "bonne" in "de bonne source"."""

    findings: frozenset[str] = frozenset()
    """Nouns for figures and news that speak for who found them: "chiffres" in "selon les chiffres de l'Insee"."""

    own_openers: frozenset[str] = frozenset()
    """Words that make the newspaper itself the source: "nos" in "selon nos informations"."""

    partners: frozenset[str] = frozenset()
    """Nouns behind "nos" that are sources: "nos confrères"."""

    group_openers: tuple[tuple[str, ...], ...] = ()
    """What opens a sentence before an impersonal speaker's group: "du côté de" in "Du côté de Lens, on …"."""

    sides: frozenset[str] = frozenset()
    """Those of them behind which whatever stands is a group: "côté" in "Côté syndical, on …"."""
