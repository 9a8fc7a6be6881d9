"""A shelf is one row, from which lists, tabs, keys and the command line come."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
from click.testing import CliRunner

from reader.cli.library import library as commands
from reader.library import Library
from reader.library.shelves import SHELVES, Shelf
from reader.model.article import Article
from reader.presentation.commands.registry import BY_ID


def test_every_name_has_a_row() -> None:
    assert tuple(SHELVES) == get_args(Shelf)


@pytest.mark.parametrize("name", SHELVES)
def test_a_shelf_can_be_listed(name: Shelf, tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite3")
    library.add(Article(text="Un.", source="a.txt"))
    assert [entry.source for entry in library.entries(name)] in (["a.txt"], [])
    assert library.last_error is None


@pytest.mark.parametrize("name", SHELVES)
def test_a_shelf_has_a_key_and_a_name_on_the_command_line(name: Shelf) -> None:
    number = str(list(SHELVES).index(name) + 1)
    assert BY_ID[SHELVES[name].command].keys[0] == number
    assert CliRunner().invoke(commands, ["list", "--shelf", name]).exit_code == 0


def test_a_shelf_that_is_not_there_is_refused_with_those_that_are() -> None:
    done = CliRunner().invoke(commands, ["list", "--shelf", "lost"])
    assert done.exit_code != 0
    assert "unread" in str(done.output)
