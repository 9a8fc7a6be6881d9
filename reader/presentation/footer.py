"""What a footer shows while a person types into a line: letters are text then, and some keys do something else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from reader.presentation.commands.command import Command, Keys, keys_of
from reader.presentation.keymap import types
from reader.text.message import N_

TO_LIST = N_("To the list")
"""What a key does that ends typing, and gives the keys to what was found."""

TAGGING: Mapping[str, str] = {"library-open": N_("Add or remove"), "library-back": N_("Cancel")}
"""What keys of the library do while a tag is typed, by command; msgids."""


def while_typing(commands: Sequence[Command], keymap: Keys, labels: Mapping[str, str]) -> list[Command]:
    """Return the commands whose keys type nothing; ``labels`` are msgids of what some, by id, do now instead."""
    return [
        msgspec.structs.replace(command, label=labels.get(command.id, command.label))
        for command in commands
        if not types(keys_of(command, keymap)[0])
    ]
