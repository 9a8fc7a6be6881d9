"""The README says what is true."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")


def test_ci_installs_and_tests_with_readme_s_command() -> None:
    commands = re.search(
        r"^python3\.11 -m venv \S+ && \S+pip (install .*\[dev\]\") && \S+(pytest .*)$", README, re.MULTILINE
    )
    assert commands
    ci = (ROOT / ".ci" / "run").read_text("utf-8")
    assert f'pip" {commands[1]}' in ci
    assert commands[2] in ci


@pytest.mark.parametrize(
    ("readme", "tour", "path"),
    [
        ("README.md", "## A five-minute tour", "assets/pictures/walk.svg"),
        ("README.fr.md", "## Cinq minutes", "assets/pictures/walk.fr.svg"),
    ],
)
def test_the_recorded_walk_is_small_and_loads_nothing_from_elsewhere(readme: str, tour: str, path: str) -> None:
    assert f"]({path})" in (ROOT / readme).read_text("utf-8").split(tour)[1].split("\n## ")[0]
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


def test_the_french_one_has_the_same_commands_and_links() -> None:
    french = (ROOT / "README.fr.md").read_text("utf-8")
    assert "](README.fr.md)" in README
    assert "](README.md)" in french

    def commands(text: str) -> list[str]:
        blocks = re.findall(r"```sh\n(.*?)```", text, re.DOTALL)
        lines = [line.split("#")[0].strip() for block in blocks for line in block.splitlines()]
        return [line for line in lines if line and ".[dev]" not in line]

    assert commands(french) == commands(README)
    links = re.findall(r"\]\(((?:docs|assets)/[^)]+|[A-Z]+(?:\.md)?)\)", README)
    own = [link.replace(".svg", ".fr.svg") for link in links]
    assert [link for link in own if f"]({link})" not in french] == []
    assert [link for link in own if link.endswith(".svg") and not (ROOT / link).exists()] == []
