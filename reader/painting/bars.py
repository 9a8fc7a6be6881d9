"""The single lines around the text: words at both ends, and the keys that matter now."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

import msgspec

from reader.painting.piece import Piece, fitted
from reader.presentation.commands.command import Command, Keys, keys_of, written
from reader.presentation.messages import gettext
from reader.presentation.safe_text import cut, safe_text
from reader.text.cells import cell_len

LEFT, RIGHT = "line--left", "line--right"
"""Styles of the words at the ends of a line."""
KEY, LABEL = "keys--key", "keys--label"
"""Styles of a key and of what it does."""

LEAST_TOLD = 8
"""Cells of a message that are left before its key; where there is less room, the key is cut too."""


def cut_before_key(words: str, room: int) -> str:
    """Cut a message to ``room`` cells before the key that stands behind its last " · ".

    >>> cut_before_key("“Nous sommes prêts” is not a quote · u to undo", 34)
    '“Nous sommes prêts” i… · u to undo'
    """
    told, dot, key = words.rpartition(" · ")
    left = room - cell_len(dot + key)
    return cut(told, left) + dot + key if dot and left > LEAST_TOLD else cut(words, room)


def two_ends(left: str, right: str, width: int) -> list[Piece]:
    """Paint words at both ends of a line.

    Where there is no room for both, the right end gives up what stands before its last " · ", then the left is cut.
    """
    left, right = safe_text(left), safe_text(right)
    while cell_len(left) + cell_len(right) + 3 > width and " · " in right:
        right = right.partition(" · ")[2]
    right = cut(right, width - 2)
    left = cut(left, width - cell_len(right) - 3)
    gap = " " * max(0, width - 2 - cell_len(left) - cell_len(right))
    return [(" ", ()), (left, (LEFT,)), (gap, ()), (right, (RIGHT,)), (" ", ())]


class KeyLine(msgspec.Struct, frozen=True):
    """The line of keys: its pieces, and which command stands in which cells ``[start, end)``."""

    pieces: Sequence[Piece]
    places: Sequence[tuple[Command, int, int]]


def key_line(commands: Sequence[Command], keymap: Keys, width: int, more: str = "") -> KeyLine:
    """Paint as many keys as fit; ``more`` stands before them."""
    pieces: list[Piece] = [(" ", ())]
    places: list[tuple[Command, int, int]] = []
    column = 1
    if more:
        pieces.append((cut(safe_text(more), width - 2), (LABEL,)))
    for command, key, label in _words(_fitting(commands, keymap, width - 1), keymap):
        cells = cell_len(key + label)
        gap = "  " if label else " "
        places.append((command, column, column + cells))
        pieces += [(key, (KEY,)), (label, (LABEL,)), (gap, ())]
        column += cells + len(gap)
    return KeyLine(fitted(pieces, width), places)


def _fitting(commands: Sequence[Command], keymap: Keys, room: int) -> list[Command]:
    """Return the commands that fit; the last two (help and quit) always do, and what escape does."""
    kept = list(commands)
    while len(kept) > 2 and _size(kept, keymap) > room:
        gives_way = -3 if "escape" not in kept[-3].keys or len(kept) == 3 else -4
        del kept[gives_way]
    return kept


def _size(commands: Sequence[Command], keymap: Keys) -> int:
    """Return how many cells keys and labels take."""
    return sum(cell_len(key + label) + (2 if label else 1) for _, key, label in _words(commands, keymap)) - 2


def _words(commands: Sequence[Command], keymap: Keys) -> list[tuple[Command, str, str]]:
    """Return each command with its key and its label, a space before it.

    Of neighbours with one label the last has it: "← ↑ ↓ → move".
    """
    after = [command.label for command in commands[1:]]
    return [
        (command, written(keys_of(command, keymap)[:1]), "" if command.label == next_ else f" {gettext(command.label)}")
        for command, next_ in zip_longest(commands, after)
    ]
