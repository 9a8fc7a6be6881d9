"""The form that a language's rules take."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.analysis import Label


@dataclass(frozen=True, slots=True)
class Institution:
    """A common noun that opens the name of a body or a building ("ministère", "tribunal", "mosquée").

    ``complements`` are what makes a name of it: ``of`` a capitalised complement with a linking word ("université de
    Berkeley"), ``beside`` a capitalised word beside it ("hôpital Necker"), ``field`` a complement in small letters
    ("ministère de la défense"), ``adjective`` one of the adjectives of NameRules ("armée française").
    """

    heads: frozenset[str]
    label: Label
    complements: frozenset[str]


@dataclass(frozen=True, slots=True)
class NameRules:
    """Where names begin and end, and what the words beside them say of them.

    All words are in lower case with straight apostrophes. ``determiners`` never open a name, ``links`` join the words
    of a complement, ``particles`` stand in small letters inside the name of a person. ``person_titles`` are taken off
    the front of a person and vote for one; ``place_heads`` do so for places ("province d'Idleb"); ``body_heads`` stand
    before the name of a body and vote for one. ``member_nouns`` vote for a body when linked to the name ("les membres
    de"). ``cues`` are words right before a name with the label that they vote for and how much, a mention's own label
    being worth 1. After ``portfolio_heads`` ("ministre de l'") a field is no name; after ``eponym_heads`` ("boson de")
    nobody is meant.
    """

    determiners: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    person_titles: frozenset[str] = frozenset()
    place_heads: frozenset[str] = frozenset()
    body_heads: frozenset[str] = frozenset()
    member_nouns: frozenset[str] = frozenset()
    portfolio_heads: frozenset[str] = frozenset()
    eponym_heads: frozenset[str] = frozenset()
    adjectives: frozenset[str] = frozenset()
    institutions: tuple[Institution, ...] = ()
    cues: dict[str, tuple[Label, float]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class GenderRules:
    """What tells men from women: titles, given names and their endings.

    All in lower case. A given name is looked up in ``ambiguous_names``, then among the names, then by the longest
    ending.
    """

    masculine_titles: frozenset[str] = frozenset()
    feminine_titles: frozenset[str] = frozenset()
    masculine_names: frozenset[str] = frozenset()
    feminine_names: frozenset[str] = frozenset()
    ambiguous_names: frozenset[str] = frozenset()
    masculine_endings: tuple[str, ...] = ()
    feminine_endings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EntityRules:
    """What else one name may look like.

    ``abbreviations`` are words of names that are written short, folded. A place goes by its name without one of the
    ``place_heads`` too ("château de Montretout", "Montretout").
    """

    abbreviations: dict[str, str] = field(default_factory=dict)
    place_heads: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Language:
    """The rules of one language, as data that a linguist could edit.

    ``code`` is ISO 639-1, ``model`` the name of the installed spaCy pipeline.
    """

    code: str
    model: str
    names: NameRules = NameRules()
    entities: EntityRules = EntityRules()
    gender: GenderRules = GenderRules()
