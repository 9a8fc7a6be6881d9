"""What is installed: within bounds, with licences, audited where that can be."""

from __future__ import annotations

import re
import runpy
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "docs" / "supply_chain.py"


def test_every_dependency_has_an_upper_bound() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = [*project["dependencies"], *(one for extra in project["optional-dependencies"].values() for one in extra)]
    others = [one for one in needed if not one.startswith("article-reader[")]
    assert [one for one in others if not re.search(r"<|==", one)] == []


def test_every_licence_is_listed() -> None:
    run = subprocess.run([sys.executable, SCRIPT, "licences"], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout
    assert re.search(r"^spacy +3\S+ +MIT", run.stdout, re.MULTILINE)


@pytest.mark.parametrize(
    ("said", "status", "told", "ended"),
    [
        ("No module named pip_audit", 1, "skipped: pip-audit is not installed", 0),
        ("ConnectionError: Max retries exceeded", 1, "skipped: the service", 0),
        ("Found 1 known vulnerability in 1 package", 1, "Found 1", 1),
        ("No known vulnerabilities found", 0, "No known", 0),
    ],
)
def test_an_audit_is_told_or_skipped_with_a_word(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], said: str, status: int, told: str, ended: int
) -> None:
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], status, "", said))
    assert runpy.run_path(str(SCRIPT))["audit"]() == ended
    assert capsys.readouterr().out.startswith(told)
