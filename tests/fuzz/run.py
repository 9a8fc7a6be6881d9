"""Run targets, and keep the inputs that fail."""

from __future__ import annotations

import time
from ast import literal_eval
from collections.abc import Iterator
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as seeded

from tests.fuzz.targets import TARGETS
from tests.fuzz.variants import variants

CORPORA = Path(__file__).with_name("corpora")

AT_ONCE = 10_000
"""Inputs of one run of Hypothesis, which remembers all it has tried."""

VARIANTS = 9
"""Inputs that are made from each that Hypothesis draws, which takes longer than most parsers take to read it."""

LONGEST = 5.0
"""Seconds of the processor that one input may take; the longest is of a few hundred characters."""


class SlowError(AssertionError):
    """An input that takes far longer than its size explains."""


def check(name: str, value: Any) -> None:
    """Check one input of a target. Raises whatever it finds."""
    began = time.process_time()
    TARGETS[name].check(value)
    if time.process_time() - began > LONGEST:
        raise SlowError(f"{time.process_time() - began:.1f} s")


def fuzz(name: str, count: int, seed: int = 0) -> int:
    """Try so many inputs of a target; return how many. What fails is made small, kept and raised."""
    tried = 0
    variants_of_each = 0 if TARGETS[name].slow else VARIANTS
    drawn = -(-count // (1 + variants_of_each))
    for number in range(-(-drawn // AT_ONCE)):
        last: list[Any] = []

        def one(drawn: Any) -> None:
            nonlocal tried
            for value in chain((drawn,), variants(drawn, variants_of_each)):
                tried += 1
                last[:] = [value]  # noqa: B023 - used in this run alone
                check(name, value)

        test = settings(
            max_examples=min(AT_ONCE, drawn - number * AT_ONCE),
            database=None,
            deadline=None,
            derandomize=False,
            suppress_health_check=list(HealthCheck),
            phases=(Phase.generate, Phase.shrink),
        )(seeded(seed * 1_000_003 + number)(given(TARGETS[name].inputs)(one)))
        try:
            test()
        except Exception:
            keep(name, last[0])
            raise
    return tried


def keep(name: str, value: Any) -> None:
    """Keep an input among those that every run of the tests tries again."""
    try:
        literal = repr(value)
        literal_eval(literal)
    except (ValueError, SyntaxError):
        return
    folder = CORPORA / name
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{sha256(literal.encode()).hexdigest()[:12]}.txt").write_text(ascii(value) + "\n", "utf-8")


def kept() -> Iterator[tuple[str, str]]:
    """Yield target and literal of every input that was kept; a literal of Python, never code, is all that is read."""
    for path in sorted(CORPORA.glob("*/*.txt")):
        yield path.parent.name, path.read_text("utf-8").strip()
