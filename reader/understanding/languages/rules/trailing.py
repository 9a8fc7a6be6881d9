"""What stands behind a clause that is reported, and whether it is reported too."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TrailingRules:
    """Words that go on with a reported clause behind its inquit, and words with which it ends, in lower case."""

    leading: frozenset[str] = frozenset()
    """What opens a clause before its main clause: "quand" in "Quand on lui demande de sortir, il reste"."""

    comments: frozenset[str] = frozenset()
    """Nouns by which a writer takes up what was said: "promesse" in "a dit qu'il paierait, promesse qui amuse"."""

    conditions: frozenset[tuple[str, ...]] = frozenset()
    """What opens a condition or a cause behind an inquit: "si" in "Le site fermera, dit la maire, si rien ne bouge"."""

    going_on: frozenset[tuple[str, ...]] = frozenset()
    """What opens more of a clause behind a pronoun's inquit: "contre" in "Le taux atteint 12 %, dit-il, contre 8 %"."""

    dating: frozenset[tuple[str, ...]] = frozenset()
    """The same before a time: "dès" in "Elle rouvrira, promet-il, dès lundi"."""

    purposing: frozenset[tuple[str, ...]] = frozenset()
    """The same before an infinitive: "pour" in "Il faudra deux ans, estime-t-elle, pour vider les cuves"."""

    untold: frozenset[str] = frozenset()
    """Infinitives for what a speaker leaves out: "préciser" in "a admis que …, sans en préciser le montant"."""

    details: frozenset[str] = frozenset()
    """Nouns for that: "détails" in "a admis que …, sans plus de détails"."""

    outcries: frozenset[str] = frozenset()
    """Nouns for what words stir up: "foudres" in "a confirmé que …, s'attirant les foudres des élus"."""
