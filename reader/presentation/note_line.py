"""What is noted, on one line. Imports little: the first screen needs it."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model.notes import Note
from reader.text.context import one_line

NOTE = "✎"
"""Sign of a note, in lists and beside the lines of an article."""


def note_line(notes: Sequence[Note]) -> str:
    """Return notes on one line, with their sign; empty for highlights and without any."""
    texts = [one_line(note.text) for note in notes if note.text]
    return f"{NOTE} {' · '.join(texts)}" if texts else ""
