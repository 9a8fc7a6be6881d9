"""What a target offers to choose from: the items of a feed, the chapters of a book, the files of a folder."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath
from typing import Any, Literal

import msgspec

from reader.model.article import Article
from reader.sources.web.access import is_address
from reader.text.encodable import encodable
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


def short_name(source: str) -> str:
    """Return the name of a file without its folders, which leave no room for anything else; an address is whole.

    >>> short_name("/home/anne/mails/boite.mbox"), short_name("https://example.org/feed")
    ('boite.mbox', 'https://example.org/feed')
    """
    return source if is_address(source) else PurePath(source).name or source


class Catalogue(msgspec.Struct, frozen=True, kw_only=True):
    """Everything a target offers, in its order; ``problems`` are what of it could not be read.

    ``note`` says how it was read, where that was guessed: which columns of a table hold title and text.
    """

    title: str
    source: str
    kind: Literal["feed", "book", "folder", "bundle", "feeds"]
    items: tuple[CatalogueItem, ...]
    problems: tuple[Message | str, ...] = ()
    note: Message | None = None


def storable(article: Article) -> Article:
    """Return an article that any file can hold: halves of surrogate pairs, as in names that are no UTF-8, as U+FFFD."""
    changes = _replaced(article, ("text", "source", "title", "byline", "date", "site"))
    return msgspec.structs.replace(article, **changes) if changes else article


def storable_catalogue(catalogue: Catalogue) -> Catalogue:
    """Return a catalogue whose words any file can hold."""
    items = tuple(_storable_item(item) for item in catalogue.items)
    return msgspec.structs.replace(catalogue, items=items, **_replaced(catalogue, ("title",)))


def _storable_item(item: CatalogueItem) -> CatalogueItem:
    changes: dict[str, Any] = dict(_replaced(item, ("title", "source", "date", "note", "byline", "site")))
    if item.content is not None:
        changes["content"] = storable(item.content)
    return msgspec.structs.replace(item, **changes)


def _replaced(value: msgspec.Struct, names: Iterable[str]) -> dict[str, str]:
    """Return the fields of a struct that no file can hold, with what can be held in their place."""
    found = {name: field for name in names if isinstance(field := getattr(value, name), str) and not field.isascii()}
    return {name: fixed for name, field in found.items() if (fixed := encodable(field)) != field}


def part_source(source: str, part: str) -> str:
    """Return a target that opens one part of a source; standard input, which is read only once, stays itself."""
    if source == "-":
        return source
    return f"{source.partition('#')[0] if is_address(source) else source}#{part}"
