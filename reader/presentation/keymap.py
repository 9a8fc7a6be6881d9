"""Which keys do what: the commands' own, those of a set, and a person's, without two commands on one key."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from contextlib import suppress

import msgspec

from reader.library.shelves import SHELVES
from reader.presentation.commands.command import Keys
from reader.presentation.commands.library import AZERTY_DIGITS
from reader.presentation.commands.registry import ALL, BY_ID, TYPING_SCREENS
from reader.presentation.messages import Message
from reader.settings import Keyset, Loaded, Settings

KEYSETS: Mapping[Keyset, Keys] = {
    "standard": {},
    "vi": {
        "page-down": ("ctrl+f", "space", "pagedown"),
        "page-up": ("ctrl+b", "b", "pageup"),
        "find": ("f4",),
    },
    # Keys that need neither shift nor AltGr there come first, and are shown.
    "azerty": {
        "actors": ("&", "1"),
        "places": ("é", "2"),
        "quotes": ('"', "3"),
        "toggle-sidebar": ("à", "0"),
        "next-quote": (")", "]"),
        "previous-quote": ("(", "["),
        "next-heading": ("ù", "}"),
        "previous-heading": ("%", "{"),
        **{shelf.command: (AZERTY_DIGITS[number], str(number)) for number, shelf in enumerate(SHELVES.values(), 1)},
    },
    "arrows": {
        "line-down": ("down",),
        "line-up": ("up",),
        "page-down": ("pagedown", "space"),
        "page-up": ("pageup",),
        "top": ("home",),
        "bottom": ("end",),
        "next-mention": ("right",),
        "previous-mention": ("left",),
        "next-quote": ("shift+right",),
        "previous-quote": ("shift+left",),
        "back": ("alt+left", "backspace"),
        "find": ("f4", "ctrl+f"),
        "help": ("f1", "?"),
        "quit": ("f10", "q"),
    },
}
"""What each set of keys has in place of the commands' own keys."""

_KEY = re.compile(r"(?:(?:ctrl|alt|shift|super)\+)*([a-z][a-z0-9_]*|\S)")
_ARROWS = {"up", "down", "left", "right", "home", "end", "pageup", "pagedown"}
_NAMED = (
    _ARROWS
    | {"insert", "delete", "backspace", "enter", "tab", "backtab", "escape", "space"}
    | {f"f{number}" for number in range(1, 25)}
)
"""Names that Textual gives keys that type no character."""

_NAMES = {"slash": "/", "backslash": "\\", "at": "@", "minus": "-", "plus": "+", "underscore": "_"}
"""Names that Textual gives characters, where Unicode's are others."""


class Keymap(msgspec.Struct, frozen=True):
    """Keys that differ from the commands' own, and what was wrong with those asked for, in words."""

    keys: dict[str, tuple[str, ...]]
    problems: tuple[Message, ...] = ()


def keymap_of(settings: Settings, where: Callable[[str], Message | str] = str) -> Keymap:
    """Return the keymap of settings; ``where`` says at which place a setting like ``keys.search`` stands.

    What cannot be is told, and the keys that the command has without it are used: a command that is not there, a key
    that is none, a key that another command has. Keys are given in the order of the settings.
    """
    base = {command.id: command.keys for command in ALL} | dict(KEYSETS[settings.keyset])
    wanted, problems = dict(settings.keys), list[Message]()
    while wrong := _first_wrong(base, wanted):
        id_, why = wrong
        del wanted[id_]
        problems.append(Message("{place}: {reason}", place=where(f"keys.{id_}"), reason=why))
    keys = base | wanted
    return Keymap({id_: keys[id_] for id_ in keys if keys[id_] != BY_ID[id_].keys}, tuple(problems))


def keymap_of_file(loaded: Loaded) -> Keymap:
    """Return the keymap of a settings file, with the lines of what is wrong."""
    return keymap_of(loaded.settings, loaded.where)


def _first_wrong(base: Keys, wanted: Keys) -> tuple[str, Message] | None:
    """Return the first wanted entry that cannot be, and why."""
    owners = {
        (screen, canonical(key)): id_
        for id_, keys in base.items()
        if id_ not in wanted
        for key in keys
        for screen in BY_ID[id_].screens
    }
    for id_, keys in wanted.items():
        if id_ not in BY_ID:
            return id_, Message("unknown command; list them with: reader keys")
        default = ", ".join(base[id_])
        for key in keys:
            if not _is_key(key):
                return id_, Message("“{key}” is not a key; using the default: {default}", key=key, default=default)
            if types(key) and not TYPING_SCREENS.isdisjoint(BY_ID[id_].screens):
                return id_, Message(
                    "“{key}” is a character to type there; using the default: {default}", key=key, default=default
                )
            for screen in BY_ID[id_].screens:
                owner = owners.setdefault((screen, canonical(key)), id_)
                if owner != id_:
                    return id_, Message(
                        "“{key}” is already the key of {command}; using the default: {default}",
                        key=key,
                        command=owner,
                        default=default,
                    )
    return None


def _is_key(key: str) -> bool:
    """Return whether a terminal may send a key of this name, if any terminal does."""
    found = _KEY.fullmatch(key)
    return found is not None and (found[1] in _NAMED or types(found[1]))


def types(key: str) -> bool:
    """Return whether a key types a character; Unicode has names for the tabulator and escape too."""
    return len(canonical(key)) == 1 and canonical(key).isprintable()


def canonical(key: str) -> str:
    """Return the one name in use of a key that has several: ``slash`` and ``/``, ``alt+ctrl+x`` and ``ctrl+alt+x``."""
    if len(key) == 1:
        return key
    *modifiers, name = key.split("+") if not key.endswith("+") else [*key[:-1].split("+")[:-1], "+"]
    with suppress(KeyError):
        name = _NAMES.get(name) or unicodedata.lookup(name.replace("_", " "))
    return "+".join([*sorted(modifiers), name])
