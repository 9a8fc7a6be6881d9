"""The rules by which the names step tells people and keeps their names whole."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PeopleRules:
    """What tells people and how far their names go; words are in lower case with straight apostrophes."""

    honorifics: frozenset[str] = frozenset()
    """Titles behind which even one capitalised word is a person: "madam" in "Madam Goh"."""

    offices: frozenset[str] = frozenset()
    """Nouns behind which several capitalised words are a person: "barrister" in "Barrister Fergus Lyle"."""

    apposed: frozenset[str] = frozenset()
    """Nouns behind which a person stands between commas: "leader" in "their leader, Kehinde Balogun, said"."""

    retired: frozenset[str] = frozenset()
    """Words in brackets behind a rank: "retd" in "Brig Gen (retd) Ashraful Kabir"."""

    nobles: frozenset[str] = frozenset()
    """Titles that are a person's name with the place behind them: "duchess" in "the Duchess of Lindisfarne"."""

    no_given_names: frozenset[str] = frozenset()
    """Capitalised words right before or behind a person that are no part of the name: "administration"."""

    family_names: frozenset[str] = frozenset()
    """Family names that open a full name: "goh" in "Goh Siew Peng"."""

    age_endings: frozenset[str] = frozenset()
    """Words that end an age right before a person: "old" in "62-year-old Mang Temyong"."""

    behind_the_aged: frozenset[str] = frozenset()
    """Words behind such a person, unlike a noun for one: "who", but no "striker", in "19-year-old Anna Roy who"."""

    joins: frozenset[str] = frozenset()
    """Words between two people: "and" in "Anne Roy and Peace Umeh"."""

    relatives: frozenset[str] = frozenset()
    """Pronouns for people behind a comma: "who" in "Plesel, who was flying"."""

    thing_relatives: frozenset[str] = frozenset()
    """Pronouns for bodies and things behind a comma: "which" in "Velanto Foods, which ran it"."""

    constituent_places: frozenset[str] = frozenset()
    """Nouns in the plural behind the places that they are: "counties" in "Knott and Perry counties"."""

    singular_verbs: frozenset[str] = frozenset()
    """Verbs behind these that have one person for a subject: "was" there."""

    speaking: frozenset[str] = frozenset()
    """Verbs right behind an unknown word, no place, that speaks: "said" in "Iriyanto said"."""

    speaking_seats: frozenset[str] = frozenset()
    """Seats of power, which speak: "holyrood" in "Holyrood said"."""

    self_naming: frozenset[str] = frozenset()
    """Verbs by which somebody says what he is called: "identified" in "a driver who identified himself as Wasiu"."""

    self_named: frozenset[str] = frozenset()
    """Words for oneself or one's name behind them: "himself" there, "name" in "gave her name as Bisi"."""

    self_naming_openers: frozenset[str] = frozenset()
    """Prepositions before what he is called: "as" there."""
