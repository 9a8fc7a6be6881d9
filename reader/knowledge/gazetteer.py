"""Places of the world with their names in other languages, from the table that ships in ``assets/gazetteer``.

Names are compared folded: in plain Latin letters, lower case, words separated by one blank. Of two places that share
a name the larger one has it. The table is read at first use (some 25 ms) and kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, cast

from reader.knowledge.resources import shipped
from reader.text.folding import fold

Kind = Literal["country", "region", "city"]
_KINDS = ("country", "region", "city")


@dataclass(frozen=True, slots=True)
class Place:
    """A place: ``name`` in French where known, ``country`` an ISO 3166 code, empty for parts of the world.

    ``names`` are those it is well known by in the large European languages, ``minor`` rarer ones; both folded, and
    each belongs to one place alone.
    """

    name: str
    kind: Kind
    country: str
    names: tuple[str, ...]
    minor: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Exonyms:
    """The folded names of what a name means; ``known`` is false where it was a rare one ("Mila" for Milan)."""

    names: tuple[str, ...]
    known: bool


@dataclass(frozen=True, slots=True)
class _Tables:
    rows: list[list[str]]
    places: dict[str, int]
    actors: dict[str, list[int]]
    demonyms: dict[str, str]
    countries: dict[str, int]


@lru_cache(1)
def _tables() -> _Tables:
    path = shipped("assets", "gazetteer", "places.tsv")
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []
    places: dict[str, int] = {}
    actors: dict[str, list[int]] = {}
    demonyms: dict[str, str] = {}
    countries: dict[str, int] = {}
    for number, (kind, country, _, names, minor) in enumerate(rows):
        if kind in _KINDS:
            places.update(dict.fromkeys((*_split(names), *_split(minor)), number))
            if kind == "country":
                countries[country] = number
        elif kind == "actor":
            for name in names.split("|"):
                actors.setdefault(name, []).append(number)
        else:
            demonyms.update(dict.fromkeys(names.split("|"), country))
    return _Tables(rows, places, actors, demonyms, countries)


def _place(number: int) -> Place:
    kind, country, name, names, minor = _tables().rows[number]
    return Place(name, cast(Kind, kind), country, _split(names), _split(minor))


def _split(names: str) -> tuple[str, ...]:
    return tuple(name for name in names.split("|") if name)


def place(name: str) -> Place | None:
    """Return the place of that name in any language, ``None`` where there is none; case and accents do not count."""
    number = _tables().places.get(fold(name))
    return None if number is None else _place(number)


def country(code: str) -> Place | None:
    """Return the country of an ISO 3166 code."""
    number = _tables().countries.get(code)
    return None if number is None else _place(number)


def demonym(word: str) -> str | None:
    """Return the ISO 3166 code of the country a French adjective or noun of nationality means ("syrienne" is SY)."""
    return _tables().demonyms.get(fold(word))


def exonyms(name: str) -> Exonyms | None:
    """Return the other names of the place or the well-known organisation of that name, ``None`` where unknown."""
    tables, folded = _tables(), fold(name)
    numbers = list(tables.actors.get(folded, ()))
    known = bool(numbers)
    if folded in tables.places:
        numbers.insert(0, tables.places[folded])
        known = known or folded in tables.rows[numbers[0]][3].split("|")
    if not numbers:
        return None
    names = [other for n in numbers for column in tables.rows[n][3:] for other in _split(column)]
    return Exonyms(tuple(other for other in dict.fromkeys(names) if other != folded), known)
