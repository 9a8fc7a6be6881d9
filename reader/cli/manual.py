"""The manual page reader(1), from what the commands say of themselves; docs/generate.py writes it for ``man``.

LANGUAGE=fr python -m reader.cli.manual
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from reader import __version__
from reader.cli.command import Command, Group, translate_click
from reader.cli.main import EXAMPLES, commands
from reader.presentation.messages import N_, gettext, use_language

ENVIRONMENT = (
    ("NO_COLOR", N_("Where it is set, no colours are shown.")),
    ("VISUAL, EDITOR", N_("The editor for notes and corrections.")),
    ("LANGUAGE, LC_ALL, LC_MESSAGES, LANG", N_("The language of the program, unless the setting names it.")),
    ("READER_DEBUG", N_("Where it is set, an internal error shows where it arose.")),
)
STATUSES = (
    ("0", N_("Done.")),
    ("1", N_("Nothing was found, or there is something to look at.")),
    ("2", N_("Something could not be read or done; standard error says what.")),
    ("130", N_("Interrupted.")),
)


SUMMARY = N_("read news articles and see who acts, where, and who said what")


def man_page() -> str:
    """Return the manual page in the language in use, as roff."""
    return "".join(f"{line}\n" for line in _lines())


def _lines() -> Iterator[str]:
    top = click.Context(commands, info_name="reader")
    yield f'.TH READER 1 "" "reader {__version__}"'
    yield from (_heading(N_("Name")), f"reader \\- {_escaped(gettext(SUMMARY))}", _heading(N_("Synopsis")))
    yield from (".B reader", _escaped(gettext("[TARGET]")), ".br")
    yield from (".B reader", _escaped(gettext("COMMAND [OPTIONS] ...")), _heading(N_("Description")))
    yield from _paragraphs(commands.help)
    yield _heading(N_("Options"))
    yield from _options(top, commands)
    yield _heading(N_("Commands"))
    for context, command in _commands(top, commands):
        yield f'.SS "{_escaped(context.command_path)} {_escaped(_usage(context, command))}"'
        yield from _paragraphs(command.help)
        yield from _options(context, command)
        yield from _examples(command)
    yield from (_heading(N_("Examples")), ".nf", *_escaped(_listing(gettext(EXAMPLES))).splitlines(), ".fi")
    yield _heading(N_("Environment"))
    yield from _table(_translated(ENVIRONMENT))
    yield _heading(N_("Exit status"))
    yield from _table(_translated(STATUSES))


def _commands(parent: click.Context, group: click.Group) -> Iterator[tuple[click.Context, Command | Group]]:
    """Yield the commands that are not hidden, those of groups too, each with its context."""
    for name in group.list_commands(parent):
        command = group.get_command(parent, name)
        if not isinstance(command, (Command, Group)) or command.hidden:
            continue
        context = click.Context(command, info_name=name, parent=parent)
        yield context, command
        if isinstance(command, Group):
            yield from _commands(context, command)


def _usage(context: click.Context, command: click.Command) -> str:
    return " ".join(command.collect_usage_pieces(context))


def _options(context: click.Context, command: click.Command) -> Iterator[str]:
    options = (parameter for parameter in command.get_params(context) if isinstance(parameter, click.Option))
    yield from _table(record for option in options if (record := option.get_help_record(context)))


def _translated(rows: tuple[tuple[str, str], ...]) -> Iterator[tuple[str, str]]:
    return ((term, gettext(text)) for term, text in rows)


def _heading(name: str) -> str:
    return f".SH {gettext(name).upper()}"


def _table(rows: Iterator[tuple[str, str]]) -> Iterator[str]:
    for term, text in rows:
        yield from (".TP", f".B {_escaped(term)}", _escaped(text))


def _examples(command: Command | Group) -> Iterator[str]:
    if command.examples:
        yield from (".PP", _escaped(gettext(N_("{heading}:")).format(heading=gettext("Examples"))))
    yield from _table(_translated(command.examples))


def _paragraphs(text: str | None) -> Iterator[str]:
    """Yield the paragraphs of a help text; a block marked for Click keeps its lines."""
    for paragraph in (text or "").split("\n\n"):
        listing = paragraph.startswith("\b")
        lines = _escaped(paragraph.lstrip("\b\n")).splitlines()
        yield from (".PP", *([".nf", *lines, ".fi"] if listing else lines))


def _listing(text: str) -> str:
    """Return the lines of a listing, without its heading and what follows it."""
    return text.partition("\n\n")[0].partition(":\n")[2]


def _escaped(text: str) -> str:
    """Return text that roff prints as it is."""
    lines = text.replace("\\", "\\e").replace("-", "\\-").split("\n")
    return "\n".join(f"\\&{line}" if line[:1] in (".", "'") else line for line in lines)


if __name__ == "__main__":
    use_language()
    translate_click()
    sys.stdout.write(man_page())
