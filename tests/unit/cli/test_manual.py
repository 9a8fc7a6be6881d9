"""Help ends with examples that work, and the manual page has every command."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from reader.cli.command import Command, Group
from reader.cli.main import commands
from reader.cli.manual import man_page
from reader.cli.mistyped import mistyped_command
from reader.errors import UsageError
from reader.presentation.messages import translate, use_languages

SHELL = {">", "|"}
"""What ends the arguments of an example."""


def all_commands(parent: click.Context, group: click.Group) -> Iterator[tuple[str, Command | Group]]:
    for name in group.list_commands(parent):
        command = group.get_command(parent, name)
        assert isinstance(command, (Command, Group))
        if command.hidden:
            continue
        context = click.Context(command, info_name=name, parent=parent)
        yield context.command_path, command
        if isinstance(command, Group):
            yield from all_commands(context, command)


COMMANDS = dict(all_commands(click.Context(commands, info_name="reader"), commands))
EXAMPLES = [(path, line) for path, command in COMMANDS.items() for line, _ in command.examples]


@pytest.mark.parametrize(("path", "line"), EXAMPLES, ids=[line for _, line in EXAMPLES])
def test_an_example_is_of_its_command_and_has_options_that_it_knows(path: str, line: str) -> None:
    words = shlex.split(line)
    own = path.split()
    assert words[: len(own)] == own
    end = next((at for at, word in enumerate(words) if word in SHELL), len(words))
    COMMANDS[path].make_context(path, words[len(own) : end])


def test_commands_that_take_something_have_examples() -> None:
    bare = {path for path, command in COMMANDS.items() if not command.examples and not isinstance(command, Group)}
    assert bare <= {"reader completions", "reader library purge", "reader corrections check"}


def test_manual_has_every_command_and_option() -> None:
    page = man_page().replace("\\-", "-")
    for path, command in COMMANDS.items():
        assert f'.SS "{path} ' in page
        for option in command.params:
            assert not isinstance(option, click.Option) or option.opts[0] in page


@pytest.mark.skipif(shutil.which("man") is None, reason="no man here")
def test_manual_page_is_read_by_man_without_complaint(tmp_path: Path) -> None:
    page = tmp_path / "reader.1"
    page.write_text(man_page(), "utf-8")
    done = subprocess.run(
        ["man", "--warnings", "-l", str(page)],
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": "/usr/bin:/bin"},
    )
    assert done.returncode == 0
    assert done.stderr == ""
    assert "reader library search" in done.stdout


@pytest.mark.parametrize(
    ("word", "meant"), [("qoutes", "quotes"), ("analyse", "analyze"), ("librery", "library"), ("Export", "export")]
)
def test_a_mistyped_command_is_recognised(word: str, meant: str) -> None:
    told = mistyped_command(word)
    assert told is not None
    assert f"reader {meant}?" in translate(told)


@pytest.mark.parametrize("word", [None, "", "alep", "quotes.txt", "./qoutes", "https://example.org/quotes", "-"])
def test_what_is_no_command_is_left_alone(word: str | None) -> None:
    assert mistyped_command(word) is None


def test_a_file_of_that_name_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("qoutes").touch()
    assert mistyped_command("qoutes") is None


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("qoutes --by lavrov", "qoutes: no such file or command; did you mean reader quotes?"),
        ("analyse a.txt b.txt", "analyse: no such file or command; did you mean reader analyze?"),
        ("librery list", "librery: no such file or command; did you mean reader library?"),
    ],
)
def test_a_mistyped_command_with_arguments_names_the_one_that_was_meant(line: str, told: str) -> None:
    refused = CliRunner().invoke(commands, line.split()).exception
    assert isinstance(refused, UsageError)
    assert translate(refused) == told


def test_french_help_has_no_english_metavars() -> None:
    use_languages(["fr"])
    try:
        for name, command in all_commands(click.Context(commands), commands):
            context = click.Context(command, info_name=name)
            usage = command.get_usage(context)
            options = " ".join(parameter.make_metavar(context) for parameter in command.params)
            english = re.findall(
                r"\b(?:DRAFT|WORDS|NAME|FILE|TARGET|TEXT|INTEGER|RANGE|COMMAND|ARGS)\b", f"{usage} {options}"
            )
            assert not english, f"reader {name}: {english}"
    finally:
        use_languages(["en"])
