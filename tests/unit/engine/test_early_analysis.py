"""An article that a kept engine is asked for before the app is there."""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from queue import SimpleQueue
from typing import BinaryIO

import msgspec
import pytest

from reader.engine import early_analysis, kept_engine
from reader.engine import process as engine_process
from reader.engine.early_analysis import EarlyAnalysis, ask_kept_engine
from reader.engine.kept_protocol import LARGEST, PIPES, Accepted, Answer, Refused, framed
from reader.engine.kept_socket import can_keep, socket_file
from reader.engine.protocol import Analyze, Done, NotUnderstood, Progress, Ready, Reply, frame, read_frame, request_of
from reader.model.article import Article
from reader.text.message import Message
from tests.tui.articles import ANALYSIS, ARTICLE
from tests.unit.engine.test_client import events, scripted

pytestmark = pytest.mark.skipif(not can_keep(), reason="no engine can be kept here")

PART = msgspec.structs.replace(ANALYSIS, quotes=())
OTHER = Article(text="Marie Durand", source="b.txt")
OWN = """
say(Ready("own"))
while True:
    say(NotUnderstood(Message("told by an engine of our own"), "xx", hear().request))
"""
OF_OUR_OWN = NotUnderstood(Message("told by an engine of our own"), "xx", 1)


class Kept:
    """A kept engine that does as the test says."""

    def __init__(self) -> None:
        socket_file().parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._listener.bind(str(socket_file()))
        self._listener.listen()
        self._connection: socket.socket | None = None
        self._engine = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
        self.requests: BinaryIO
        self.replies: BinaryIO

    def answer(self, answer: Answer | None = None) -> None:
        """Take whoever comes, with another answer than that an engine listens."""
        self._connection, _ = self._listener.accept()
        _, (reading, writing), _, _ = socket.recv_fds(self._connection, LARGEST, PIPES)
        self.requests, self.replies = os.fdopen(reading, "rb"), os.fdopen(writing, "wb", 0)
        self._connection.sendall(framed(answer or Accepted(self._engine.pid)))
        if isinstance(answer, Refused):
            self.close()

    def hear(self) -> Analyze:
        body = read_frame(self.requests)
        assert body is not None
        request = request_of(body)
        assert isinstance(request, Analyze)
        return request

    def say(self, *replies: Reply) -> None:
        self.replies.write(b"".join(map(frame, replies)))

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self.requests.close()
            self.replies.close()
            self._connection = None

    def close_after(self, said: bytes) -> None:
        self.replies.write(said)
        self.close()

    def end(self) -> None:
        self.close()
        self._listener.close()
        self._engine.kill()
        self._engine.communicate()


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> Iterator[Kept]:
    """A kept engine; one of our own says that it understands nothing."""
    monkeypatch.setattr(engine_process, "own_engine", lambda: scripted(OWN))
    kept = Kept()
    yield kept
    kept.end()


Shown = SimpleQueue[tuple[object, int]]


def ask(article: Article = ARTICLE, first: int = 0) -> tuple[EarlyAnalysis, Shown]:
    shown: Shown = SimpleQueue()
    early = ask_kept_engine(article, first, lambda analysis, percent: shown.put((analysis, percent)))
    assert early is not None
    return early, shown


def rest(early: EarlyAnalysis, article: Article = ARTICLE, act: Callable[[], object] = lambda: None) -> list[object]:
    """What the app hears of an article; ``act`` is done once it has the engine."""

    async def heard() -> list[object]:
        client = early.client()
        act()
        try:
            return [*await events(client, article)]
        finally:
            await client.close()

    return asyncio.run(heard())


def test_names_are_shown_and_the_app_hears_them_again_without_asking(kept: Kept) -> None:
    early, shown = ask(first=7)
    kept.answer()
    assert kept.hear() == Analyze(1, ARTICLE, 7)
    kept.say(Ready("m"), Progress(5, 10, PART, 1), Done(ANALYSIS, 1))
    assert [shown.get(timeout=10), shown.get(timeout=10)] == [(PART, 50), (ANALYSIS, 100)]
    assert rest(early, act=kept.close) == [Progress(5, 10, PART, 1), Done(ANALYSIS, 1)]


def test_what_has_come_in_part_is_heard_whole(kept: Kept) -> None:
    early, shown = ask()
    kept.answer()
    done = frame(Done(ANALYSIS, 1))
    kept.replies.write(frame(Progress(5, 10, PART, 1)) + done[:30])
    assert shown.get(timeout=10) == (PART, 50)
    assert rest(early, act=lambda: kept.close_after(done[30:])) == [
        Progress(5, 10, PART, 1),
        Done(ANALYSIS, 1),
    ]
    assert shown.empty()


def test_a_long_article_is_sent_as_the_engine_takes_it(kept: Kept) -> None:
    long = Article(text="Paul Martin. " * 40_000, source="a.txt")
    early, shown = ask(long)
    kept.answer()

    def hear_late() -> None:
        assert kept.hear().article == long
        kept.close_after(frame(Done(ANALYSIS, 1)))

    hearing = threading.Thread(target=hear_late)
    heard = rest(early, long, hearing.start)
    hearing.join()
    assert heard == [Done(ANALYSIS, 1)]
    assert shown.empty()


def test_another_article_is_asked_for_anew(kept: Kept) -> None:
    early, _ = ask()
    kept.answer()
    heard: list[Analyze] = []

    def hear_both() -> None:
        heard.extend((kept.hear(), kept.hear()))
        kept.close_after(frame(Done(PART, 1)) + frame(Done(ANALYSIS, 2)))

    hearing = threading.Thread(target=hear_both)
    assert rest(early, OTHER, hearing.start) == [Done(ANALYSIS, 2)]
    hearing.join()
    assert [(request.request, request.article) for request in heard] == [(1, ARTICLE), (2, OTHER)]


def test_one_that_refuses_is_replaced_by_one_of_our_own(kept: Kept) -> None:
    early, shown = ask()
    kept.answer(Refused())
    assert rest(early) == [OF_OUR_OWN]
    assert shown.empty()


def test_one_that_does_not_answer_holds_nobody_up(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(early_analysis, "PATIENCE", 60.0)
    early, _ = ask()
    assert rest(early) == [OF_OUR_OWN]


def test_one_that_does_not_answer_in_time_is_replaced_meanwhile(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(early_analysis, "PATIENCE", 0.01)
    started: SimpleQueue[subprocess.Popen[bytes]] = SimpleQueue()
    own = engine_process.own_engine

    def start() -> engine_process.EngineProcess:
        process = own()
        assert isinstance(process, subprocess.Popen)
        started.put(process)
        return process

    monkeypatch.setattr(engine_process, "own_engine", start)
    early, _ = ask()
    assert started.get(timeout=10).poll() is None
    assert rest(early) == [OF_OUR_OWN]
    assert started.empty()


@pytest.mark.parametrize(
    "said", [b"", b"\xff" * 20, frame(Progress(1, 2, None, 1))[:-1]], ids=["nothing", "no frame", "half"]
)
def test_one_that_dies_or_talks_nonsense_is_started_again_for_the_app(kept: Kept, said: bytes) -> None:
    early, shown = ask()
    kept.answer()
    kept.close_after(said)
    kept.end()
    socket_file().unlink()
    told, last = rest(early)
    assert type(told).__name__ == "Restarted"
    assert last == msgspec.structs.replace(OF_OUR_OWN, request=2)
    assert shown.empty()


def test_without_a_kept_engine_nobody_is_asked() -> None:
    assert ask_kept_engine(ARTICLE, 0, lambda *_: None) is None
    assert kept_engine.pending_engine() is None
