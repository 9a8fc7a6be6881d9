"""The command ``reader keys``: the keymap."""

from __future__ import annotations

import sys

from reader.cli.command import command
from reader.presentation.messages import N_, gettext


@command(
    short_help=N_("Print all keys."),
    help=N_("Print all keys with their commands, and your own from the settings file."),
    examples=(("reader keys | less", N_("page by page")),),
)
def keys() -> None:
    """Print the keymap, a person's own keys included."""
    from reader.cli.errors import print_error
    from reader.presentation.commands.command import keys_of, written
    from reader.presentation.commands.registry import groups
    from reader.presentation.keymap import keymap_of_file
    from reader.settings import load

    loaded = load()
    keymap = keymap_of_file(loaded)
    for problem in (*loaded.problems, *keymap.problems):
        print_error(problem)
    rows = [
        (
            gettext(group),
            [(written(keys_of(command, keymap.keys)), command.id, gettext(command.help)) for command in members],
        )
        for group, members in groups()
    ]
    key = max(len(row[0]) for _, members in rows for row in members)
    name = max(len(row[1]) for _, members in rows for row in members)
    pieces = []
    for group, members in rows:
        pieces.append(group)
        pieces += [f"  {shown:<{key}}  {id_:<{name}}  {help_}" for shown, id_, help_ in members]
        pieces.append("")
    sys.stdout.write("\n".join(pieces))
