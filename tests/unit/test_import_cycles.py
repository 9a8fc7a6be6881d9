"""No module imports itself by way of others: neither at import, nor for types, nor when a function runs."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def imports_of(source: str, module: str, modules: frozenset[str]) -> set[str]:
    """Return the modules of ours that a module names in any import statement, wherever that stands."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            # ``from package import module`` needs the package too only for what is none of its modules.
            names = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {name if name in modules else node.module for name in names}
    return (found & modules) - {module}


def import_graph(root: Path) -> dict[str, set[str]]:
    """Return each module of the package below ``root`` with those that it imports."""
    files = {
        ".".join(file.relative_to(root).with_suffix("").parts).removesuffix(".__init__"): file
        for file in (root / "reader").rglob("*.py")
    }
    modules = frozenset(files)
    return {module: imports_of(file.read_text("utf-8"), module, modules) for module, file in files.items()}


def cycle_in(graph: Mapping[str, set[str]]) -> list[str]:
    """Return the modules of one cycle, first and last the same; empty where there is none."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_no_module_imports_itself_by_way_of_others() -> None:
    graph = import_graph(ROOT)
    assert len(graph) > 100
    assert cycle_in(graph) == []


@pytest.mark.parametrize(
    "source",
    [
        "from reader.b import x",
        "import reader.b",
        "from reader import b",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from reader.b import B",
        "def f():\n    from reader.b import x\n    return x",
    ],
)
def test_every_kind_of_import_is_seen(source: str) -> None:
    modules = frozenset({"reader", "reader.a", "reader.b"})
    graph = {
        "reader.a": imports_of(source, "reader.a", modules),
        "reader.b": imports_of("from reader.a import y", "reader.b", modules),
    }
    assert set(cycle_in(graph)) == {"reader.a", "reader.b"}


def test_relative_imports_are_not_used() -> None:
    for file in (ROOT / "reader").rglob("*.py"):
        levels = {
            node.level for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.ImportFrom)
        }
        assert levels <= {0}, file
