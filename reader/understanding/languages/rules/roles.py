"""The rules that the roles step reads from a language: when the name of a place stands for those who act there."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.understanding.languages.rules.inflection import InflectionRules
from reader.understanding.languages.rules.stems import Stems


@dataclass(frozen=True, slots=True)
class RoleRules:
    """What makes an actor of a place; all in lower case with straight apostrophes, nouns in the singular.

    A marker is the preposition before a name, its determiner left out and its last word without article: "au nord de"
    in "au nord du Mali".
    """

    determiners: frozenset[str] = frozenset()
    """Words between a preposition and a name: "la" in "avec la Syrie"."""

    contractions: dict[str, str] = field(default_factory=dict)
    """Prepositions contracted with an article or elided, with the plain form: "du" is "de" in "la volonté du Mali"."""

    conjunctions: frozenset[str] = frozenset()
    """What joins names that share one role: "et" in "Damas et Moscou accusent"."""

    clitics: frozenset[str] = frozenset()
    """Clitics between a subject and its verb: "ne" in "Damas ne répond pas"."""

    reflexives: frozenset[str] = frozenset()
    """Reflexive clitics, with which a form of "be" makes no passive: "s'" in "Damas s'est opposée"."""

    adverbs: frozenset[str] = frozenset()
    """Adverbs between a subject and its verb: "désormais" in "Damas désormais accuse"."""

    relatives: frozenset[str] = frozenset()
    """Relative pronouns as subjects: "qui" in "Damas, qui accuse Paris"."""

    be: frozenset[str] = frozenset()
    """Forms of "be": "est" in "Damas est prête"."""

    place_markers: frozenset[str] = frozenset()
    """Markers after which a place is a place: "dans" in "dans Damas"."""

    actor_markers: frozenset[str] = frozenset()
    """Markers after which a place acts, unless a governor forbids it: "contre" in "contre Damas"."""

    place_governors: dict[str, frozenset[str]] = field(default_factory=dict)
    """By marker, words before it with which the place is a place: "frontière" in "la frontière avec la Syrie"."""

    speech_markers: frozenset[str] = frozenset()
    """Markers after which even a name that the gazetteer lacks acts: "selon" in "selon Bercy"."""

    between: frozenset[str] = frozenset()
    """Markers between two parties: "entre" in "l'accord entre Paris et Berlin"."""

    actor_nouns_between: frozenset[str] = frozenset()
    """Nouns before such a marker that make actors: "accord" in "l'accord entre Paris et Berlin"."""

    genitive: frozenset[str] = frozenset()
    """Markers of a genitive: "de" in "le refus de Paris"."""

    actor_nouns_of: frozenset[str] = frozenset()
    """Nouns before a genitive that make actors: "refus" in "le refus de Paris"."""

    genitive_verbs: Stems = field(default_factory=Stems)
    """Verbs with a genitive that make actors: "exiger" in "exiger de Paris des excuses"."""

    dative: frozenset[str] = frozenset()
    """Markers of a dative: "à" in "répondre à Paris"."""

    dative_articles: frozenset[str] = frozenset()
    """Articles after which a dative is no place, if a country: "la" in "à la Russie", since one is "en Russie"."""

    actor_nouns_to: frozenset[str] = frozenset()
    """Nouns before a dative that make actors: "réponse" in "la réponse à Paris"."""

    dative_verbs: Stems = field(default_factory=Stems)
    """Verbs with a dative and a genitive that make actors: "demander" in "demander à Paris de payer"."""

    toward: frozenset[str] = frozenset()
    """Markers of a target: "sur" in "la pression sur Paris"."""

    actor_nouns_on: frozenset[str] = frozenset()
    """Nouns before such a marker that make actors: "pression" in "la pression sur Paris"."""

    actor_nouns_beside: frozenset[str] = frozenset()
    """Nouns right before names without preposition that make actors: "match" in "le match France-Espagne"."""

    allies: frozenset[str] = frozenset()
    """Nouns in apposition or predicate that make actors: "allié" in "ses alliés, l'Iran et la Russie"."""

    object_verbs: Stems = field(default_factory=Stems)
    """Verbs whose object, or passive subject, acts: "accuse" in "Paris accuse Damas"."""

    stative_verbs: Stems = field(default_factory=Stems)
    """Verbs whose subject is a place: "abrite" in "Damas abrite un musée"."""

    attitude_words: Stems = field(default_factory=Stems)
    """Words after "be" that make the subject act: "prête" in "Damas est prête à négocier"."""

    speech_verbs: Stems = field(default_factory=Stems)
    """Verbs that make even a name that the gazetteer lacks act: "annonce" in "Bercy annonce une hausse"."""

    seats: frozenset[str] = frozenset()
    """Seats of power, folded, which act as countries do: "elysee" in "l'Élysée salue un accord"."""

    dateline_marks: frozenset[str] = frozenset()
    """What follows the town of a dateline in capitals: "(" in "CARDIFF (AP) —"."""

    inflection: InflectionRules = field(default_factory=InflectionRules)
    """How words change their form: "s" in "les réponses à Paris"."""
