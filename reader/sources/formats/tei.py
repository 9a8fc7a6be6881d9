"""TEI: the text of an edition, one article; title, author and date from its header."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from reader.model.article import Article, StructureSpan
from reader.sources.dates import iso_date
from reader.sources.errors import UnreadableError
from reader.sources.formats.xml_structure import tag_of
from reader.sources.language_of import language_of
from reader.sources.structured_text import StructuredText, headed
from reader.text.message import Message

_BLOCKS = frozenset("p head ab l item sp opener closer byline dateline cell".split())
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
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
    found = _structured(body)
    title = _line(root.find(".//{*}titleStmt/{*}title"))
    day = root.find(".//{*}sourceDesc//{*}date")
    day = day if day is not None else root.find(".//{*}publicationStmt//{*}date")
    authors = root.findall(".//{*}titleStmt/{*}author")
    text, structure = headed(found.text, found.structure, title)
    yield Article(
        text=text,
        source=source,
        title=title,
        byline=", ".join(filter(None, map(_line, authors))) or None,
        date=iso_date((day.get("when") or _line(day)) if day is not None else None),
        site=_line(root.find(".//{*}publicationStmt/{*}publisher")),
        language=language_of(text, _language(body)),
        structure=structure,
    )


def _structured(body: etree._Element) -> StructuredText:
    """Return paragraphs, headings, items and verses that hold no other block."""
    found = StructuredText()
    for element in body.iter():
        if tag_of(element) not in _BLOCKS or any(tag_of(inner) in _BLOCKS for inner in element.iterdescendants()):
            continue
        text = " ".join("".join(_pieces(element)).split())
        if text and tag_of(element) == "head":
            level = sum(tag_of(above).startswith("div") for above in element.iterancestors())
            found.add(text, [StructureSpan(0, len(text), "heading", min(max(level, 1), 6))])
        elif text and any(tag_of(around) == "item" for around in (element, *element.iterancestors())):
            found.add(text, [StructureSpan(0, len(text), "item", 1)])
        elif text:
            found.add(text)
    return found


def _language(body: etree._Element) -> str | None:
    """Return the language that is declared for the text, by the element next around it that has one."""
    declared = (element.get(_LANGUAGE) for element in (body, *body.iterancestors()))
    return next(filter(None, declared), None)


def _pieces(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        tag = tag_of(child)
        if tag in ("lb", "pb", "cb"):
            yield "" if child.get("break") == "no" else " "
        elif tag and tag not in _UNREAD:
            yield from _pieces(child)
        yield child.tail or ""


def _line(element: etree._Element | None) -> str | None:
    return None if element is None else " ".join("".join(element.itertext()).split()) or None
