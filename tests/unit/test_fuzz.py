"""A little fuzzing of every target, and all inputs that failed once; ``make fuzz`` does it at length."""

from __future__ import annotations

from ast import literal_eval

import pytest

from tests.fuzz.run import check, fuzz, kept
from tests.fuzz.targets import TARGETS

INPUTS, SLOW_INPUTS = 300, 10


@pytest.mark.parametrize("name", TARGETS)
def test_whatever_comes_in(name: str) -> None:
    assert fuzz(name, SLOW_INPUTS if TARGETS[name].slow else INPUTS) > 0


@pytest.mark.parametrize(("name", "literal"), kept())
def test_what_failed_once(name: str, literal: str) -> None:
    check(name, literal_eval(literal))
