"""What the library has of one entity, as its page shows it: quotes by or about it, filtered, and articles."""

from __future__ import annotations

from typing import Literal

import msgspec

from reader.library.asked import of_whom, parsed, resolved
from reader.library.library import Library
from reader.library.records import Appearance, LibraryQuote
from reader.text.message import Message

Side = Literal["by", "about"]
"""Which quotes a page lists: those that the entity says, or those in which others mention it."""


class EntityPage(msgspec.Struct, frozen=True):
    """What a page lists: quotes, how many by month, and the articles where nothing is filtered.

    ``notes`` say who is meant by a name that was spelled otherwise, ``problems`` what in the filter cannot be found.
    """

    quotes: tuple[LibraryQuote, ...] = ()
    months: tuple[tuple[str, int], ...] = ()
    appearances: tuple[Appearance, ...] = ()
    notes: tuple[Message, ...] = ()
    problems: tuple[Message, ...] = ()


def entity_page(library: Library, number: int, line: str, side: Side, limit: int) -> EntityPage:
    """Return the page of a library entity; see ``asked`` for the filters of ``line``."""
    other: Side = "about" if side == "by" else "by"
    found = resolved(library, of_whom(parsed(line), other))
    if found.problems:
        return EntityPage(problems=found.problems)
    wanted = msgspec.structs.replace(found.filter, **{side: number})
    appearances = () if line.strip() or side == "about" else tuple(library.appearances(number, limit=limit))
    quotes = tuple(library.quotes(wanted, limit))
    return EntityPage(quotes, tuple(library.months(wanted)), appearances, found.notes)
