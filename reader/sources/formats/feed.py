"""Feeds (RSS, Atom): a list of articles, each with a link and as much of its text as the feed has."""

from __future__ import annotations

import html
import io
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import feedparser
import feedparser.mixin

from reader.model.article import Article, StructureSpan
from reader.sources.catalogue import Catalogue, CatalogueItem, part_source, short_name
from reader.sources.dates import iso_date
from reader.sources.errors import UnreadableError
from reader.sources.formats.html_text import decode_page, html_text
from reader.sources.language_of import language_of
from reader.sources.structured_text import headed
from reader.sources.web.access import is_address
from reader.text.message import Message

SUMMARY = 300
"""Characters of a summary that are kept as a note."""

SEVERAL = 2
"""Items that have an id or a page in common."""

LONGEST_REFERENCE = 8
"""Digits from which a number is no character's."""

LONGEST_AUTHOR = 1_000
"""Characters of an author up to which feedparser may look for a mail address there."""

_BEFORE_ROOT = re.compile(r"\ufeff?(?:\s|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
_DOCTYPE = re.compile(r"""<!DOCTYPE(?:"[^"]*"|'[^']*'|[^<>\[\]"'])*>""", re.IGNORECASE)

_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]+)|([0-9]+));?")
_ENTITY = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z]+);")

_parser = getattr(feedparser.mixin, "_FeedParserMixin", None)
_part_author = getattr(_parser, "_sync_author_detail", None)


def _part_short_author(parser: Any, key: str = "author") -> None:
    if _part_author is not None and len(str(parser._get_context().get(key) or "")) <= LONGEST_AUTHOR:
        _part_author(parser, key)


if _parser is not None and _part_author is not None:
    # Its search for a mail address takes time by the square of the length: seconds for 40 kB.
    _parser._sync_author_detail = _part_short_author


def read(content: bytes, source: str) -> Iterator[Article]:
    """Yield the items as far as the feed has their text. Raises UnreadableError."""
    return (item.content for item in catalogue(content, source).items if item.content is not None)


def catalogue(content: bytes, source: str, address: str | None = None) -> Catalogue:
    """Return the items of a feed; links are relative to the ``address`` it came from. Raises UnreadableError."""
    headers = {"content-type": "application/xml; charset=utf-8"}
    if address is not None:
        headers["content-location"] = address
    # A stream: what else the library is given may be an address or a file's name to it.
    feed = feedparser.parse(
        io.BytesIO(_REFERENCE.sub(_sound, _strip_doctype(decode_page(content))).encode("utf-8", "replace")),
        response_headers=headers,
        resolve_relative_uris=False,
        sanitize_html=False,
    )
    if not feed.entries:
        raise UnreadableError(
            Message("a damaged feed; download it again") if feed.bozo else Message("a feed without articles")
        )
    title = _line(feed.feed.get("title_detail"))
    language = str(feed.feed.get("language") or "") or None
    links = Counter(filter(None, map(_link, feed.entries)))
    ids = Counter(str(entry.get("id") or "") for entry in feed.entries)
    items = tuple(
        _item(
            entry,
            source,
            title,
            alone=links[_link(entry) or ""] < SEVERAL,
            part=_part(entry, number, ids),
            language=language,
        )
        for number, entry in enumerate(feed.entries, 1)
    )
    return Catalogue(title=title or short_name(source), source=source, kind="feed", items=items)


def _sound(reference: re.Match[str]) -> str:
    """Return a reference to a character, U+FFFD for one that there is not: a half of a pair, a control, too large."""
    digits = reference[1] or reference[2]
    code = int(digits, 16 if reference[1] else 10) if len(digits.lstrip("0")) < LONGEST_REFERENCE else -1
    is_letter = code in (9, 10, 13) or 0x20 <= code < 0xD800 or 0xE000 <= code <= 0x10FFFF
    return reference[0] if is_letter else "\ufffd"


def _part(entry: Any, number: int, ids: Counter[str]) -> str:
    """Return what an item is called within its feed: its id where no other has it, else with its number."""
    own = str(entry.get("id") or "")
    return str(number) if not own else own if ids[own] < SEVERAL else f"{own}-{number}"


def _strip_doctype(text: str) -> str:
    """Return a feed from its root on. Raises UnreadableError for entity definitions, which unfold or load files."""
    start = _BEFORE_ROOT.match(text)
    text = text[start.end() :] if start else text
    if text[:9].upper() != "<!DOCTYPE":
        return text
    doctype = _DOCTYPE.match(text)
    if doctype is None:
        raise UnreadableError(Message("a feed that defines its own entities; opening it could exhaust memory"))
    return text[doctype.end() :]


def _item(entry: Any, source: str, site: str | None, *, alone: bool, part: str, language: str | None) -> CatalogueItem:
    """Return an item, which no other shares its page with where it is ``alone``; ``part`` is what it is called."""
    title = _line(entry.get("title_detail"))
    summary = _line(entry.get("summary_detail")) or ""
    date, byline = _date(entry), _byline(entry)
    found = (_prose(part, _link(entry)) for part in (*entry.get("content", ()), entry.get("summary_detail")))
    text, structure = max(found, key=lambda prose: len(prose[0]))
    # Where several items lead to one page, it is none of theirs.
    link = _link(entry) if alone or not text else None
    own = (alone and link) or part_source(source, part)
    if text:
        text, structure = headed(text, structure, title)
    return CatalogueItem(
        title=title or summary[:80] or own,
        source=own,
        date=date,
        note=summary[:SUMMARY],
        byline=byline,
        site=site,
        link=link,
        content=Article(
            text=text,
            source=own,
            title=title,
            byline=byline,
            date=date,
            site=site,
            language=language_of(text, language),
            structure=structure,
        )
        if text
        else None,
    )


def _link(entry: Any) -> str | None:
    """Return the address of the whole article, blanks in it as addresses have them."""
    links = ("".join(link.split("\n")).strip().replace(" ", "%20") for link in _links(entry))
    return next((link for link in links if is_address(link)), None)


def _byline(entry: Any) -> str | None:
    """Return the names of all authors, without markup."""
    names = [str(author.get("name") or "") for author in entry.get("authors", ()) if isinstance(author, dict)]
    if not any(names):
        names = [str(entry.get("author") or "")]
    plain = (_line({"value": name, "type": "text/html"}) for name in names)
    return ", ".join(dict.fromkeys(filter(None, plain))) or None


def _links(entry: Any) -> Iterator[str]:
    """Yield the addresses of the whole article, the best first."""
    yield str(entry.get("link", ""))
    yield from (str(link.get("href", "")) for link in entry.get("links", ()) if link.get("rel") == "alternate")


def _date(entry: Any) -> str | None:
    """Return the day it was published, else brought up to date, in universal time."""
    # Past its own get, which takes one for the other with a warning.
    moment = dict.get(entry, "published_parsed") or dict.get(entry, "updated_parsed")
    if moment:
        return f"{moment[0]:04}-{moment[1]:02}-{moment[2]:02}"
    # Names of days and months in French: "dim., 03 mars 2024".
    return iso_date(str(dict.get(entry, "published") or dict.get(entry, "updated") or ""))


def _prose(detail: Any, base: str | None = None) -> tuple[str, tuple[StructureSpan, ...]]:
    """Return the paragraphs without markup, and their structure; links are relative to ``base``."""
    value = str((detail or {}).get("value") or "")
    if not value.strip():
        return "", ()
    if "html" in str(detail.get("type", "")):
        read = html_text(f"<body>{value}", base)
        return read.text, read.structure
    return (html.unescape(value) if _ENTITY.search(value) else value).strip(), ()


def _line(detail: Any) -> str | None:
    return " ".join(_prose(detail)[0].split()) or None
