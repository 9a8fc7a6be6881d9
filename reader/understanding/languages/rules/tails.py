"""Nouns that close the names of bodies and places, and words that join two names into one."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class TailRules:
    """Words that close a name where a model ends it early or overlooks it, in lower case with straight apostrophes."""

    bodies: frozenset[str] = frozenset()
    """Capitalised words that close the name of a body: "court" in "Preston Crown Court"."""

    town_bodies: frozenset[str] = frozenset()
    """Last words of bodies that have their town's name, which alone is the town: "Scranton Times", then "Scranton"."""

    of_openers: frozenset[str] = frozenset()
    """Words before "of" and such a body: "city" in "City of Edinburgh Council"."""

    of_places: frozenset[str] = frozenset()
    """Those of them that a place completes: "fellowship" in "Pentecostal Fellowship of Nigeria"."""

    openers: frozenset[str] = frozenset()
    """Words with a capital from their sentence that open no such name: "when" in "When Preston Crown Court"."""

    small_bodies: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    """Nouns in small letters that close the name of a body, by the first word: "school board"."""

    small_places: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    """Nouns in small letters that close the name of a place, by the first word: "hospital" in "Mulago hospital"."""

    leads: frozenset[str] = frozenset()
    """Words before a name that such a noun closes: "at" in "at Mulago hospital"."""

    field_heads: frozenset[str] = frozenset()
    """Nouns for bodies with several fields: "department" in "Department for Culture, Media and Sport"."""

    field_links: frozenset[str] = frozenset()
    """Words between such a noun and its fields: "for" there."""

    fields_end: frozenset[str] = frozenset()
    """Words before the last field: "and" there."""

    double_places: frozenset[tuple[str, ...]] = frozenset()
    """Places that are two by their name: "newry and armagh"."""

    sure_places: frozenset[str] = frozenset()
    """Last words of names of places that are no surnames: "county" in "Marion County"."""

    chambers: frozenset[str] = frozenset()
    """Houses of a parliament, which are bodies behind a place: "house" in "the Illinois House"."""

    owned_bodies: frozenset[str] = frozenset()
    """Nouns that make a name of what somebody has: "office" in "Bexley County Sheriff's Office"."""

    owned_venues: frozenset[str] = frozenset()
    """Those of them that are places: "rectory" in "St Bride's Rectory"."""
