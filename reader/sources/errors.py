"""What goes wrong with a target."""

from __future__ import annotations


class SourceError(Exception):
    """A target that cannot be read; the message names it, says what is wrong and what to do."""


class UnreadableError(Exception):
    """Content that is no article; the message says why and leaves the name of the target to whoever knows it."""
