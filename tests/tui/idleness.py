"""Whether an app has nothing to do: told by what its loop and its threads wait for, where Textual watches the clock.

Textual sleeps twice for every key, and sleeps again until a process was idle for most of that. Most of the time there
is nothing to wait for: no callback is ready, no timer is due soon, and every thread waits for work.
"""

from __future__ import annotations

import asyncio
import concurrent.futures.thread
import sys
import threading
from time import monotonic, process_time
from types import FrameType
from typing import Any

PAINT_EVERY = 1 / 1000
"""Seconds between two paints of a screen that changes: Textual would let a test wait for sixty a second."""

LOOK_EVERY = 1 / 100
"""Seconds between two looks at a process in which a thread does something, and until which a timer is waited for."""

BUSY = LOOK_EVERY / 20
"""Seconds of such a look in which a process that counts as idle may work."""

_POOL = concurrent.futures.thread._worker.__code__
"""What a thread of a pool is in where it waits for work; it may have been given some that it has not seen yet."""

_CONDITION = threading.Condition.wait.__code__
"""What any other thread is in where it waits for work."""


async def wait_for_idle(min_sleep: float = LOOK_EVERY, max_sleep: float = 1) -> None:
    """Wait until nothing is to be done, or until the process is as idle as Textual wants it, or too long."""
    started, pause = monotonic(), PAINT_EVERY
    while (spent := monotonic() - started) < max_sleep:
        if spent >= min_sleep and await _has_nothing_to_do():
            return
        due = _next_timer()
        worked = process_time()
        await asyncio.sleep(pause if due is None else max(0.0, due))
        if due is not None:
            continue
        if pause == LOOK_EVERY and process_time() - worked < BUSY and monotonic() - started > min_sleep:
            return
        pause = min(2 * pause, LOOK_EVERY)


async def _has_nothing_to_do() -> bool:
    """Let all run that is ready; return whether what is left waits for somebody."""
    loop: Any = asyncio.get_running_loop()
    await asyncio.sleep(0)
    while loop._ready:
        await asyncio.sleep(0)
    return _next_timer() is None and _threads_wait() and not loop._ready


def _next_timer() -> float | None:
    """Return the seconds until the next timer, ``None`` where none is due soon."""
    loop: Any = asyncio.get_running_loop()
    due = min((timer.when() for timer in loop._scheduled if not timer.cancelled()), default=None)
    left = None if due is None else due - loop.time()
    return left if left is not None and left < LOOK_EVERY else None


def _threads_wait() -> bool:
    here = threading.get_ident()
    return all(_waits(frame) for thread, frame in sys._current_frames().items() if thread != here)


def _waits(frame: FrameType) -> bool:
    """Return whether a thread waits for work, by the frame that it is in."""
    if frame.f_code is _POOL:
        return bool(frame.f_locals["work_queue"].empty())
    return frame.f_code is _CONDITION
