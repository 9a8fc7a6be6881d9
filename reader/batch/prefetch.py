"""Read sources in threads ahead of the work, so that neither the network nor a slow file holds it up."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import PurePath
from queue import SimpleQueue

from reader import __version__
from reader.batch.records import Bad, Ended, Known, Read
from reader.batch.targets import changed
from reader.library import Library, LibraryError
from reader.model.article import Article
from reader.sources import STANDARD_INPUT, Access, SourceError, articles_of, is_address, open_item, opened
from reader.text.message import Message, message_of
from reader.text.printable import printable

THREADS = 4
"""Sources read at once."""

SLOW = frozenset({".pdf", ".htm", ".html", ".docx"})
"""Ends of files that take longer to read than to be asked about, and hold one article each."""

Reader = Callable[[str], Iterable[Article]]
Listed = tuple[str, Callable[[], Article]]
"""A source, ``""`` where it is not known by one, and what reads its article."""

Lister = Callable[[str], Iterable[Listed]]
News = Read | Known | Bad | Ended


class Prefetcher:
    """Read sources ahead: put every article into a queue, then one ``Ended`` for each source."""

    def __init__(
        self,
        sources: Sequence[str],
        read: Reader,
        library: Library,
        *,
        ahead: int,
        refresh: bool,
        listed: Lister | None = None,
    ) -> None:
        self._sources = iter([source for source in sources if source != STANDARD_INPUT])
        self._has_input = STANDARD_INPUT in sources
        self._read = read
        self._library = library
        self._refresh = refresh
        self._listed = listed
        self._lock = threading.Lock()
        self._room = threading.Semaphore(ahead)
        self._ahead = ahead
        self._closed = False

    def start(self, put: SimpleQueue[object]) -> None:
        """Begin to read; standard input is read before this returns.

        A thread that waits for it could not be left when the program ends: Python dies over that.
        """
        if self._has_input:
            for news in self._news(STANDARD_INPUT, None):
                put.put(news)
        for _ in range(THREADS):
            threading.Thread(target=self._work, args=(put,), daemon=True).start()

    def take(self) -> None:
        """Make room for another article after one was taken."""
        self._room.release()

    def close(self) -> None:
        """Stop reading; articles that are not taken are dropped."""
        self._closed = True
        self._room.release(self._ahead + THREADS)

    def _next(self) -> str | None:
        with self._lock:
            return None if self._closed else next(self._sources, None)

    def _work(self, put: SimpleQueue[object]) -> None:
        library = _another(self._library)
        try:
            while (source := self._next()) is not None:
                for news in self._news(source, library):
                    if isinstance(news, Read):
                        self._room.acquire()
                    if self._closed:
                        return
                    put.put(news)
        finally:
            if library is not None:
                library.close()

    def _news(self, source: str, library: Library | None) -> Iterator[News]:
        try:
            if (known := self._known(source, library)) is not None:
                yield Known(known)
            elif is_address(source) and self._listed is not None:
                yield from self._items(self._listed(source), library)
            else:
                for article in self._read(source):
                    yield Read(article)
        except SourceError as error:
            *others, last = error.problems
            yield from map(Bad, others)
            yield Ended(last)
        except Exception as error:
            yield Ended(_unreadable(source, error))
        else:
            yield Ended()

    def _items(self, items: Iterable[Listed], library: Library | None) -> Iterator[News]:
        """Yield the articles of a feed; known ones are not fetched."""
        for source, read in items:
            try:
                known = self._known(source, library)
                yield Read(read()) if known is None else Known(known)
            except SourceError as error:
                yield Bad(message_of(error))
            except Exception as error:
                yield Bad(_unreadable(source, error))

    def _known(self, source: str, library: Library | None) -> str | None:
        return None if library is None or self._refresh else understood_before(source, library)


def listed(target: str, access: Access) -> Iterator[Listed]:
    """Return the article of an address, or the unread ones of a feed. Raises SourceError."""
    found = opened(target, access)
    if isinstance(found, Article):
        return iter([("", partial(_same, found))])
    if found.kind != "feed":
        return (("", partial(_same, article)) for article in articles_of(target, access))
    return ((item.source, partial(open_item, item, access)) for item in found.items)


def _same(article: Article) -> Article:
    return article


def _another(library: Library) -> Library | None:
    """Open the same library for another thread."""
    try:
        return Library.open(library.path)
    except LibraryError:
        return None


def understood_before(source: str, library: Library) -> str | None:
    """Return the id of a source's article that this engine has analysed, unchanged since, if that is cheap to tell.

    Of all others the text decides, which must be read for that.
    """
    if source in ("", STANDARD_INPUT):
        return None
    if not is_address(source) and PurePath(source).suffix.lower() not in SLOW:
        return None
    article = library.by_source(source)
    if article is None or library.version(article.id) != __version__:
        return None
    if not is_address(source):
        entry, since = library.entry(article.id), changed(source)
        if entry is None or since is None or since >= entry.added:
            return None
    return article.id


def _unreadable(source: str, error: Exception) -> Message:
    return Message("{source}: cannot be read: {error}", source=printable(source), error=repr(error))
