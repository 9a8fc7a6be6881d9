"""Keys typed while the app is imported: those that move the text are done at once, the others wait for the app."""

from __future__ import annotations

import os
import select
from collections.abc import Callable, Mapping
from contextlib import suppress
from threading import Thread

from reader.presentation.commands.command import Keys, keys_of
from reader.presentation.commands.registry import commands_of

KEYS: Mapping[bytes, str] = {
    b"\x1b[A": "up",
    b"\x1bOA": "up",
    b"\x1b[B": "down",
    b"\x1bOB": "down",
    b"\x1b[5~": "pageup",
    b"\x1b[6~": "pagedown",
    b"\x1b[H": "home",
    b"\x1bOH": "home",
    b"\x1b[1~": "home",
    b"\x1b[F": "end",
    b"\x1bOF": "end",
    b"\x1b[4~": "end",
    b" ": "space",
    **{bytes([number]): f"ctrl+{chr(number + 96)}" for number in (2, 4, 6, 21)},
}
"""What terminals send for keys that have a name (xterm, VT220); any other character is its own name."""

AT_ONCE = 1024
"""Bytes that are read at once: many more than anybody types in a moment."""


def moving_keys(keymap: Keys) -> dict[str, str]:
    """Return the actions of the keys that move the text, by key: ``{"j": "line(1)", "G": "edge(1)", …}``."""
    return {
        key: command.action
        for command in commands_of("reading")
        if line_after(command.action, 0, 1, 1) is not None
        for key in keys_of(command, keymap)
    }


def line_after(action: str, top: int, seen: int, furthest: int) -> int | None:
    """Return the line at the top after an action, ``None`` for one that does something else.

    ``seen`` is how many lines are in view, ``furthest`` the last that can be at the top.
    """
    half = max(1, seen // 2)
    lines = {
        "line(1)": top + 1,
        "line(-1)": top - 1,
        "page(1)": top + seen,
        "page(-1)": top - seen,
        "half_page(1)": top + half,
        "half_page(-1)": top - half,
        "edge(1)": furthest,
        "edge(-1)": 0,
    }
    line = lines.get(action)
    return None if line is None else max(0, min(line, furthest))


def key_at_start(typed: bytes) -> tuple[str, bytes]:
    """Return the name of the first key typed, and the bytes behind it; an empty name for one that is not known."""
    for sequence, name in KEYS.items():
        if typed.startswith(sequence):
            return name, typed[len(sequence) :]
    first = typed[:1]
    return (first.decode("ascii"), typed[1:]) if first.isascii() and first.decode("ascii").isprintable() else ("", b"")


class EarlyKeys:
    """Reads a terminal in a thread, and calls ``move`` with the actions of keys that move the text.

    It ends with the first key that does something else, which ``waiting`` has with all that came behind it.
    """

    def __init__(self, terminal: int, actions: Mapping[str, str], move: Callable[[list[str]], None]) -> None:
        self.waiting = b""
        self._terminal = terminal
        self._actions = actions
        self._move = move
        self._ended, self._end = os.pipe()
        self._thread = Thread(target=self._run, name="early-keys", daemon=True)

    def start(self) -> None:
        """Begin to read."""
        self._thread.start()

    def stop(self) -> None:
        """Read no more: what is typed from now on stays in the terminal."""
        if self._thread.is_alive():
            os.write(self._end, b".")
            self._thread.join()
        os.close(self._end)
        os.close(self._ended)

    def _run(self) -> None:
        with suppress(OSError, ValueError):  # The terminal is gone: the app will find that out.
            while not self.waiting:
                ready, _, _ = select.select([self._ended, self._terminal], [], [])
                if self._ended in ready or not (typed := os.read(self._terminal, AT_ONCE)):
                    return
                self._do(typed)

    def _do(self, typed: bytes) -> None:
        actions = []
        while typed:
            key, behind = key_at_start(typed)
            if key not in self._actions:
                self.waiting = typed
                break
            actions.append(self._actions[key])
            typed = behind
        if actions:
            self._move(actions)
