"""What is imported when: each in a fresh interpreter."""

from __future__ import annotations

import subprocess
import sys

import pytest

from reader.knowledge.resources import sample_article


def imported(script: str) -> set[str]:
    """Top-level modules that a script leaves imported."""
    tail = "\nimport sys; print('\\n' + ' '.join(sorted({name.partition('.')[0] for name in sys.modules})))"
    done = subprocess.run([sys.executable, "-c", script + tail], capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


def command(*arguments: str) -> str:
    return (
        f"import sys; sys.argv = ['reader', *{list(arguments)!r}]\n"
        "from reader.__main__ import main\n"
        "try: main()\nexcept SystemExit: pass"
    )


LATER = {"textual", "rich", "spacy", "numpy", "rapidfuzz", "click", "asyncio", "lxml", "gettext", "subprocess", "json"}
"""What the first frame does without."""


@pytest.mark.parametrize(
    ("script", "absent"),
    [
        (command("--version"), {"spacy", "textual", "rich", "numpy", "sqlite3"}),
        (command("--help"), {"spacy", "textual", "rich", "numpy", "sqlite3"}),
        ("import reader.tui.app, reader.tui.reading.screen", {"spacy", "thinc", "numpy", "rapidfuzz", "gettext"}),
        ("import reader.first_frame.opening, reader.first_frame.screen, reader.first_frame.terminal", LATER),
        ("import reader.engine.client", {"spacy", "textual", "numpy"}),
        (command("analyze", str(sample_article())), {"textual"}),
        (command("find", "lavrov", str(sample_article())), {"textual"}),
        (command("add", "/nonexistent/article.txt"), {"spacy", "textual", "rich", "numpy"}),
        (command("keys"), {"spacy", "textual", "rich", "numpy", "rapidfuzz"}),
    ],
)
def test_is_free_of(script: str, absent: set[str]) -> None:
    assert imported(script) & absent == set()
