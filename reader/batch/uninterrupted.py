"""Steps that ctrl+c may not part: what is kept and what is counted as kept would no longer be the same."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Let ctrl+c wait until the end of the block; outside the main thread, which alone hears of it, do nothing.

    Raises KeyboardInterrupt at the end of the block.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    heard: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _frame: heard.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if heard:
        raise KeyboardInterrupt
