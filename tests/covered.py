"""Plugin of pytest that tells which lines of ``reader`` run: ``PYTEST_PLUGINS=tests.covered python -m pytest``.

SlipCover notes the first run of each line, with the same result as the tracer of ``coverage``, which takes longer than
the tests themselves (before Python 3.12). ``coverage combine`` and ``coverage report`` make the figures of it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from coverage import CoverageData
from slipcover import FileMatcher, ImportManager, Slipcover

READER = Path(__file__).parents[1] / "reader"
FILE = os.environ.get("COVERAGE_FILE", ".coverage")
KEEP_PROBES = -1
"""Threshold with which SlipCover leaves the code of a module as it is once it is loaded."""

_lines = Slipcover(d_miss_threshold=KEEP_PROBES)
ImportManager(_lines, FileMatcher(sources=[READER])).__enter__()


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish() -> None:
    """Write down the lines that ran in this process, in a file of its own."""
    data = CoverageData(basename=FILE, suffix=True)
    found = _lines.get_coverage()["files"]
    data.add_lines({str(Path(name).absolute()): of_file["executed_lines"] for name, of_file in found.items()})
    data.touch_files([str(file) for file in READER.rglob("*.py")])
    data.write()
