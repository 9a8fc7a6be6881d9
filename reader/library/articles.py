"""Articles and analyses of a library."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from reader.library.notes import Notes
from reader.library.serialization import decode, encode
from reader.model.analysis import Analysis
from reader.model.article import Article
from reader.text.encodable import encodable

if TYPE_CHECKING:
    from reader.library.records import ArticleFilter, Entry
    from reader.library.shelves import Shelf
    from reader.model.corrections import Correction

LONG = 100_000
"""Characters of a text above which it is made findable by ``index_waiting``, not while one waits for it."""

AT_ONCE = 50
"""Articles that are found by a new correction at once; others are when there is time."""


class Articles(Notes):
    """Keep articles and analyses, and the search tables in step with them.

    Only what changes many articles raises LibraryError; else ``last_error`` says why something was not kept.
    """

    # Articles

    def keep(self, article: Article) -> None:
        """Keep an article that is opened now; one that was removed is there again."""
        with self._noting_errors(), self._transaction():
            self._put(article, opened=time.time(), at_once=len(article.text) <= LONG)

    def keep_reading(self, article: Article, analysis: Analysis | None, top: int, follows: Sequence[str]) -> None:
        """Keep an article that is open with all that is known of it."""
        self.keep(article)
        if analysis is not None:
            self.keep_analysis(article.id, analysis)
        self.set_place(article.id, top, top / max(1, len(article.text)))
        self.set_follows(article.id, tuple(follows))

    def add(self, article: Article, analysis: Analysis | None = None) -> None:
        """Keep an article, with what is understood of it, without counting it as opened. Raises LibraryError."""
        self.add_many([(article, analysis)])

    def add_many(self, articles: Iterable[tuple[Article, Analysis | None]]) -> None:
        """Keep articles as ``add`` does, all or none. Raises LibraryError."""
        with self._raising_errors(), self._transaction():
            for article, analysis in articles:
                number = self._put(article)
                if analysis is not None:
                    self._put_analysis(number, article, analysis)

    def _put(self, article: Article, opened: float | None = None, *, at_once: bool = True) -> int:
        from reader.library.indexing import forget_text, index_text

        row = self._read("SELECT number, indexed FROM article WHERE id = ?", (article.id,))
        if row is None:
            values = (article.id, article.source, article.title, time.time(), opened)
            query = "INSERT INTO article (id, source, title, added, opened) VALUES (?, ?, ?, ?, ?)"
            number, indexed = int(self._connection.execute(query, values).lastrowid or 0), 0
        else:
            number, indexed = int(row[0]), int(row[1])
            before = self._stored(number)
            query = "UPDATE article SET source = ?, opened = coalesce(?, opened), removed = NULL WHERE number = ?"
            self._connection.execute(query, (article.source, opened, number))
            if before == article and indexed:
                return number
            if before is not None and indexed > 0:
                forget_text(self._connection, number, before)
        query = "INSERT OR REPLACE INTO body (article, body) VALUES (?, ?)"
        self._connection.execute(query, (number, encode(article)))
        if indexed > 0:
            index_text(self._connection, number, article)
        elif at_once:
            self._index(number)
        return number

    def _stored(self, number: int) -> Article | None:
        return self._body("SELECT body FROM body WHERE article = ?", (number,), Article)

    def has(self, article: str) -> bool:
        """Return whether the article of that id is kept."""
        return self._number(article) is not None

    def checkpoint(self) -> None:
        """Write what lies in the log into the file itself, after much was added."""
        with self._noting_errors():
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def last_number(self) -> int:
        """Return the highest number of an article; 0 in an empty library."""
        row = self._read("SELECT max(number) FROM article", ())
        return int(row[0] or 0) if row else 0

    def id_of(self, number: int) -> str | None:
        """Return the id of the article of that number, ``None`` if there is none or it was removed."""
        row = self._read("SELECT id FROM article WHERE number = ? AND removed IS NULL", (number,))
        return row[0] if row else None

    def article(self, article: str) -> Article | None:
        """Return the article of that id."""
        return self._body(
            "SELECT body FROM body JOIN article ON number = article WHERE id = ? AND removed IS NULL",
            (article,),
            Article,
        )

    def by_source(self, source: str) -> Article | None:
        """Return the article found last at a path or an address."""
        query = "SELECT id FROM article WHERE source = ? AND removed IS NULL ORDER BY max(coalesce(opened, 0), added)"
        row = self._read(f"{query} DESC LIMIT 1", (encodable(source),))
        return self.article(row[0]) if row else None

    def last_article(self) -> Article | None:
        """Return the article opened last."""
        row = self._read("SELECT id FROM article WHERE removed IS NULL ORDER BY opened DESC LIMIT 1", ())
        return self.article(row[0]) if row else None

    def count(self) -> int:
        """Count the articles that are kept."""
        row = self._read("SELECT count(*) FROM article WHERE removed IS NULL", ())
        return int(row[0]) if row else 0

    def entry(self, article: str) -> Entry | None:
        """Return the list entry of the article of that id."""
        from reader.library.shelves import entry

        with self._noting_errors():
            return entry(self._connection, article)
        return None

    def entries(
        self,
        shelf: Shelf = "recent",
        *,
        tag: str | None = None,
        within: ArticleFilter | None = None,
        limit: int = 200,
        offset: int = 0,
    ) -> list[Entry]:
        """List a shelf, or its articles of a filter or a tag: at most ``limit`` of them, from number ``offset`` on."""
        from reader.library.records import ArticleFilter
        from reader.library.shelves import entries

        with self._noting_errors():
            return entries(self._connection, shelf, within or (ArticleFilter(tag=tag) if tag else None), limit, offset)
        return []

    def matching(self, given: str, *, removed: bool = False) -> list[Entry]:
        """List articles whose id begins with ``given`` or whose source it is; or removed ones."""
        from reader.library.shelves import matching

        with self._noting_errors():
            return matching(self._connection, given, removed=removed)
        return []

    def removed(self) -> list[Entry]:
        """List articles that were removed and can be restored."""
        from reader.library.shelves import removed

        with self._noting_errors():
            return removed(self._connection)
        return []

    def remove(self, article: str) -> None:
        """Take an article out; ``restore`` brings it back until ``purge``."""
        with self._noting_errors(), self._transaction():
            number = self._number(article)
            if number is None:
                return
            names = self._forget(number)
            self._relearn(number, names)
            self._connection.execute("UPDATE article SET removed = ? WHERE number = ?", (time.time(), number))

    def restore(self, article: str) -> None:
        """Bring a removed article back, as it was."""
        with self._noting_errors(), self._transaction():
            self._connection.execute("UPDATE article SET removed = NULL WHERE id = ?", (article,))
            number = self._number(article)
            if number is not None and not self._is_indexed(number):
                self._index(number)

    def purge(self) -> int:
        """Permanently delete removed articles; return how many. Raises LibraryError."""
        with self._raising_errors(), self._transaction():
            return self._connection.execute("DELETE FROM article WHERE removed IS NOT NULL").rowcount

    # What is understood

    def analysis(self, article: str) -> Analysis | None:
        """Return the analysis of the article of that id, by whichever engine version, without corrections."""
        number = self._number(article)
        return None if number is None else self._analysis(number)

    def _analysis(self, number: int) -> Analysis | None:
        return self._body("SELECT body FROM analysis WHERE article = ?", (number,), Analysis)

    def version(self, article: str) -> str | None:
        """Return the engine version that analysed the article of that id, ``None`` if none did."""
        query = "SELECT version FROM analysis JOIN article ON number = article WHERE id = ? AND removed IS NULL"
        row = self._read(query, (article,))
        return row[0] if row else None

    def understood(self) -> Iterator[tuple[Article, Analysis]]:
        """Yield every article with its analysis, the one opened last first; skip damaged ones."""
        query = (
            "SELECT body.body, analysis.body FROM article JOIN body ON body.article = number "
            "JOIN analysis ON analysis.article = number WHERE removed IS NULL ORDER BY opened DESC, added DESC"
        )
        try:
            for article, analysis in self._connection.execute(query):
                both = decode(article, Article), decode(analysis, Analysis)
                if both[0] is not None and both[1] is not None:
                    yield both[0], both[1]
        except sqlite3.Error as error:
            self._note_damage(error)

    def keep_analysis(self, article: str, analysis: Analysis) -> None:
        """Keep what is understood of an article that is kept."""
        with self._noting_errors(), self._transaction():
            number = self._number(article)
            known = self._stored(number) if number is not None else None
            if number is not None and known is not None:
                self._put_analysis(number, known, analysis)

    def _put_analysis(self, number: int, article: Article, analysis: Analysis) -> None:
        from reader.library.corrections import holding
        from reader.library.indexing import forget_analysis, index_analysis

        indexed, before = self._is_indexed(number), self._analysis(number)
        if before == analysis:
            return
        names: set[int] = set()
        if indexed and before is not None:
            names = forget_analysis(self._connection, number, article, before)
        self._connection.execute(
            "INSERT OR REPLACE INTO analysis (article, version, model, body) VALUES (?, ?, ?, ?)",
            (number, analysis.engine.version, analysis.engine.model, encode(analysis)),
        )
        if indexed:
            index_analysis(self._connection, number, article, analysis, holding(self._connection, article))
            self._relearn(number, names)
        elif len(article.text) <= LONG:
            self._index(number)

    def _is_indexed(self, number: int) -> bool:
        row = self._read("SELECT indexed FROM article WHERE number = ?", (number,))
        return bool(row and row[0] > 0)

    def _index(self, number: int) -> None:
        from reader.library.corrections import holding
        from reader.library.indexing import index_analysis, index_text

        article, analysis = self._stored(number), self._analysis(number)
        if article is None:
            # It stays where it is for whoever repairs it, and is not tried again and again.
            self._connection.execute("UPDATE article SET indexed = -1 WHERE number = ?", (number,))
            return
        index_text(self._connection, number, article)
        if analysis is not None:
            index_analysis(self._connection, number, article, analysis, holding(self._connection, article))

    def _forget(self, number: int) -> set[int]:
        """Remove an article from the tables of words and names. Returns the names that it had."""
        from reader.library.indexing import forget_analysis, forget_text

        article, analysis = self._stored(number), self._analysis(number)
        names: set[int] = set()
        if article is not None and self._is_indexed(number):
            if analysis is not None:
                names = forget_analysis(self._connection, number, article, analysis)
            forget_text(self._connection, number, article)
        return names

    def _relearn(self, number: int, names: set[int]) -> None:
        """Name the entities anew that an article had and has no more."""
        from reader.library.indexing import relearn_names
        from reader.library.presence import present_in

        gone = names - {presence.name for presence in present_in(self._connection, number)}
        if gone:
            relearn_names(self._connection, sorted(gone))

    def index_waiting(self, limit: int = 100) -> int:
        """Make articles findable that an older reader kept or a correction touched; returns how many were done."""
        from reader.library.quote_facts import fill_facts
        from reader.library.statement_index import compare_waiting, waiting

        unindexed = "SELECT number FROM article WHERE removed IS NULL AND indexed = 0 LIMIT ?"
        without_facts = "SELECT 1 FROM who WHERE quotes IS NULL LIMIT ?"
        with self._noting_errors():
            if not (self._rows(unindexed, (1,)) or self._rows(without_facts, (1,)) or waiting(self._connection, 1)):
                return 0
        with self._noting_errors(), self._transaction():
            numbers = [number for (number,) in self._connection.execute(unindexed, (limit,))]
            for number in numbers:
                self._index(number)
            done = len(numbers) or fill_facts(self._connection, limit, self.corrections())
            return done or compare_waiting(self._connection, limit)
        return 0

    # Corrections

    def corrections(self) -> tuple[Correction, ...]:
        """Return all of a person's corrections in the order in which they were made."""
        rows = self._rows("SELECT body FROM correction ORDER BY number", ())
        if not rows:
            return ()
        from reader.library.corrections import read

        return tuple(filter(None, (read(body) for (body,) in rows)))

    def corrections_of(self, article: Article) -> tuple[Correction, ...]:
        """Return the corrections that hold in an article, in the order in which they were made."""
        if not self._rows("SELECT 1 FROM correction LIMIT 1", ()):
            return ()
        from reader.library.corrections import holding

        with self._noting_errors():
            return holding(self._connection, article)
        return ()

    def correct(self, correction: Correction) -> None:
        """Keep a correction; articles that it touches are found by it."""
        self.change_corrections((correction,), ())

    def withdraw(self, correction: Correction) -> None:
        """Delete a correction; articles that it touched are found without it."""
        self.change_corrections((), (correction,))

    def change_corrections(self, made: Sequence[Correction], withdrawn: Sequence[Correction]) -> bool:
        """Delete some corrections and keep others after all that are there; articles are found by what then holds.

        A few articles at once, others by ``index_waiting``. Return whether it was done; ``last_error`` says why not.
        """
        if not made and not withdrawn:
            return True
        from reader.library.corrections import delete, insert, touched

        with self._noting_errors(), self._transaction():
            numbers = {number for correction in (*withdrawn, *made) for number in touched(self._connection, correction)}
            for correction in withdrawn:
                delete(self._connection, correction)
            for correction in made:
                insert(self._connection, correction)
            for place, number in enumerate(sorted(numbers, reverse=True)):
                names = self._forget(number)
                if place < AT_ONCE:
                    self._index(number)
                self._relearn(number, names)
            return True
        return False
