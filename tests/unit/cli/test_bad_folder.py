"""A folder with one of each bad thing: every command gives the good articles and names each of the others."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from reader.cli.main import commands
from reader.library import Library
from reader.text.encodable import encodable
from tests.unit.cli.test_faults import Run, run
from tests.unit.sources.bad_files import BAD, GOOD, articles_of_all_kinds, break_subtitles

__all__ = ["run"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "articles").mkdir()
    break_subtitles(monkeypatch)
    return tmp_path / "articles"


def _good(folder: Path) -> list[str]:
    return sorted(encodable(name) for name in articles_of_all_kinds(folder))


def _names(sources: list[str]) -> list[str]:
    return sorted(Path(source.partition("#")[0]).name for source in sources)


def _each_is_told(result: Result) -> None:
    assert result.exit_code == 2
    for name in BAD:
        lines = [line for line in result.stderr.splitlines() if f"/{name}: " in line]
        assert len(lines) == 1, name
        assert lines[0].startswith("reader: "), name
    assert "more" not in result.stderr


@pytest.mark.parametrize("command", ["analyze", "export"])
def test_the_good_ones_are_printed_and_each_bad_one_is_named(run: Run, folder: Path, command: str) -> None:
    good = _good(folder)
    result = run(command, str(folder))
    _each_is_told(result)
    assert _names([row["article"]["source"] for row in json.loads(result.stdout)]) == good


def test_names_are_found_in_the_good_ones(run: Run, folder: Path) -> None:
    good = _good(folder)
    result = run("find", "--json", "lucie durand", str(folder))
    _each_is_told(result)
    (match,) = json.loads(result.stdout)["matches"]
    assert _names([article["source"] for article in match["articles"]]) == good


def test_the_good_ones_are_added(folder: Path, tmp_path: Path) -> None:
    good = _good(folder)
    file = tmp_path / "library.sqlite3"
    result = CliRunner().invoke(commands, ["add", "--jobs", "1", "--library", str(file), str(folder)])
    with closing(Library.open(file)) as library:
        # A feed, which no suffix tells, is a folder's last.
        assert _names([entry.source for entry in library.entries()]) == good
    assert f"{GOOD} added, {len(BAD)} errors" in result.stderr
    _each_is_told(result)
