"""The engine's process, started before anything heavy is imported, so that screen and language load at once."""

from __future__ import annotations

import os
import subprocess
import sys

process: subprocess.Popen[bytes] | None = None
"""The process that ``start`` started."""


def spawn() -> subprocess.Popen[bytes]:
    """Start an engine. Raises OSError where no process can be started.

    It has a session of its own, so that a key that interrupts the reader does not reach it; it ends when its standard
    input does, so it never outlives the reader. What it writes to standard error is dropped: the screen is not its own.
    """
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    return subprocess.Popen(
        # Without -P the current folder is the first place where modules are looked for: a `queue.py` there would run.
        [sys.executable, "-P", "-m", "reader.engine"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=None if os.environ.get("READER_DEBUG") else subprocess.DEVNULL,
        env=environment,
        start_new_session=True,
    )


def start() -> None:
    """Start the engine's process now and remember it; without one, reading works all the same."""
    global process
    try:
        process = spawn()
    except OSError:
        process = None
