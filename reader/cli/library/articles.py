"""Articles named on the command line, and how ids are shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.errors import UsageError
from reader.presentation.messages import Message

if TYPE_CHECKING:
    from reader.library import Library
    from reader.library.records import Entry


SHORT = 10
"""Characters of an id that a table for people shows; the first four that no other has are enough."""


def chosen_articles(opened: Library, given: Sequence[str], *, removed: bool = False) -> list[Entry]:
    """Return the articles that are meant, each once. Raises UsageError where one is not there, or could be several."""
    found: dict[str, Entry] = {}
    for source in given:
        found.update((entry.id, entry) for entry in matching_articles(opened, source, removed=removed))
    return list(found.values())


def matching_articles(opened: Library, given: str, *, removed: bool = False) -> list[Entry]:
    """Return those that come from a source, or the one whose id begins like that. Raises UsageError."""
    from reader.batch.targets import lasting
    from reader.text.printable import printable

    entries = opened.matching(given, removed=removed)
    of_source = [entry for entry in entries if entry.source == given] or [
        entry for entry in opened.matching(lasting(given), removed=removed) if entry.source == lasting(given)
    ]
    if of_source:
        return of_source
    if len(entries) > 1:
        raise UsageError(
            Message("{given}: {count} ids begin like this; type more of it", given=printable(given), count=len(entries))
        )
    if not entries:
        if removed:
            raise UsageError(Message("{given}: no removed article has this id or source", given=printable(given)))
        raise UsageError(Message("{given}: no article in the library has this id or source", given=printable(given)))
    return entries


def short_name(entry: Entry) -> str:
    """Return the first characters of the id, and the title, safe for a terminal."""
    from reader.presentation.safe_text import safe_text

    return f"{entry.id[:SHORT]}  {safe_text(entry.title or entry.source)}"
