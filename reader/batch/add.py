"""Add many articles to the library: one loop that hands out work, collects results and keeps them."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from queue import Empty, SimpleQueue

import msgspec

from reader import __version__
from reader.batch.pool import TRIES, Job, Pool, PoolError, WorkerReply
from reader.batch.prefetch import Lister, Prefetcher, Reader
from reader.batch.records import Bad, Ended, Known, Outcome, Progress, Read
from reader.batch.uninterrupted import uninterrupted
from reader.engine.protocol import Done, Failed, NotUnderstood
from reader.library import Library, LibraryError
from reader.model.analysis import Analysis
from reader.model.article import Article
from reader.sources.subscribers import cut_note
from reader.text.message import Message, message_of
from reader.text.printable import printable

AHEAD = 16
"""Articles read ahead for each process."""

MEMORY = 500_000_000
"""Bytes of the machine's memory for each process, where the number of cores would take more."""

TOGETHER = 8
"""Articles that are kept in one transaction: a sixth less work for each than one by one."""

LATEST = 1.0
"""Seconds after which what is understood is kept, however little it is."""

Watcher = Callable[[Progress], None]


def cores() -> int:
    """Return how many engine processes this machine has cores and memory for."""
    try:
        count = len(os.sched_getaffinity(0))
    except AttributeError:
        count = os.cpu_count() or 1
    try:
        memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, OSError, ValueError):
        return count
    return max(1, min(count, memory // MEMORY))


def add(
    sources: Sequence[str],
    library: Library,
    read: Reader,
    *,
    jobs: int,
    tags: Sequence[str] = (),
    refresh: bool = False,
    listed: Lister | None = None,
    watch: Watcher = lambda _: None,
) -> Outcome:
    """Read and understand sources into a library, in ``jobs`` processes; see ``Outcome`` for what came of it.

    What this engine has understood before is left as it is; ``refresh`` reads addresses and files again all the same.
    ``listed`` gives the articles of an address one by one, so that of a feed only the new ones are fetched.
    Articles are kept as they are understood, a few at once: a kill costs the last ``TOGETHER`` at most, which the next
    run understands. Ctrl+c keeps these too and ends it; a fault of the library ends it with what is kept.
    """
    prefetcher = Prefetcher(sources, read, library, ahead=AHEAD * jobs, refresh=refresh, listed=listed)
    batch = _Batch(library, prefetcher, len(sources), jobs, tags, watch)
    try:
        try:
            batch.run()
        except (KeyboardInterrupt, PoolError):
            batch.keep()
            raise
    except KeyboardInterrupt:
        return batch.outcome(interrupted=True)
    except (LibraryError, PoolError) as error:
        return batch.outcome(fault=message_of(error))
    finally:
        batch.close()
    return batch.outcome()


class _Batch:
    def __init__(
        self, library: Library, prefetcher: Prefetcher, sources: int, jobs: int, tags: Sequence[str], watch: Watcher
    ) -> None:
        self._library = library
        self._tags = tags
        self._watch = watch
        self._events: SimpleQueue[object] = SimpleQueue()
        self._prefetcher = prefetcher
        self._pool = Pool(jobs, self._events)
        self._waiting: list[Job] = []
        self._in_hand: set[str] = set()
        self._understood: list[tuple[Job, Analysis]] = []
        """Those not kept yet, the first of them until ``_keep_by`` at the latest, as ``time.monotonic`` counts."""
        self._keep_by = 0.0
        self._sources_left = sources
        self._progress = Progress(0, 0, 0, 0, 0)
        self._problems: list[Message | str] = []
        self._notes: dict[Message, int] = {}
        self._articles = 0

    def run(self) -> None:
        """Work until everything is done. Raises LibraryError, PoolError, KeyboardInterrupt."""
        self._prefetcher.start(self._events)
        while self._sources_left or self._waiting or self._pool.busy():
            self._handle(self._next())
            for job, error in self._pool.give(self._waiting):
                self._prefetcher.take()
                self._unread(job.article, Message.verbatim(repr(error)))
            if len(self._understood) >= TOGETHER:
                self.keep()
        self.keep()

    def _next(self) -> object:
        """Wait for the next event; keep what is understood meanwhile, when it is time."""
        if self._understood:
            try:
                return self._events.get(timeout=max(0.0, self._keep_by - time.monotonic()))
            except Empty:
                self.keep()
        return self._events.get()

    def close(self) -> None:
        """End what reads ahead, and the engines."""
        self._prefetcher.close()
        self._pool.close()

    def outcome(self, *, interrupted: bool = False, fault: Message | str | None = None) -> Outcome:
        """Return what became of all articles so far."""
        notes = tuple(
            Message.counted("{count} article: {reason}", "{count} articles: {reason}", count, reason=why)
            for why, count in self._notes.items()
        )
        return Outcome(self._progress, tuple(self._problems), interrupted, fault, notes)

    def _handle(self, event: object) -> None:
        match event:
            case Read(article):
                self._articles += 1
                self._take(article)
            case Known(article=id_):
                self._articles += 1
                self._known(id_)
            case Bad(problem):
                self._articles += 1
                self._bad(problem)
            case Ended(problem):
                self._sources_left -= 1
                if problem is not None:
                    self._articles += 1
                    self._bad(problem)
            case WorkerReply() as said:
                self._hear(said)
        self._count()

    def _take(self, article: Article) -> None:
        try:
            self._take_in_hand(article)
        except (LibraryError, PoolError):
            raise
        except Exception as error:
            self._prefetcher.take()
            self._unkept(article, error)

    def _take_in_hand(self, article: Article) -> None:
        id_ = article.id
        if id_ in self._in_hand or self._library.version(id_) == __version__:
            self._prefetcher.take()
            self._known(id_)
            return
        self._in_hand.add(id_)
        if (note := cut_note(article.text)) is not None:
            self._notes[note] = self._notes.get(note, 0) + 1
        self._waiting.append(Job(article))

    def _hear(self, said: WorkerReply) -> None:
        heard = self._pool.heard(said)
        if isinstance(heard, list):
            self._again(heard)
            return
        job, reply = heard
        self._prefetcher.take()
        match reply:
            case Done(analysis=analysis):
                if not self._understood:
                    self._keep_by = time.monotonic() + LATEST
                self._understood.append((job, analysis))
            case NotUnderstood(message=message):
                self._keep_one(job.article, None)
                self._notes[message] = self._notes.get(message, 0) + 1
            case Failed(message=message):
                self._unread(job.article, message)

    def keep(self) -> None:
        """Keep what is understood; where the library cannot take one article, the others. Raises LibraryError."""
        with uninterrupted():
            try:
                self._library.add_many((job.article, analysis) for job, analysis in self._understood)
            except LibraryError:
                raise
            except Exception:
                keep = self._keep_one
            else:
                keep = self._kept
            while self._understood:
                job, analysis = self._understood.pop(0)
                keep(job.article, analysis)

    def _keep_one(self, article: Article, analysis: Analysis | None) -> None:
        try:
            self._library.add(article, analysis)
        except LibraryError:
            raise
        except Exception as error:
            self._in_hand.discard(article.id)
            self._unkept(article, error)
        else:
            self._kept(article, analysis)

    def _kept(self, article: Article, analysis: Analysis | None) -> None:
        self._in_hand.discard(article.id)
        self._tag(article.id)
        self._count(kept=1, words=len(article.text.split()) if analysis is not None else 0)

    def _again(self, jobs: Sequence[Job]) -> None:
        """Have articles understood that a process took with it; one that took two with it is bad."""
        for job in jobs:
            if job.deaths >= TRIES:
                self._prefetcher.take()
                self._unread(job.article, Message("the engine stopped twice on it"))
        self._waiting[:0] = [job for job in jobs if job.deaths < TRIES]

    def _unread(self, article: Article, why: Message) -> None:
        """Keep an article that cannot be analysed: it can still be read."""
        self._in_hand.discard(article.id)
        self._library.add(article)
        self._tag(article.id)
        source = printable(article.source)
        self._bad(Message("{source}: added, but not analysed: {reason}", source=source, reason=why))

    def _unkept(self, article: Article, error: Exception) -> None:
        """Count an article as bad that the library cannot take."""
        self._bad(Message("{source}: cannot be added: {error}", source=printable(article.source), error=repr(error)))

    def _known(self, id_: str) -> None:
        self._tag(id_)
        self._count(known=1)

    def _tag(self, id_: str) -> None:
        for tag in self._tags:
            self._library.tag(id_, tag)
            if self._library.last_error is not None:
                raise LibraryError(
                    Message("{path}: {reason}", path=self._library.path, reason=self._library.last_error)
                )

    def _bad(self, problem: Message | str) -> None:
        self._problems.append(problem)
        self._count(bad=1)

    def _count(self, kept: int = 0, known: int = 0, bad: int = 0, words: int = 0) -> None:
        was = self._progress
        self._progress = msgspec.structs.replace(
            was,
            kept=was.kept + kept,
            known=was.known + known,
            bad=was.bad + bad,
            total=self._articles + self._sources_left,
            words=was.words + words,
        )
        if kept or known or bad:
            self._watch(self._progress)
