from __future__ import annotations

import pytest
from textual import _wait

LOOK_EVERY = 1 / 100
"""Seconds between two looks at whether an app is idle: longer than until a screen is painted again (1/120).

Textual sleeps twice as long, two times for every key.
"""


@pytest.fixture(autouse=True)
def _quick_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    """An idle app is found to be so sooner. It is as idle as Textual wants: busy for a twentieth of the time."""
    monkeypatch.setattr(_wait, "SLEEP_GRANULARITY", LOOK_EVERY)
    monkeypatch.setattr(_wait, "SLEEP_IDLE", LOOK_EVERY / 20)
