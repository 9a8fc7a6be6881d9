"""Keys that older terminals do send, but that Textual takes for others.

Terminals without the keyboard protocol of kitty send escape and a carriage return for alt and enter; Textual 8 looks
the two up in a table that has no such row, and reports only enter.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from enum import StrEnum
from typing import Any


class LegacyKeys(StrEnum):
    """Names of keys, as ``textual.keys.Keys`` has them."""

    ALT_ENTER = "alt+enter"


def register_alt_enter() -> None:
    """Add alt+enter to Textual's table of keys; do nothing where a later Textual keeps it elsewhere."""
    try:
        from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
    except ImportError:
        return
    table: Any = ANSI_SEQUENCES_KEYS
    if isinstance(table, MutableMapping):
        table["\x1b\r"] = (LegacyKeys.ALT_ENTER,)
