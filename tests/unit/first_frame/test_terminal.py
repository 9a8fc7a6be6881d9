from __future__ import annotations

import fcntl
import os
import pty
import shutil
import struct
import sys
import termios
from types import SimpleNamespace

import pytest

from reader.first_frame.terminal import size_of_terminal


@pytest.mark.parametrize("size", [(120, 40), (0, 0), (0, 30), None])
@pytest.mark.parametrize("columns", [None, "100", "0", "-3", "many", ""])
@pytest.mark.parametrize("lines", [None, "50", "0"])
def test_the_size_is_that_of_shutil(
    monkeypatch: pytest.MonkeyPatch, size: tuple[int, int] | None, columns: str | None, lines: str | None
) -> None:
    for name, value in (("COLUMNS", columns), ("LINES", lines)):
        if value is None:
            monkeypatch.delenv(name, raising=False)
        else:
            monkeypatch.setenv(name, value)
    ours, theirs = pty.openpty() if size else os.pipe()
    try:
        if size:
            fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        monkeypatch.setattr(sys, "__stdout__", SimpleNamespace(fileno=lambda: theirs))
        assert size_of_terminal() == shutil.get_terminal_size()
    finally:
        os.close(ours)
        os.close(theirs)
