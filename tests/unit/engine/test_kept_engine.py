"""A kept engine: used where there is one, looked over where there is none for us, closed to everybody else."""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader import __version__
from reader.engine import kept_engine, kept_protocol, remote
from reader.engine import process as engine_process
from reader.engine.client import EngineClient
from reader.engine.kept_protocol import Ask, Serve, answer_of, framed, peer, said_of, serve
from reader.engine.kept_socket import can_keep, is_ours, socket_file
from reader.engine.protocol import LENGTH, BrokenFrameError, NotUnderstood
from reader.engine.remote import RemoteError, RemotePipelines
from reader.model.article import Article
from reader.text.message import Message
from reader.understanding.pipelines import UnsupportedLanguage

pytestmark = pytest.mark.skipif(not can_keep(), reason="no engine can be kept here")

ARTICLE = Article(text="Paul Martin", source="a.txt")

KEPT = """
import sys
from pathlib import Path
from types import SimpleNamespace
from reader.engine import keeper
from reader.text.message import Message
from reader.understanding.pipelines import UnsupportedLanguage

class Scripted:
    def load(self):
        return SimpleNamespace(engine=SimpleNamespace(model="scripted 1"))
    def of(self, article):
        return UnsupportedLanguage("xx", Message("told by the kept engine"))
    def analyze_many(self, articles):
        for article in articles:
            assert article.text != "bad", "a bad article"
            yield article, self.of(article)
    def analyze(self, article):
        return [found for _, found in self.analyze_many([article])][0]

card = Path(sys.argv[2])
keeper.load = lambda: keeper.Loaded(Scripted(), ("scripted 1",), {card: card.stat().st_mtime_ns})
keeper.main(int(sys.argv[1]))
"""

Keeping = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture
def keeping(tmp_path: Path) -> Iterator[Keeping]:
    """Start an engine that is kept, with scripted pipelines."""
    card = tmp_path / "meta.json"
    card.write_text("{}")
    started: list[subprocess.Popen[bytes]] = []

    def start(minutes: int = 5) -> subprocess.Popen[bytes]:
        kept = subprocess.Popen([sys.executable, "-c", KEPT, str(minutes), str(card)], stdout=subprocess.PIPE)
        started.append(kept)
        assert kept.stdout is not None
        assert kept.stdout.readline() == b"ready\n"
        return kept

    yield start
    for kept in started:
        kept.kill()
        kept.wait()
        assert kept.stdout is not None
        kept.stdout.close()


def _let_go(process: engine_process.EngineProcess) -> None:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.close()
    process.stdout.close()
    assert process.wait(10) == 0


class TestServing:
    def test_a_reader_gets_an_engine_of_the_kept_one(self, keeping: Keeping) -> None:
        keeping()

        async def asked() -> object:
            client = EngineClient(engine_process.spawn())
            try:
                return [event async for event in client.analyze(ARTICLE)][-1]
            finally:
                await client.close()

        found = asyncio.run(asked())
        assert isinstance(found, NotUnderstood)
        assert found.message == Message("told by the kept engine")

    def test_several_are_served_at_once_each_by_a_process_of_its_own(self, keeping: Keeping) -> None:
        kept = keeping()
        processes = [engine_process.spawn() for _ in range(3)]
        assert len({kept.pid, *(process.pid for process in processes)}) == 4
        now = kept_engine.state()
        assert now is not None
        assert (now.uses, now.models, now.version) == (3, ("scripted 1",), __version__)
        for process in processes:
            _let_go(process)

    def test_it_ends_with_the_reader(self, keeping: Keeping) -> None:
        keeping()
        process = engine_process.spawn()
        assert process.poll() is None
        _let_go(process)
        assert process.poll() == 0

    def test_it_can_be_killed_and_the_kept_one_goes_on(self, keeping: Keeping) -> None:
        keeping()
        process = engine_process.spawn()
        process.kill()
        _let_go(process)
        assert kept_engine.state() is not None

    def test_waiting_is_bounded(self, keeping: Keeping) -> None:
        keeping()
        process = engine_process.spawn()
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(0.01)
        _let_go(process)

    def test_articles_come_back_in_their_order(self, keeping: Keeping) -> None:
        keeping()
        pipelines = remote.pipelines()
        assert isinstance(pipelines, RemotePipelines)
        articles = [Article(text=f"text {number}", source="x") for number in range(30)]
        assert [article for article, _ in pipelines.analyze_many(articles)] == articles
        assert isinstance(pipelines.analyze(ARTICLE), UnsupportedLanguage)

    def test_an_article_that_fails_is_told(self, keeping: Keeping) -> None:
        keeping()
        pipelines = remote.pipelines()
        with pytest.raises(RemoteError, match="a bad article"):
            pipelines.analyze(Article(text="bad", source="x"))

    def test_one_that_dies_is_told(self, keeping: Keeping) -> None:
        keeping()
        process = engine_process.spawn()
        pipelines = RemotePipelines(process)
        process.kill()
        with pytest.raises(RemoteError):
            pipelines.analyze(ARTICLE)


class TestNoneForUs:
    def test_where_none_is_kept(self) -> None:
        assert kept_engine.kept_engine() is None
        assert kept_engine.state() is kept_engine.stop() is kept_engine.keep(3) is None

    def test_of_another_version(self, keeping: Keeping, monkeypatch: pytest.MonkeyPatch) -> None:
        keeping()
        monkeypatch.setattr(kept_engine, "serve", lambda: Serve("0.0.0", serve().place))
        assert kept_engine.kept_engine() is None

    def test_of_another_installation(self, keeping: Keeping, monkeypatch: pytest.MonkeyPatch) -> None:
        keeping()
        monkeypatch.setattr(kept_engine, "serve", lambda: Serve(__version__, "/elsewhere"))
        assert kept_engine.kept_engine() is None
        assert kept_engine.state() is not None

    def test_whose_models_were_changed_which_ends_it(self, keeping: Keeping, tmp_path: Path) -> None:
        kept = keeping()
        os.utime(tmp_path / "meta.json", (1, 1))
        assert kept_engine.kept_engine() is None
        assert kept.wait(10) == 0
        assert not socket_file().exists()

    def test_that_was_killed(self, keeping: Keeping) -> None:
        kept = keeping()
        kept.kill()
        kept.wait()
        assert socket_file().exists()
        assert kept_engine.kept_engine() is None
        keeping()
        assert kept_engine.state() is not None

    def test_that_does_not_answer(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(kept_engine, "PATIENCE", 0.05)
        socket_file().parent.mkdir(mode=0o700, parents=True)
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as silent:
            silent.bind(str(socket_file()))
            silent.listen()
            assert kept_engine.kept_engine() is None

    @pytest.mark.parametrize("mode", [0o755, 0o770, 0o701])
    def test_in_a_folder_that_is_open_to_others(self, keeping: Keeping, mode: int) -> None:
        keeping()
        socket_file().parent.chmod(mode)
        assert not is_ours(socket_file())
        assert kept_engine.kept_engine() is None

    def test_behind_a_link(self, keeping: Keeping, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        keeping()
        (tmp_path / "run").mkdir()
        (tmp_path / "run" / "reader").symlink_to(socket_file().parent)
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))
        assert kept_engine.kept_engine() is None

    def test_of_another_user(self, keeping: Keeping, monkeypatch: pytest.MonkeyPatch) -> None:
        keeping()
        monkeypatch.setattr(kept_engine, "peer", lambda _: os.getuid() + 1)
        assert kept_engine.kept_engine() is None

    def test_where_the_place_is_too_long_for_a_socket(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("XDG_RUNTIME_DIR", "/" + "x" * 200)
        assert kept_engine.kept_engine() is None


class TestKeeping:
    def test_the_socket_is_the_user_s_alone(self, keeping: Keeping) -> None:
        keeping()
        assert stat.S_IMODE(socket_file().stat().st_mode) == 0o600
        assert stat.S_IMODE(socket_file().parent.stat().st_mode) == 0o700

    def test_a_folder_open_to_others_is_not_used(self, tmp_path: Path) -> None:
        socket_file().parent.mkdir(parents=True)
        socket_file().parent.chmod(0o755)
        (tmp_path / "meta.json").write_text("{}")
        run = subprocess.run([sys.executable, "-c", KEPT, "1", str(tmp_path / "meta.json")], capture_output=True)
        assert run.returncode != 0
        assert not socket_file().exists()

    def test_it_ends_by_itself_without_use(self, keeping: Keeping) -> None:
        assert keeping(0).wait(10) == 0
        assert not socket_file().exists()

    def test_it_stays_while_it_serves(self, keeping: Keeping) -> None:
        kept = keeping()
        process = engine_process.spawn()
        kept_engine.stop()
        assert kept.wait(10) == 0
        assert process.poll() is None
        _let_go(process)

    def test_the_time_can_be_changed(self, keeping: Keeping) -> None:
        keeping(5)
        kept_engine.keep(60)
        now = kept_engine.state()
        assert now is not None
        assert (now.minutes, now.seconds_left > 3_500) == (60, True)

    @pytest.mark.parametrize(
        "data",
        [
            b"",
            b"\0",
            LENGTH.pack(5) + b"abc",
            LENGTH.pack(3) + b"abc",
            LENGTH.pack(1 << 28),
            b"x" * 100_000,
            framed(serve()),
            framed(serve()) * 2,
        ],
    )
    def test_what_is_no_request_is_passed_over(self, keeping: Keeping, data: bytes) -> None:
        keeping()
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
            connection.connect(str(socket_file()))
            with contextlib.suppress(BrokenPipeError):
                connection.sendall(data)
        deadline = time.monotonic() + 10
        while (now := kept_engine.state()) is None and time.monotonic() < deadline:
            pass
        assert now is not None
        assert now.uses == 0


class TestFrames:
    @given(st.binary(max_size=60))
    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
    def test_what_is_no_message_is_refused(self, data: bytes) -> None:
        for decode in (said_of, answer_of):
            with pytest.raises(BrokenFrameError):
                decode(data)

    def test_a_message_comes_out_as_it_went_in(self) -> None:
        assert said_of(framed(serve())) == serve()
        assert said_of(framed(Ask())) == Ask()

    def test_a_message_is_bounded(self) -> None:
        with pytest.raises(BrokenFrameError):
            said_of(framed(Serve("1", "x" * kept_protocol.LARGEST)))

    def test_the_system_tells_who_is_at_the_other_end(self) -> None:
        ours, other = socket.socketpair()
        with ours, other:
            assert peer(ours) in (os.getuid(), None)
