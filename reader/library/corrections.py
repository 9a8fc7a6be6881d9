"""Corrections in the library: their encoding, and which articles they concern."""

from __future__ import annotations

import json
import sqlite3
import time

import msgspec

from reader.library.serialization import decode
from reader.model.article import Article
from reader.model.correction import Correction, Merge, QuoteCorrection, holds_in
from reader.model.passages import key_of
from reader.text.encodable import encodable
from reader.text.folding import fold


def written(correction: Correction) -> str:
    """Encode a correction as JSON."""
    try:
        return msgspec.json.encode(correction).decode()
    except UnicodeEncodeError:
        # Names of files need not be UTF-8: Python holds their bytes as halves of surrogate pairs.
        return encodable(json.dumps(msgspec.to_builtins(correction), ensure_ascii=False, separators=(",", ":")))


def read(body: str) -> Correction | None:
    """Decode a correction; return ``None`` for one that this version does not know."""
    try:
        found: Correction = msgspec.json.decode(body, type=Correction)
    except msgspec.DecodeError:
        return None
    return found


def holding(connection: sqlite3.Connection, article: Article) -> tuple[Correction, ...]:
    """Return the corrections that hold in an article, in the order in which they were made. Raises sqlite3.Error."""
    query = "SELECT body FROM correction WHERE article IS NULL OR article = ? OR source = ? ORDER BY number"
    bodies = connection.execute(query, (article.id, encodable(article.source))).fetchall()
    found = [one for (body,) in bodies if (one := read(body)) is not None]
    return tuple(correction for correction in found if holds_in(correction, article))


def insert(connection: sqlite3.Connection, correction: Correction) -> None:
    """Keep a correction as the last. Raises sqlite3.Error."""
    key = correction.article
    values = (time.time(), written(correction), key.id if key else None, (key.source or None) if key else None)
    query = "INSERT OR REPLACE INTO correction (made, body, article, source) VALUES (?, ?, ?, ?)"
    connection.execute(query, values)


def delete(connection: sqlite3.Connection, correction: Correction) -> None:
    """Delete a correction. Raises sqlite3.Error."""
    connection.execute("DELETE FROM correction WHERE body = ?", (written(correction),))


def learn_prints(connection: sqlite3.Connection) -> None:
    """Give the corrections of older versions the prints of their articles, where these are kept. Raises sqlite3.Error.

    An article that was removed and may be restored is one of them.
    """
    query = (
        "SELECT correction.number, correction.body, body.body FROM correction JOIN article ON id = correction.article "
    )
    rows = connection.execute(f"{query} JOIN body ON body.article = article.number").fetchall()
    for number, body, kept in rows:
        correction, article = read(body), decode(kept, Article)
        if correction is None or correction.article is None or article is None or correction.article.prints:
            continue
        key = msgspec.structs.replace(correction.article, prints=key_of(article).prints)
        known = msgspec.structs.replace(correction, article=key)
        connection.execute("UPDATE OR REPLACE correction SET body = ? WHERE number = ?", (written(known), number))


def touched(connection: sqlite3.Connection, correction: Correction) -> list[int]:
    """Return the numbers of articles that a correction may change, the newest first.

    Of one that holds everywhere these are the articles whose text has the words of its names. The text is asked and
    not who is in it: one whom a correction hides is in none. Raises sqlite3.Error.
    """
    key = correction.article
    if key is not None:
        query = "SELECT number FROM article WHERE removed IS NULL AND (id = ? OR (source = ? AND source != ''))"
        return sorted((number for (number,) in connection.execute(query, (key.id, key.source))), reverse=True)
    assert not isinstance(correction, QuoteCorrection)
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
