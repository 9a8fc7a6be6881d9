"""How the program ends where no key ends it: on a signal, or because its terminal is gone."""

from __future__ import annotations

import asyncio
import contextlib
import os
import select
import signal
import threading
from collections.abc import Callable, Coroutine

from reader.errors import after_signal

LOOK_EVERY = 2.0
"""Seconds between two looks at the terminal, on systems that do not tell at once that it has been closed."""

PATIENCE = 5.0
"""Seconds that what is to be kept may take, once nobody can see it."""


SIGNALS = ("SIGTERM", "SIGHUP", "SIGQUIT")
"""Signals that end the program as a key does; Windows has not all of them."""


def end_on_signals(end: Callable[[None, int], object]) -> None:
    """Call ``end`` with no result and the exit status on such a signal, in this event loop."""
    loop = asyncio.get_running_loop()
    for name in SIGNALS:
        # There is no such handler on Windows, nor outside the main thread.
        with contextlib.suppress(AttributeError, NotImplementedError, RuntimeError, ValueError):
            number = getattr(signal, name)
            loop.add_signal_handler(number, end, None, after_signal(number))


def is_gone(terminal: int, wait: float = 0) -> bool:
    """Return whether the terminal behind a file descriptor has been closed, or is within so many seconds."""
    poll = select.poll()
    poll.register(terminal, 0)
    try:
        return any(events & (select.POLLHUP | select.POLLERR | select.POLLNVAL) for _, events in poll.poll(1000 * wait))
    except OSError:
        return True


def watch_terminal(terminal: int, keep: Callable[[], Coroutine[None, None, None]]) -> None:
    """Watch a terminal from a thread; once it is gone, run ``keep`` in this event loop and end, as after SIGHUP.

    A terminal may go without that signal, as under nohup. Textual would go on reading from it as fast as it can, and
    the thread that paints would be dead.
    """
    if not hasattr(select, "poll"):
        return
    loop = asyncio.get_running_loop()

    def look() -> None:
        while not is_gone(terminal, LOOK_EVERY):
            pass
        try:
            # The event loop may be held up by what it paints: then what was kept a moment ago has to do.
            asyncio.run_coroutine_threadsafe(keep(), loop).result(PATIENCE)
        finally:
            os._exit(after_signal(signal.SIGHUP))

    threading.Thread(target=look, name="terminal-watch", daemon=True).start()
