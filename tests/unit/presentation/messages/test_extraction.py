"""The template of the catalogues has every text, and every text can be looked up in it."""

from __future__ import annotations

import ast
import string
import tomllib
from functools import cache
from pathlib import Path

from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_keywords

ROOT = Path(__file__).parents[4]
MAKERS = {ROOT / "reader/text/message.py", ROOT / "reader/presentation/messages/__init__.py"}
"""Files that define the functions, and call them with what they are given."""

SOURCES = sorted(set((ROOT / "reader").rglob("*.py")) - MAKERS)

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
def calls() -> list[tuple[str, str, ast.Call]]:
    """Calls of the functions that take texts: where, the name, the call."""
    found = []
    for path in SOURCES:
        nodes = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
        named = [(f"{path}:{node.lineno}", ast.unparse(node.func), node) for node in nodes]
        found += [(where, name, node) for where, name, node in named if name in TEXTS]
    return found


def test_every_text_is_a_literal_and_is_extracted() -> None:
    assert len(calls()) > 500
    for where, name, call in calls():
        texts = [given.value if isinstance(given, ast.Constant) else None for given in call.args[: TEXTS[name]]]
        assert len(texts) == TEXTS[name], where
        assert all(isinstance(text, str) for text in texts), where
        assert (texts[0] if len(texts) == 1 else tuple(texts)) in extracted(), where


def test_every_parameter_of_a_text_is_given() -> None:
    for where, name, call in calls():
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
        assert asked <= given, where
        assert given - {"count"} <= asked, where
