"""The examples do what they say."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(*arguments: str, names: str = "") -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run([sys.executable, *arguments], input=names.encode(), capture_output=True, env=environment)


def test_many_articles_are_understood_once_and_as_reader_analyze_does(tmp_path: Path) -> None:
    pytest.importorskip("dask")
    files = [tmp_path / f"{number}.txt" for number in range(4)]
    for number, file in enumerate(files):
        file.write_text(f"« Nous sommes {number} », a déclaré Paul Martin à Lyon.\n", "utf-8")
    out = tmp_path / "out"
    # One cannot be read: all others are understood.
    names = "".join(f"{file}\n" for file in [*reversed(files), tmp_path / "none.txt"])
    example = (str(ROOT / "examples" / "many_articles_dask.py"), str(out), "--workers", "1", "--files", "3")

    first = run(*example, names=names)
    assert (first.returncode, b"none.txt: no such file" in first.stderr) == (2, True), first.stderr
    written = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in out.glob("*.jsonl")}
    assert len(written) == 2
    analyzed = run("-m", "reader", "analyze", "--format", "jsonl", *map(str, files)).stdout
    assert sorted(b"".join(content for content, _ in written.values()).splitlines()) == sorted(analyzed.splitlines())
    assert analyzed.count(b"\n") == 4

    again = run(*example, names=names)
    assert (again.returncode, again.stderr) == (first.returncode, first.stderr)
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in out.glob("*.jsonl")} == written
    assert {path.suffix for path in out.iterdir()} == {".jsonl", ".problems"}
