"""Counts in words: the one place that knows the plurals of the things on the screen."""

from __future__ import annotations

from typing import Literal, assert_never

from reader.presentation.messages import ngettext

Thing = Literal["actor", "article", "feed", "match", "mention", "name", "note", "place", "quote", "reprint", "word"]


def counted(count: int, thing: Thing) -> str:
    """Count things in words.

    >>> counted(1, "place"), counted(2, "place")
    ('1 place', '2 places')
    """
    match thing:
        case "actor":
            return ngettext("{count} actor", "{count} actors", count)
        case "article":
            return ngettext("{count} article", "{count} articles", count)
        case "feed":
            return ngettext("{count} feed", "{count} feeds", count)
        case "match":
            return ngettext("{count} match", "{count} matches", count)
        case "mention":
            return ngettext("{count} mention", "{count} mentions", count)
        case "name":
            return ngettext("{count} name", "{count} names", count)
        case "note":
            return ngettext("{count} note", "{count} notes", count)
        case "place":
            return ngettext("{count} place", "{count} places", count)
        case "quote":
            return ngettext("{count} quote", "{count} quotes", count)
        case "reprint":
            return ngettext("{count} reprint", "{count} reprints", count)
        case "word":
            return ngettext("{count} word", "{count} words", count)
        case _:
            assert_never(thing)


def also_in(articles: int) -> str:
    """Say in how many other articles the same words stand."""
    return ngettext("also in {count} article", "also in {count} articles", articles)
