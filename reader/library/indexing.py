"""Fill the tables by which articles are found: words of title, text and quotes, and the entities in it."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set

import msgspec

from reader.library.corrections import holding
from reader.library.identity import Identity, compatible, fullest_name, homonym_of, identity_of
from reader.library.presence import Presence, present_in, short_id
from reader.library.quote_facts import MOST_QUOTES, QUOTES, decoded_facts, facts_of, forget_facts, put_facts
from reader.library.serialization import analysed_article
from reader.library.statement_index import compare_quotes, compare_text, forget_compared_text, forget_quotes
from reader.model.analysis import Analysis, Entity
from reader.model.article import Article
from reader.model.corrections import Correction, Merge, Rename, Split, corrected
from reader.model.name_corrections import made_by_correction
from reader.search.names.phonetics import phonetic_keys
from reader.search.names.tokens import acronyms, joined, words_of
from reader.text.folding import fold

INDEX = 1
"""What the tables hold; raised when words are folded or names are told apart in another way."""

MOST_NAMES = 40
"""Aliases, and titles, that are kept of one whom many articles name."""

LONGEST_HEADLINE = 150
"""Characters of a first line that may be a title."""

_SENTENCE_ENDS = (".", ",", ";", ":", "…", "»", "”")

_FIRST_OF_LINES = re.compile(r"\s*(\S[^\n]*)\n\s*\S")
"""The first line that is not blank, where another follows it."""

_ISO = re.compile(r"\d{4}(-\d{2}){0,2}")


def sortable_date(written: str | None) -> str | None:
    """Return a date that is ISO 8601, which sorts; ``None`` for any other."""
    return written if written and _ISO.fullmatch(written) else None


MOST_RELEARNT = 20
"""Articles up to which an entity is named anew by all of them when one is removed."""


def headline(article: Article) -> str | None:
    """Return the title of an article, else its first line if that is short and not a sentence."""
    if article.title:
        return article.title
    found = _FIRST_OF_LINES.match(article.text)
    first = found[1].rstrip() if found else ""
    return first if 0 < len(first) <= LONGEST_HEADLINE and not first.endswith(_SENTENCE_ENDS) else None


def index_text(connection: sqlite3.Connection, number: int, article: Article) -> None:
    """Add the words of an article and the facts that lists show."""
    connection.execute(
        "UPDATE article SET title = ?, byline = ?, site = ?, date = ?, language = ?, words = ?, indexed = ? "
        "WHERE number = ?",
        (
            headline(article),
            article.byline,
            article.site,
            sortable_date(article.date),
            article.language,
            article.text.count(" ") + article.text.count("\n") + 1,
            INDEX,
            number,
        ),
    )
    folded = fold(article.text)
    connection.execute("INSERT INTO text_words (rowid, words) VALUES (?, ?)", (number, folded))
    connection.execute("INSERT INTO title_words (rowid, words) VALUES (?, ?)", (number, fold(headline(article) or "")))
    compare_text(connection, number, folded)


def forget_text(connection: sqlite3.Connection, number: int, article: Article) -> None:
    """Remove the words of an article; it must be the article that was added."""
    forget_compared_text(connection, number, fold(article.text))
    for table, words in (("text_words", article.text), ("title_words", headline(article) or "")):
        connection.execute(
            f"INSERT INTO {table} ({table}, rowid, words) VALUES ('delete', ?, ?)", (number, fold(words))
        )
    connection.execute("UPDATE article SET indexed = 0 WHERE number = ?", (number,))


def index_analysis(
    connection: sqlite3.Connection,
    number: int,
    article: Article,
    analysis: Analysis,
    corrections: Sequence[Correction] = (),
) -> None:
    """Add the quotes and the entities of an article, as corrected; ``corrections`` are those that hold in it."""
    analysis = corrected(analysis, article, corrections)
    words = _words(number, article, _spans(analysis))
    connection.executemany("INSERT INTO quote_words (rowid, words) VALUES (?, ?)", words)
    called, id_ = _called(corrections), article.id
    split = {fold(correction.alias) for correction in corrections if isinstance(correction, Split)}
    said: dict[str, list[int]] = {}
    for index, quote in enumerate(analysis.quotes[:MOST_QUOTES]):
        if quote.speaker and quote.speaker.entity:
            said.setdefault(quote.speaker.entity, []).append(number << QUOTES | index)
    present: list[Presence] = []
    # Whom a person set apart comes last, and is never somebody else of the article, whatever the name.
    for entity in sorted(analysis.entities, key=made_by_correction):
        apart = made_by_correction(entity)
        others = {presence.name for presence in present} if apart else set[int]()
        known_as = entity.name if apart and fold(entity.name) in split else called.get(fold(entity.name), entity.name)
        name = _on_one_line(known_as)
        who = _number(connection, entity, name, id_, others)
        quotes = said.get(entity.id, [])
        places = sum(mention.role == "place" for mention in entity.mentions)
        present.append(Presence(short_id(entity.id), who, len(entity.mentions), places, len(quotes)))
        connection.executemany("INSERT OR IGNORE INTO said (name, quote) VALUES (?, ?)", ((who, q) for q in quotes))
    connection.execute("INSERT INTO who (article, names) VALUES (?, ?)", (number, msgspec.msgpack.encode(present)))
    connection.execute("INSERT INTO name_articles (rowid, names) VALUES (?, ?)", (number, _numbers(present)))
    put_facts(connection, number, facts_of(analysis, {presence.id: presence.name for presence in present}))
    compare_quotes(connection, number, article.text)
    _count(connection, present, 1)


def _numbers(present: Sequence[Presence]) -> str:
    return " ".join(str(name) for name in sorted({presence.name for presence in present}))


def _count(connection: sqlite3.Connection, present: Sequence[Presence], sign: int) -> None:
    """Add an article to the counts of its entities, or subtract it (``sign`` -1)."""
    sums: dict[int, tuple[int, int, int]] = {}
    for presence in present:
        mentions, places, quotes = sums.get(presence.name, (0, 0, 0))
        sums[presence.name] = mentions + presence.mentions, places + presence.places, quotes + presence.quotes
    connection.executemany(
        "UPDATE name SET articles = articles + ?, mentions = mentions + ?, places = places + ?, quotes = quotes + ? "
        "WHERE number = ?",
        ((sign, *(sign * count for count in counts), name) for name, counts in sums.items()),
    )


def _called(corrections: Sequence[Correction]) -> dict[str, str]:
    """Map folded names to the names that corrections give them, in whatever article they occur."""
    renamed = {fold(correction.name): correction.to for correction in corrections if isinstance(correction, Rename)}
    return renamed | {
        fold(correction.name): correction.into for correction in corrections if isinstance(correction, Merge)
    }


def forget_analysis(connection: sqlite3.Connection, number: int, article: Article, analysis: Analysis) -> set[int]:
    """Remove the quotes and entities of an article; it must be the analysis that was added. Names of no article go.

    What its quotes were then its facts tell: corrections may have made others of them since.

    Returns the names that it had: those that it has no more afterwards are to be learnt again (``relearn_names``).
    """
    row = connection.execute("SELECT quotes FROM who WHERE article = ?", (number,)).fetchone()
    facts = decoded_facts(row[0]) if row and row[0] is not None else None
    spans = _spans(analysis) if facts is None else [(fact.start, fact.end) for fact in facts]
    connection.executemany(
        "INSERT INTO quote_words (quote_words, rowid, words) VALUES ('delete', ?, ?)", _words(number, article, spans)
    )
    forget_quotes(connection, number, article.text)
    present = present_in(connection, number)
    connection.execute(
        "INSERT INTO name_articles (name_articles, rowid, names) VALUES ('delete', ?, ?)", (number, _numbers(present))
    )
    connection.execute("DELETE FROM who WHERE article = ?", (number,))
    _count(connection, present, -1)
    first, last = number << QUOTES, number << QUOTES | MOST_QUOTES
    forget_facts(connection, number, {presence.name for presence in present})
    for name in {presence.name for presence in present}:
        connection.execute("DELETE FROM said WHERE name = ? AND quote BETWEEN ? AND ?", (name, first, last))
        connection.execute("DELETE FROM name WHERE number = ? AND articles <= 0", (name,))
    return {presence.name for presence in present}


def relearn_names(connection: sqlite3.Connection, names: Iterable[int]) -> None:
    """Name entities by the articles that still have them, since what a removed article called them may be left.

    Of entities in more than ``MOST_RELEARNT`` articles the others have surely taught the same names.
    """
    for name in names:
        query = "SELECT rowid FROM name_articles WHERE name_articles MATCH ? LIMIT ?"
        articles = connection.execute(query, (f'"{name}"', MOST_RELEARNT + 1)).fetchall()
        if not 0 < len(articles) <= MOST_RELEARNT:
            continue
        entities = [found for (number,) in articles for found in _entities_of(connection, number, name)]
        if not entities:
            continue
        (entity, called, article), *_ = entities
        identity = identity_of(called, entity.label, article)
        connection.execute("DELETE FROM name_word WHERE name = ?", (name,))
        connection.execute(
            "UPDATE OR IGNORE name SET key = ?, family = ?, name = ?, aliases = '', titles = '' WHERE number = ?",
            (identity.key, identity.family, called, name),
        )
        _call(connection, name, [called])
        for entity, called, _ in entities:
            _learn(connection, name, entity, called)


def _entities_of(connection: sqlite3.Connection, number: int, name: int) -> Iterator[tuple[Entity, str, str]]:
    """Yield an article's entities of a name, each with what it is called there and the article's id."""
    if (analysed := analysed_article(connection, number)) is None:
        return
    article, analysis = analysed
    meant = {presence.entity for presence in present_in(connection, number) if presence.name == name}
    corrections = holding(connection, article)
    called = _called(corrections)
    for entity in corrected(analysis, article, corrections).entities:
        if short_id(entity.id) in meant:
            yield entity, _on_one_line(called.get(fold(entity.name), entity.name)), article.id


def _spans(analysis: Analysis) -> list[tuple[int, int]]:
    return [(quote.start, quote.end) for quote in analysis.quotes[:MOST_QUOTES]]


def _words(number: int, article: Article, spans: Sequence[tuple[int, int]]) -> list[tuple[int, str]]:
    return [(number << QUOTES | index, fold(article.text[start:end])) for index, (start, end) in enumerate(spans)]


def _number(
    connection: sqlite3.Connection, entity: Entity, name: str, article: str, others: Set[int] = frozenset()
) -> int:
    """Return the library number of an entity that is none of ``others``, a new one if it was not met before."""
    identity = identity_of(name, entity.label, article)
    number = _known(connection, identity.key)
    if number in others:
        identity = homonym_of(identity, article, entity.id)
        number = _known(connection, identity.key)
    number = _relative(connection, identity, others) if number is None else number
    if number is None:
        done = connection.execute(
            "INSERT INTO name (key, family, name, label, country) VALUES (?, ?, ?, ?, ?)",
            (identity.key, identity.family, name, entity.label, entity.country),
        )
        number = int(done.lastrowid or 0)
        _call(connection, number, [name])
    _learn(connection, number, entity, name)
    return number


def _known(connection: sqlite3.Connection, key: str) -> int | None:
    row = connection.execute("SELECT number FROM name WHERE key = ?", (key,)).fetchone()
    return int(row[0]) if row else None


def _relative(connection: sqlite3.Connection, identity: Identity, others: Set[int]) -> int | None:
    """Find the one person of that family whose given names are compatible; ``None`` if there are several."""
    if identity.family is None:
        return None
    rows = connection.execute("SELECT number, name FROM name WHERE family = ?", (identity.family,)).fetchall()
    found = [int(number) for number, name in rows if compatible(identity_of(name, "PER", "").given, identity.given)]
    return found[0] if len(found) == 1 and found[0] not in others else None


def _learn(connection: sqlite3.Connection, number: int, entity: Entity, name: str) -> None:
    """Add an article's names and titles of an entity to those of other articles."""
    row = connection.execute("SELECT name, aliases, titles FROM name WHERE number = ?", (number,)).fetchone()
    known, aliases, titles = row[0], _lines(row[1]), _lines(row[2])
    best = fullest_name([known, name])
    called = dict.fromkeys((*aliases, known, name, *map(_on_one_line, entity.aliases)))
    called.pop(best)
    titles = list(dict.fromkeys((*titles, *map(_on_one_line, entity.titles))))
    new = (best, "\n".join([*called][:MOST_NAMES]), "\n".join(titles[:MOST_NAMES]))
    if new != row:
        connection.execute("UPDATE name SET name = ?, aliases = ?, titles = ? WHERE number = ?", (*new, number))
        before = {known, *aliases}
        _call(connection, number, [name for name in called if name not in before])


def _on_one_line(name: str) -> str:
    return " ".join(name.split())


def _lines(text: str) -> list[str]:
    return text.split("\n") if text else []


def _call(connection: sqlite3.Connection, number: int, names: Sequence[str]) -> None:
    """Make an entity findable by the words and initials of these names."""
    words: Counter[str] = Counter()
    for name in names:
        plain, glued = words_of(name)
        chunks = joined(plain, glued)
        words.update((*plain, *(chunk for _, _, chunk in chunks), *acronyms(plain, chunks)))
    new = sorted(words)
    if not new:
        return
    connection.executemany(
        "INSERT OR IGNORE INTO word (word, sound) VALUES (?, ?)", zip(new, phonetic_keys(new), strict=True)
    )
    connection.executemany("INSERT OR IGNORE INTO name_word (word, name) VALUES (?, ?)", ((w, number) for w in new))
