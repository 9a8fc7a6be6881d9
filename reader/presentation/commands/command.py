"""What a command is, and how its keys are written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Literal

import msgspec

from reader.presentation.messages import N_, gettext

Keys = Mapping[str, tuple[str, ...]]
"""Keys by the id of their command."""

ScreenName = Literal[
    "reading",
    "library",
    "find",
    "search",
    "card",
    "page",
    "statement",
    "check",
    "note",
    "notes",
    "corrections",
    "speaker",
    "verify",
    "verify-scope",
    "matrix",
    "outline",
    "export",
    "themes",
    "chooser",
    "help",
    "palette",
    "lists",
]
"""Where a command is: a screen, or a widget that has keys of its own (``find`` is a line, ``lists`` are all lists)."""

KEY_NAMES: Mapping[str, str] = {
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "escape": N_("esc"),
    "enter": N_("enter"),
    "space": N_("space"),
    "home": N_("home"),
    "end": N_("end"),
    "backspace": N_("backspace"),
    "delete": N_("delete"),
    "shift": N_("shift"),
    "pagedown": N_("page down"),
    "pageup": N_("page up"),
}
"""How keys are written for people, where it differs from the name that a keymap uses; msgids."""


class Command(msgspec.Struct, frozen=True):
    """Something a person can do.

    ``id`` names it in the keymap of the settings file. ``keys`` are Textual's key names or single characters.
    ``label`` is for the footer and the palette, ``help`` says what happens; both and ``group`` are msgids. ``action``
    is the action of its ``screens`` that does it. ``footer`` commands show in the footer when they can be run,
    ``palette`` ones are offered in the palette, ``priority`` ones come before the focused widget's own use of a key.
    """

    id: str
    group: str
    keys: tuple[str, ...]
    label: str
    help: str
    action: str
    screens: tuple[ScreenName, ...]
    footer: bool = False
    palette: bool = False
    priority: bool = False

    @property
    def action_name(self) -> str:
        """Return the action without its arguments: ``quote`` of ``quote(-1)``."""
        return self.action.partition("(")[0]


def written(keys: Iterable[str]) -> str:
    """Return keys as people write them: ``ctrl+o, alt+←``."""
    return ", ".join(
        "+".join(gettext(KEY_NAMES[part]) if part in KEY_NAMES else part for part in key.split("+")) for key in keys
    )


def keys_of(command: Command, keymap: Keys) -> tuple[str, ...]:
    """Return a command's keys: the person's own, else its own."""
    return keymap.get(command.id, command.keys)


def footer_text(commands: Iterable[Command], keymap: Keys, separator: str = " · ") -> str:
    """Return the first key and the label of each footer command; the keys of neighbours with one label go together.

    ``↑ ↓ move · enter select · esc close``
    """
    shown = [command for command in commands if command.footer]
    parts = []
    for label, members in groupby(shown, key=lambda command: command.label):
        keys = " ".join(written(keys_of(command, keymap)[:1]) for command in members)
        parts.append(f"{keys} {gettext(label)}")
    return separator.join(parts)
