"""The rules that the roles step reads from a language."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.understanding.languages.rules.stems import Stems


@dataclass(frozen=True, slots=True)
class RoleRules:
    """When the name of a place stands for those who act there.

    All in lower case with straight apostrophes. A marker is the preposition before the name, its determiner left out
    and its last word taken apart by ``contractions``. After one of ``place_markers`` a place is a place, after one of
    ``actor_markers`` an actor unless one of the ``place_governors`` of that marker stands before it. After the markers
    ``between``, ``genitive``, ``dative`` and ``toward`` the noun or verb before decides (``actor_nouns_...``,
    ``..._verbs``); after a dative with one of ``dative_articles`` a country is an actor ("à la Russie" is no place, "en
    Russie" is).

    Without marker the subject of a verb acts unless the verb is one of ``stative_verbs``; with ``be`` it acts where an
    adjective or noun of ``attitude_words`` follows. The object of one of ``object_verbs`` and their passive subject
    act. Names beside ``actor_nouns_beside`` ("match France-Espagne") and in apposition to ``allies`` ("ses alliés,
    l'Iran et la Russie") act. Between a subject and its verb may stand ``clitics``, ``adverbs`` and a relative clause
    opened by one of ``relatives``. What is no country, region or town acts only where it says or decides something
    (``speech_verbs``, ``speech_markers``), ``seats`` of power (folded) excepted. ``conjunctions`` join names that share
    one role. Before one of ``possessives`` a place acts as after a genitive ("Moscow's decision"). In capitals, before
    one of ``dateline_marks``, it is where the article was written.
    """

    determiners: frozenset[str] = frozenset()
    contractions: dict[str, str] = field(default_factory=dict)
    conjunctions: frozenset[str] = frozenset()
    clitics: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    be: frozenset[str] = frozenset()
    place_markers: frozenset[str] = frozenset()
    actor_markers: frozenset[str] = frozenset()
    between: frozenset[str] = frozenset()
    genitive: frozenset[str] = frozenset()
    dative: frozenset[str] = frozenset()
    toward: frozenset[str] = frozenset()
    dative_articles: frozenset[str] = frozenset()
    place_governors: dict[str, frozenset[str]] = field(default_factory=dict)
    actor_nouns_of: frozenset[str] = frozenset()
    actor_nouns_between: frozenset[str] = frozenset()
    actor_nouns_to: frozenset[str] = frozenset()
    actor_nouns_on: frozenset[str] = frozenset()
    actor_nouns_beside: frozenset[str] = frozenset()
    allies: frozenset[str] = frozenset()
    dative_verbs: Stems = field(default_factory=Stems)
    genitive_verbs: Stems = field(default_factory=Stems)
    object_verbs: Stems = field(default_factory=Stems)
    stative_verbs: Stems = field(default_factory=Stems)
    attitude_words: Stems = field(default_factory=Stems)
    speech_verbs: Stems = field(default_factory=Stems)
    speech_markers: frozenset[str] = frozenset()
    possessives: frozenset[str] = frozenset()
    dateline_marks: frozenset[str] = frozenset()
    seats: frozenset[str] = frozenset()
