"""The reader's side of the engine: send articles to analyse, and keep the process alive."""

from __future__ import annotations

import asyncio
import contextlib
import subprocess
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

import msgspec

from reader.engine import process as engine_process
from reader.engine.patience import patience
from reader.engine.protocol import (
    LENGTH,
    Analyze,
    Begun,
    BrokenFrameError,
    Cancel,
    Done,
    Failed,
    NotUnderstood,
    Progress,
    Ready,
    Reply,
    Unavailable,
    frame,
    length_of,
    reply_of,
)
from reader.model.article import Article
from reader.text.message import Message
from reader.text.system_error import system_reason

if TYPE_CHECKING:
    from reader.engine.process import EngineProcess

FRAMES_AT_ONCE = 1 << 20
"""Bytes read ahead of the process's output."""

MOST_AT_ONCE = 300_000
"""Characters between two replies at most, those of a section of a book: the longest book waits no longer."""

GOODBYE = 1.0
"""Seconds that the process is given to end when it is let go."""


class Restarted(msgspec.Struct, frozen=True):
    """The process had died or hung and was started again; the article is being understood afresh."""

    message: Message = Message("The engine stopped and was started again; names will follow.")


Event = Progress | Done | Failed | NotUnderstood | Restarted | Unavailable

__all__ = ["Done", "EngineClient", "Event", "Failed", "NotUnderstood", "Progress", "Ready", "Restarted", "Unavailable"]


class _GoneError(Exception):
    """The process has ended."""


class EngineClient:
    """One engine process at a time, started again once if it dies while it works.

    ``begun`` is what the process was asked already: whoever asks for that article gets what has come since.
    """

    def __init__(self, process: EngineProcess | None = None, begun: Begun | None = None) -> None:
        self._process: EngineProcess | None = process
        self._replies: asyncio.StreamReader | None = None
        self._requests: asyncio.StreamWriter | None = None
        self._begun = begun
        self._request = begun.asked.request if begun else 0
        self._coming: int | None = None
        self._starting: asyncio.Future[None] | None = None
        self.model: str | None = None

    async def start(self) -> None:
        """Take over the process, or start one; once is enough. Raises OSError where none can be started."""
        if self._starting is None:
            self._starting = asyncio.ensure_future(self._connect())
        # Whoever asked may leave off; the pipes are connected all the same, for whoever asks next.
        await asyncio.shield(self._starting)

    async def _connect(self) -> None:
        if self._process is None:
            self._process = engine_process.spawn()
        process = self._process
        assert process.stdin is not None
        assert process.stdout is not None
        loop = asyncio.get_running_loop()
        self._replies = asyncio.StreamReader(limit=FRAMES_AT_ONCE)
        replies = self._replies
        if self._begun is not None:
            replies.feed_data(self._begun.received)
        await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(replies), process.stdout)
        transport, protocol = await loop.connect_write_pipe(asyncio.streams.FlowControlMixin, process.stdin)
        self._requests = asyncio.StreamWriter(transport, protocol, None, loop)
        if self._begun is not None:
            self._requests.write(self._begun.unsent)

    async def analyze(self, article: Article, first_offset: int = 0) -> AsyncIterator[Event]:
        """Have an article understood, what stands at ``first_offset`` first.

        Ends with Done, Failed, NotUnderstood or Unavailable. A process that dies is started again once, told by
        Restarted.
        """
        restarts_left = 1
        while True:
            try:
                async for event in self._ask(article, first_offset):
                    yield event
                return
            except (_GoneError, BrokenFrameError, OSError):
                if not restarts_left:
                    yield Failed(Message("Not analysed: the engine stopped twice on this article."))
                    return
            restarts_left -= 1
            await self._release()
            try:
                await self.start()
            except OSError as error:
                yield Unavailable(
                    Message("Not analysed: the engine failed to start ({reason}).", reason=system_reason(error))
                )
                return
            yield Restarted()

    async def _ask(self, article: Article, first_offset: int) -> AsyncIterator[Event]:
        await self.start()
        assert self._requests is not None
        begun, self._begun = self._begun, None
        if begun is None or begun.asked.article != article:
            self._request += 1
            self._requests.write(frame(Analyze(self._request, article, first_offset)))
            await self._requests.drain()
        while True:
            match await self._reply_within(patience(min(len(article.text), MOST_AT_ONCE))):
                case Ready(model=model):
                    self.model = model
                case Unavailable() as event:
                    yield event
                    return
                case Progress(request=self._request) as event:
                    yield event
                case (
                    Done(request=self._request)
                    | Failed(request=self._request)
                    | NotUnderstood(request=self._request) as event
                ):
                    yield event
                    return

    async def _reply_within(self, seconds: float) -> Reply:
        """Return the next reply; an engine that says nothing for that long is killed and counts as gone."""
        try:
            return await asyncio.wait_for(self._reply(), seconds)
        except TimeoutError as error:
            if self._process is not None:
                self._process.kill()
            raise _GoneError from error

    async def _reply(self) -> Reply:
        assert self._replies is not None
        try:
            # One who leaves off between the two halves of a frame leaves the second to who asks next.
            if self._coming is None:
                self._coming = length_of(await self._replies.readexactly(LENGTH.size))
            body = await self._replies.readexactly(self._coming)
            self._coming = None
            return reply_of(body)
        except asyncio.IncompleteReadError as error:
            raise _GoneError from error

    def cancel(self) -> None:
        """Cancel the analysis in progress."""
        self._request += 1
        if self._requests is not None:
            self._requests.write(frame(Cancel()))

    async def close(self) -> None:
        """Let the engine's process end."""
        await self._release()

    async def _release(self) -> None:
        process, self._process = self._process, None
        self._starting = self._coming = self._begun = None
        if self._requests is not None:
            self._requests.close()
            self._requests = None
        if process is None:
            return
        if process.stdin is not None:
            with contextlib.suppress(OSError):
                process.stdin.close()
        try:
            await asyncio.to_thread(process.wait, GOODBYE)
        except subprocess.TimeoutExpired:
            process.kill()
            await asyncio.to_thread(process.wait)
