"""Speakers that a person chose in older versions, which put them into the analysis: taken out of it as corrections."""

from __future__ import annotations

import sqlite3

import msgspec

from reader.library.corrections import insert
from reader.library.serialization import decode, encode
from reader.model.analysis import Analysis
from reader.model.article import Article
from reader.model.quote_corrections import OTHERS, without_choices


class _Confidence(msgspec.Struct):
    confidence: float


class _Quote(msgspec.Struct):
    speaker: _Confidence | None = None
    candidates: tuple[_Confidence, ...] = ()


class _Quotes(msgspec.Struct):
    """Of an analysis only what tells of choices: a library of 100,000 articles is looked through in seconds."""

    quotes: tuple[_Quote, ...] = ()


def take_choices(connection: sqlite3.Connection) -> None:
    """Make corrections of all speakers that a person chose, and restore the analyses. Raises sqlite3.Error."""
    numbers = [number for (number,) in connection.execute("SELECT article FROM analysis ORDER BY article")]
    for number in numbers:
        row = connection.execute("SELECT body FROM analysis WHERE article = ?", (number,)).fetchone()
        if _may_have_choices(row[0]):
            _take_choices_of(connection, number, row[0])


def _may_have_choices(body: bytes) -> bool:
    found = decode(body, _Quotes)
    return found is not None and any(other.confidence != OTHERS for quote in found.quotes for other in quote.candidates)


def _take_choices_of(connection: sqlite3.Connection, number: int, body: bytes) -> None:
    row = connection.execute("SELECT body FROM body WHERE article = ?", (number,)).fetchone()
    article, analysis = decode(row[0], Article) if row else None, decode(body, Analysis)
    if article is None or analysis is None:
        return
    restored, chosen = without_choices(article, analysis)
    for correction in chosen:
        insert(connection, correction)
    if chosen:
        connection.execute("UPDATE analysis SET body = ? WHERE article = ?", (encode(restored), number))
