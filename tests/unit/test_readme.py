"""The README says what is true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader.tui.commands import markdown_table

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")


def test_the_table_of_keys_is_made_from_the_commands() -> None:
    table = re.search(r"<!-- keys:.*?-->\n(.*?)<!-- /keys -->", README, re.DOTALL)
    assert table
    assert table[1] == markdown_table(), "run: python assets/pictures/make.py"


def test_ci_installs_and_tests_with_readme_s_command() -> None:
    install = re.search(r"^(python3\.11 -m venv .*\[dev\]\") && \S+(pytest .*)$", README, re.MULTILINE)
    assert install
    ci = (ROOT / ".ci" / "run").read_text("utf-8")
    assert install[1] in ci
    assert install[2] in ci


@pytest.mark.parametrize("path", re.findall(r"\]\(([^)#:]+)\)|`((?:reader|assets)/[^`]*\.\w+)`", README))
def test_files_it_names_are_there(path: tuple[str, str]) -> None:
    assert (ROOT / (path[0] or path[1])).exists()
