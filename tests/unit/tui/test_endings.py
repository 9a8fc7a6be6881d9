"""A terminal that has been closed is noticed, at once where the system tells."""

from __future__ import annotations

import os
import sys
import threading
import time

import pytest

if sys.platform != "linux":
    pytest.skip("a terminal that hangs up is told so on Linux", allow_module_level=True)

from reader.tui.endings import is_gone

LONG = 30.0


def test_a_terminal_is_gone_once_its_other_end_is_closed() -> None:
    master, terminal = os.openpty()
    assert not is_gone(terminal)
    os.write(master, b"a key\n")
    assert not is_gone(terminal)
    os.close(master)
    assert is_gone(terminal)
    os.close(terminal)
    assert is_gone(terminal)


def test_whoever_waits_is_told_at_once() -> None:
    master, terminal = os.openpty()
    begun = time.monotonic()
    closing = threading.Thread(target=os.close, args=(master,))
    closing.start()
    assert is_gone(terminal, LONG)
    assert time.monotonic() - begun < LONG / 2
    closing.join()
    os.close(terminal)
