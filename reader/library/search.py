"""Search a library of any size for people, places, titles, quotes and texts.

Names: every word of the query is compared with the words of all names that begin like it or sound like it; the names
that have the best of them are then ranked as those of one article are (``search.names``), so that the cost hardly grows
with the library. Texts: SQLite's FTS5 over folded words says which articles have them all; where, their text says.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import cast

from reader.knowledge.gazetteer import country, demonym, exonyms
from reader.library.article_filters import article_conditions
from reader.library.entities import COLUMNS, counting_once, entity_from_row, lines, role_of, understood
from reader.library.quote_facts import MOST_QUOTES, QUOTES
from reader.library.records import ArticleFilter, Entry, FoundName, LibraryHit, SearchResults
from reader.library.serialization import decode
from reader.library.shelves import entries_by_number
from reader.library.statements import other_articles, unrepeated
from reader.library.typed_words import TypedWords
from reader.model.analysis import Label
from reader.model.analysis_index import AnalysisIndex
from reader.model.article import Article
from reader.search.names.index import NameIndex, Record
from reader.search.names.phonetics import phonetic_keys
from reader.search.names.query import parse
from reader.text.context import context
from reader.text.folding import fold

SPELLINGS = 12
"""Words of names that one word of a query may mean."""

LIKENESS = 60.0
"""How alike, of 100, two words must be for the one to be a spelling of the other."""

SHORTEST_JOINED, LONGEST_JOINED = 7, 30
"""Characters of a word of a query that may be several words of a name."""

CANDIDATES = 300
"""Names that are ranked."""

SHORTEST_BEGINNING = 3
"""Letters from which a word typed alone is also looked for as the beginning of others."""

ROOM = 60
"""Characters of context on each side of a hit."""


def find_names(connection: sqlite3.Connection, query: str, limit: int) -> list[FoundName]:
    """Find names that answer a query, best first. Raises sqlite3.Error."""
    asked = parse(query).text
    numbers = _candidates(connection, asked)
    if not numbers:
        return []
    holes = ", ".join("?" * len(numbers))
    rows = connection.execute(f"SELECT {COLUMNS} FROM name WHERE number IN ({holes})", numbers).fetchall()
    # Of two that answer equally well the one named in more articles comes first.
    by_key = {str(row[0]): row for row in sorted(rows, key=lambda row: -int(row[6]))}
    records = [
        Record(
            name=row[1],
            key=key,
            label=cast(Label, row[2]),
            country=row[3],
            aliases=lines(row[4]),
            titles=lines(row[5]),
            role=role_of(row[7], row[8]),
            mentions=row[7],
        )
        for key, row in by_key.items()
    ]
    matches = NameIndex(records).find(query, limit)
    entities = counting_once(connection, [entity_from_row(by_key[match.key]) for match in matches])
    return [FoundName(match, entity) for match, entity in zip(matches, entities, strict=True)]


def _candidates(connection: sqlite3.Connection, asked: str) -> list[int]:
    """Return the numbers of names that may answer, those of more articles first."""
    found: dict[int, None] = {}
    whole = [asked]
    others = exonyms(asked)
    if others is not None:
        whole += others.names
    if (code := demonym(asked)) and (home := country(code)):
        whole.append(home.name)
    for name in whole:
        words = fold(name).split()
        spelled = [[word] for word in words] if name is not asked else [_spellings(connection, word) for word in words]
        if len(words) > 1 and name is asked:
            # "vonderleyen" is one word of a name, and two of a query that stand together may be one.
            spelled.append(_spellings(connection, "".join(words)))
        elif words and name is asked:
            found.update(dict.fromkeys(_named(connection, _parts(connection, words[0]))))
        found.update(dict.fromkeys(_named(connection, spelled)))
    return [*found][:CANDIDATES]


def _parts(connection: sqlite3.Connection, word: str) -> list[list[str]]:
    """Return the indexed words that a long word may be made of, by the place where they begin: "vladimirputin"."""
    if not SHORTEST_JOINED <= len(word) <= LONGEST_JOINED:
        return []
    places = [(start, end) for start in range(len(word) - 2) for end in range(start + 3, len(word) + 1)]
    # A word begins where another one ends, and at an end of the whole at least one has to.
    pieces = [word[start:end] for start, end in places if (start == 0) != (end == len(word))]
    sounds = phonetic_keys(pieces)
    holes = ", ".join("?" * len(pieces))
    query = f"SELECT word, sound FROM word WHERE word IN ({holes}) OR sound IN ({holes})"
    by_sound: dict[str, list[str]] = {}
    known: set[str] = set()
    for found, sound in connection.execute(query, (*pieces, *sounds)):
        known.add(found)
        by_sound.setdefault(sound, []).append(found)
    meant = [
        dict.fromkeys((*([piece] if piece in known else []), *by_sound.get(sound, [])[:SPELLINGS]))
        for piece, sound in zip(pieces, sounds, strict=True)
    ]
    return [[*words] for words in meant if words]


def _named(connection: sqlite3.Connection, spelled: Sequence[Sequence[str]]) -> list[int]:
    """Return the numbers of names that have most of the words, each in any of its spellings."""
    counts: dict[int, int] = {}
    for spellings in spelled:
        if not spellings:
            continue
        holes = ", ".join("?" * len(spellings))
        rows = connection.execute(f"SELECT DISTINCT name FROM name_word WHERE word IN ({holes})", list(spellings))
        for (number,) in rows:
            counts[number] = counts.get(number, 0) + 1
    found: list[int] = []
    for words in sorted(set(counts.values()), reverse=True):
        found += _best_known(connection, [number for number, count in counts.items() if count == words])
        if len(found) >= CANDIDATES:
            break
    return found[:CANDIDATES]


def _best_known(connection: sqlite3.Connection, numbers: list[int]) -> list[int]:
    """Return at most ``CANDIDATES`` names, those of most articles; a few come back as they are."""
    if len(numbers) <= CANDIDATES:
        return numbers
    found: list[tuple[int, int]] = []
    for start in range(0, len(numbers), 500):
        some = numbers[start : start + 500]
        holes = ", ".join("?" * len(some))
        found += connection.execute(f"SELECT articles, number FROM name WHERE number IN ({holes})", some)
    found.sort(key=lambda row: -row[0])
    return [number for _, number in found[:CANDIDATES]]


def _spellings(connection: sqlite3.Connection, word: str) -> list[str]:
    """Return indexed words that a query's word may mean: itself, its continuations, similar spellings and sounds."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    (sound,) = phonetic_keys([word])
    query = "SELECT word FROM word WHERE word >= ? AND word < ? LIMIT ?"
    begun = [w for (w,) in connection.execute(query, (word, word + "\x7f", SPELLINGS))]
    alike = [w for (w,) in connection.execute("SELECT word FROM word WHERE sound = ?", (sound,))]
    found = dict.fromkeys((word, *begun, *alike[:SPELLINGS]))
    if len(word) > 2:
        # A slip is seldom in the first two letters; where it is, the sound or the last letters find the word.
        near = _together(connection, _NEAR, (word[0], word[0] + "\x7f", len(word) - 3, len(word) + 3))
        scored = process.extract(
            word, near, scorer=OSA.normalized_similarity, score_cutoff=LIKENESS / 100, limit=SPELLINGS
        )
        if not any(score > 0.8 for _, score, _ in scored):
            far = _together(connection, _FAR, (len(word) - 2, len(word) + 2))
            scored += process.extract(
                word, far, scorer=OSA.normalized_similarity, score_cutoff=LIKENESS / 100, limit=SPELLINGS // 2
            )
        found.update(dict.fromkeys(w for w, _, _ in scored))
    return [*found]


# All in one value: a row each takes three times as long.
_NEAR = "SELECT group_concat(word, ' ') FROM word WHERE word >= ? AND word < ? AND length(word) BETWEEN ? AND ?"
_FAR = "SELECT group_concat(word, ' ') FROM word WHERE length(word) BETWEEN ? AND ?"


def _together(connection: sqlite3.Connection, query: str, values: tuple[object, ...]) -> list[str]:
    """Return the words that a query gives in one value."""
    (words,) = connection.execute(query, values).fetchone()
    return words.split(" ") if words else []


def search(
    connection: sqlite3.Connection, query: str, limit: int, within: ArticleFilter | None = None
) -> SearchResults:
    """Find names, titles, quotes and texts, the last three ``within`` some articles. Raises sqlite3.Error."""
    text = parse(query)
    names = tuple(find_names(connection, query, min(limit, 20)))
    words = fold(text.text).split()
    if not words or text.role is not None:
        return SearchResults(names)
    typed = TypedWords(text.text)
    inside = _Inside(within)
    hits = [*_titles(connection, words, typed, limit, inside), *_quotes(connection, words, typed, limit, inside)]
    if within is None:
        hits += _notes(connection, words, typed, limit)
    texts = _texts(connection, words, typed, limit, inside)
    return SearchResults(names, (*hits, *(hit for hit in texts if not any(_within(hit, other) for other in hits))))


class _Inside:
    """A filter of articles as a condition on the rows of a full-text table."""

    def __init__(self, within: ArticleFilter | None) -> None:
        conditions, self.values = article_conditions(within) if within else ("", [])
        self._numbers = f"(SELECT number FROM article WHERE removed IS NULL{conditions})" if within else ""

    def condition(self, table: str) -> str:
        """Return the condition, which begins with AND; empty for all articles."""
        number = f"rowid >> {QUOTES}" if table == "quote_words" else "rowid"
        return f" AND {number} IN {self._numbers}" if self._numbers else ""


def _within(hit: LibraryHit, other: LibraryHit) -> bool:
    """Return whether a hit in the text repeats one in a quote, or in the title with which the text begins."""
    end = len(other.entry.title or "") if other.kind == "title" else other.end
    return hit.entry.id == other.entry.id and other.start <= hit.start < end


def _matching(
    connection: sqlite3.Connection, table: str, words: Sequence[str], limit: int, inside: _Inside
) -> list[int]:
    """Return the rows of a full-text table that have all words, those added last first.

    Rows with the last word as it is typed come before those where another word begins with it, which are looked for
    only if there are few: the beginnings of a short word take a hundred times as long.
    """
    condition = inside.condition(table)
    query = f"SELECT rowid FROM {table} WHERE {table} MATCH ?{condition} ORDER BY rowid DESC LIMIT ?"
    whole = " ".join(f'"{word}"' for word in words)
    found = dict.fromkeys(row for (row,) in connection.execute(query, (whole, *inside.values, limit)))
    if len(found) < limit and (len(words) > 1 or len(words[0]) >= SHORTEST_BEGINNING):
        rows = connection.execute(query, (whole + "*", *inside.values, limit))
        found.update(dict.fromkeys(row for (row,) in rows))
    return [*found][:limit]


def _titles(
    connection: sqlite3.Connection, words: Sequence[str], typed: TypedWords, limit: int, inside: _Inside
) -> Iterable[LibraryHit]:
    numbers = _matching(connection, "title_words", words, limit, inside)
    shown = entries_by_number(connection, numbers)
    for number in numbers:
        if entry := shown.get(number):
            title = entry.title or ""
            start, end, _ = typed.place_in(title)
            yield LibraryHit("title", entry, 0, 0, context(title, start, end, ROOM))


def _texts(
    connection: sqlite3.Connection, words: Sequence[str], typed: TypedWords, limit: int, inside: _Inside
) -> Iterable[LibraryHit]:
    numbers = _matching(connection, "text_words", words, limit, inside)
    shown = entries_by_number(connection, numbers)
    found: list[tuple[bool, LibraryHit]] = []
    for number in numbers:
        row = connection.execute("SELECT body FROM body WHERE article = ?", (number,)).fetchone()
        article = decode(row[0], Article) if row else None
        if article is not None and number in shown:
            found.append(_in_text(article.text, typed, shown[number]))
    # Where the words stand together comes before where they are apart.
    return [hit for _, hit in sorted(found, key=lambda pair: not pair[0])]


def _in_text(text: str, typed: TypedWords, entry: Entry) -> tuple[bool, LibraryHit]:
    start, end, together = typed.place_in(text)
    return together, LibraryHit("text", entry, start, end, context(text, start, end, ROOM))


def _quotes(
    connection: sqlite3.Connection, words: Sequence[str], typed: TypedWords, limit: int, inside: _Inside
) -> Iterable[LibraryHit]:
    numbers = unrepeated(connection, _matching(connection, "quote_words", words, limit, inside))
    also = other_articles(connection, numbers)
    shown = entries_by_number(connection, (number >> QUOTES for number in numbers))
    read: dict[int, tuple[Article, AnalysisIndex] | None] = {}
    for number in numbers:
        article_number, index = number >> QUOTES, number & MOST_QUOTES
        if article_number not in read:
            both = understood(connection, article_number)
            read[article_number] = (both[0], AnalysisIndex(both[1])) if both else None
        found, entry = read[article_number], shown.get(article_number)
        if found is None or entry is None or index >= len(found[1].analysis.quotes):
            continue
        article, known = found
        quote = known.analysis.quotes[index]
        said = article.text[quote.start : quote.end]
        start, end, _ = typed.place_in(said)
        yield LibraryHit(
            kind="quote",
            entry=entry,
            start=quote.start,
            end=quote.end,
            around=context(said, start, end, ROOM),
            speaker=known.speaker_name(quote),
            also=also.get(number, 0),
        )


def _notes(connection: sqlite3.Connection, words: Sequence[str], typed: TypedWords, limit: int) -> Iterable[LibraryHit]:
    """Yield the notes that have all words, on articles that are there."""
    query = (
        "SELECT number, note.text, note.words, note.start FROM note JOIN article ON article.id = note.article "
        "WHERE removed IS NULL AND note.text != '' ORDER BY note.changed DESC"
    )
    rows = [row for row in connection.execute(query) if _has_words(row[1], words)][:limit]
    shown = entries_by_number(connection, (row[0] for row in rows))
    for number, text, anchor, start in rows:
        first, last, _ = typed.place_in(text)
        around = context(text, first, last, ROOM)
        yield LibraryHit("note", shown[number], start, start + len(anchor), around)


def _has_words(text: str, words: Sequence[str]) -> bool:
    """Return whether a text has all words, the last one as the beginning of a word."""
    known = fold(text).split()
    return set(words[:-1]) <= set(known) and any(word.startswith(words[-1]) for word in known)
