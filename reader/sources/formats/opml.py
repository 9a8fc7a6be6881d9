"""OPML: a list of feeds, each an item to open."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from reader.model.article import Article
from reader.sources.catalogue import Catalogue, CatalogueItem, short_name
from reader.sources.errors import UnreadableError
from reader.sources.web.access import is_address
from reader.text.message import Message


def read(content: bytes, source: str) -> Iterator[Article]:
    """Raise UnreadableError: a list of feeds holds no article of its own."""
    del content, source
    raise UnreadableError(Message("a list of feeds; open one of them"))


def catalogue(content: bytes, source: str) -> Catalogue:
    """Return the feeds to choose from. Raises UnreadableError where there is none."""
    found = feeds(content)
    if not found:
        raise UnreadableError(Message("a list without feeds"))
    items = tuple(
        CatalogueItem(title=title, source=address, note=folder or address) for title, address, folder in found
    )
    return Catalogue(title=short_name(source), source=source, kind="feeds", items=items)


def feeds(content: bytes) -> list[tuple[str, str, str]]:
    """Return title, address and folder of each feed, in order. Raises UnreadableError where the XML is damaged."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    try:
        root = etree.fromstring(content, parser)
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableError(Message("a damaged list of feeds; get it again")) from error
    found = []
    for outline in root.iter("outline", "{*}outline") if root is not None else ():
        values = {key.lower(): value for key, value in outline.items()}
        address = values.get("xmlurl", "").strip()
        if is_address(address):
            above = [parent.get("title") or parent.get("text") or "" for parent in outline.iterancestors("outline")]
            title = values.get("title") or values.get("text") or address
            found.append((" ".join(title.split()), address, " / ".join(filter(None, reversed(above)))))
    return found
