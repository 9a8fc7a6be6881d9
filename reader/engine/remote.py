"""Understanding by a kept engine, called as the pipelines of this process are: nothing is loaded here."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, BinaryIO, cast

from reader.engine.protocol import (
    AnalyzeMany,
    BrokenFrameError,
    Done,
    NotUnderstood,
    Ready,
    frame,
    read_frame,
    reply_of,
)
from reader.understanding.pipelines import Pipelines, UnsupportedLanguage

if TYPE_CHECKING:
    from reader.engine.process import EngineProcess
    from reader.model.analysis import Analysis
    from reader.model.article import Article

AT_ONCE = 8
"""Articles that are sent together."""

AHEAD = 2
"""Sendings that are under way, so that the engine need not wait for us."""


class RemoteError(Exception):
    """Raised if a kept engine fails over an article, or fails to answer."""


class RemotePipelines:
    """An engine of the kept one, which understands articles one after the other."""

    def __init__(self, process: EngineProcess) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._requests, self._replies = cast("BinaryIO", process.stdin), cast("BinaryIO", process.stdout)
        self._number = 0

    def analyze(self, article: Article) -> Analysis | UnsupportedLanguage:
        """Understand one article. Raises RemoteError."""
        ((_, found),) = self.analyze_many([article])
        return found

    def analyze_many(self, articles: Iterable[Article]) -> Iterator[tuple[Article, Analysis | UnsupportedLanguage]]:
        """Understand articles in the order given. Raises RemoteError."""
        left = iter(articles)
        waiting: deque[tuple[int, list[Article]]] = deque()
        while True:
            while len(waiting) < AHEAD and (group := list(islice(left, AT_ONCE))):
                waiting.append((self._send(group), group))
            if not waiting:
                return
            number, group = waiting.popleft()
            for request, article in enumerate(group, number):
                yield article, self._reply(request)

    def _send(self, articles: list[Article]) -> int:
        first, self._number = self._number, self._number + len(articles)
        try:
            self._requests.write(frame(AnalyzeMany(first, tuple(articles))))
            self._requests.flush()
        except OSError as error:
            raise RemoteError(repr(error)) from error
        return first

    def _reply(self, request: int) -> Analysis | UnsupportedLanguage:
        while True:
            try:
                body = read_frame(self._replies)
                reply = reply_of(body) if body is not None else None
            except (BrokenFrameError, OSError) as error:
                raise RemoteError(repr(error)) from error
            match reply:
                case Ready():
                    continue
                case Done(analysis=analysis, request=number) if number == request:
                    return analysis
                case NotUnderstood(message=message, language=language, request=number) if number == request:
                    return UnsupportedLanguage(language, message)
                case _:
                    raise RemoteError(repr(reply))


def pipelines() -> Pipelines | RemotePipelines:
    """Return what understands articles: a kept engine where there is one, else this process."""
    from reader.engine.process import of_kept_engine

    process = of_kept_engine()
    return Pipelines() if process is None else RemotePipelines(process)
