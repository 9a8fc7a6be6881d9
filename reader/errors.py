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

    INTERNAL_ERROR = 1
    """A fault of the program."""

    FAILED = 2
    """What was asked for cannot be done, or not all of it."""

    INTERRUPTED = 130
    """Ended by ctrl+c: 128 and the number of the signal, as shells count it."""


class UsageError(Exception):
    """What was asked for cannot be done; the message says why and what to do."""

    def __init__(self, message: Message | str) -> None:
        super().__init__(message)
