from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.engine.keeper import READY
from tests.terminal.tmux import Pane

Open = Callable[..., Pane]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if shutil.which("tmux") is None:
        for item in items:
            if "terminal" in item.path.parts:
                item.add_marker(pytest.mark.skip(reason="tmux is not installed"))


@pytest.fixture(scope="session")
def runtime(_cache: Path) -> Iterator[Path]:
    """A runtime folder with an engine that is kept for all tests in terminals, loaded once."""
    # Sockets have short paths (108 bytes), temporary folders of tests long ones.
    with tempfile.TemporaryDirectory(prefix="reader-") as folder:
        env = {**os.environ, "XDG_RUNTIME_DIR": folder, "XDG_CACHE_HOME": str(_cache)}
        command = [sys.executable, "-P", "-m", "reader.engine", "--keep", "60"]
        with subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE) as engine:
            assert engine.stdout is not None
            assert engine.stdout.readline() == READY
            yield Path(folder)
            engine.terminate()


@pytest.fixture(autouse=True)
def _kept_engine(_own_places: None, runtime: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The program takes the kept engine."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))


@pytest.fixture
def own_engine(_kept_engine: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The program starts an engine of its own."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """An empty home."""
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


@pytest.fixture
def open_reader(home: Path) -> Iterator[Open]:
    """Opens the program in a terminal: ``open_reader("seeds/alep.txt", size=(120, 40))``."""
    panes: list[Pane] = []
    folders: list[str] = []

    def open_(*arguments: str, size: tuple[int, int] = (120, 40), stdin: str | None = None, **env: str) -> Pane:
        folder = tempfile.mkdtemp(prefix="reader-")
        folders.append(folder)
        inherited = {
            name: os.environ[name]
            for name in ("PATH", "LANG", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")
            if name in os.environ
        }
        settings = {"HOME": str(home), "TERM": "tmux-256color", "LC_ALL": "C.UTF-8", "COLORTERM": "truecolor"}
        command = [sys.executable, "-m", "reader", *arguments]
        pane = Pane(Path(folder), command, size=size, env={**inherited, **settings, **env}, stdin=stdin)
        panes.append(pane)
        return pane

    yield open_
    for pane in panes:
        pane.close()
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
