"""Corrections in the library: how they lie there, and which articles they are about."""

from __future__ import annotations

import sqlite3

import msgspec

from reader.model.corrections import Correction, Merge
from reader.text.folding import fold


def written(correction: Correction) -> str:
    """A correction as JSON."""
    return msgspec.json.encode(correction).decode()


def read(body: str) -> Correction | None:
    """The correction that was written; ``None`` for one that this reader does not know."""
    try:
        found: Correction = msgspec.json.decode(body, type=Correction)
    except msgspec.DecodeError:
        return None
    return found


def touched(connection: sqlite3.Connection, correction: Correction) -> list[int]:
    """Numbers of the articles whose text has the words of the names that a correction is about, the newest first.

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
