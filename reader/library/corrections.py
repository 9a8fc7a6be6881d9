"""Corrections in the library: their encoding, and which articles they concern."""

from __future__ import annotations

import sqlite3

import msgspec

from reader.model.corrections import Correction, Merge
from reader.text.folding import fold


def written(correction: Correction) -> str:
    """Encode a correction as JSON."""
    return msgspec.json.encode(correction).decode()


def read(body: str) -> Correction | None:
    """Decode a correction; return ``None`` for one that this version does not know."""
    try:
        found: Correction = msgspec.json.decode(body, type=Correction)
    except msgspec.DecodeError:
        return None
    return found


def touched(connection: sqlite3.Connection, correction: Correction) -> list[int]:
    """Return the numbers of articles whose text has the words of a correction's names, the newest first.

    The text is asked and not who is in it: one whom a correction hides is in none. Raises sqlite3.Error.
    """
    names = {correction.name}
    if isinstance(correction, Merge):
        names.add(correction.into)
    numbers: set[int] = set()
    for name in names:
        words = " ".join(f'"{word}"' for word in fold(name).split())
        if words:
            query = "SELECT rowid FROM text_words WHERE text_words MATCH ?"
            numbers.update(number for (number,) in connection.execute(query, (words,)))
    return sorted(numbers, reverse=True)
