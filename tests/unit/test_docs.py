"""The documentation says what is true."""

from __future__ import annotations

import ast
import re
import runpy
import tomllib
from functools import cache
from pathlib import Path

import pytest

from reader.export import FORMATS as EXPORT_FORMATS
from reader.sources.registry import FORMATS as SOURCE_FORMATS

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.rglob("*.md"), ROOT / "README.md", ROOT / "CONTRIBUTING.md"])
FOLDERS = ("reader/", "tests/", "docs/", "assets/", "examples/", "seeds/", ".ci/")
BUILTIN = {"KeyError", "OSError", "ValueError", "Static"}
"""Classes that pages name and others define."""

CHANGES = 12
"""Ordinary changes for which a page names the file to open."""


def page_name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def named(page: Path) -> list[str]:
    """Return what stands in backticks outside of blocks of code."""
    text = re.sub(r"^```.*?^```$", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    return re.findall(r"`([^`\n]+)`", text)


@cache
def defined() -> frozenset[str]:
    """Return the names of all classes, functions and module-level values of the program."""
    names: set[str] = set()
    for path in (ROOT / "reader").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
                names.add(node.name)
            elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                names.add(node.id)
    return frozenset(names)


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_files_that_a_page_names_are_there(page: Path) -> None:
    for name in named(page):
        if name.startswith(FOLDERS) and " " not in name and not re.search(r"[*<{]|\.{3}", name):
            path = ROOT / name.partition("::")[0]
            assert path.exists() or path.with_suffix(".py").exists(), name


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_pages_that_a_page_links_are_there(page: Path) -> None:
    for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8")):
        assert (page.parent / link).exists(), link


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_classes_that_a_page_names_are_there(page: Path) -> None:
    classes = {name for name in named(page) if re.fullmatch(r"(?:[A-Z][a-z]+){2,}", name)} - BUILTIN
    assert classes <= defined()


@pytest.mark.parametrize("page", [page for page in PAGES if page.parent.name == "understanding"], ids=page_name)
def test_files_of_a_step_are_there(page: Path) -> None:
    step = ROOT / "reader" / "understanding"
    for name in named(page):
        if name.endswith(".py") and not name.startswith(FOLDERS):
            assert (step / name).exists() or any(step.rglob(f"{page.stem}/**/{name}")), name


def test_generated_pages_are_current() -> None:
    outdated = runpy.run_path(str(DOCS / "generate.py"))["outdated"]
    assert outdated() == [], "run: make docs"


def test_the_layers_are_those_that_are_checked() -> None:
    section = (DOCS / "architecture.md").read_text("utf-8").split("## Layers")[1]
    block = re.search(r"```\n(.*?)```", section, re.DOTALL)
    assert block
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    floors = next(contract for contract in contracts if contract["name"].startswith("Floors"))["layers"]
    checked = [set(re.findall(r"reader\.(\w+)", floor)) for floor in floors]
    assert [set(line.split()) for line in block[1].splitlines()] == checked


def test_every_folder_has_a_row() -> None:
    text = (DOCS / "architecture.md").read_text("utf-8")
    for folder in (ROOT / "reader").iterdir():
        if (folder / "__init__.py").exists():
            assert f"\n| `reader/{folder.name}/`" in text


def test_a_file_is_named_for_each_ordinary_change() -> None:
    section = (DOCS / "architecture.md").read_text("utf-8").split("## Where to change what")[1]
    rows = re.findall(
        r"^\| (?!to change|---)(.*?) \| `(reader/.*?)`", section.split("More of the kind")[0], re.MULTILINE
    )
    assert len(rows) == CHANGES


def test_the_tables_of_formats_are_made_from_the_registries() -> None:
    """A row per format, and no other: what is not in the registry is not in the table."""
    read, written = re.findall(r"<!-- table: .*? -->\n(.*?)\n\n", (DOCS / "formats.md").read_text("utf-8"), re.DOTALL)
    assert [row.split(" | ")[0] for row in read.splitlines()[2:]] == [f"| {one.name}" for one in SOURCE_FORMATS]
    assert [row.split(" | ")[0] for row in written.splitlines()[2:]] == [f"| `{name}`" for name in EXPORT_FORMATS]
    for source_format in SOURCE_FORMATS:
        for suffix in source_format.suffixes:
            assert f"`{suffix}`" in read
