"""A terminal that goes away without a signal ends the program."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

SAMPLE = str(Path(__file__).parents[2] / "seeds" / "alep.txt")

PATIENCE = 30.0
"""Seconds until what does not come counts as a failure."""


def _read_until(master: int, words: bytes) -> None:
    """Read what is painted until the words have been seen. Fails where they do not come."""
    painted, end = b"", time.monotonic() + PATIENCE
    while words not in painted:
        assert select.select([master], [], [], end - time.monotonic())[0], "the text did not come"
        painted += os.read(master, 1 << 16)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a pty without a session hangs up so on Linux")
@pytest.mark.parametrize(
    "seen", [b"Moscou", b"\x1b[?2026l", b"\x1b[?2048$p"], ids=["first frame begun", "first frame", "app"]
)
def test_the_program_ends_when_its_terminal_is_closed(tmp_path: Path, seen: bytes) -> None:
    master, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
    environment = {
        **os.environ,
        "HOME": str(tmp_path),
        "TERM": "xterm-256color",
        "COLUMNS": "100",
        "LINES": "30",
        "COLORTERM": "truecolor",
    }
    # A session of its own without that terminal: nothing sends SIGHUP, as under nohup.
    with subprocess.Popen(
        [sys.executable, "-m", "reader", SAMPLE],
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
        start_new_session=True,
        env=environment,
    ) as program:
        os.close(terminal)
        try:
            _read_until(master, seen)
            os.close(master)
            assert program.wait(PATIENCE) == 129
        finally:
            program.kill()
