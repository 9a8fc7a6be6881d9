"""What a target offers to choose from: the items of a feed, the chapters of a book, the files of a folder."""

from __future__ import annotations

from typing import Literal

import msgspec

from reader.model.article import Article
from reader.sources.web.access import is_address
from reader.text.message import Message


class CatalogueItem(msgspec.Struct, frozen=True, kw_only=True):
    """One of several articles, before it is opened.

    ``source`` is a target that opens just this one. ``note`` says in a line what it is: the summary in a feed, how long
    a chapter is, the folder of a file. ``link`` is the address of the whole article, where a feed has one; ``content``
    is what is there already.
    """

    title: str
    source: str
    date: str | None = None
    note: Message | str = ""
    byline: str | None = None
    site: str | None = None
    link: str | None = None
    content: Article | None = None


class Catalogue(msgspec.Struct, frozen=True, kw_only=True):
    """Everything a target offers, in its order."""

    title: str
    source: str
    kind: Literal["feed", "book", "folder", "bundle", "feeds"]
    items: tuple[CatalogueItem, ...]


def part_source(source: str, part: str) -> str:
    """Return a target that opens one part of a source; standard input, which is read only once, stays itself."""
    if source == "-":
        return source
    return f"{source.partition('#')[0] if is_address(source) else source}#{part}"
