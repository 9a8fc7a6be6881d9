"""Words beside a name that settle what it is, and find it where the model overlooks it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FrameRules:
    """Words beside places and bodies, in lower case with straight apostrophes unless said otherwise."""

    home_words: frozenset[str] = frozenset()
    """Words that a hyphen joins to a place: "based" in "Nagpur-based"."""

    compass: frozenset[str] = frozenset()
    """Adjectives of direction before a place: "eastern" in "eastern Kentucky"."""

    seats: frozenset[str] = frozenset()
    """Offices for or of a place: "mp" in "the MP for Gonja South", "Nakawa West MP Anne Roy"."""

    seat_links: frozenset[str] = frozenset()
    """Words between such an office and its place: "for" there."""

    seat_parties: frozenset[str] = frozenset()
    """Parties and adjectives before such an office, which are no places: "green" in "the Green MP"."""

    party_words: frozenset[str] = frozenset()
    """Those of them that are parties by name: "green" there, but not "independent"."""

    party_followers: frozenset[str] = frozenset()
    """Other words behind a party: "council" in "the Conservative council leader"."""

    home_links: frozenset[str] = frozenset()
    """Words between an age and where somebody lives: "of" in "Paul Roe, 51, of Sandpit Lane, denied it"."""

    journeys: frozenset[str] = frozenset()
    """Verbs of motion: "flown" in "flown to Eindhoven"."""

    journey_links: frozenset[str] = frozenset()
    """Words between these and where they lead: "to" there."""

    area_plurals: frozenset[str] = frozenset()
    """Nouns behind several places: "counties" in "Knott and Perry counties"."""

    waters: frozenset[str] = frozenset()
    """Nouns for parts of rivers: "banks" in "the banks of the Palar"."""

    alongs: frozenset[str] = frozenset()
    """Prepositions before the article of a river or road: "along" in "villages along the Palar"."""

    area_closers: frozenset[str] = frozenset()
    """Nouns for an area that are no part of its name: "state" in "Oyo State"."""

    county_openers: frozenset[str] = frozenset()
    """Words that open the name of a county: "co" in "Co Down"."""

    basins: frozenset[str] = frozenset()
    """Nouns behind a river: "basin" in "the Palar basin"."""

    known_places: frozenset[str] = frozenset()
    """Places that are known by name, as they are written: "Lincolnshire"."""

    party_letters: frozenset[str] = frozenset()
    """Letters of parties before a region, in capitals: "R" in "(R-Idaho)"."""

    list_links: frozenset[str] = frozenset()
    """Words between places of a list: "and" in "in Islay and Colonsay"."""

    posting: dict[str, frozenset[str]] = field(default_factory=dict)
    """Bodies, as they are written, that only a word before them tells: "on" in "wrote on X"."""

    spokespeople: frozenset[str] = frozenset()
    """Nouns for those who speak for a body right before them: "spokeswoman" in "a Pixelmoor spokeswoman"."""

    firm_staff: frozenset[str] = frozenset()
    """Those who work for a firm: "analysts" in "analysts at Orvane Sander"."""

    firm_links: frozenset[str] = frozenset()
    """Words between them and the firm: "at" there."""

    announcers: frozenset[str] = frozenset()
    """Nouns for bodies right before one: "startup" in "smart-home startup Pixelmoor"."""

    acronym_offices: frozenset[str] = frozenset()
    """Words for offices behind an acronym: "minister" in "ISC Minister Anne Roy"."""

    no_acronyms: frozenset[str] = frozenset()
    """Acronyms that are no bodies, in lower case: "fir" in "the FIR"."""
