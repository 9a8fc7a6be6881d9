"""What goes wrong with a target."""

from __future__ import annotations

from collections.abc import Sequence

from reader.text.message import Message, message_of

TOLD = 3
"""Problems of a folder or a feed that a single message names; it counts the others."""


class SourceError(Exception):
    """A target that cannot be read; the message names it, says what is wrong and what to do."""

    @property
    def problems(self) -> Sequence[Message | str]:
        """Return a message for each thing that is wrong."""
        return (message_of(self),)


class SeveralSourcesError(SourceError):
    """Parts of a folder, a pattern or a feed that cannot be read; its own message names the first of them."""

    def __init__(self, problems: Sequence[Message | str]) -> None:
        told = list(problems[:TOLD])
        if len(problems) > TOLD:
            told.append(Message.counted("and {count} more", "and {count} more", len(problems) - TOLD))
        super().__init__(Message.joined(told))
        self._problems = tuple(problems)

    @property
    def problems(self) -> Sequence[Message | str]:
        """Return a message for each part."""
        return self._problems


class UnreadableError(Exception):
    """Content that is no article; the message says why and leaves the name of the target to whoever knows it."""
