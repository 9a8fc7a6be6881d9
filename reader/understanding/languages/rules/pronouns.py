"""Pronouns beside a verb that reports: who says it, to whom, and what: "elle", "lui" and "le" in "elle le lui dit"."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PronounRules:
    """Pronouns by what they stand for, in lower case with straight apostrophes."""

    personal: frozenset[str] = frozenset()
    """Pronouns that stand for a speaker: "elle" in "elle a déclaré"."""

    strong: frozenset[str] = frozenset()
    """Those of them that are no plain subjects: "lui" in "à côté de lui"."""

    inverted: dict[str, str] = field(default_factory=dict)
    """Subject pronouns hyphenated to their verb, with the plain form: ``{"-il": "il"}`` for "dit-il"."""

    agreeing: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Pronouns that may be subject or object, with the endings of a verb whose subject they are: "nous disons"."""

    nobody: frozenset[str] = frozenset()
    """Subjects that stand for no entity of the article: "on" in "on dit que …"."""

    some_people: frozenset[str] = frozenset()
    """Those of them for people whom nobody names: "on" in "À la mairie, on assure que"."""

    clitics: frozenset[str] = frozenset()
    """Clitics between a quote and its verb: "l'" in "« … », l'a interrompu Anne Roy"."""

    reflexives: frozenset[str] = frozenset()
    """Reflexive clitics, with which forms of "to be" make no passive: "s'" in "s'est étonnée"."""

    accusatives: frozenset[str] = frozenset()
    """Pronouns for what is said, before its verb: "le" in "comme le rappelle Anne Roy"."""

    accused: frozenset[str] = frozenset()
    """Pronouns for those of whom something is said: "les" in "les accusant de mentir"."""

    addressees: frozenset[str] = frozenset()
    """Pronouns for whom something is told to: "nous" in "le rapport nous apprend que"."""

    relatives: frozenset[str] = frozenset()
    """Relative pronouns of a speaker: "qui" in "Anne Roy, qui a déclaré …"."""

    oblique_relatives: frozenset[str] = frozenset()
    """Other relatives behind a speaker: "dont" in "Anne Roy, dont le mandat s'achève, a déclaré …"."""

    pointing: frozenset[str] = frozenset()
    """Pronouns that take up a noun before its complement: "celle" in "celle de Jean Roy"."""
