"""The command line of the benchmarks, and how they mark a figure that is beyond its bound."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.benchmarks.__main__ import NAMES, lines
from tests.benchmarks.bounds import MISSED, at_least, at_most
from tests.benchmarks.engine import peak


def benchmarks(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run ``python -m tests.benchmarks``."""
    return subprocess.run(
        [sys.executable, "-m", "tests.benchmarks", *arguments], capture_output=True, text=True, check=False
    )


def test_help_names_all_of_them_and_runs_none() -> None:
    done = benchmarks("--help")
    assert done.returncode == 0
    assert all(name in done.stdout for name in NAMES)
    assert "(at " not in done.stdout


@pytest.mark.parametrize("arguments", [["no/such/folder"], ["--only", "nothing"], ["--fast"]])
def test_what_it_does_not_know_is_an_error_before_anything_runs(arguments: list[str]) -> None:
    done = benchmarks(*arguments)
    assert done.returncode == 2
    assert not done.stdout


def test_a_benchmark_that_fails_is_missed() -> None:
    assert [line for line in lines("no_such_one", []) if MISSED in line]


@pytest.mark.parametrize(("figure", "missed"), [(0.49, False), (0.5, False), (0.51, True)])
def test_a_figure_above_its_bound_is_marked(figure: float, *, missed: bool) -> None:
    assert (MISSED in at_most(figure, 0.5)) is missed
    assert at_most(figure, 0.5).startswith("(at most 0.5)")


@pytest.mark.parametrize(("figure", "missed"), [(1.59, True), (1.6, False), (1.61, False)])
def test_a_figure_below_its_bound_is_marked(figure: float, *, missed: bool) -> None:
    assert (MISSED in at_least(figure, 1.6)) is missed
    assert at_least(figure, 1.6).startswith("(at least 1.6)")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="counts memory as Linux does")
def test_memory_of_a_command_is_its_own() -> None:
    large = b"x" * 200_000_000  # Bytes that are not zero take room.
    small = peak([sys.executable, "-S", "-c", ""])
    assert len(large) > 1e6 * small
    assert peak([sys.executable, "-S", "-c", "b'x' * 200_000_000"]) > small + 150
