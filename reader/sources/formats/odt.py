"""OpenDocument text (.odt): the paragraphs of the document, notes left out."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from reader.model.article import Article
from reader.sources.dates import iso_date
from reader.sources.formats import press_text
from reader.sources.formats.archive import Archive, text_at
from reader.sources.language_of import language_of

_CONTENT, _META = "content.xml", "meta.xml"
_UNREAD = frozenset({"note", "annotation", "tracked-changes", "deletion", "sequence-decls"})


def read(content: bytes, source: str) -> Iterator[Article]:
    """Yield one article; title and author from the properties where they are set. Raises UnreadableError."""
    archive = Archive(content)
    text = "\n\n".join(_paragraphs(archive.xml(_CONTENT)))
    if press_text.is_export(text):
        yield from press_text.articles(text, source)
        return
    meta = archive.xml(_META) if _META in archive else None
    title, byline, date = (text_at(meta, tag) if meta is not None else None for tag in ("title", "creator", "date"))
    yield Article(text=text, source=source, title=title, byline=byline, date=iso_date(date), language=language_of(text))


def _paragraphs(document: etree._Element) -> Iterator[str]:
    body = document.find(".//{*}body")
    for paragraph in body.iter("{*}p", "{*}h") if body is not None else ():
        if any(_tag(above) in _UNREAD for above in paragraph.iterancestors()):
            continue
        text = "".join(_pieces(paragraph)).strip("\n")
        if text.strip():
            yield text


def _pieces(element: etree._Element) -> Iterator[str]:
    """Yield the characters of a paragraph: ``s`` stands for blanks, ``tab`` and ``line-break`` for themselves."""
    yield element.text or ""
    for child in element:
        tag = _tag(child)
        if tag == "s":
            yield " " * int(next((value for key, value in child.items() if key.endswith("}c")), "1") or 1)
        elif tag in ("tab", "line-break"):
            yield "\t" if tag == "tab" else "\n"
        elif tag and tag not in _UNREAD and tag not in ("p", "h"):
            yield from _pieces(child)
        yield child.tail or ""


def _tag(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
