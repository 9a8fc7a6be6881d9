"""The paragraphs of HTML, as its elements part them; no scripts, no styles, nothing loaded."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from lxml import etree

from reader.model.article import StructureSpan
from reader.sources.encodings import decode
from reader.sources.errors import UnreadableError
from reader.sources.formats.html_notes import Notes
from reader.sources.formats.html_structure import HEADINGS, HtmlStructure, joined
from reader.sources.structured_text import StructuredText, moved
from reader.text.message import Message

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer"
    " form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary table tbody td tfoot th"
    " thead tr ul".split()
)
"""Elements that begin and end a paragraph."""

_UNREAD = frozenset(
    "audio button canvas datalist embed iframe math nav noscript object script select style svg template textarea"
    " video".split()
)
"""Elements whose content is no text of the article."""

_VOID = "area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr"
_SELF_CLOSED = re.compile(rf"<(?!(?:{_VOID})\b)([a-zA-Z][\w:-]*)((?:\s[^<>]*)?)/>")
_PROLOGUE = re.compile(r"^\s*<\?xml[^>]*>")
_CHARSET = re.compile(
    rb"<\?xml\b[^>]*?\bencoding\s*=\s*[\"']?([\w:.-]+)|<meta\b[^>]*?\bcharset\s*=\s*[\"']?\s*([\w:.-]+)", re.IGNORECASE
)
_HIDING = re.compile(r"\bdisplay\s*:\s*none\b|\bvisibility\s*:\s*hidden\b", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\r\n\f]+")


MOST_ATTRIBUTES = 1_000
"""Attributes of one element up to which a tree is made of a page: libxml2 takes the square of their number."""


class _MostAttributes:
    """Counts the attributes of the element that has most of them; a target for lxml's parser."""

    def __init__(self) -> None:
        self.count = 0

    def start(self, _tag: str, attributes: Mapping[str, str]) -> None:
        """Count the attributes of an element that opens."""
        self.count = max(self.count, len(attributes))

    def close(self) -> int:
        """Return the highest count."""
        return self.count


def is_tree(page: str) -> bool:
    """Return whether a tree of a page can be made in a time that its length explains."""
    if len(page) < 4 * MOST_ATTRIBUTES:
        return True
    parser = etree.HTMLParser(target=_MostAttributes(), huge_tree=True)
    try:
        parser.feed(page)
        most: int = parser.close()
    except (etree.LxmlError, ValueError):
        return False
    return most <= MOST_ATTRIBUTES


class HtmlText:
    """What a page says: its paragraphs in order, its title, its language as declared, its headings, its structure.

    Links are relative to the address ``base`` of the page. A target for lxml's parser, which calls it once an element:
    no tree is made, so none can be too deep.
    """

    def __init__(self, base: str | None = None) -> None:
        self.headings: list[str] = []
        self.title: str | None = None
        self.language: str | None = None
        self._text = StructuredText()
        self._structure = HtmlStructure(self._text, base)
        self._pieces: list[str] = []
        self._in_title: list[str] | None = None
        self._notes = Notes()
        self._unread = 0
        self._preformatted = 0
        self._heading = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Handle the start of an element."""
        if self._unread or tag in _UNREAD or is_hidden(attributes) or _is_page_number(attributes):
            # Counted within, so that its own end is told from that of one like it inside.
            self._unread += 1
            return
        if not self._notes.start(tag, attributes, len(self._pieces), block=tag in _BLOCKS):
            self._unread += 1
            return
        if tag == "html":
            self.language = attributes.get("lang") or attributes.get("xml:lang")
        elif tag == "title" and self.title is None:
            self._in_title = []
        elif tag == "br":
            self._pieces.append("\n" if self._preformatted else "\v")
        elif tag in _BLOCKS:
            self._part()
            self._preformatted += tag == "pre"
            self._heading = HEADINGS.get(tag, 0)
        self._structure.start(tag, attributes, len(self._pieces))

    def end(self, tag: str) -> None:
        """Handle the end of an element."""
        if self._unread:
            self._unread -= 1
            return
        self._notes.end_mark(self._pieces)
        if tag == "title" and self._in_title is not None:
            self.title = _SPACES.sub(" ", "".join(self._in_title)).strip() or None
            self._in_title = None
        elif tag in _BLOCKS:
            self._part()
            self._preformatted -= tag == "pre"
            self._heading = 0
        self._notes.end()
        self._structure.end(tag, len(self._pieces))

    def data(self, text: str) -> None:
        """Handle characters between elements."""
        if self._in_title is not None:
            self._in_title.append(text)
        elif not self._unread:
            # A reference may stand for a carriage return, which the newlines of an article never are.
            self._pieces.append(text.replace("\r\n", "\n").replace("\r", "\n"))

    def close(self) -> HtmlText:
        """Handle the end of the page."""
        self._notes.close()
        self._part()
        return self

    @property
    def paragraphs(self) -> Sequence[str]:
        """The paragraphs."""
        return self._text.paragraphs

    @property
    def text(self) -> str:
        """The paragraphs, an empty line between them."""
        return self._text.text

    @property
    def structure(self) -> tuple[StructureSpan, ...]:
        """What is set apart in the text."""
        return self._text.structure

    def _part(self) -> None:
        """End a paragraph; those of a note are one."""
        if self._notes.goes_on:
            self._pieces.append(" ")
            return
        marked = self._structure.part(len(self._pieces))
        raw, spans = joined(self._pieces, marked, preformatted=self._preformatted > 0)
        self._pieces.clear()
        text = raw.strip("\n" if self._preformatted else " \n")
        if text.strip():
            before = raw.index(text)
            spans = [moved(span, -before) for span in spans]
            text, spans = self._notes.marked(text, spans)
            if self._heading:
                self.headings.append(text.replace("\n", " "))
                spans.append(StructureSpan(0, len(text), "heading", self._heading))
            self._text.add(text, spans)


def is_hidden(attributes: Mapping[str, str]) -> bool:
    """Return whether an element says that it is not shown."""
    return "hidden" in attributes or _HIDING.search(attributes.get("style") or "") is not None


def _is_page_number(attributes: Mapping[str, str]) -> bool:
    """Return whether an element holds the number of a printed page, as books mark them."""
    return "pagebreak" in attributes.get("epub:type", "") or attributes.get("role") == "doc-pagebreak"


def html_text(page: str, base: str | None = None) -> HtmlText:
    """Return the text of a page in HTML or XHTML, links as from the address ``base``. Raises UnreadableError."""
    # Of XML, which older HTML does not know.
    page = page.replace("&apos;", "'")
    page = _SELF_CLOSED.sub(r"<\1\2></\1>", _PROLOGUE.sub("", page))
    parser = etree.HTMLParser(target=HtmlText(base), huge_tree=True)
    try:
        parser.feed(page)
        prose = parser.close()
    except etree.LxmlError as error:
        raise UnreadableError(Message("damaged HTML")) from error
    assert isinstance(prose, HtmlText)
    return prose


def decode_page(content: bytes) -> str:
    """Return a page's text; its declared encoding counts where the bytes show none. Raises UnreadableError."""
    declared = _CHARSET.search(content[:4096])
    text = decode(content, (declared[1] or declared[2]).decode("ascii") if declared else None)
    if text is None:
        raise UnreadableError(Message("not a text"))
    return text
