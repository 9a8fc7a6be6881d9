"""The engine's process, started before anything heavy is imported, so that screen and language load at once."""

from __future__ import annotations

import os
import sys
from typing import IO, Protocol

ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
"""What keeps an engine to one core: there may be several."""


class EngineProcess(Protocol):
    """An engine's process as far as the reader deals with it: one that was started, or one of a kept engine."""

    @property
    def pid(self) -> int:
        """Its number."""

    @property
    def stdin(self) -> IO[bytes] | None:
        """Where requests go."""

    @property
    def stdout(self) -> IO[bytes] | None:
        """Where replies come from."""

    def poll(self) -> int | None:
        """Return the exit status, ``None`` while it runs."""

    def wait(self, timeout: float | None = None) -> int:
        """Wait until it has ended. Raises subprocess.TimeoutExpired."""

    def kill(self) -> None:
        """End it, whatever it is doing."""


def spawn() -> EngineProcess:
    """Start an engine, or take one of the kept engine. Raises OSError where no process can be started."""
    return of_kept_engine() or own_engine()


def own_engine() -> EngineProcess:
    """Start an engine of our own. Raises OSError where no process can be started.

    It has a session of its own, so that a key that interrupts the reader does not reach it; it ends when its standard
    input does, so it never outlives the reader. What it writes to standard error is dropped: the screen is not its own.
    """
    import subprocess  # The first frame needs none of it.

    return subprocess.Popen(
        # Without -P the current folder is the first place where modules are looked for: a `queue.py` there would run.
        [sys.executable, "-P", "-m", "reader.engine"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=None if os.environ.get("READER_DEBUG") else subprocess.DEVNULL,
        env={**os.environ, **ONE_THREAD},
        start_new_session=True,
    )


def of_kept_engine() -> EngineProcess | None:
    """Return an engine of the kept one, ``None`` if there is none for this version."""
    if not is_kept():
        return None
    from reader.engine.kept_engine import kept_engine

    return kept_engine()


def is_kept() -> bool:
    """Return whether an engine seems to be kept: nobody has been asked yet."""
    from reader.engine.kept_socket import can_keep, is_ours, socket_file

    return can_keep() and is_ours(socket_file())


def start() -> EngineProcess | None:
    """Start the engine's process ahead; return ``None`` where none can be: reading works all the same."""
    try:
        return spawn()
    except OSError:
        return None
