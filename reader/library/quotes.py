"""Quotes of the whole library: whose, about whom, where and when; how many by month; who speaks about whom."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from reader.library.article_filters import OUTLET, article_conditions
from reader.library.entities import COLUMNS, entity_from_row, understood
from reader.library.notes import notes_in
from reader.library.quote_facts import MOST_QUOTES, QUOTES, QuoteFacts, decoded_facts, facts_in, quote_number
from reader.library.records import ArticleFilter, Entry, LibraryEntity, LibraryMatrix, LibraryQuote, QuoteFilter
from reader.library.serialization import decode
from reader.library.shelves import entries_by_number
from reader.library.statements import other_articles, unrepeated
from reader.model.analysis_index import AnalysisIndex
from reader.model.article import Article
from reader.model.citation import Citation, cited
from reader.model.corrections import Correction, corrected
from reader.model.notes import Note
from reader.text.context import one_line

MOST_IN_MATRIX = 4000
"""Articles that a matrix counts, the newest: more would take longer than one waits."""

MOST_PARTIES = 60
"""Rows and columns of a matrix."""

_STATEMENT = "coalesce(-statement.statement, chosen.quote)"
"""What a quote is counted by: its statement where others repeat it."""

NEWEST_FIRST = "coalesce(date, date(added, 'unixepoch')) DESC, article.number DESC"


def outlets(connection: sqlite3.Connection) -> list[str]:
    """Return the outlets of all articles, by name. Raises sqlite3.Error."""
    query = f"SELECT DISTINCT {OUTLET} FROM article WHERE removed IS NULL ORDER BY 1"
    return [outlet for (outlet,) in connection.execute(query) if outlet]


def _chosen(wanted: QuoteFilter) -> tuple[str, list[object]]:
    """Return the numbers of the quotes by or about whom a filter asks for, wherever, as SQL with its values."""
    table, name = ("said", wanted.by) if wanted.by is not None else ("about", wanted.about)
    sql, values = f"SELECT quote FROM {table} WHERE name = ?", [name]
    if wanted.by is not None and wanted.about is not None:
        sql += " AND quote IN (SELECT quote FROM about WHERE name = ?)"
        values.append(wanted.about)
    if wanted.checked:
        sql += " AND quote IN (SELECT quote FROM checked_quote)"
    return sql, [*values]


def _selected(wanted: QuoteFilter) -> tuple[str, list[object]]:
    """Return what follows FROM for the quotes of a filter that says by or about whom, in SQL with its values."""
    chosen, values = _chosen(wanted)
    conditions, given = article_conditions(wanted.articles)
    source = (
        f"({chosen}) AS chosen JOIN article ON article.number = chosen.quote >> {QUOTES} "
        f"LEFT JOIN statement ON statement.quote = chosen.quote WHERE removed IS NULL{conditions}"
    )
    return source, [*values, *given]


def quotes(
    connection: sqlite3.Connection, wanted: QuoteFilter, limit: int, offset: int, corrections: Sequence[Correction]
) -> list[LibraryQuote]:
    """List quotes, those of the newest article first, each article's in order of its text. Raises sqlite3.Error.

    What several articles quote is listed once.
    """
    if wanted.by is None and wanted.about is None:
        numbers = _of_articles(connection, wanted, limit, offset, corrections)
    else:
        source, values = _selected(wanted)
        # The newest quote of each statement: SQLite takes the other columns from the row of the maximum.
        query = (
            f"SELECT max(chosen.quote) FROM {source} GROUP BY {_STATEMENT} "
            f"ORDER BY {NEWEST_FIRST}, chosen.quote LIMIT ? OFFSET ?"
        )
        numbers = [number for (number,) in connection.execute(query, (*values, limit, offset))]
    return described(connection, numbers, corrections)


def _of_articles(
    connection: sqlite3.Connection, wanted: QuoteFilter, limit: int, offset: int, corrections: Sequence[Correction]
) -> list[int]:
    """Return the numbers of a page of quotes by whomever."""
    conditions, values = article_conditions(wanted.articles)
    query = f"SELECT number FROM article WHERE removed IS NULL{conditions} ORDER BY {NEWEST_FIRST}"
    found: list[int] = []
    for (number,) in connection.execute(query, values):
        facts = facts_in(connection, number, corrections)
        found += [number << QUOTES | index for index, fact in enumerate(facts) if fact.checked or not wanted.checked]
        if len(found) >= offset + limit and len(found := unrepeated(connection, found)) >= offset + limit:
            break
    return unrepeated(connection, found)[offset : offset + limit]


def quotes_at(
    connection: sqlite3.Connection, places: Iterable[tuple[str, int]], corrections: Sequence[Correction]
) -> list[LibraryQuote]:
    """Return the quotes that begin at these places: ids of articles, and characters. Raises sqlite3.Error."""
    numbers: list[int] = []
    for id_, start in places:
        row = connection.execute("SELECT number FROM article WHERE id = ?", (id_,)).fetchone()
        facts = facts_in(connection, row[0], corrections) if row else []
        numbers += [quote_number(row[0], index) for index, fact in enumerate(facts) if fact.start == start][:1]
    return described(connection, numbers, corrections)


def described(
    connection: sqlite3.Connection, numbers: Sequence[int], corrections: Sequence[Correction]
) -> list[LibraryQuote]:
    """Return quotes by number, without those that cannot be read. Raises sqlite3.Error."""
    articles = list(dict.fromkeys(number >> QUOTES for number in numbers))
    facts = {article: facts_in(connection, article, corrections) for article in articles}
    shown, texts = entries_by_number(connection, articles), dict(_texts(connection, articles))
    places = [(number >> QUOTES, number & MOST_QUOTES) for number in numbers]
    chosen = [
        (article, index, facts[article][index])
        for article, index in places
        if article in shown and article in texts and index < len(facts[article])
    ]
    called = names_of(connection, {name for _, _, quote in chosen for name in (quote.speaker, *quote.about) if name})
    also = other_articles(connection, numbers)
    return [
        _quote(shown[article], texts[article], index, quote, called, also.get(quote_number(article, index), 0))
        for article, index, quote in chosen
    ]


def _texts(connection: sqlite3.Connection, articles: Sequence[int]) -> Iterator[tuple[int, str]]:
    query = f"SELECT article, body FROM body WHERE article IN ({', '.join('?' * len(articles))})"
    for number, body in connection.execute(query, articles):
        article = decode(body, Article)
        if article is not None:
            yield number, article.text


def _quote(
    entry: Entry, text: str, index: int, quote: QuoteFacts, called: Mapping[int, LibraryEntity], also: int
) -> LibraryQuote:
    speaker = called.get(quote.speaker or 0)
    return LibraryQuote(
        entry,
        index,
        quote.start,
        quote.end,
        one_line(text[quote.start : quote.end]),
        speaker.name if speaker else quote.words,
        quote.speaker,
        tuple(called[name].name for name in quote.about if name in called),
        1.0 if quote.checked else quote.percent / 100,
        quote.checked,
        also,
    )


def cite(
    connection: sqlite3.Connection, quotes: Sequence[LibraryQuote], corrections: Sequence[Correction]
) -> list[Citation]:
    """Return quotes with their sources, in their order; damaged articles are left out. Raises sqlite3.Error."""
    read: dict[str, tuple[Article, AnalysisIndex] | None] = {}
    noted = notes_in(connection, {quote.entry.id for quote in quotes})
    found = []
    for quote in quotes:
        id_ = quote.entry.id
        if id_ not in read:
            read[id_] = _understood(connection, id_, corrections)
        both = read[id_]
        if both is not None and quote.index < len(both[1].analysis.quotes):
            found.append(
                msgspec.structs.replace(
                    cited(*both, quote.index),
                    speaker=quote.speaker,
                    about=quote.about,
                    confidence=quote.confidence,
                    checked=quote.checked,
                    title=quote.entry.title,
                    also=quote.also,
                    note=_noted(noted.get(id_, ()), quote),
                )
            )
    return found


def _noted(notes: Iterable[Note], quote: LibraryQuote) -> str:
    """Return what is noted on a quote or on words of it."""
    return "\n".join(
        note.text for note in notes if note.start < quote.end and quote.start < note.start + len(note.words)
    )


def _understood(
    connection: sqlite3.Connection, id_: str, corrections: Sequence[Correction]
) -> tuple[Article, AnalysisIndex] | None:
    row = connection.execute("SELECT number FROM article WHERE id = ?", (id_,)).fetchone()
    both = understood(connection, row[0]) if row else None
    return (both[0], AnalysisIndex(corrected(both[1], both[0].text, corrections))) if both else None


def names_of(connection: sqlite3.Connection, numbers: Iterable[int]) -> dict[int, LibraryEntity]:
    """Return library entities by number. Raises sqlite3.Error."""
    wanted = list(dict.fromkeys(numbers))
    query = f"SELECT {COLUMNS} FROM name WHERE number IN ({', '.join('?' * len(wanted))})"
    return {row[0]: entity_from_row(row) for row in connection.execute(query, wanted)}


def months(connection: sqlite3.Connection, wanted: QuoteFilter) -> list[tuple[str, int]]:
    """Count the quotes of a filter that says by or about whom by month (``2016-12``), in order; undated ones not.

    What several articles quote counts once, in the month of the first.

    Raises sqlite3.Error.
    """
    source, values = _selected(wanted)
    first = f"SELECT min(date) AS date FROM {source} AND length(date) >= 7 GROUP BY {_STATEMENT}"
    query = f"SELECT substr(date, 1, 7), count(*) FROM ({first}) GROUP BY 1 ORDER BY 1"
    return connection.execute(query, values).fetchall()


def matrix(connection: sqlite3.Connection, wanted: ArticleFilter) -> LibraryMatrix:
    """Count who speaks about whom in the articles of a filter, the newest ``MOST_IN_MATRIX``; reprints count once.

    Raises sqlite3.Error.
    """
    conditions, values = article_conditions(wanted)
    query = (
        "SELECT who.quotes, reprint FROM article JOIN who ON who.article = article.number "
        "LEFT JOIN reprint ON reprint.article = article.number "
        f"WHERE removed IS NULL{conditions} ORDER BY {NEWEST_FIRST} LIMIT ?"
    )
    said: Counter[int] = Counter()
    cells: Counter[tuple[int, int]] = Counter()
    articles = 0
    seen: set[int] = set()
    for body, text in connection.execute(query, (*values, MOST_IN_MATRIX + 1)):
        articles += 1
        if text in seen:
            continue
        seen.update([text] if text is not None else [])
        for fact in decoded_facts(body) if body is not None and articles <= MOST_IN_MATRIX else ():
            if fact.speaker is not None:
                said[fact.speaker] += 1
                cells.update((fact.speaker, other) for other in fact.about)
    return _matrix(connection, said, cells, articles)


def _matrix(
    connection: sqlite3.Connection, said: Counter[int], cells: Counter[tuple[int, int]], articles: int
) -> LibraryMatrix:
    """Return a row for each of those who say most, a column for each of those most spoken about."""
    speakers = [name for name, _ in said.most_common(MOST_PARTIES)]
    spoken = Counter[int]()
    for (_, other), times in cells.items():
        spoken[other] += times
    others = [name for name, _ in spoken.most_common(MOST_PARTIES)]
    called = names_of(connection, (*speakers, *others))
    rows, columns = [n for n in speakers if n in called], [n for n in others if n in called]
    return LibraryMatrix(
        tuple(called[name] for name in rows),
        tuple(called[name] for name in columns),
        tuple(said[name] for name in rows),
        {
            (row, column): cells[name, other]
            for row, name in enumerate(rows)
            for column, other in enumerate(columns)
            if (name, other) in cells
        },
        min(articles, MOST_IN_MATRIX),
        articles > MOST_IN_MATRIX,
    )
