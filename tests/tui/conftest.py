from __future__ import annotations

from typing import Any

import pytest
from textual import app, pilot, screen
from textual.css.stylesheet import Stylesheet

from tests.tui.idleness import PAINT_EVERY, wait_for_idle


@pytest.fixture(autouse=True)
def _quick_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    """An idle app is found to be so at once."""
    monkeypatch.setattr(app, "wait_for_idle", wait_for_idle)
    monkeypatch.setattr(pilot, "wait_for_idle", wait_for_idle)
    monkeypatch.setattr(screen, "UPDATE_PERIOD", PAINT_EVERY)


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
