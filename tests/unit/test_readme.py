"""The README says what is true."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from reader.presentation.commands import markdown_table

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")


def test_the_table_of_keys_is_made_from_the_commands() -> None:
    table = re.search(r"<!-- keys:.*?-->\n(.*?)<!-- /keys -->", README, re.DOTALL)
    assert table
    assert table[1] == markdown_table(), "run: python assets/pictures/make.py"


def test_ci_installs_and_tests_with_readme_s_command() -> None:
    commands = re.search(
        r"^python3\.11 -m venv \S+ && \S+pip (install .*\[dev\]\") && \S+(pytest .*)$", README, re.MULTILINE
    )
    assert commands
    ci = (ROOT / ".ci" / "run").read_text("utf-8")
    assert f'pip" {commands[1]}' in ci
    assert commands[2] in ci


@pytest.mark.parametrize("path", re.findall(r"\]\(([^)#:]+)\)|`((?:reader|assets)/[^`]*\.\w+)`", README))
def test_files_it_names_are_there(path: tuple[str, str]) -> None:
    assert (ROOT / (path[0] or path[1])).exists()


def test_the_recorded_walk_is_small_and_loads_nothing_from_elsewhere() -> None:
    path = "assets/pictures/walk.svg"
    assert f"]({path})" in README.split("## Five minutes")[1].split("\n## ")[0]
    film = (ROOT / path).read_bytes()
    assert len(film) <= 600_000
    root = ElementTree.fromstring(film)
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert tags == {"svg", "title", "style", "defs", "g", "use", "rect", "text"}
    there = {element.get("id") for element in root.iter()}
    links = [value for element in root.iter() for name, value in element.attrib.items() if name.endswith("href")]
    assert links
    assert {link.removeprefix("#") for link in links} <= there
    assert not re.search(rb"url\(|@import|\son\w+=", film)
