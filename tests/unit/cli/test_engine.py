"""``reader engine``: an engine that stays, and what uses it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from click.testing import CliRunner, Result

from reader.cli.annotating import Faults, understanding, understood
from reader.cli.main import commands
from reader.engine import kept_socket, remote
from reader.engine import process as engine_process
from reader.engine.remote import RemotePipelines
from reader.errors import ExitStatus, UsageError
from reader.knowledge.resources import sample_article
from reader.model.article import Article
from reader.understanding.pipeline import Pipeline
from reader.understanding.pipelines import Pipelines

ARTICLES = [Article(text=f"Paul Martin est à Lyon, dit Anne Petit ({number}).", source="x") for number in range(5)]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(commands, ["engine", *arguments])


def test_none_is_kept_unless_one_asks_for_it() -> None:
    said = run("--status")
    assert (said.exit_code, "no engine is kept" in said.output) == (ExitStatus.NOTHING_FOUND, True)
    said = run("--stop")
    assert (said.exit_code, "no engine is kept" in said.output) == (0, True)


@pytest.mark.parametrize("options", [("--keep", "--stop"), ("--stop", "--status"), ("--keep", "5", "--status")])
def test_one_thing_at_a_time(options: tuple[str, ...]) -> None:
    said = run(*options)
    assert isinstance(said.exception, UsageError)


@pytest.mark.parametrize("minutes", ["0", "-1", "1441", "soon"])
def test_the_time_has_bounds(minutes: str) -> None:
    assert run("--keep", minutes).exit_code == ExitStatus.FAILED


def test_a_system_that_cannot_keep_one_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_socket, "can_keep", lambda: False)
    assert isinstance(run("--keep").exception, UsageError)
    assert engine_process.of_kept_engine() is None


def test_analyses_are_the_same_with_it_and_without() -> None:
    command = [sys.executable, "-P", "-m", "reader", "analyze", str(sample_article())]
    plain = subprocess.run(command, capture_output=True, check=True, env=dict(os.environ))
    try:
        said = run("--keep", "1")
        assert said.exit_code == 0, said.output
        kept = subprocess.run(command, capture_output=True, check=True, env=dict(os.environ))
        told = run("--status")
        assert (told.exit_code, "readers so far: 1" in told.output) == (0, True), told.output
        assert run("--keep", "2").exit_code == 0
    finally:
        said = run("--stop")
    assert "the engine was stopped" in said.output
    assert kept.stdout == plain.stdout
    assert run("--status").exit_code == ExitStatus.NOTHING_FOUND


class TestAnEngineThatFails:
    """Whoever used it goes on by itself."""

    @pytest.fixture
    def dying(self, monkeypatch: pytest.MonkeyPatch, pipeline: Pipeline) -> Iterator[None]:
        """A kept engine that answers for one article and ends; understanding here is loaded already."""
        code = (
            "import sys\n"
            "from reader.engine.protocol import *\n"
            "from reader.model.analysis import Analysis, Engine\n"
            "request_of(read_frame(sys.stdin.buffer))\n"
            "done = Done(Analysis(Engine('kept', 'kept'), 'fr'), 0)\n"
            "sys.stdout.buffer.write(frame(done)); sys.stdout.buffer.flush()\n"
        )
        pipe = subprocess.PIPE
        process = subprocess.Popen([sys.executable, "-c", code], stdin=pipe, stdout=pipe)
        monkeypatch.setattr(remote, "pipelines", lambda: RemotePipelines(process))
        monkeypatch.setattr(Pipelines, "load", lambda *_: pipeline)
        yield
        process.kill()
        process.communicate()

    def test_over_many_articles(self, dying: None) -> None:
        faults = Faults()
        found = list(understood(iter(ARTICLES), faults))
        assert [article.text for article, _ in found] == [article.text for article in ARTICLES]
        assert [analysis.engine.model == "kept" for _, analysis in found] == [True, False, False, False, False]
        assert not faults.any

    def test_over_one_after_another(self, dying: None) -> None:
        understand = understanding()
        assert [understand(article).engine.model == "kept" for article in ARTICLES[:3]] == [True, False, False]
