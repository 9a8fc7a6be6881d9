"""The table of docs/trust.md: every test that it names is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
ROWS = re.findall(r"\[(test_\w+)\]\(([^)]+)\) \|$", (DOCS / "trust.md").read_text("utf-8"), re.MULTILINE)


def test_every_row_names_a_test() -> None:
    rows = [line for line in (DOCS / "trust.md").read_text("utf-8").split("\n") if line.startswith("| ")]
    assert len(ROWS) == len(rows) - 2


@pytest.mark.parametrize(("name", "file"), ROWS)
def test_a_test_that_is_named_exists(name: str, file: str) -> None:
    assert re.search(rf"def {name}\(", (DOCS / file).read_text("utf-8"))
