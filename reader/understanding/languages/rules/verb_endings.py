"""How the forms of verbs end, by which a step knows them where the tagger does not: "ant" in "dénonçant"."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VerbEndingRules:
    """Endings of finite verbs, infinitives, participles and gerunds, in lower case."""

    gerunds: tuple[str, ...] = ()
    """Endings of gerunds: "ant" in "dénonçant « … »"."""

    participles: tuple[str, ...] = ()
    """Endings of participles: "i" in "un mot choisi"."""

    sure_participles: tuple[str, ...] = ()
    """Endings of participles that no finite verb has: "é" in "un mot répété"."""

    plural_participles: tuple[str, ...] = ()
    """Endings of participles that no verb of the third person has: "s" in "trois experts interdits d'entrer"."""

    feminine_participles: tuple[str, ...] = ()
    """Endings that only participles of irregular verbs have: "te" in "la presse écrite que connaît la France"."""

    ambiguous_participles: tuple[str, ...] = ()
    """Endings of participles that finite verbs have too: "t" in "un mot dit" and "Roy dit"."""

    never_participles: tuple[str, ...] = ()
    """Endings of finite verbs, though they look like those of participles: "que" in "évoque", "ent" in "laissent"."""

    infinitives: tuple[str, ...] = ()
    """Endings of infinitives: "er" in "dit espérer"."""

    no_infinitives: tuple[str, ...] = ()
    """Endings of finite verbs that look like infinitives: "bre" in "dénombre"."""

    regular_infinitives: tuple[str, ...] = ()
    """Endings of infinitives whose participles all have sure endings: "er", so that "avoue" is none."""

    finite: tuple[str, ...] = ()
    """Endings of the third person, by which a verb is known that the tagger overlooks: "e" in "« … », persifle-"."""

    sure_finite: tuple[str, ...] = ()
    """Endings that only finite verbs have, whatever the tagger says: "aient" in "identifieraient"."""

    no_nouns: tuple[str, ...] = ()
    """Endings of forms of reporting verbs that are no nouns: "a" in "le traita de « clown »"."""

    no_inquits: tuple[str, ...] = ()
    """Endings of what is no verb between a name and a quote, as it is taken for a noun: "s" in "Jean Roy conseils"."""

    like_adjectives: tuple[str, ...] = ()
    """Endings of finite verbs that the tagger may take for adjectives: "e" in "récuse"."""

    of_adjectives: tuple[str, ...] = ()
    """Endings of verbs in the third person that adjectives have too: "t" in "court"."""

    plural: tuple[str, ...] = ()
    """Endings of plural verbs: "ent" in "assurent"."""

    imperfect: tuple[str, ...] = ()
    """Endings of the imperfect: "ait" in "assurait"."""

    conditionals: tuple[str, ...] = ()
    """Endings of what is said to come: "rait" in "a dit qu'il soutiendrait"."""

    like_conditionals: tuple[str, ...] = ()
    """Endings of infinitives whose other forms have them too: "rer" for "déclarait"."""
