"""The engine's process: read requests, analyse articles, send results as they come."""

from __future__ import annotations

import contextlib
import gc
import os
import queue
import signal
import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO

from reader.engine.protocol import (
    Analyze,
    AnalyzeMany,
    BrokenFrameError,
    Cancel,
    Done,
    Failed,
    NotUnderstood,
    Progress,
    Ready,
    Reply,
    Request,
    Unavailable,
    frame,
    read_frame,
    request_of,
)
from reader.text.message import Message, message_of

if TYPE_CHECKING:
    from reader.model.analysis import Analysis
    from reader.model.article import Article
    from reader.understanding.pipelines import Pipelines, UnsupportedLanguage


def main() -> None:
    """Serve until standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # What is imported stays, looking through it for garbage is for nothing; loading a language switches it on again.
    gc.disable()
    work(*_own_pipes())


STEP = 5
"""By how much an engine is nicer than the screen."""


def step_back() -> None:
    """Let the screen go first where there are more programs than cores."""
    with contextlib.suppress(OSError, AttributeError):
        os.nice(STEP)


def work(requests: BinaryIO, replies: BinaryIO, pipelines: Pipelines | None = None) -> None:
    """Serve until requests end, with pipelines that are loaded already if there are some."""
    inbox: queue.SimpleQueue[Request | None] = queue.SimpleQueue()
    worker = Worker(inbox, replies)
    threading.Thread(target=_receive, args=(requests, inbox, worker.interrupt), daemon=True).start()
    worker.serve(pipelines)


def _own_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Reserve the two pipes for frames; send what libraries print to standard error."""
    requests, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.dup2(2, 1)
    return requests, replies


def _receive(stream: BinaryIO, inbox: queue.SimpleQueue[Request | None], interrupt: Callable[[], None]) -> None:
    """Put requests into the inbox; when the reader is gone, end at once, whatever is being worked on."""
    try:
        while (body := read_frame(stream)) is not None:
            inbox.put(request_of(body))
            interrupt()
    except (BrokenFrameError, OSError):
        pass
    finally:
        os._exit(0)


class Worker:
    """Work on one request at a time; a newer one, or a cancel, ends it between two batches or in the steps behind."""

    def __init__(self, inbox: queue.SimpleQueue[Request | None], replies: BinaryIO) -> None:
        self._inbox = inbox
        self._replies = replies
        self._may_end = False
        self._steps_back = False
        """Whether to step back as soon as the first names are there, which somebody waits for."""

    def interrupt(self) -> None:
        """End the work on a request that another one ends, from the thread that hears of it."""
        if self._may_end and hasattr(signal, "SIGUSR1"):
            signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGUSR1)

    def _send(self, reply: Reply) -> None:
        self._replies.write(frame(reply))
        self._replies.flush()
        if self._steps_back and not isinstance(reply, Ready):
            self._steps_back = False
            step_back()

    def serve(self, pipelines: Pipelines | None = None) -> None:
        """Load the language, then work on what comes; step back behind the first names where it is loaded already."""
        from reader.understanding.interruption import INTERRUPTION
        from reader.understanding.parsing.fast_loading import ModelMissingError
        from reader.understanding.pipelines import Pipelines

        if hasattr(signal, "SIGUSR1") and threading.current_thread() is threading.main_thread():
            # Only what waits ends what is worked on: the signal may come late, when that is worked on already.
            signal.signal(signal.SIGUSR1, lambda *_: None if self._inbox.empty() else INTERRUPTION.ask())
        self._steps_back = pipelines is not None
        pipelines = pipelines or Pipelines()
        try:
            first = pipelines.load()
        except ModelMissingError as error:
            self._send(Unavailable(_message(error)))
            return
        except Exception as error:
            self._send(
                Unavailable(Message("Not analysed: the language could not be loaded: {error}", error=repr(error)))
            )
            return
        self._send(Ready(first.engine.model))
        while True:
            request = self._inbox.get()
            if isinstance(request, Analyze):
                self._work(pipelines, request)
            elif isinstance(request, AnalyzeMany):
                self._work_through(pipelines, request)

    def _work(self, pipelines: Pipelines, request: Analyze) -> None:
        from reader.understanding.interruption import INTERRUPTION, SupersededError
        from reader.understanding.pipeline import Pipeline

        number = request.request
        INTERRUPTION.forget()
        self._may_end = True
        try:
            if not self._inbox.empty():
                return
            pipeline = pipelines.of(request.article)
            if not isinstance(pipeline, Pipeline):
                self._send(_reply(pipeline, number))
                return
            for step in pipeline.analyze_progressively(request.article, request.first_offset):
                if step.done == step.total and step.analysis is not None:
                    self._send(Done(step.analysis, number))
                    return
                self._send(Progress(step.done, step.total, step.analysis, number))
                if not self._inbox.empty():
                    return
        except SupersededError:
            return
        except Exception as error:
            print(f"reader.engine: {error!r}", file=sys.stderr)
            self._send(Failed(Message("Not analysed: an internal error: {error}", error=repr(error)), number))
        finally:
            self._may_end = False

    def _work_through(self, pipelines: Pipelines, request: AnalyzeMany) -> None:
        """Analyse all articles together, which is faster; if that fails, the remaining ones one by one."""
        number = request.request
        try:
            for _, found in pipelines.analyze_many(request.articles):
                self._send(_reply(found, number))
                number += 1
        except Exception as error:
            print(f"reader.engine: {error!r}", file=sys.stderr)
        for left in range(number, request.request + len(request.articles)):
            self._work_on(pipelines, request.articles[left - request.request], left)

    def _work_on(self, pipelines: Pipelines, article: Article, number: int) -> None:
        try:
            reply = _reply(pipelines.analyze(article), number)
        except Exception as error:
            reply = Failed(Message("Not analysed: an internal error: {error}", error=repr(error)), number)
        self._send(reply)


def _message(error: Exception) -> Message:
    said = message_of(error)
    return said if isinstance(said, Message) else Message.verbatim(said)


def _reply(found: Analysis | UnsupportedLanguage, number: int) -> Reply:
    from reader.model.analysis import Analysis

    if isinstance(found, Analysis):
        return Done(found, number)
    return NotUnderstood(found.message, found.language, number)


__all__ = ["Cancel", "Worker", "main"]
