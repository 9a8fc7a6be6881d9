"""Readers, adders and importers at one library at once, for seconds; the benchmark does it for a minute."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.crowd import crowd, wrong


def test_nothing_is_lost_and_nothing_double(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    results = crowd(path, 2, 6)
    assert wrong(path, results) == []
    assert all(result["rounds"] for result in results)
