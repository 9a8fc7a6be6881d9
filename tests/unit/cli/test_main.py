"""The command line as another process sees it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from reader import __version__
from reader.__main__ import COMMANDS, opens_screen
from reader.cli.command_names import NAMES
from reader.knowledge.resources import sample_article
from reader.settings import Settings, load
from tests.programs import reader, started

TEXT = "Paul Martin a rencontré Lucie Durand à Lyon mardi.\n"


@pytest.mark.parametrize(
    "arguments",
    [["analyze", "-"], ["settings"], ["library", "list"], ["find", "x"], ["quotes"], ["check", "-"], ["--nonsense"]],
    ids=" ".join,
)
def test_what_these_tests_fork_is_what_starts(arguments: list[str]) -> None:
    forked, real = reader(*arguments, stdin=TEXT), started(*arguments, stdin=TEXT)
    assert (forked.returncode, forked.stdout, forked.stderr) == (real.returncode, real.stdout, real.stderr)


def test_version() -> None:
    done = reader("--version")
    assert (done.returncode, done.stdout) == (0, f"reader {__version__}\n")


def test_help_shows_examples() -> None:
    done = reader("--help")
    assert done.returncode == 0
    assert "reader article.txt" in done.stdout
    assert "analyze" in done.stdout


@pytest.mark.parametrize("language", ["fr", "en"])
def test_help_fits_a_terminal_of_80_columns(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", language)
    monkeypatch.setenv("COLUMNS", "80")
    lines = reader("--help").stdout.splitlines()
    assert [line for line in lines if len(line) > 80] == []


def test_analyze_prints_a_line_for_each_article_in_order(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    done = reader("analyze", "--format", "jsonl", str(tmp_path / "a.txt"), str(sample_article()), "-", stdin=TEXT)
    assert (done.returncode, done.stderr) == (0, "")
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [Path(one["article"]["source"]).name for one in found] == ["a.txt", "alep.txt", "-"]
    assert found[1]["article"]["text"] == sample_article().read_text("utf-8")
    assert found[1]["entities"]


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    done = reader("analyze", "--format", "jsonl", str(tmp_path / "none.txt"), str(tmp_path / "a.txt"))
    assert done.returncode == 2
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == f"reader: {tmp_path}/none.txt: no such file or folder\n"


@pytest.mark.parametrize(
    "arguments", [["read.txt"], ["-"], [], ["analyze"], ["analyze", "--format", "xml", "a"], ["--nonsense"], ["a", "b"]]
)
def test_what_cannot_be_done_is_one_line_and_status_2(arguments: list[str]) -> None:
    done = reader(*arguments, stdin=TEXT)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("reader: ")
    assert done.stderr.count("\n") == 1


def test_a_reader_that_leaves_early_is_no_error() -> None:
    command = f"{sys.executable} -m reader analyze {sample_article()} | head -c 10"
    done = subprocess.run(["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, text=True, check=False)
    assert done.stderr == ""


def test_no_home_is_no_obstacle() -> None:
    done = reader(
        "analyze", str(sample_article()), HOME="/dev/null/none", XDG_CACHE_HOME="", READER_LIBRARY="", READER_CONFIG=""
    )
    assert done.returncode == 0


def test_settings_are_printed_with_where_they_come_from(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('theme = "day"\nmeasure = 7\n[keys]\nsearch = "q"\nhelp = "f1"\n', "utf-8")
    done = reader("settings", READER_CONFIG=str(file))
    assert done.returncode == 0
    assert (
        '# Name of the theme, or auto for that of the terminal\'s background. From: line 1.\ntheme = "day"'
        in done.stdout
    )
    assert "from 40 to 120 characters. From: default.\nmeasure = 72" in done.stdout
    assert "line 2: measure: must be" in done.stderr
    assert "line 4: keys.search: “q” is already the key of quit" in done.stderr


def test_printed_settings_can_be_read_again(tmp_path: Path) -> None:
    done = reader("settings", READER_CONFIG=str(tmp_path / "none.toml"))
    assert "does not exist" in done.stdout
    file = tmp_path / "again.toml"
    file.write_text(done.stdout, "utf-8")
    again = load(file)
    assert again.problems == ()
    assert again.settings == Settings()


def test_keys_shows_one_s_own(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('keyset = "arrows"\n[keys]\nsearch = "f7"\n', "utf-8")
    done = reader("keys", READER_CONFIG=str(file))
    assert "  f7 " in done.stdout
    assert "  →  " in done.stdout


def test_no_command_is_taken_for_a_target() -> None:
    assert {*NAMES, "read"} == COMMANDS
    assert all(not opens_screen([name]) for name in COMMANDS)
    assert opens_screen(["./add"])


def test_the_clipboard_is_read_by_itself() -> None:
    done = reader("--clipboard", "find", "x")
    assert (done.returncode, done.stdout) == (2, "")
    assert "@clipboard" in done.stderr
