"""The process that forks for every program that tests run: see ``tests.programs``."""

from __future__ import annotations

import gc
import json
import os
import runpy
import signal
import socket
import subprocess
import sys
import threading
import time
from functools import cache
from importlib import import_module
from typing import Any, NoReturn

from reader.cli.command_names import NAMES
from reader.engine import process, worker
from reader.knowledge.resources import sample_article
from reader.model.article import Article
from reader.understanding.parsing.light_import import import_spacy
from reader.understanding.pipelines import Pipelines

LOADED = ("reader.cli.main", *(f"reader.cli.{name}" for name in NAMES))
"""Modules that programs find imported, beside those of understanding."""


def main() -> None:
    """Fork for every request; in the process that this makes, be the program."""
    import_spacy()
    for name in LOADED:
        import_module(name)
    from reader.understanding.pipeline import Pipeline

    Pipeline.load = cache(Pipeline.load)  # type: ignore[method-assign]
    # Whatever is read when it is first needed is read now.
    Pipelines().analyze(Article(text=sample_article().read_text("utf-8"), source="alep.txt"))
    process.spawn = Engine  # type: ignore[assignment]
    gc.freeze()
    if (request := _forked(socket.socket(fileno=int(sys.argv[1])))) is not None:
        _become(**request)


def _forked(channel: socket.socket) -> dict[str, Any] | None:
    """Answer requests with the status of the program; return in the process of a program with its request."""
    while True:
        length, streams, _, _ = socket.recv_fds(channel, 4, 3)
        if not length:
            return None
        body = channel.recv(int.from_bytes(length, "big"), socket.MSG_WAITALL)
        if pid := os.fork():
            for stream in streams:
                os.close(stream)
            _, status = os.waitpid(pid, 0)
            channel.send(str(os.waitstatus_to_exitcode(status)).encode())
            continue
        channel.close()
        for number, stream in enumerate(streams):
            os.dup2(stream, number)
            os.close(stream)
        request: dict[str, Any] = json.loads(body)
        return request


def _become(arguments: list[str], env: dict[str, str], folder: str) -> None:
    """Run a program as ``python ARGUMENTS`` does."""
    os.environ.clear()
    os.environ.update(env)
    os.chdir(folder)
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        was = getattr(sys, name)
        lines = 1 if name == "stderr" or os.isatty(number) else -1
        mode = "w" if number else "r"
        stream = open(number, mode, lines, encoding=was.encoding, errors=was.errors, closefd=False)  # noqa: SIM115
        setattr(sys, name, stream)
    if arguments[0] == "-m":
        sys.argv, sys.path = arguments[1:], [folder, *sys.path[1:]]
        runpy.run_module(arguments[1], run_name="__main__", alter_sys=True)
    else:
        sys.argv, sys.path = arguments, [os.path.dirname(arguments[0]), *sys.path[1:]]  # noqa: PTH120
        runpy.run_path(arguments[0], run_name="__main__")


class Engine:
    """An engine that is forked: as much of the process that ``reader.engine.process.spawn`` starts as is used."""

    def __init__(self) -> None:
        its_input, given = os.pipe()
        taken, its_output = os.pipe()
        self.returncode: int | None = None
        self._asking = threading.Lock()
        self.pid = os.fork()
        if not self.pid:
            _be_engine(its_input, its_output)
        os.close(its_input)
        os.close(its_output)
        self.stdin = os.fdopen(given, "wb")
        self.stdout = os.fdopen(taken, "rb")

    def poll(self) -> int | None:
        """Return the status once it has ended."""
        with self._asking:
            if self.returncode is None and (ended := os.waitpid(self.pid, os.WNOHANG))[0]:
                self.returncode = os.waitstatus_to_exitcode(ended[1])
        return self.returncode

    def wait(self, timeout: float = 60) -> int:
        """Wait until it has ended. Raises TimeoutExpired after so many seconds."""
        end = time.monotonic() + timeout
        while (status := self.poll()) is None:
            if time.monotonic() > end:
                raise subprocess.TimeoutExpired("engine", timeout)
            time.sleep(0.005)
        return status

    def kill(self) -> None:
        """End it at once."""
        if self.poll() is None:
            os.kill(self.pid, signal.SIGKILL)


def _be_engine(given: int, taken: int) -> NoReturn:
    try:
        os.setsid()
        os.dup2(given, 0)
        os.dup2(taken, 1)
        if not os.environ.get("READER_DEBUG"):
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        os.closerange(3, os.sysconf("SC_OPEN_MAX"))
        worker.main()
    finally:
        os._exit(1)


if __name__ == "__main__":
    main()
