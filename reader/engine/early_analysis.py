"""An article that a kept engine is asked for before the app is there: its names can be in the first frame.

The request is written at once, without waiting for anybody; a thread reads what comes until the app is there, which
then gets the engine with all that was read, as if it had asked itself.
"""

from __future__ import annotations

import os
import select
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING

from reader.engine import process as engine_process
from reader.engine.kept_engine import PATIENCE, PendingEngine, pending_engine
from reader.engine.protocol import LENGTH, Analyze, Begun, Done, Progress, frame, length_of, reply_of

if TYPE_CHECKING:
    from reader.engine.client import EngineClient
    from reader.engine.process import EngineProcess
    from reader.model.analysis import Analysis
    from reader.model.article import Article

AT_ONCE = 1 << 18
"""Bytes read at once."""

Show = Callable[["Analysis", int], object]
"""What shows an analysis; the second argument is how many percent of the article it is of."""


class EarlyAnalysis:
    """Has an article analysed by an engine that the kept one was asked for; ``show`` is called from a thread."""

    def __init__(self, pending: PendingEngine, article: Article, first_offset: int, show: Show) -> None:
        self._pending = pending
        self._show = show
        self._kept: EngineProcess | None = None
        self._own: EngineProcess | None = None
        self._is_answered = False
        self._asked = Analyze(1, article, first_offset)
        self._unsent = frame(self._asked)
        self._received = bytearray()
        self._shown = 0
        """Bytes of ``_received`` that were looked at."""
        self._ended, self._end = os.pipe()
        self._thread = Thread(target=self._run, name="early-analysis", daemon=True)

    def start(self) -> None:
        """Send the article, as much of it as goes at once, and wait for what comes."""
        os.set_blocking(self._pending.requests, False)
        with suppress(OSError):  # It is gone already: the thread will find that out.
            self._send()
        self._thread.start()

    def client(self) -> EngineClient:
        """Show no more; return what speaks with the engine from now on.

        That is one of our own where the kept one refused or did not answer: it was asked nothing.
        """
        from reader.engine.client import EngineClient

        os.write(self._end, b".")
        self._thread.join()
        os.close(self._end)
        os.close(self._ended)
        if self._kept is not None:
            return EngineClient(self._kept, Begun(self._asked, self._unsent, bytes(self._received)))
        if self._own is None:
            self._start_own()
        return EngineClient(self._own)

    def _run(self) -> None:
        with suppress(OSError, ValueError):  # A broken engine is the client's business.
            answer = self._pending.connection.fileno()
            ready, _, _ = select.select([self._ended, answer], [], [], PATIENCE)
            if answer in ready:
                self._is_answered = True
                self._kept = self._pending.answered()
            if self._kept is None and self._ended not in ready:
                self._start_own()  # Refused, or no answer.
            while self._kept is not None and self._exchange():
                pass

    def _start_own(self) -> None:
        if not self._is_answered:
            self._is_answered = True
            self._pending.give_up()
        with suppress(OSError):
            self._own = engine_process.own_engine()

    def _exchange(self) -> bool:
        """Send and read what can be; return whether there is more to come."""
        waiting = [self._pending.requests] if self._unsent else []
        ready, can_send, _ = select.select([self._ended, self._pending.replies], waiting, [])
        if self._ended in ready:
            return False
        if can_send:
            self._send()
        if self._pending.replies not in ready:
            return True
        data = os.read(self._pending.replies, AT_ONCE)
        self._received += data
        return bool(data) and self._look()

    def _send(self) -> None:
        with suppress(BlockingIOError):
            while self._unsent:
                self._unsent = self._unsent[os.write(self._pending.requests, self._unsent) :]

    def _look(self) -> bool:
        """Show the analyses that have come whole; return whether more will come."""
        while len(self._received) >= self._shown + LENGTH.size:
            begin = self._shown + LENGTH.size
            end = begin + length_of(bytes(self._received[self._shown : begin]))
            if len(self._received) < end:
                return True
            reply = reply_of(bytes(self._received[begin:end]))
            self._shown = end
            if isinstance(reply, Done):
                self._show(reply.analysis, 100)
                return False
            if isinstance(reply, Progress) and reply.analysis is not None:
                self._show(reply.analysis, min(99, 100 * reply.done // max(1, reply.total)))
        return True


def ask_kept_engine(article: Article, first_offset: int, show: Show) -> EarlyAnalysis | None:
    """Have a kept engine analyse an article, what stands at ``first_offset`` first; ``None`` if none is kept."""
    pending = pending_engine()
    if pending is None:
        return None
    early = EarlyAnalysis(pending, article, first_offset, show)
    early.start()
    return early
