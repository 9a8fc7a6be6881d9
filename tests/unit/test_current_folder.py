"""No file of the current folder is taken for a module: not by the program, and not by the processes it starts."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from reader.cli.serve import served_command
from reader.search.in_article.pattern import find_pattern

SAID = "« Nous irons à Lyon », a dit le maire Paul Martin.\n"

IMPORTED = """
import sys
import reader.engine.worker, reader.cli.main, reader.cli.serve, reader.tui.app, reader.batch, reader.library, spacy
print(*{name.partition(".")[0] for name in sys.modules})
"""

BY_M_ITSELF = "import runpy, pkgutil, sys; print(*{name.partition('.')[0] for name in sys.modules})"
"""Modules that ``python -m`` imports before it runs a line of ours."""


def _names(script: str) -> set[str]:
    run = subprocess.run([sys.executable, "-P", "-c", script], capture_output=True, text=True, check=True)
    return set(run.stdout.split())


@pytest.fixture(scope="module")
def names() -> set[str]:
    """Names of every module that start, screen, engine, batch and serve may import."""
    return (_names(IMPORTED) | set(sys.stdlib_module_names)) - {"reader"}


def _folder(path: Path, names: set[str]) -> Path:
    """Make a folder with an article, and a file for each name that says that it ran."""
    folder = path / "hostile"
    folder.mkdir()
    (folder / "article.txt").write_text(SAID)
    for name in names:
        (folder / f"{name}.py").write_text(
            f"open({str(path / 'ran')!r}, 'a').write({name!r} + ' ')\nraise SystemExit(9)\n"
        )
    return folder


def _environment(path: Path) -> dict[str, str]:
    return {
        **os.environ,
        "HOME": str(path),
        "XDG_DATA_HOME": str(path / "data"),
        "XDG_CONFIG_HOME": str(path / "config"),
    }


COMMAND = Path(sysconfig.get_path("scripts"), "reader")


needs_command = pytest.mark.skipif(not COMMAND.exists(), reason="the command is not installed")


@pytest.mark.parametrize(
    ("command", "but"),
    [
        pytest.param([str(COMMAND), "analyze"], "", id="analyze", marks=needs_command),
        pytest.param([str(COMMAND), "add"], "", id="add", marks=needs_command),
        pytest.param([sys.executable, "-m", "reader", "analyze"], BY_M_ITSELF, id="module"),
    ],
)
def test_no_module_of_the_current_folder_runs(tmp_path: Path, names: set[str], command: list[str], but: str) -> None:
    folder = _folder(tmp_path, names - (_names(but) if but else set()))
    run = subprocess.run(
        [*command, "article.txt"], cwd=folder, env=_environment(tmp_path), capture_output=True, text=True, check=False
    )
    assert not (tmp_path / "ran").exists(), (tmp_path / "ran").read_text()
    assert (run.returncode, "Paul Martin" in run.stdout or "added" in run.stderr) == (0, True), run.stderr


def test_the_process_that_searches_a_pattern_runs_none(
    tmp_path: Path, names: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(_folder(tmp_path, names))
    assert len(find_pattern(SAID, "ir[a-z]+", patience=20)) == 2
    assert not (tmp_path / "ran").exists()


def test_a_page_that_is_served_starts_a_reader_that_runs_none() -> None:
    assert shlex.split(served_command("article.txt"))[1:4] == ["-P", "-m", "reader"]
