"""A kept engine from the reader's side: used at once where there is one, and looked over where there is none."""

from __future__ import annotations

import contextlib
import os
import select
import signal
import socket
import subprocess
from typing import BinaryIO

from reader.engine.protocol import BrokenFrameError
from reader.engine.residence import is_ours, socket_file
from reader.engine.resident_protocol import (
    LARGEST,
    Accepted,
    Answer,
    Ask,
    Keep,
    Said,
    State,
    Stop,
    answer_of,
    framed,
    peer,
    serve,
)

PATIENCE = 1.0
"""Seconds that a kept engine is given to answer; it takes some milliseconds."""


class ResidentProcess:
    """An engine that a kept one has made for us: what ``subprocess.Popen`` is for one that was started."""

    def __init__(self, connection: socket.socket, pid: int, stdin: BinaryIO, stdout: BinaryIO) -> None:
        self._connection = connection
        self.pid = pid
        self.stdin: BinaryIO | None = stdin
        self.stdout: BinaryIO | None = stdout

    def poll(self) -> int | None:
        """Return 0 once it has ended; until then it holds its end of the connection open."""
        return 0 if self._ended(0) else None

    def wait(self, timeout: float | None = None) -> int:
        """Wait until it has ended. Raises TimeoutExpired."""
        if not self._ended(timeout):
            raise subprocess.TimeoutExpired("reader.engine", timeout or 0)
        self._connection.close()
        return 0

    def kill(self) -> None:
        """End it, whatever it is doing."""
        # While the connection is open nobody else can have its number.
        if not self._ended(0):
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)

    def _ended(self, timeout: float | None) -> bool:
        if self._connection.fileno() < 0:
            return True
        return bool(select.select([self._connection], [], [], timeout)[0])


def resident() -> ResidentProcess | None:
    """Return an engine of the kept one, ``None`` if none is kept or if it is another version's."""
    for_us: list[int] = []
    for_it: list[int] = []
    connection = _connected()
    if connection is None:
        return None
    try:
        for ours, its in ((1, 0), (0, 1)):
            ends = os.pipe()
            for_us.append(ends[ours])
            for_it.append(ends[its])
        answer = _answer(connection, serve(), for_it)
        if isinstance(answer, Accepted):
            stdin, stdout = os.fdopen(for_us[0], "wb"), os.fdopen(for_us[1], "rb")
            for_us = []
            return ResidentProcess(connection, answer.pid, stdin, stdout)
    except (OSError, BrokenFrameError):
        pass
    finally:
        for end in (*for_it, *for_us):
            os.close(end)
    connection.close()
    return None


def state() -> State | None:
    """Return how a kept engine goes, ``None`` if none is kept."""
    return _told(Ask())


def keep(minutes: int) -> State | None:
    """Have a kept engine stay for longer, or shorter; return how it goes, ``None`` if none is kept."""
    return _told(Keep(minutes))


def stop() -> State | None:
    """End the kept engine; return how it went, ``None`` if none was kept."""
    return _told(Stop())


def _told(request: Said) -> State | None:
    connection = _connected()
    if connection is None:
        return None
    with connection:
        try:
            answer = _answer(connection, request)
        except (OSError, BrokenFrameError):
            return None
    return answer if isinstance(answer, State) else None


def _connected() -> socket.socket | None:
    file = socket_file()
    if not is_ours(file):
        return None
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    connection.settimeout(PATIENCE)
    try:
        connection.connect(str(file))
        if peer(connection) in (os.getuid(), None):
            return connection
    except OSError:
        pass
    connection.close()
    return None


def _answer(connection: socket.socket, request: Said, pipes: list[int] | None = None) -> Answer:
    if pipes:
        socket.send_fds(connection, [framed(request)], pipes)
    else:
        connection.sendall(framed(request))
    return answer_of(connection.recv(LARGEST))
