"""Speakers that a person chose in older versions, which put them into the analysis: taken out of it as corrections."""

from __future__ import annotations

import sqlite3

from reader.library.corrections import insert
from reader.library.serialization import decode, encode
from reader.model.analysis import Analysis
from reader.model.article import Article
from reader.model.quote_corrections import without_choices


def take_choices(connection: sqlite3.Connection) -> None:
    """Make corrections of all speakers that a person chose, and restore the analyses. Raises sqlite3.Error."""
    numbers = [number for (number,) in connection.execute("SELECT article FROM analysis ORDER BY article")]
    for number in numbers:
        row = connection.execute("SELECT body FROM analysis WHERE article = ?", (number,)).fetchone()
        analysis = decode(row[0], Analysis)
        if analysis is None or not any(quote.candidates for quote in analysis.quotes):
            continue
        row = connection.execute("SELECT body FROM body WHERE article = ?", (number,)).fetchone()
        article = decode(row[0], Article) if row else None
        if article is None:
            continue
        restored, chosen = without_choices(article, analysis)
        if not chosen:
            continue
        for correction in chosen:
            insert(connection, correction)
        connection.execute("UPDATE analysis SET body = ? WHERE article = ?", (encode(restored), number))
