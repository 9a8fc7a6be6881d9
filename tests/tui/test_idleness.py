"""What pilots wait for: all that a key leads to, however many steps and threads that takes, and no more."""

from __future__ import annotations

import asyncio
from time import monotonic, process_time

from tests.tui.idleness import LOOK_EVERY, wait_for_idle


async def test_callbacks_that_lead_to_others_have_run() -> None:
    steps: list[int] = []

    def step() -> None:
        steps.append(len(steps))
        if len(steps) < 50:
            asyncio.get_running_loop().call_soon(step)

    step()
    await wait_for_idle(0)
    assert len(steps) == 50


async def test_a_timer_that_is_due_soon_has_fired_and_another_is_not_waited_for() -> None:
    fired: list[str] = []
    loop = asyncio.get_running_loop()
    loop.call_later(LOOK_EVERY / 2, fired.append, "soon")
    later = loop.call_later(3600, fired.append, "later")
    await wait_for_idle(0)
    later.cancel()
    assert fired == ["soon"]


async def test_a_thread_that_works_is_waited_for_with_what_it_asks_for() -> None:
    told: list[str] = []

    def work() -> None:
        until = process_time() + 5 * LOOK_EVERY
        while process_time() < until:
            pass

    asyncio.ensure_future(asyncio.to_thread(work)).add_done_callback(lambda _: told.append("done"))
    await wait_for_idle(0)
    assert told == ["done"]


async def test_work_that_a_waiting_thread_has_not_seen_yet_is_waited_for() -> None:
    done: list[int] = []
    await asyncio.to_thread(lambda: None)  # From now on a thread waits for more.
    for number in range(20):
        asyncio.ensure_future(asyncio.to_thread(int)).add_done_callback(lambda _, number=number: done.append(number))  # type: ignore[misc]
        await wait_for_idle(0)
        assert done[-1] == number


async def test_what_never_ends_is_given_up() -> None:
    def again() -> None:
        loop.call_later(LOOK_EVERY / 2, again)

    loop, started = asyncio.get_running_loop(), monotonic()
    again()
    await wait_for_idle(0, max_sleep=5 * LOOK_EVERY)
    assert monotonic() - started >= 5 * LOOK_EVERY


async def test_who_waits_at_least_for_a_while_does() -> None:
    started = monotonic()
    await wait_for_idle(2 * LOOK_EVERY)
    assert monotonic() - started >= 2 * LOOK_EVERY
