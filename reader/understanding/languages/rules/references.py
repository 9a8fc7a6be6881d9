"""The rules that the references step reads from a language."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ReferenceRules:
    """How a text refers to those whom it has named.

    ``person_heads`` are nouns that head what a person is called in apposition, others are known by ``person_endings``;
    ``organisation_heads`` those of bodies. ``courtesy`` titles tell nothing of a person. ``definite`` determiners take
    up what is known, ``unknown`` ones do not; ``indefinite`` ones and ``contractions`` (preposition and article in one)
    may open an apposition too. ``before`` are adjectives before the head, those among ``compounds`` make one term with
    it ("premier ministre"), those among ``shifting`` speak of another time ("futur"). ``genitive`` words go on with a
    complement. ``breaks`` end an apposition; where one of ``complementizers`` does, the noun was a verb ("juge que").
    ``prefixes`` may stand before a head in one word. ``synonyms`` are words that say the same as a title, without
    determiners. Each of ``class_nouns`` are words for one class of bodies: with a definite determiner they mean the one
    that was named last, whatever it was called before. So do ``descriptions`` of people, which say what somebody is
    rather than what office is held ("l'universitaire", but not "le préfet").

    With ``bare`` a title may stand before a name without determiner ("Prime Minister Ellen Marsh").

    Determiners tell the gender and number of bodies and places. ``pronouns`` give gender and number of personal
    pronouns, ``last_named`` are words for the one named last.
    """

    person_heads: frozenset[str] = frozenset()
    person_endings: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    place_announcers: frozenset[str] = frozenset()
    state_words: frozenset[str] = frozenset()
    organisation_heads: frozenset[str] = frozenset()
    courtesy: frozenset[str] = frozenset()
    definite: frozenset[str] = frozenset()
    indefinite: frozenset[str] = frozenset()
    unknown: frozenset[str] = frozenset()
    contractions: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    compounds: frozenset[str] = frozenset()
    shifting: frozenset[str] = frozenset()
    genitive: frozenset[str] = frozenset()
    breaks: frozenset[str] = frozenset()
    complementizers: frozenset[str] = frozenset()
    synonyms: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)
    class_nouns: tuple[frozenset[str], ...] = ()
    descriptions: frozenset[str] = frozenset()
    feminine_determiners: frozenset[str] = frozenset()
    masculine_determiners: frozenset[str] = frozenset()
    plural_determiners: frozenset[str] = frozenset()
    pronouns: dict[str, tuple[str, str]] = field(default_factory=dict)
    last_named: dict[str, tuple[str, str]] = field(default_factory=dict)
    bare: bool = False
