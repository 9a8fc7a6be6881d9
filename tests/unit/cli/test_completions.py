"""Completions: printed for three shells, asked for as a shell asks, and never the screen."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

from tests.programs import reader


def asked(words: str, number: int) -> list[str]:
    """What bash is offered for the word of that number."""
    environment = os.environ | {"_READER_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(number)}
    command = [sys.executable, "-m", "reader", *words.split()[1:]]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=60)
    return done.stdout.split()


@pytest.mark.parametrize(
    ("words", "number", "offered"),
    [
        ("reader", 1, {"plain,analyze", "plain,completions", "file,"}),
        ("reader lib", 1, {"plain,library", "file,lib"}),
        ("reader library do", 2, {"plain,doctor"}),
        ("reader export --fo", 2, {"plain,--format", "plain,--force"}),
        ("reader export --format csv", 3, {"plain,csv", "plain,csv-entities", "plain,csv-quotes"}),
        ("reader analyze ./al", 2, {"file,./al"}),
        ("reader completions f", 2, {"plain,fish"}),
        ("reader check dra", 2, {"file,dra"}),
        ("reader check --format j", 3, {"plain,json"}),
    ],
)
def test_a_shell_is_offered_commands_options_values_and_files(words: str, number: int, offered: set[str]) -> None:
    assert offered <= set(asked(words, number))


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_completes_both_names_and_is_valid(shell: str) -> None:
    done = reader("completions", shell)
    assert done.returncode == 0
    assert done.stdout.count("_READER_COMPLETE") >= 2
    assert " reader" in done.stdout
    assert "article-reader" in done.stdout
    if shutil.which(shell):
        subprocess.run([shell, "-n"], input=done.stdout, text=True, check=True, timeout=60)


def test_no_other_shell() -> None:
    done = reader("completions", "csh")
    assert done.returncode == 2
    assert "'csh' is not one of" in done.stderr
