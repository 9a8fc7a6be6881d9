"""What ends a program, and how: one error for what cannot be done, and the exit statuses."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.text.message import Message


class ExitStatus(IntEnum):
    """How a command ended, for the shell."""

    SUCCESS = 0

    NOTHING_FOUND = 1
    """Nothing answers the query, as with grep."""

    DIFFERENCES = 1
    """Something differs from what was read, as with diff."""

    INTERNAL_ERROR = 1
    """A fault of the program."""

    FAILED = 2
    """What was asked for cannot be done, or not all of it."""

    INTERRUPTED = 128 + 2
    """Ended by ctrl+c; see ``after_signal``."""


def after_signal(number: int) -> int:
    """Return the exit status after a signal, as shells count it."""
    return 128 + number


class UsageError(Exception):
    """What was asked for cannot be done; the message says why and what to do."""

    def __init__(self, message: Message | str) -> None:
        super().__init__(message)
