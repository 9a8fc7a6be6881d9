"""Keys as they are typed: which command one belongs to, and what they say of the keyboard."""

from __future__ import annotations

from reader.presentation.commands.command import Command, Keys, ScreenName, keys_of
from reader.presentation.commands.registry import commands_of

AZERTY_SIGNS = frozenset('&é"à')
"""What the keys 1, 2, 3 and 0 type on a French keyboard without shift, where commands of ours have them."""


def command_of_key(key: str, screen: ScreenName, keymap: Keys) -> Command | None:
    """Return the command that a key runs on a screen."""
    from reader.presentation.keymap import canonical

    typed = canonical(key)
    commands = commands_of(screen)
    return next((command for command in commands if typed in map(canonical, keys_of(command, keymap))), None)
