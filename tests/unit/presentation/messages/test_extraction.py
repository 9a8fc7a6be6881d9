"""The template of the catalogues has every text, and every text can be looked up in it."""

from __future__ import annotations

import ast
import string
import tomllib
from functools import cache
from pathlib import Path

import pytest
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_keywords

ROOT = Path(__file__).parents[4]
SOURCES = sorted((ROOT / "reader").rglob("*.py"))
MAKERS = {"reader/text/message.py", "reader/presentation/messages/__init__.py"}
"""Files that define the functions, and call them with what they are given."""

TEXTS = {"_": 1, "N_": 1, "Message": 1, "Message.counted": 2, "ngettext": 2}
"""Functions that take texts to translate, and how many."""


@cache
def extracted() -> frozenset[object]:
    """What ``pybabel extract`` finds with the keywords of pyproject.toml."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["babel"]["extract_messages"]
    keywords = DEFAULT_KEYWORDS | parse_keywords(settings["keywords"])
    found = extract_from_dir(str(ROOT / settings["input_paths"]), keywords=keywords)
    return frozenset(message for _, _, message, _, _ in found)


@cache
def calls(path: Path) -> list[tuple[str, ast.Call]]:
    """Calls in a file of the functions that take texts, with their names."""
    nodes = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
    named = [(ast.unparse(node.func), node) for node in nodes]
    return [(name, node) for name, node in named if name in TEXTS]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_text_is_a_literal_and_is_extracted(path: Path) -> None:
    if str(path.relative_to(ROOT).as_posix()) in MAKERS:
        return
    for name, call in calls(path):
        texts = [given.value if isinstance(given, ast.Constant) else None for given in call.args[: TEXTS[name]]]
        where = f"{path}:{call.lineno}"
        assert len(texts) == TEXTS[name], where
        assert all(isinstance(text, str) for text in texts), where
        assert (texts[0] if len(texts) == 1 else tuple(texts)) in extracted(), where


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_parameter_of_a_text_is_given(path: Path) -> None:
    if str(path.relative_to(ROOT).as_posix()) in MAKERS:
        return
    for name, call in calls(path):
        if name not in {"Message", "counted", "ngettext"} or any(keyword.arg is None for keyword in call.keywords):
            continue
        given = {keyword.arg for keyword in call.keywords} | ({"count"} if name != "Message" else set())
        asked = {
            field
            for text in call.args[: TEXTS[name]]
            if isinstance(text, ast.Constant)
            for _, field, _, _ in string.Formatter().parse(str(text.value))
            if field is not None
        }
        assert asked <= given, f"{path}:{call.lineno}"
        assert given - {"count"} <= asked, f"{path}:{call.lineno}"
