"""The engine's process, from the reader's side."""

from __future__ import annotations

import asyncio
import io
import os
import queue
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.engine import client as client_module
from reader.engine.client import Done, EngineClient, Event, Failed, Progress, Ready, Restarted, Unavailable
from reader.engine.protocol import (
    LENGTH,
    Analyze,
    AnalyzeMany,
    BrokenFrameError,
    Request,
    frame,
    length_of,
    read_frame,
    reply_of,
    request_of,
)
from reader.engine.worker import Worker
from reader.model.analysis import Analysis
from reader.model.article import Article
from reader.text.message import Message
from reader.understanding.sections import LONGEST
from tests.tui.articles import ANALYSIS


async def events(client: EngineClient, article: Article) -> list[Event]:
    return [event async for event in client.analyze(article)]


def scripted(script: str) -> subprocess.Popen[bytes]:
    """A process that speaks as an engine would; ``say`` sends a message, ``hear`` waits for one."""
    prelude = (
        "import sys, os, signal\n"
        "from reader.engine.protocol import *\n"
        "from tests.tui.articles import ANALYSIS\n"
        "def say(m): sys.stdout.buffer.write(frame(m)); sys.stdout.buffer.flush()\n"
        "def hear(): return request_of(read_frame(sys.stdin.buffer))\n"
    )
    return subprocess.Popen([sys.executable, "-c", prelude + script], stdin=subprocess.PIPE, stdout=subprocess.PIPE)


class TestFrames:
    @given(st.text(), st.integers(0, 1 << 40), st.integers(0, 1 << 40))
    def test_a_message_comes_out_as_it_went_in(self, text: str, number: int, offset: int) -> None:
        article = Article(text=text.encode("utf-8", "replace").decode(), source="s")
        message = Analyze(number, article, offset)
        body = read_frame(io.BytesIO(frame(message)))
        assert body is not None
        assert request_of(body) == message

    @given(st.binary(max_size=100))
    def test_what_is_no_message_is_refused(self, body: bytes) -> None:
        try:
            reply_of(body)
        except BrokenFrameError:
            return
        assert False, "a random body was taken for a reply"  # noqa: B011, PT015

    @pytest.mark.parametrize("message", ["no", ["{x}", None], ["a", "b", "c"], [1, None, {}], {"template": "x"}])
    def test_what_is_no_message_for_people_is_refused(self, message: object) -> None:
        with pytest.raises(BrokenFrameError):
            reply_of(msgspec.msgpack.encode({"type": "Failed", "message": message, "request": 1}))

    def test_messages_for_people_come_out_as_they_went_in(self) -> None:
        message = Message.counted("{count} of {what}", "{count} of {what}s", 2, what=Message("a {b}", b="c"))
        assert reply_of(frame(Failed(message, 1))[LENGTH.size :]) == Failed(message, 1)

    @pytest.mark.parametrize("name", [b"\xff", b"\xc3", b"\xed\xa0\x80"])
    def test_words_that_are_no_utf_8_are_a_broken_frame(self, name: bytes) -> None:
        whole = msgspec.msgpack.encode({"type": "Ready", "model": "abc"})
        with pytest.raises(BrokenFrameError):
            reply_of(whole.replace(b"abc", (name * 3)[:3]))

    def test_a_length_that_cannot_be_is_refused(self) -> None:
        with pytest.raises(BrokenFrameError):
            length_of(LENGTH.pack((1 << 32) - 1))

    @pytest.mark.parametrize("cut", [0, 3, 4, 20])
    def test_a_stream_that_ends_early_is_the_end(self, cut: int) -> None:
        whole = frame(Analyze(1, Article(text="abc", source="s" * 30)))
        assert read_frame(io.BytesIO(whole[:cut])) is None


async def test_understands_the_sample_and_another_after_it(sample: Article) -> None:
    client = EngineClient()
    try:
        first = await events(client, sample)
        assert isinstance(first[-1], Done)
        assert any(entity.name == "Sergueï Lavrov" for entity in first[-1].analysis.entities)
        again = await events(client, Article(text="Paul Martin est à Lyon.", source="b"))
        assert isinstance(again[-1], Done)
    finally:
        await client.close()


BOOK = Article(text="Paul Martin a rencontré Lucie Durand à Lyon. Il pleut sur la ville.\n\n" * 40_000, source="book")
"""Minutes of work: nearly three million characters."""


@pytest.mark.parametrize(
    ("cancel", "at"), [(True, len(BOOK.text) // 2), (False, 0)], ids=["cancelled in its middle", "another asked for"]
)
async def test_a_book_is_left_for_another_article(cancel: bool, at: int) -> None:
    client = EngineClient()
    try:
        async for event in client.analyze(BOOK, at):
            if isinstance(event, Progress):
                break
        if cancel:
            client.cancel()
        async with asyncio.timeout(30):
            found = await events(client, Article(text="Paul Martin est à Lyon.", source="b", language="fr"))
        assert isinstance(found[-1], Done)
        assert [entity.name for entity in found[-1].analysis.entities] == ["Paul Martin", "Lyon"]
    finally:
        await client.close()


async def test_a_process_that_dies_is_started_again_once_and_that_is_told(sample: Article) -> None:
    client = EngineClient(scripted("hear(); os.kill(os.getpid(), signal.SIGKILL)"))
    try:
        found = await events(client, sample)
        assert isinstance(found[0], Restarted)
        assert isinstance(found[-1], Done)
    finally:
        await client.close()


async def test_one_that_dies_again_and_again_ends_in_words(sample: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.engine.process.spawn", lambda: scripted("hear(); os.kill(os.getpid(), signal.SIGKILL)"))
    client = EngineClient()
    try:
        found = await events(client, sample)
        assert [type(event) for event in found] == [Restarted, Failed]
    finally:
        await client.close()


async def test_a_process_that_talks_nonsense_counts_as_dead(sample: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.engine.process.spawn", lambda: scripted("hear(); print('x' * 10000)"))
    client = EngineClient()
    try:
        assert isinstance((await events(client, sample))[-1], Failed)
    finally:
        await client.close()


@pytest.mark.parametrize(
    "script",
    [
        "hear(); os.kill(os.getpid(), signal.SIGSTOP)",
        "hear(); sys.stdout.buffer.write(LENGTH.pack(999)); hear(); hear()",
    ],
    ids=["stopped", "a frame that never ends"],
)
async def test_a_process_that_hangs_is_told_and_started_again_once(
    sample: Article, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    monkeypatch.setattr("reader.engine.patience.SILENCE", 0.5)
    monkeypatch.setattr("reader.engine.patience.CHARACTERS_A_SECOND", 1_000_000)
    hung = [scripted(script), scripted(script)]
    monkeypatch.setattr("reader.engine.process.spawn", hung[1:].pop)
    client = EngineClient(hung[0])
    try:
        assert [type(event) for event in await events(client, sample)] == [Restarted, Failed]
    finally:
        await client.close()
    assert [process.wait(20) for process in hung] == [-signal.SIGKILL] * 2


async def test_one_that_hangs_on_a_book_is_told_as_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    assert client_module.MOST_AT_ONCE == LONGEST
    monkeypatch.setattr("reader.engine.patience.SILENCE", 0.5)
    monkeypatch.setattr("reader.engine.client.MOST_AT_ONCE", 1_000)
    hung = [scripted("hear(); os.kill(os.getpid(), signal.SIGSTOP)") for _ in range(2)]
    monkeypatch.setattr("reader.engine.process.spawn", hung[1:].pop)
    client = EngineClient(hung[0])
    try:
        async with asyncio.timeout(60):
            assert [type(event) for event in await events(client, BOOK)] == [Restarted, Failed]
    finally:
        await client.close()


async def test_a_missing_model_is_told(sample: Article) -> None:
    client = EngineClient(scripted("say(Unavailable(Message('install {it}', it=Message('it')))); hear()"))
    try:
        assert await events(client, sample) == [Unavailable(Message("install {it}", it=Message("it")))]
    finally:
        await client.close()


async def test_replies_to_an_earlier_request_are_passed_over(sample: Article) -> None:
    script = (
        "r = hear().request; say(Done(ANALYSIS, r - 1)); say(Progress(1, 2, None, r)); say(Done(ANALYSIS, r)); hear()"
    )
    client = EngineClient(scripted(script))
    try:
        assert await events(client, sample) == [Progress(1, 2, None, 1), Done(ANALYSIS, 1)]
    finally:
        await client.close()


async def test_the_process_ends_with_the_reader() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "reader.engine"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    assert process.stdin is not None
    process.stdin.close()
    assert await asyncio.to_thread(process.wait, 60) == 0


async def test_interrupting_does_not_reach_it(sample: Article) -> None:
    client = EngineClient()
    await client.start()
    try:
        assert isinstance((await events(client, sample))[-1], Done)
        assert client._process is not None
        os.kill(client._process.pid, signal.SIGINT)
        assert isinstance((await events(client, sample))[-1], Done)
    finally:
        await client.close()


def test_of_many_articles_one_that_fails_takes_no_other_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    class Brittle:
        engine = ANALYSIS.engine

        def load(self) -> Brittle:
            return self

        def analyze(self, article: Article) -> Analysis:
            if article.text == "bad":
                raise ValueError("too bad")
            return ANALYSIS

        def analyze_many(self, articles: Iterable[Article]) -> Iterator[tuple[Article, Analysis]]:
            return ((article, self.analyze(article)) for article in articles)

    class Inbox(queue.SimpleQueue):  # type: ignore[type-arg]
        def get(self, *_: object) -> Request:
            if self.empty():
                raise EOFError
            return super().get_nowait()  # type: ignore[no-any-return]

    monkeypatch.setattr("reader.understanding.pipelines.Pipelines", Brittle)
    inbox, replies = Inbox(), io.BytesIO()
    texts = ("one", "two", "bad", "three")
    inbox.put(AnalyzeMany(7, tuple(Article(text=text, source="s") for text in texts)))
    with pytest.raises(EOFError):
        Worker(inbox, replies).serve()
    replies.seek(0)
    bodies = iter(lambda: read_frame(replies), None)
    ready, *said = [reply_of(body) for body in bodies if body]
    assert isinstance(ready, Ready)
    assert [(type(reply), getattr(reply, "request", None)) for reply in said] == [
        (Done, 7), (Done, 8), (Failed, 9), (Done, 10)
    ]  # fmt: skip


async def test_a_module_in_the_current_folder_is_not_run(
    sample: Article, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("queue", "spacy", "numpy", "msgspec", "reader"):
        (tmp_path / f"{name}.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'a').write('{name} ')\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    client = EngineClient()
    events = [event async for event in client.analyze(sample)]
    await client.close()
    assert isinstance(events[-1], Done)
    assert not (tmp_path / "ran").exists()
