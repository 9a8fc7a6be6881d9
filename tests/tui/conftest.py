from __future__ import annotations

from typing import Any

import pytest
from textual import _wait
from textual.css.stylesheet import Stylesheet

LOOK_EVERY = 1 / 100
"""Seconds between two looks at whether an app is idle: longer than until a screen is painted again (1/120).

Textual sleeps twice as long, two times for every key.
"""


@pytest.fixture(autouse=True)
def _quick_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    """An idle app is found to be so sooner. It is as idle as Textual wants: busy for a twentieth of the time."""
    monkeypatch.setattr(_wait, "SLEEP_GRANULARITY", LOOK_EVERY)
    monkeypatch.setattr(_wait, "SLEEP_IDLE", LOOK_EVERY / 20)


_parsed: dict[frozenset[tuple[str, str]], dict[Any, Any]] = {}
"""Rules of style sheets by the variables that they were parsed with, then as a style sheet knows them."""


@pytest.fixture(autouse=True)
def _parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """An app finds the rules that an app before it has parsed; rules are never changed."""
    set_variables = Stylesheet.set_variables

    def set_and_share(self: Stylesheet, variables: dict[str, str]) -> None:
        self._parse_cache = {}  # type: ignore[assignment]
        set_variables(self, variables)
        self._parse_cache = _parsed.setdefault(frozenset(variables.items()), {})  # type: ignore[assignment]

    monkeypatch.setattr(Stylesheet, "set_variables", set_and_share)
