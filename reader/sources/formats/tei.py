"""TEI: the text of an edition, one article; title, author and date from its header."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from reader.model.article import Article
from reader.sources.dates import iso_date
from reader.sources.errors import UnreadableError
from reader.sources.language_of import language_of
from reader.sources.text import headed
from reader.text.message import Message

_BLOCKS = frozenset("p head ab l item sp opener closer byline dateline cell".split())
_UNREAD = frozenset("note fw figDesc abbr sic orig del".split())


def read(content: bytes, source: str) -> Iterator[Article]:
    """Yield one article a ``text`` element. Raises UnreadableError where the XML is damaged."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(content, parser)
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableError(Message("damaged XML; get it again")) from error
    body = root.find(".//{*}text/{*}body")
    if body is None:
        raise UnreadableError(Message("a TEI file without a text"))
    text = "\n\n".join(_blocks(body))
    title = _line(root.find(".//{*}titleStmt/{*}title"))
    day = root.find(".//{*}sourceDesc//{*}date")
    day = day if day is not None else root.find(".//{*}publicationStmt//{*}date")
    authors = root.findall(".//{*}titleStmt/{*}author")
    yield Article(
        text=headed(text, title),
        source=source,
        title=title,
        byline=", ".join(filter(None, map(_line, authors))) or None,
        date=iso_date((day.get("when") or _line(day)) if day is not None else None),
        site=_line(root.find(".//{*}publicationStmt/{*}publisher")),
        language=language_of(text),
    )


def _blocks(body: etree._Element) -> Iterator[str]:
    """Yield paragraphs, headings and verses that hold no other block."""
    for element in body.iter():
        if _tag(element) in _BLOCKS and not any(_tag(inner) in _BLOCKS for inner in element.iterdescendants()):
            text = " ".join("".join(_pieces(element)).split())
            if text:
                yield text


def _pieces(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        tag = _tag(child)
        if tag in ("lb", "pb", "cb"):
            yield "" if child.get("break") == "no" else " "
        elif tag and tag not in _UNREAD:
            yield from _pieces(child)
        yield child.tail or ""


def _line(element: etree._Element | None) -> str | None:
    return None if element is None else " ".join("".join(element.itertext()).split()) or None


def _tag(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
