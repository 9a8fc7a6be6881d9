"""The library: articles with their analyses and reading positions, and searches over all of them."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Self

from reader.library.articles import Articles
from reader.library.connection import LibraryError, connect, set_aside
from reader.library.store import BUSY
from reader.text.message import Message

if TYPE_CHECKING:
    from reader.library.quote_facts import QuoteFacts
    from reader.library.records import (
        Appearance,
        ArticleFilter,
        Entry,
        FoundName,
        LibraryEntity,
        LibraryMatrix,
        LibraryQuote,
        QuoteFilter,
        Report,
        SearchResults,
        StatementPlace,
    )
    from reader.model.article import Article
    from reader.model.citation import Citation
    from reader.model.notes import Note


class Library(Articles):
    """Articles, what a person left on each, and all questions that span articles."""

    rescued: tuple[int, int] = (0, 0)
    """How many articles were saved from a damaged library, of how many."""

    @classmethod
    def open(cls, path: Path | None = None, *, wait: float = BUSY) -> Self:
        """Open the library, as ``Store.open``; what can still be read of a damaged one is taken into the new one."""
        library = super().open(path, wait=wait)
        if library.set_aside is not None:
            from reader.library.rescue import rescue

            library.rescued = rescue(library.set_aside, library)
        return library

    def ids(self, wanted: ArticleFilter | None = None) -> list[str]:
        """Return the ids of the articles of a filter that are analysed, in the order in which they were added."""
        from reader.library.article_filters import article_conditions
        from reader.library.records import ArticleFilter

        with self._noting_errors():
            conditions, values = article_conditions(wanted or ArticleFilter())
            query = "SELECT id FROM article JOIN analysis ON analysis.article = article.number WHERE removed IS NULL"
            rows = self._connection.execute(f"{query}{conditions} ORDER BY article.number", values)
            return [id_ for (id_,) in rows]
        return []

    def facts_by_article(self, wanted: ArticleFilter | None = None) -> Iterator[tuple[str, list[QuoteFacts] | None]]:
        """Yield the ids of a filter's analysed articles with the facts of their quotes; see ``quote_facts``."""
        from reader.library.quote_facts import facts_by_article
        from reader.library.records import ArticleFilter

        with self._noting_errors():
            yield from facts_by_article(self._connection, wanted or ArticleFilter())

    def has_words(self, words: str) -> bool:
        """Return whether the text of any article has all these words."""
        from reader.text.folding import fold

        asked = " ".join(f'"{word}"' for word in fold(words).split())
        return bool(asked) and bool(self._rows("SELECT 1 FROM text_words WHERE text_words MATCH ? LIMIT 1", (asked,)))

    def find_names(self, query: str, limit: int = 20) -> list[FoundName]:
        """Find people, organisations and places, best first; see ``NameIndex.find`` for the syntax of queries."""
        from reader.library.search import find_names

        with self._noting_errors():
            return find_names(self._connection, query, limit)
        return []

    def search(self, query: str, limit: int = 50, within: ArticleFilter | None = None) -> SearchResults:
        """Find names, titles, quotes and texts that answer a query; at most ``limit`` of each.

        Titles, quotes and texts are those ``within`` the articles of a filter, if one is given.
        """
        from reader.library.records import SearchResults
        from reader.library.search import search

        with self._noting_errors():
            return search(self._connection, query, limit, within)
        return SearchResults()

    def save_search(self, query: str) -> None:
        """Keep a search, to be found again among the shelves."""
        self._write("INSERT OR REPLACE INTO saved_search VALUES (?, ?, ?)", (query, query, time.time()))

    def forget_search(self, query: str) -> None:
        """Delete a saved search."""
        self._write("DELETE FROM saved_search WHERE name = ?", (query,))

    def saved_searches(self) -> list[str]:
        """Return the saved searches, the oldest first."""
        return [query for (query,) in self._rows("SELECT query FROM saved_search ORDER BY made", ())]

    def entity(self, number: int) -> LibraryEntity | None:
        """Look up a library entity by its number."""
        from reader.library.entities import entity_by_number

        with self._noting_errors():
            return entity_by_number(self._connection, number)
        return None

    def entity_of(self, article: str, entity: str) -> LibraryEntity | None:
        """Look up the library entity that an entity of an article's analysis, as corrected, belongs to."""
        from reader.library.entities import entity_by_number
        from reader.library.presence import present_in

        number = self._number(article)
        if number is None:
            return None
        with self._noting_errors():
            here = (presence.name for presence in present_in(self._connection, number) if presence.id == entity)
            name = next(here, None)
            return None if name is None else entity_by_number(self._connection, name)
        return None

    def appearances(self, number: int, limit: int = 200, offset: int = 0) -> list[Appearance]:
        """List the articles that name a library entity, the newest first."""
        from reader.library.entities import appearances

        with self._noting_errors():
            return appearances(self._connection, number, limit, offset)
        return []

    def said(self, number: int, limit: int = 200, offset: int = 0) -> list[LibraryQuote]:
        """List what a library entity said in all articles, the newest first."""
        from reader.library.records import QuoteFilter

        return self.quotes(QuoteFilter(by=number), limit, offset)

    def quotes(self, wanted: QuoteFilter, limit: int = 200, offset: int = 0) -> list[LibraryQuote]:
        """List quotes by, about, in the articles of a filter: those of the newest article first."""
        from reader.library.quotes import quotes

        with self._noting_errors():
            return quotes(self._connection, wanted, limit, offset, self.corrections())
        return []

    def quotes_at(self, places: Iterable[tuple[str, int]]) -> list[LibraryQuote]:
        """Return the quotes that begin at these places: ids of articles, and characters of their texts."""
        from reader.library.quotes import quotes_at

        with self._noting_errors():
            return quotes_at(self._connection, places, self.corrections())
        return []

    def cite(self, quotes: Sequence[LibraryQuote]) -> list[Citation]:
        """Return quotes with their sources, to be copied, printed and exported."""
        from reader.library.quotes import cite

        with self._noting_errors():
            return cite(self._connection, quotes, self.corrections())
        return []

    def months(self, wanted: QuoteFilter) -> list[tuple[str, int]]:
        """Count the quotes of a filter that says by or about whom by month (``2016-12``), in order of time."""
        from reader.library.quotes import months

        with self._noting_errors():
            return months(self._connection, wanted)
        return []

    def matrix(self, wanted: ArticleFilter) -> LibraryMatrix:
        """Count who speaks about whom in the articles of a filter."""
        from reader.library.quotes import matrix
        from reader.library.records import LibraryMatrix

        with self._noting_errors():
            return matrix(self._connection, wanted)
        return LibraryMatrix()

    def outlets(self) -> list[str]:
        """Return the outlets of all articles, by name."""
        from reader.library.quotes import outlets

        with self._noting_errors():
            return outlets(self._connection)
        return []

    def statement_places(self, article: str, index: int) -> list[StatementPlace]:
        """List every place where the words of quote ``index`` of an article stand, the earliest first."""
        from reader.library.statement_places import statement_places

        number = self._number(article)
        with self._noting_errors():
            if number is not None:
                return statement_places(self._connection, number, index, self.corrections())
        return []

    def repeated_quotes(self, article: str) -> dict[int, int]:
        """Return in how many other articles the quotes of an article stand, by number; others are left out."""
        from reader.library.statements import repeated_quotes

        number = self._number(article)
        with self._noting_errors():
            if number is not None:
                return repeated_quotes(self._connection, number)
        return {}

    def reprints(self, article: str) -> list[Entry]:
        """List the articles that have the same text as an article, without it."""
        from reader.library.statements import reprints

        number = self._number(article)
        with self._noting_errors():
            if number is not None:
                return reprints(self._connection, number)
        return []

    def articles_with(self, words: str, limit: int = 12) -> list[Entry]:
        """List the articles in which words may stand, whole or changed, the likeliest first."""
        from reader.library.passages import articles_with

        with self._noting_errors():
            return articles_with(self._connection, words, limit)
        return []

    def noted_article(self, note: Note) -> Article | None:
        """Return the newest version of the article that a note is on; ``None`` if no version is there."""
        from reader.library.notes import UNNAMED_SOURCES

        latest = self.by_source(note.source) if note.source and note.source not in UNNAMED_SOURCES else None
        if latest is not None and self._is_on(note, latest, {}):
            return latest
        return self.article(note.article) if note.article else None

    def doctor(self, *, repair: bool = False) -> Report:
        """Look the library through; ``repair`` makes its tables of words and names anew and drops what was removed.

        Raises LibraryError where that cannot be done.
        """
        from reader.library.doctor import examined, repaired

        if repair:
            with self._raising_errors(), self._transaction():
                repaired(self._connection)
            while self.index_waiting():
                pass
            if self.last_error is not None:
                raise LibraryError(Message("{path}: {reason}", path=self.path, reason=self.last_error))
        return examined(self._connection, self.path)

    def start_anew(self) -> None:
        """Set a library that cannot be repaired aside, and take what can be read of it into a new one.

        Raises LibraryError where there is no room for one; then it stays where it is.
        """
        from reader.library.rescue import rescue

        with self._noting_errors():
            self._connection.close()
        try:
            self.set_aside = set_aside(self.path)
            self.connected(connect(self.path, BUSY))
        except (OSError, sqlite3.Error) as error:
            raise LibraryError(
                Message("{path}: damaged, and a new one cannot be created: {reason}", path=self.path, reason=error)
            ) from error
        self.last_error = None
        self.rescued = rescue(self.set_aside, self)
