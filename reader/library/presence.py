"""Who is in an article: its entities with their library numbers."""

from __future__ import annotations

import sqlite3

import msgspec


class Presence(msgspec.Struct, frozen=True, array_like=True):
    """An entity in an article: its id there, its library number, and counts of mentions, those as a place, and quotes.

    The usual ids (``e12``) are kept as their number.
    """

    entity: int | str
    name: int
    mentions: int
    places: int
    quotes: int

    @property
    def id(self) -> str:
        """Return the entity's id in its analysis."""
        return f"e{self.entity}" if isinstance(self.entity, int) else self.entity


def short_id(entity: str) -> int | str:
    """Return an entity's id as a presence keeps it."""
    digits = entity[1:]
    usual = entity[:1] == "e" and digits.isascii() and digits.isdigit() and digits[0] != "0" and len(digits) < 10
    return int(digits) if usual else entity


def present_in(connection: sqlite3.Connection, number: int) -> list[Presence]:
    """Return the indexed entities of the article of that number."""
    row = connection.execute("SELECT names FROM who WHERE article = ?", (number,)).fetchone()
    return msgspec.msgpack.decode(row[0], type=list[Presence]) if row else []
