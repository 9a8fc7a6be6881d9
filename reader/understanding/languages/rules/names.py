"""The rules that the names step reads from a language."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.model.analysis import Label


@dataclass(frozen=True, slots=True)
class Institution:
    """A common noun that opens the name of a body or a building ("ministère", "tribunal", "mosquée").

    ``complements`` are what makes a name of it: ``of`` a name with a linking word ("université de Berkeley"),
    ``beside`` a name beside it ("hôpital Necker"), ``field`` a complement in small letters ("ministère de la défense"),
    ``state`` one of the state words of NameRules ("télévision d'État syrienne"), ``adjective`` one of the adjectives of
    NameRules ("armée française"). With ``person`` the name may be that of a person, with ``capital`` any capitalised
    words; with ``modified`` something must stand between ("agence régionale de santé de Bretagne"), with ``seat`` the
    town may follow ("lycée Ampère de Lyon"). After one of ``not_after`` the noun is none ("sur place").
    """

    heads: frozenset[str]
    label: Label
    complements: frozenset[str]
    not_after: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class NameRules:
    """Where names begin and end, and what the words beside them say of them.

    All words are in lower case with straight apostrophes. ``determiners`` never open a name, ``links`` join the words
    of a complement, ``particles`` stand in small letters inside the name of a person. ``person_titles`` are taken off
    the front of a person and vote for one; ``place_heads`` do so for places ("province d'Idleb");
    ``organisation_heads`` stand before the name of a body and vote for one. Capitalised words behind one of
    ``organisation_announcers`` name a body even where the model saw none. What one of ``unnamed_heads`` announces is no
    person, body or place ("la tempête Ciaran"). ``club_initials``, in capitals, open the name of a club,
    ``venue_words`` end that of a stadium; ``ages`` are the words behind a number of years. ``member_nouns`` vote for a
    body when linked to the name ("les membres de"). ``cues`` are words right before a name with the label that they
    vote for and how much, a mention's own label being worth 1. Between the noun that opens the name of an institution
    and its complement may stand ``adjectives``, which can make a name of it, and ``modifiers``, which cannot ("cour
    d'appel"), by their first word. After ``portfolio_heads`` ("ministre de l'") a field is no name; after
    ``eponym_heads`` ("boson de") nobody is meant.

    ``articles`` are the determiners without preposition. ``agencies`` are news agencies as datelines have them,
    ``months`` may stand there too. ``full_name_heads`` are nouns with which the full name of a body opens that is given
    with its acronym ("Convergence pour … (CODEM)"). What is joined by a hyphen to one of ``organisation_prefixes`` is a
    body ("Radio-Canada"). ``full_name`` is the weight of a person's full name for the surname alone, ``known_place``
    that of the gazetteer for one word that the model takes for a person; higher where the model is small. What the
    gazetteer knows is a place behind one of ``place_prepositions``, though the model overlooked it. ``portfolios`` are
    fields right before ``portfolio_heads`` ("Defence Minister"); with ``dateline_regions`` a country or state may
    follow the town in capitals of a dateline ("SYDNEY, Australia (AP) —").
    """

    determiners: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    person_titles: frozenset[str] = frozenset()
    place_heads: frozenset[str] = frozenset()
    place_announcers: frozenset[str] = frozenset()
    state_words: frozenset[str] = frozenset()
    organisation_heads: frozenset[str] = frozenset()
    organisation_announcers: frozenset[str] = frozenset()
    member_nouns: frozenset[str] = frozenset()
    unnamed_heads: frozenset[str] = frozenset()
    club_initials: frozenset[str] = frozenset()
    venue_words: frozenset[str] = frozenset()
    ages: frozenset[str] = frozenset()
    portfolio_heads: frozenset[str] = frozenset()
    eponym_heads: frozenset[str] = frozenset()
    adjectives: frozenset[str] = frozenset()
    modifiers: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    articles: frozenset[str] = frozenset()
    agencies: frozenset[str] = frozenset()
    months: frozenset[str] = frozenset()
    full_name_heads: frozenset[str] = frozenset()
    organisation_prefixes: frozenset[str] = frozenset()
    institutions: tuple[Institution, ...] = ()
    full_name: float = 1.5
    known_place: float = 0.7
    place_prepositions: frozenset[str] = frozenset()
    portfolios: frozenset[str] = frozenset()
    dateline_regions: bool = False
    cues: dict[str, tuple[Label, float]] = field(default_factory=dict)
