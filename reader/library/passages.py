"""Find the articles in which given words may stand, whole or changed, in a library of any size."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from reader.library.quote_facts import article_of
from reader.library.records import Entry
from reader.library.shelves import entries_by_number
from reader.library.statement_index import quotes_sharing
from reader.search.statements.fingerprints import LONG_WORD, fingerprints
from reader.search.statements.words import words_of
from reader.text.folding import fold

MOST_WORDS = 12
"""Words that are looked up: the longest, which are the rarest."""

MOST_ARTICLES = 8000
"""Articles, the newest, that are looked at of those that have a word."""

LEAST_SHARE = 0.5
"""Share of those words that an article must have."""


def articles_with(connection: sqlite3.Connection, text: str, limit: int) -> list[Entry]:
    """Return the articles that may have the words of a text, the likeliest first. Raises sqlite3.Error."""
    numbers: dict[int, None] = dict.fromkeys(_with_all(connection, fold(text).split(), limit))
    quotes = quotes_sharing(connection, fingerprints(words_of(text).texts), limit)
    numbers.update(dict.fromkeys(map(article_of, quotes)))
    numbers.update(dict.fromkeys(_with_most(connection, fold(text).split(), limit)))
    shown = entries_by_number(connection, numbers)
    return [shown[number] for number in numbers if number in shown]


def _with_all(connection: sqlite3.Connection, words: Sequence[str], limit: int) -> list[int]:
    """Return the articles that have every word, the newest first."""
    if not words:
        return []
    asked = " ".join(f'"{word}"' for word in dict.fromkeys(words))
    query = "SELECT rowid FROM text_words WHERE text_words MATCH ? ORDER BY rowid DESC LIMIT ?"
    return [number for (number,) in connection.execute(query, (asked, limit))]


def _with_most(connection: sqlite3.Connection, words: Sequence[str], limit: int) -> list[int]:
    """Return the articles that have most of the longest words, those with the most first."""
    long_words = [word for word in dict.fromkeys(words) if len(word) >= LONG_WORD or word.isdigit()]
    asked = sorted(long_words, key=len, reverse=True)[:MOST_WORDS]
    if not asked:
        return []
    one = "SELECT rowid FROM (SELECT rowid FROM text_words WHERE text_words MATCH ? ORDER BY rowid DESC LIMIT ?)"
    query = (
        f"SELECT rowid FROM ({' UNION ALL '.join([one] * len(asked))}) "
        "GROUP BY rowid HAVING count(*) >= ? ORDER BY count(*) DESC, rowid DESC LIMIT ?"
    )
    values = [value for word in asked for value in (f'"{word}"', MOST_ARTICLES)]
    least = max(1, round(LEAST_SHARE * len(asked)))
    return [number for (number,) in connection.execute(query, (*values, least, limit))]
