"""All commands: for help, ``reader keys``, the keymap and the table of keys in the documentation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

import msgspec

from reader.presentation.commands.command import Command, ScreenName, written
from reader.presentation.commands.dialogs import DIALOG_COMMANDS, FIND_COMMANDS, LIST_COMMANDS
from reader.presentation.commands.library import CHOOSER_COMMANDS, LIBRARY_COMMANDS
from reader.presentation.commands.reading import READING_COMMANDS
from reader.presentation.commands.verify import VERIFY_COMMANDS
from reader.presentation.messages import _, gettext

ALL: Sequence[Command] = (
    *READING_COMMANDS,
    *LIBRARY_COMMANDS,
    *CHOOSER_COMMANDS,
    *FIND_COMMANDS,
    *LIST_COMMANDS,
    *DIALOG_COMMANDS,
    *VERIFY_COMMANDS,
)
"""Every command of every screen, in the order in which help shows them."""

BY_ID: Mapping[str, Command] = {command.id: command for command in ALL}
"""The same commands by id."""

TYPING_SCREENS: frozenset[ScreenName] = frozenset(
    {"find", "search", "corrections", "speaker", "help", "palette", "note"}
)
"""Screens on which characters are typed, so that none of them can be the key of a command."""


def commands_of(screen: ScreenName) -> list[Command]:
    """Return the commands that a screen has: its own in order, then those it shares with the reading screen."""
    found = [command for command in ALL if screen in command.screens]
    return sorted(found, key=lambda command: screen != "reading" and "reading" in command.screens)


def footer_of(screen: ScreenName, labels: Mapping[str, str] = {}) -> list[Command]:
    """Return the commands in a screen's footer; ``labels`` are msgids of what some, by id, do now instead."""
    shown = (command for command in commands_of(screen) if command.footer)
    return [msgspec.structs.replace(command, label=labels.get(command.id, command.label)) for command in shown]


def groups(commands: Iterable[Command] = ALL) -> list[tuple[str, list[Command]]]:
    """Return commands by group, in order; groups are msgids."""
    return [(group, list(members)) for group, members in groupby(commands, key=lambda command: command.group)]


def markdown_table(commands: Iterable[Command] = ALL) -> str:
    """Return the table of keys for the documentation."""
    rows = ["| " + _("keys") + " | " + _("what they do") + " |", "|---|---|"]
    for group, members in groups(commands):
        rows.append(f"| | **{gettext(group)}** |")
        for command in members:
            keys = " ".join(f"`{written([key])}`" for key in command.keys)
            rows.append(f"| {keys} | {gettext(command.help)} |")
    return "\n".join(rows) + "\n"
