"""Programs as another process sees them, without the seconds that each start takes.

One process for all tests has loaded Python, the commands and French, and forks for each program: the program has
arguments, environment, standard streams, signals and an exit status of its own, as if it had been started. Where a
system cannot fork safely, and for ``started``, it is.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parents[1]

FORKS = sys.platform == "linux"
"""Whether programs are forked; elsewhere libraries of the system do not survive it."""

_begun: list[subprocess.Popen[bytes]] = []


def started(*arguments: str, stdin: str = "", **env: str) -> subprocess.CompletedProcess[str]:
    """Run ``reader`` in a process that starts as a person's does."""
    return subprocess.run(
        [sys.executable, "-m", "reader", *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, **env},
        check=False,
    )


def reader(*arguments: str, stdin: str = "", **env: str) -> subprocess.CompletedProcess[str]:
    """Run ``reader`` in a process of its own."""
    return python("-m", "reader", *arguments, stdin=stdin, **env)


def python(*arguments: str, stdin: str = "", **env: str) -> subprocess.CompletedProcess[str]:
    """Run what ``python`` runs with these arguments, ``-m MODULE ...`` or ``SCRIPT ...``, in a process of its own."""
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
        given.write(stdin.encode())
        given.seek(0)
        begin([*arguments], (given, out, errors), env)
        status = ended()
        told = []
        for stream in (out, errors):
            stream.seek(0)
            told.append(stream.read().decode().replace("\r\n", "\n").replace("\r", "\n"))
    return subprocess.CompletedProcess([*arguments], status, *told)


def begin(arguments: list[str], streams: Sequence[IO[bytes] | int], env: dict[str, str]) -> None:
    """Start a program on standard input, output and error; the next thing to ask for is when it has ``ended``."""
    request = {"arguments": arguments, "env": {**os.environ, **env}, "folder": str(Path.cwd())}
    body = json.dumps(request).encode()
    if not FORKS:
        command, env = [sys.executable, *arguments], {**os.environ, **env}
        _begun.append(subprocess.Popen(command, stdin=streams[0], stdout=streams[1], stderr=streams[2], env=env))
        return
    numbers = [stream if isinstance(stream, int) else stream.fileno() for stream in streams]
    channel, _ = _channel()
    socket.send_fds(channel, [len(body).to_bytes(4, "big")], numbers)
    channel.sendall(body)


def ended() -> int:
    """Wait for the program that was begun and return its status."""
    if not FORKS:
        return _begun.pop().wait()
    answer = _channel()[0].recv(16)
    assert answer, "the process that forks has ended"
    return int(answer)


@cache
def _channel() -> tuple[socket.socket, subprocess.Popen[bytes]]:
    """Start the process that forks, which ends when this one does; return the connection to it, and it."""
    ours, its = socket.socketpair()
    command = [sys.executable, "-m", "tests.forking", str(its.fileno())]
    env = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    with its:
        process = subprocess.Popen(
            command, cwd=ROOT, env=env, pass_fds=[its.fileno()], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
        )
    return ours, process
