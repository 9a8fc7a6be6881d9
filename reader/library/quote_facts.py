"""What the library keeps of each quote: where it is, who says it, whom it mentions, and whether a person checked it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from reader.library.article_filters import article_conditions
from reader.library.presence import present_in
from reader.library.records import ArticleFilter
from reader.library.serialization import analysed_article
from reader.model.analysis import Analysis
from reader.model.analysis_index import AnalysisIndex
from reader.model.corrections import Correction, corrected

QUOTES = 20
"""Bits of a quote's number that are its place in the article."""

MOST_QUOTES = (1 << QUOTES) - 1


def quote_number(article: int, index: int) -> int:
    """Return the number of quote ``index`` of the article of that number."""
    return article << QUOTES | index


def article_of(quote: int) -> int:
    """Return the number of the article that a quote is in."""
    return quote >> QUOTES


def index_of(quote: int) -> int:
    """Return a quote's own number in its article."""
    return quote & MOST_QUOTES


class QuoteFacts(msgspec.Struct, frozen=True, array_like=True, omit_defaults=True):
    """A quote of an article, ``[start, end)`` in characters of its text.

    ``speaker`` is the library number of whoever says it, ``None`` for one who has no name or is not known: then
    ``words`` are what the article calls them. ``about`` are the library numbers of those whom the words mention.
    ``percent`` is the confidence in the speaker.
    """

    start: int
    end: int
    speaker: int | None = None
    about: tuple[int, ...] = ()
    percent: int = 0
    checked: bool = False
    words: str | None = None


def facts_of(analysis: Analysis, names: Mapping[str, int]) -> list[QuoteFacts]:
    """Return the facts of all quotes of an analysis, as corrected; ``names`` are library numbers by entity id."""
    index = AnalysisIndex(analysis)
    found = []
    for quote in analysis.quotes[:MOST_QUOTES]:
        who = quote.speaker
        speaker = names.get(who.entity or "") if who else None
        mentioned = dict.fromkeys(names[id_] for id_ in index.about(quote) if id_ in names)
        mentioned.pop(speaker or 0, None)
        words = who.name if who and speaker is None else None
        percent = round(100 * who.confidence) if who else 0
        checked = bool(quote.checked)
        found.append(QuoteFacts(quote.start, quote.end, speaker, tuple(mentioned), percent, checked, words))
    return found


def put_facts(connection: sqlite3.Connection, number: int, facts: Sequence[QuoteFacts]) -> None:
    """Keep the facts of an article's quotes, and whom they are about. Raises sqlite3.Error."""
    connection.execute("UPDATE who SET quotes = ? WHERE article = ?", (msgspec.msgpack.encode(facts), number))
    rows = [(name, number << QUOTES | index) for index, quote in enumerate(facts) for name in quote.about]
    connection.executemany("INSERT OR IGNORE INTO about (name, quote) VALUES (?, ?)", rows)
    checked = [(number << QUOTES | index,) for index, quote in enumerate(facts) if quote.checked]
    connection.executemany("INSERT OR IGNORE INTO checked_quote (quote) VALUES (?)", checked)


def forget_facts(connection: sqlite3.Connection, number: int, names: Iterable[int]) -> None:
    """Remove what ``put_facts`` kept of an article that mentions ``names``, but for its row of ``who``."""
    first, last = number << QUOTES, number << QUOTES | MOST_QUOTES
    for name in names:
        connection.execute("DELETE FROM about WHERE name = ? AND quote BETWEEN ? AND ?", (name, first, last))
    connection.execute("DELETE FROM checked_quote WHERE quote BETWEEN ? AND ?", (first, last))


def facts_in(connection: sqlite3.Connection, number: int, corrections: Sequence[Correction]) -> list[QuoteFacts]:
    """Return the facts of the article of that number; of one that an older reader kept they are made now."""
    row = connection.execute("SELECT quotes FROM who WHERE article = ?", (number,)).fetchone()
    if row is None:
        return []
    return made_now(connection, number, corrections) if row[0] is None else decoded_facts(row[0])


def facts_by_article(
    connection: sqlite3.Connection, wanted: ArticleFilter
) -> Iterator[tuple[str, list[QuoteFacts] | None]]:
    """Yield the ids of a filter's analysed articles with the facts of their quotes, in order of adding.

    They are ``None`` where a person corrected the article itself: what was so before is in the analysis alone. So
    they are in one that is not indexed. Raises sqlite3.Error.
    """
    rows = connection.execute("SELECT article, source FROM correction WHERE article IS NOT NULL").fetchall()
    ids, sources = {id_ for id_, _ in rows}, {source for _, source in rows if source}
    conditions, values = article_conditions(wanted)
    query = (
        "SELECT id, source, who.quotes FROM article JOIN analysis ON analysis.article = article.number "
        f"LEFT JOIN who ON who.article = article.number WHERE removed IS NULL{conditions} ORDER BY article.number"
    )
    for id_, source, quotes in connection.execute(query, values):
        known = quotes is not None and id_ not in ids and source not in sources
        yield id_, decoded_facts(quotes) if known else None


_decoder = msgspec.msgpack.Decoder(list[QuoteFacts])


def decoded_facts(body: bytes) -> list[QuoteFacts]:
    """Decode the facts of an article's quotes."""
    return _decoder.decode(body)


def made_now(connection: sqlite3.Connection, number: int, corrections: Sequence[Correction]) -> list[QuoteFacts]:
    """Return the facts of an article's quotes from its analysis and the names that it is indexed under."""
    if (analysed := analysed_article(connection, number)) is None:
        return []
    article, analysis = analysed
    names = {presence.id: presence.name for presence in present_in(connection, number)}
    return facts_of(corrected(analysis, article, corrections), names)


def fill_facts(connection: sqlite3.Connection, limit: int, corrections: Sequence[Correction]) -> int:
    """Keep the facts of articles that an older reader kept; return how many were done. Raises sqlite3.Error."""
    query = "SELECT article FROM who WHERE quotes IS NULL LIMIT ?"
    numbers = [number for (number,) in connection.execute(query, (limit,))]
    for number in numbers:
        put_facts(connection, number, made_now(connection, number, corrections))
    return len(numbers)
