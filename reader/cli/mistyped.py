"""Commands that were mistyped: the first word of a command line may be a target too, so Click cannot tell."""

from __future__ import annotations

from pathlib import Path

from reader.cli.command_names import NAMES
from reader.presentation.messages import Message

CLOSE = 0.7
"""Least similarity (difflib's ratio) of a word with the command that may have been meant."""


def mistyped_command(word: str | None) -> Message | None:
    """Return what to say of a target that is not there and looks like a command: ``qoutes`` like ``quotes``."""
    if not word or not word.isalpha() or Path(word).exists():
        return None
    from difflib import get_close_matches

    close = get_close_matches(word.lower(), NAMES, n=1, cutoff=CLOSE)
    if not close:
        return None
    return Message("{word}: no such file or command; did you mean reader {command}?", word=word, command=close[0])
