"""A kept engine from the reader's side: used at once where there is one, and looked over where there is none."""

from __future__ import annotations

import contextlib
import os
import select
import signal
import socket
from typing import BinaryIO, NamedTuple

from reader.engine.kept_protocol import (
    LARGEST,
    Accepted,
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
from reader.engine.kept_socket import is_ours, socket_file
from reader.engine.protocol import BrokenFrameError

PATIENCE = 1.0
"""Seconds that a kept engine is given to answer; it takes some milliseconds."""


class KeptProcess:
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
            import subprocess

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


class PendingEngine(NamedTuple):
    """An engine that the kept one was asked for; requests may be written before it has answered."""

    connection: socket.socket
    requests: int
    """Our end of the pipe that requests go down."""
    replies: int

    def answered(self) -> KeptProcess | None:
        """Wait for the answer; return the engine, ``None`` where it is refused or does not come."""
        with contextlib.suppress(OSError, BrokenFrameError):
            answer = answer_of(self.connection.recv(LARGEST))
            if isinstance(answer, Accepted):
                stdin, stdout = os.fdopen(self.requests, "wb"), os.fdopen(self.replies, "rb")
                return KeptProcess(self.connection, answer.pid, stdin, stdout)
        self.give_up()
        return None

    def give_up(self) -> None:
        """Close everything: an engine that comes after all ends at once."""
        self.connection.close()
        os.close(self.requests)
        os.close(self.replies)


def pending_engine() -> PendingEngine | None:
    """Ask for an engine of the kept one without waiting for the answer; return ``None`` if none is kept."""
    connection = _connected()
    if connection is None:
        return None
    ends: list[int] = []
    try:
        ends += os.pipe()
        ends += os.pipe()
        socket.send_fds(connection, [framed(serve())], [ends[0], ends[3]])
    except OSError:
        connection.close()
        for end in ends:
            os.close(end)
        return None
    os.close(ends[0])
    os.close(ends[3])
    return PendingEngine(connection, ends[1], ends[2])


def kept_engine() -> KeptProcess | None:
    """Return an engine of the kept one, ``None`` if none is kept or if it is another version's."""
    pending = pending_engine()
    return pending.answered() if pending else None


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
            connection.sendall(framed(request))
            answer = answer_of(connection.recv(LARGEST))
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
