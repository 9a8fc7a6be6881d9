"""Predicates that tell how somebody takes a thing, and let a colon open what they say: "Le maire est formel : …"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class StanceRules:
    """Verbs of attitude and what must stand beside them before the colon."""

    verbs: Mapping[str, str] = field(default_factory=dict)
    """Infinitives by their forms: "persister" of "persiste" in "Le maire persiste : la route sera fermée"."""

    beside: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By infinitive, words one of which stands in the clause: "touche" in "Le maire botte en touche : …".

    Verbs that are not in it need none.
    """

    opposites: frozenset[str] = frozenset()
    """Nouns that stand for a clause under a verb of saying: "contraire" in "Roy soutient le contraire : …"."""

    denied: frozenset[str] = frozenset()
    """Infinitives that tell a stance where they are denied, and only there: "cacher" in "ne cache pas sa joie"."""

    accounts: frozenset[str] = frozenset()
    """Nouns for what one says and another disputes or shares: "version" in "Une version que contredit Roy : …"."""

    disputing: frozenset[str] = frozenset()
    """Forms of the verbs for that: "contredit" in "Une version que contredit Roy : …"."""

    taking: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Forms of verbs whose object in marks is said, with its preposition and the word before them, empty if none.

    "tient" with "à" and "en" in "s'en tient à « des écarts »".
    """
