"""Which quotes are one statement, and which articles reprint each other: found when an article is added.

Fingerprints find the few quotes and articles that may be the same; only those are compared word by word.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence

from reader.library.quote_facts import QuoteFacts, article_of, decoded_facts, index_of, quote_number
from reader.library.serialization import decode
from reader.model.article import Article
from reader.search.statements.comparison import same_statement
from reader.search.statements.fingerprints import containment, fingerprints, shingles_of, sketch
from reader.search.statements.speakers import may_be_one
from reader.search.statements.words import words_of
from reader.text.folding import fold

CANDIDATES = 8
"""Quotes that a quote is compared with."""

OF_A_STATEMENT = 2
"""Quotes of one statement among them."""

FOUND = 60
"""Quotes that have a fingerprint, the newest, among which the candidates are."""

ROWS = 40
"""Articles that have a fingerprint, the newest."""

LONG = 8
"""Words from which two quotes are one statement whoever says them; shorter ones need one speaker."""

SHARED = 4
"""Fingerprints of an article's sketch that a reprint shares."""

REPRINTED = 0.7
"""Share of the shorter article that the longer has, for them to be reprints."""

LEAST_RATIO = 1 / 3
"""Length of the shorter one, compared with the longer."""

LEAST_ARTICLE = 40
"""Words of the shortest article that can be a reprint."""

AT_ONCE = 500
"""Numbers in one query."""

TEXT, SAID = 1, 2
"""Bits of ``article.compared``: the sketch of the text is there, the fingerprints of the quotes are."""


class _Quote:
    """A quote that is compared: its number, words, fingerprints and the name of whoever says it."""

    def __init__(self, number: int, text: str, facts: QuoteFacts, speaker: str | None) -> None:
        self.number = number
        self.words = words_of(text, facts.start, facts.end)
        self.prints = fingerprints(self.words.texts)
        self.speaker = speaker

    def is_same(self, other: _Quote) -> bool:
        """Return whether both are one statement."""
        if not self.prints & other.prints or not same_statement(self.words, other.words):
            return False
        shorter = min(len(self.words.words), len(other.words.words))
        if shorter >= LONG or self.speaker is None or other.speaker is None:
            return True
        return may_be_one(self.speaker, other.speaker)


def _quotes_of(
    connection: sqlite3.Connection, number: int, text: str, places: Iterable[int] | None = None
) -> list[_Quote]:
    """Return an article's quotes, or those of these numbers."""
    row = connection.execute("SELECT quotes FROM who WHERE article = ?", (number,)).fetchone()
    facts = decoded_facts(row[0]) if row and row[0] is not None else []
    wanted = range(len(facts)) if places is None else [index for index in places if index < len(facts)]
    speakers = list({speaker for index in wanted if (speaker := facts[index].speaker) is not None})
    query = f"SELECT number, name FROM name WHERE number IN ({', '.join('?' * len(speakers))})"
    called = dict(connection.execute(query, speakers))
    chosen = ((index, facts[index]) for index in wanted)
    return [_Quote(quote_number(number, index), text, one, called.get(one.speaker, one.words)) for index, one in chosen]


def compare_quotes(connection: sqlite3.Connection, number: int, text: str) -> None:
    """Find the statements that an article's quotes belong to, and make the quotes findable. Raises sqlite3.Error.

    Their facts must have been put (``quote_facts``).
    """
    if _compared(connection, number) & SAID:
        return
    mine = _quotes_of(connection, number, text)
    others = _candidates(connection, number, mine)
    for at, quote in enumerate(mine):
        same = [other.number for other in (*mine[:at], *others) if quote.prints and quote.is_same(other)]
        if same:
            _join(connection, "statement", "quote", [quote.number, *same])
    connection.executemany(
        "INSERT INTO statement_prints (rowid, prints) VALUES (?, ?)",
        ((quote.number, _tokens(quote.prints)) for quote in mine if quote.prints),
    )
    connection.execute("UPDATE article SET compared = compared | ? WHERE number = ?", (SAID, number))


def forget_quotes(connection: sqlite3.Connection, number: int, text: str) -> None:
    """Remove an article's quotes; their facts must still be there. Raises sqlite3.Error."""
    if not _compared(connection, number) & SAID:
        return
    connection.executemany(
        "INSERT INTO statement_prints (statement_prints, rowid, prints) VALUES ('delete', ?, ?)",
        ((quote.number, _tokens(quote.prints)) for quote in _quotes_of(connection, number, text) if quote.prints),
    )
    span = quote_number(number, 0), quote_number(number + 1, 0)
    connection.execute("DELETE FROM statement WHERE quote >= ? AND quote < ?", span)
    connection.execute("UPDATE article SET compared = compared & ~? WHERE number = ?", (SAID, number))


def _candidates(connection: sqlite3.Connection, number: int, mine: Sequence[_Quote]) -> list[_Quote]:
    """Return quotes of other articles that may be the same as an article's, a few of each statement."""
    chosen: dict[int, dict[int, None]] = {}
    for quote in mine:
        found = [other for other in quotes_sharing(connection, quote.prints) if article_of(other) != number]
        statements = _groups(connection, "statement", "quote", found)
        taken: Counter[int] = Counter()
        for other in found:
            statement = statements.get(other)
            if statement is not None:
                taken[statement] += 1
            if statement is None or taken[statement] <= OF_A_STATEMENT:
                chosen.setdefault(article_of(other), {})[index_of(other)] = None
    return [
        quote
        for article, places in chosen.items()
        if (text := _text_of(connection, article)) is not None
        for quote in _quotes_of(connection, article, text, places)
    ]


def quotes_sharing(connection: sqlite3.Connection, prints: Iterable[int], limit: int = CANDIDATES) -> list[int]:
    """Return the quotes that share fingerprints, those first that share more and rarer ones. Raises sqlite3.Error."""
    scores: dict[int, float] = {}
    for value in prints:
        query = "SELECT rowid FROM statement_prints WHERE statement_prints MATCH ? ORDER BY rowid DESC LIMIT ?"
        rows = connection.execute(query, (f"{value:x}", FOUND)).fetchall()
        for (row,) in rows:
            scores[row] = scores.get(row, 0.0) + 1 / len(rows)
    return sorted(scores, key=lambda row: (-scores[row], -row))[:limit]


def _text_of(connection: sqlite3.Connection, number: int) -> str | None:
    row = connection.execute("SELECT body FROM body WHERE article = ?", (number,)).fetchone()
    article = decode(row[0], Article) if row else None
    return article.text if article else None


def _tokens(prints: Iterable[int]) -> str:
    return " ".join(f"{value:x}" for value in sorted(prints))


def _groups(connection: sqlite3.Connection, table: str, member: str, members: Iterable[int]) -> dict[int, int]:
    """Return the group (statement, or reprinted text) of each member that has one."""
    found: dict[int, int] = {}
    wanted = list(dict.fromkeys(members))
    for start in range(0, len(wanted), AT_ONCE):
        some = wanted[start : start + AT_ONCE]
        holes = ", ".join("?" * len(some))
        found.update(connection.execute(f"SELECT {member}, {table} FROM {table} WHERE {member} IN ({holes})", some))
    return found


def _join(connection: sqlite3.Connection, table: str, member: str, members: Sequence[int]) -> None:
    """Put members into one group, with all that are in a group with any of them."""
    known = sorted(set(_groups(connection, table, member, members).values()))
    if known:
        group, *others = known
    else:
        (last,) = connection.execute(f"SELECT coalesce(max({table}), 0) FROM {table}").fetchone()
        group, others = last + 1, []
    for other in others:
        connection.execute(f"UPDATE {table} SET {table} = ? WHERE {table} = ?", (group, other))
    connection.executemany(
        f"INSERT OR REPLACE INTO {table} ({member}, {table}) VALUES (?, ?)", ((each, group) for each in members)
    )


def _compared(connection: sqlite3.Connection, number: int) -> int:
    row = connection.execute("SELECT compared FROM article WHERE number = ?", (number,)).fetchone()
    return int(row[0]) if row else 0


def waiting(connection: sqlite3.Connection, limit: int) -> list[int]:
    """Return the numbers of articles that were not compared with others yet. Raises sqlite3.Error."""
    query = (
        f"SELECT number FROM article WHERE removed IS NULL AND indexed > 0 AND compared < {TEXT | SAID} AND "
        f"(compared & {TEXT} = 0 OR EXISTS (SELECT 1 FROM who WHERE article = number AND quotes IS NOT NULL)) LIMIT ?"
    )
    return [number for (number,) in connection.execute(query, (limit,))]


def compare_waiting(connection: sqlite3.Connection, limit: int) -> int:
    """Compare articles that an older version kept; return how many were done. Raises sqlite3.Error."""
    numbers = waiting(connection, limit)
    for number in numbers:
        text = _text_of(connection, number)
        if text is None:  # It is damaged, and is not tried again.
            connection.execute("UPDATE article SET compared = ? WHERE number = ?", (TEXT | SAID, number))
            continue
        compare_text(connection, number, fold(text))
        if connection.execute("SELECT 1 FROM who WHERE article = ? AND quotes IS NOT NULL", (number,)).fetchone():
            compare_quotes(connection, number, text)
    return len(numbers)


# Reprints


def compare_text(connection: sqlite3.Connection, number: int, folded: str) -> None:
    """Find the articles that an article reprints or is reprinted by, and make it findable. Raises sqlite3.Error."""
    if _compared(connection, number) & TEXT:
        return
    words = _count_words(folded)
    if words >= LEAST_ARTICLE:
        runs = shingles_of(folded)
        prints = sketch(runs)
        if same := _reprints(connection, _alike(connection, number, prints), runs, words):
            _join(connection, "reprint", "article", [number, *same])
        connection.execute("INSERT INTO article_prints (rowid, prints) VALUES (?, ?)", (number, _tokens(prints)))
    connection.execute("UPDATE article SET compared = compared | ? WHERE number = ?", (TEXT, number))


def forget_compared_text(connection: sqlite3.Connection, number: int, folded: str) -> None:
    """Remove an article's sketch; it must be the text that was added. Raises sqlite3.Error."""
    if not _compared(connection, number) & TEXT:
        return
    if _count_words(folded) >= LEAST_ARTICLE:
        connection.execute(
            "INSERT INTO article_prints (article_prints, rowid, prints) VALUES ('delete', ?, ?)",
            (number, _tokens(sketch(shingles_of(folded)))),
        )
    connection.execute("DELETE FROM reprint WHERE article = ?", (number,))
    connection.execute("UPDATE article SET compared = compared & ~? WHERE number = ?", (TEXT, number))


def _alike(connection: sqlite3.Connection, number: int, prints: set[int]) -> list[int]:
    """Return articles that share fingerprints of the sketch, those that share most first."""
    counts: Counter[int] = Counter()
    for value in prints:
        query = "SELECT rowid FROM article_prints WHERE article_prints MATCH ? ORDER BY rowid DESC LIMIT ?"
        counts.update(row for (row,) in connection.execute(query, (f"{value:x}", ROWS)))
    counts.pop(number, None)
    return [row for row, count in counts.most_common(OF_A_STATEMENT + 1) if count >= min(SHARED, len(prints))]


def _reprints(connection: sqlite3.Connection, alike: Sequence[int], runs: set[int], words: int) -> list[int]:
    """Return those of some articles that reprint one with these shingles, of each group the first."""
    groups = _groups(connection, "reprint", "article", alike)
    same: list[int] = []
    joined: set[int] = set()
    for other in alike:
        group = groups.get(other)
        if (group is None or group not in joined) and _is_reprint(connection, other, runs, words):
            same.append(other)
            joined.update([group] if group is not None else [])
    return same


def _is_reprint(connection: sqlite3.Connection, other: int, runs: set[int], words: int) -> bool:
    """Return whether an article has most of these shingles, or they have most of its, and about as many words."""
    text = _text_of(connection, other)
    if text is None:
        return False
    theirs = fold(text)
    shorter, longer = sorted((words, _count_words(theirs)))
    return shorter >= LEAST_RATIO * longer and containment(runs, shingles_of(theirs)) >= REPRINTED


def _count_words(folded: str) -> int:
    return folded.count(" ") + 1 if folded else 0
