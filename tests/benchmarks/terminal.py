"""A pseudo-terminal that tells when a program has painted something."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Callable, Sequence

ESCAPES = re.compile(rb"\x1b\[[0-9;?<>=:]*[a-zA-Z]|\x1b[\]P_].*?(?:\x07|\x1b\\)|\x1b[()][A-Z0-9]", re.DOTALL)


class Painted:
    """A program in a terminal of its own, timed from its start. ``size`` is (cells, lines)."""

    def __init__(self, command: Sequence[str], size: tuple[int, int] = (120, 40), **env: str) -> None:
        self.started = time.perf_counter()
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # An installed program has its byte code.
            os.environ.update({"TERM": "xterm-256color", "COLORTERM": "truecolor", **env})
            os.execvp(command[0], list(command))
        self.resize(*size)
        self.seen = b""

    def resize(self, width: int, height: int) -> None:
        """Make the terminal another size; the program is told by the system."""
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))

    def seconds_until(self, pattern: bytes, patience: float = 60.0) -> float:
        """Seconds from the program's start until its output, less escape sequences, matches; raises TimeoutError."""
        wanted = re.compile(pattern, re.DOTALL)
        while time.perf_counter() - self.started < patience:
            if select.select([self.terminal], [], [], 0.5)[0]:
                self.seen += os.read(self.terminal, 1 << 16)
                if wanted.search(ESCAPES.sub(b"", self.seen)):
                    return time.perf_counter() - self.started
        raise TimeoutError(pattern)

    def drain(self, quiet: float) -> None:
        """Take what the program paints until it has been quiet for so many seconds."""
        while select.select([self.terminal], [], [], quiet)[0]:
            self.seen += os.read(self.terminal, 1 << 16)

    def answer(self, act: Callable[[], object], quiet: float = 0.15, patience: float = 20.0) -> float:
        """Seconds from an act (a key, a resize) to the last byte painted before ``quiet`` seconds without one.

        Raises TimeoutError where nothing is painted.
        """
        began = last = time.perf_counter()
        act()
        wait = patience
        while select.select([self.terminal], [], [], wait)[0]:
            os.read(self.terminal, 1 << 16)
            last, wait = time.perf_counter(), quiet
        if wait == patience:
            raise TimeoutError("nothing was painted")
        return last - began

    def press(self, keys: bytes) -> Callable[[], object]:
        """The act of pressing keys, for ``answer``."""
        return lambda: os.write(self.terminal, keys)

    def memory(self) -> tuple[float, float]:
        """Resident memory of the program's own process, in MB: now, and the most since its start."""
        with open(f"/proc/{self.pid}/status", encoding="ascii") as file:  # noqa: PTH123
            kilobytes = dict(line.split()[:2] for line in file if line.startswith(("VmRSS", "VmHWM")))
        return int(kilobytes["VmRSS:"]) / 1024, int(kilobytes["VmHWM:"]) / 1024

    def close(self) -> None:
        """End the program."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.terminal)
