"""The command ``reader serve``, with a server that only writes down what it is asked for."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from reader.cli.serve import address, is_loopback, may_open, serve, served_command
from reader.errors import UsageError
from reader.knowledge.resources import sample_article


class Written:
    """Stands in for textual-serve's server."""

    made: list[Written]

    def __init__(self, command: str, **settings: Any) -> None:
        self.command, self.settings = command, settings
        self.handle_index = self.handle_websocket = self.on_startup = None
        self.busy = settings["port"] == 8001
        self.made.append(self)

    def serve(self) -> None:
        if self.busy:
            raise OSError(98, "already in use")


@pytest.fixture
def servers(monkeypatch: pytest.MonkeyPatch) -> list[Written]:
    package, module = ModuleType("textual_serve"), ModuleType("textual_serve.server")
    module.Server = Written  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "textual_serve", package)
    monkeypatch.setitem(sys.modules, "textual_serve.server", module)
    monkeypatch.setattr(Written, "made", [], raising=False)
    return Written.made


def run(*arguments: str) -> Result:
    return CliRunner().invoke(serve, arguments)


def test_serves_this_machine_only_unless_told_otherwise(servers: list[Written]) -> None:
    done = run(str(sample_article()))
    assert (done.exit_code, done.stderr) == (0, "")
    assert (servers[0].settings["host"], servers[0].settings["port"]) == ("127.0.0.1", 8000)


def test_another_host_warns_on_standard_error(servers: list[Written]) -> None:
    done = run("--host", "0.0.0.0", "--port", "9000")
    assert done.exit_code == 0
    assert "0.0.0.0, port 9000" in done.stderr
    assert "no password" in done.stderr
    assert (servers[0].settings["host"], servers[0].settings["port"]) == ("0.0.0.0", 9000)


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "textual_serve", None)
    monkeypatch.setitem(sys.modules, "textual_serve.server", None)
    refusal = run().exception
    assert isinstance(refusal, UsageError)
    assert "pip install textual-serve" in str(refusal)


def test_the_program_ends_with_status_2_without_the_extra() -> None:
    script = (
        "import sys; sys.modules['textual_serve'] = None; sys.argv = ['reader', 'serve']\n"
        "from reader.__main__ import main; main()"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("reader: the browser view needs")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["none.txt"], "no such file"),
        (["-"], "standard input"),
        (["--port", "8001"], "already in use"),
    ],
)
def test_refuses_what_cannot_be_served(servers: list[Written], arguments: list[str], said: str) -> None:
    refusal = run(*arguments).exception
    assert isinstance(refusal, UsageError)
    assert said in str(refusal)


@pytest.mark.parametrize("port", ["0", "65536", "http"])
def test_refuses_ports_that_are_none(servers: list[Written], port: str) -> None:
    assert run("--port", port).exit_code == 2
    assert not servers


def test_without_a_target_none_is_named() -> None:
    assert shlex.split(served_command(None)) == [sys.executable, "-P", "-m", "reader", "read"]


@given(st.text(st.characters(blacklist_characters="\0", blacklist_categories=["Cs"])))
def test_the_shell_takes_a_target_for_one_word(target: str) -> None:
    assert shlex.split(served_command(target)) == [sys.executable, "-P", "-m", "reader", "read", "--", target]


def test_a_hostile_target_runs_nothing(tmp_path: Path) -> None:
    target = "$(touch ran) `touch ran`; touch ran '\"& #"
    done = subprocess.run(
        "printf %s " + served_command(target), shell=True, cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout.endswith(f"read--{target}")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("host", "own"),
    [("127.0.0.1", True), ("127.8.8.8", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("::", False),
     ("192.168.1.4", False), ("localhost.example.org", False)],
)  # fmt: skip
def test_knows_its_own_machine(host: str, own: bool) -> None:
    assert is_loopback(host) is own


def test_addresses_can_be_typed() -> None:
    assert address("127.0.0.1", 8000) == "http://127.0.0.1:8000"
    assert address("::1", 80) == "http://[::1]:80"


@pytest.mark.parametrize(
    ("origin", "host", "own_machine_only", "allowed"),
    [
        ("http://127.0.0.1:8000", "127.0.0.1:8000", True, True),
        ("http://localhost:8000", "localhost:8000", True, True),
        ("http://[::1]:8000", "[::1]:8000", True, True),
        ("http://news.example", "127.0.0.1:8000", True, False),
        ("http://localhost:9999", "localhost:8000", True, False),
        ("http://news.example:8000", "news.example:8000", True, False),
        ("http://desk.example:8000", "desk.example:8000", False, True),
        ("http://news.example", "desk.example:8000", False, False),
        ("null", "127.0.0.1:8000", True, False),
        (None, "127.0.0.1:8000", True, False),
    ],
)
def test_only_its_own_page_may_open_it(origin: str | None, host: str, own_machine_only: bool, allowed: bool) -> None:
    assert may_open(origin, host, own_machine_only=own_machine_only) is allowed
