"""Every text for people goes through the catalogues: no literal of words is left beside them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[4]
ROOMS = [path for room in ("cli", "presentation", "tui") for path in sorted((ROOT / "reader" / room).rglob("*.py"))]

WRAPPERS = frozenset({"_", "N_", "Message", "Message.counted", "ngettext"})
"""What makes a text one of the catalogues."""

SHOWN = frozenset({"Static", "Label", "Input", "notify", "show_message", "set_engine_status", "update", "print_error"})
"""Functions that show text: a single word, too, must be wrapped."""

SHOWN_KEYWORDS = frozenset({"title", "placeholder", "empty", "waiting", "help", "short_help", "label", "prompt"})
SHOWN_ATTRIBUTES = frozenset({"left", "right", "heading", "border_title", "placeholder"})
"""Keywords and attributes whose text is shown."""

PROGRAM = "reader"

WORDS = re.compile(r"[^\W\d_]{2,}[ …,:][^\W\d_]")
"""Two words, as only texts for people have them."""

NO_TEXTS = re.compile(
    r"""^[\s\w-]*\{\s|^\s*\w+ \{|[\\^$]|: (auto|none|1fr)|default-src|style-src"""  # style sheets, patterns, policies
    r"""|^\w+ \| None$|^\[?[A-Z]+\]? ?\[?[A-Z]*\]? ?\.*$|%\(prog\)s|font-src"""  # types, usage of options
    r"""|^reader [a-z-]+ |^reader (keys|settings)|^\.TH """  # command lines of examples, roff
)
"""Literals with blanks that nobody reads."""


def literals(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield the literals with words that stand in no wrapper, docstrings aside."""
    skipped: set[int] = set()
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        for statement in body if isinstance(body, list) else ():
            if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
                skipped.add(id(statement.value))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in WRAPPERS:
            skipped |= {id(given) for given in node.args}
        if isinstance(node, (ast.AnnAssign, ast.arg, ast.FunctionDef)):
            annotation = getattr(node, "annotation", None) or getattr(node, "returns", None)
            skipped |= {id(part) for part in ast.walk(annotation)} if annotation else set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in skipped:
            yield node.lineno, node.value


def shown(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield the literals, of a single word too, that are handed to what shows them."""
    for node in ast.walk(tree):
        given: list[ast.expr] = []
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func).rpartition(".")[2]
            given += node.args[:1] if name in SHOWN else []
            given += [keyword.value for keyword in node.keywords if keyword.arg in SHOWN_KEYWORDS]
        elif isinstance(node, ast.Assign):
            targets = [target for target in node.targets if isinstance(target, ast.Attribute)]
            given += [node.value] if any(target.attr in SHOWN_ATTRIBUTES for target in targets) else []
        for value in given:
            parts = value.values if isinstance(value, ast.JoinedStr) else [value]
            for part in parts:
                text = part.value if isinstance(part, ast.Constant) else None
                if isinstance(text, str) and re.search(r"[^\W\d_]", text) and text != PROGRAM:
                    yield part.lineno, text


def test_no_words_stand_beside_the_catalogues() -> None:
    assert len(ROOMS) > 100
    for path in ROOMS:
        tree = ast.parse(path.read_text("utf-8"))
        found = {(line, text) for line, text in literals(tree) if WORDS.search(text) and not NO_TEXTS.search(text)}
        assert found | set(shown(tree)) == set(), path


@pytest.mark.parametrize(
    "source",
    [
        'self.notify("Not written")',
        'Static("Signs")',
        'self.show_message(f"written: {name}")',
        'line.left = "Library"',
        'RowList(empty="None.")',
        "return 'no quote here'",
        'option("--all", help="All articles.")',
    ],
)
def test_what_is_not_wrapped_is_found(source: str) -> None:
    tree = ast.parse(f"def f():\n    {source}")
    found = {text for _, text in literals(tree) if WORDS.search(text) and not NO_TEXTS.search(text)}
    assert found | {text for _, text in shown(tree)}


LOWER = [
    path
    for room in ("batch", "engine", "export", "library", "page", "search", "sources")
    for path in sorted((ROOT / "reader" / room).rglob("*.py"))
]
ERRORS = frozenset({"SourceError", "UnreadableError", "LibraryError", "ExportError", "PoolError", "PatternError"})
"""Errors whose text is for people."""


def test_errors_for_people_carry_messages() -> None:
    assert len(LOWER) > 100
    found = [
        f"{path}:{node.lineno}"
        for path in (*LOWER, *ROOMS, ROOT / "reader" / "settings.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ERRORS | {"UsageError"}
        if node.args and isinstance(node.args[0], (ast.Constant, ast.JoinedStr))
    ]
    assert found == []
