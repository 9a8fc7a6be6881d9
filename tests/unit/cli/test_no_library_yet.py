"""Commands that only look into the library make none on a machine that has none yet."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import ExitStatus
from tests.programs import reader
from tests.unit.cli.test_main import TEXT


@pytest.mark.parametrize(
    "arguments", [("find", "Durand", "-"), ("export", "-"), ("analyze", "-")], ids=lambda arguments: arguments[0]
)
def test_a_text_is_understood_without_a_library(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    file = tmp_path / "data" / "library.sqlite3"
    done = reader(*arguments, stdin=TEXT, READER_LIBRARY=str(file))
    assert done.returncode == ExitStatus.SUCCESS, done.stderr
    assert not file.exists()
