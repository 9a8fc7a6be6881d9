"""Markdown: words without marks, title and author from the front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from reader.model.article import Article
from reader.model.citation import is_url, outlet_of
from reader.sources.dates import iso_date
from reader.sources.encodings import decode
from reader.sources.errors import UnreadableError
from reader.sources.formats.front_matter import FrontMatter, front_matter
from reader.sources.formats.markdown_notes import NOTES, numbers_of, read_notes
from reader.sources.formats.markdown_text import structured, words
from reader.sources.language_of import language_of
from reader.sources.structured_text import StructuredText, headed
from reader.text.message import Message

_TITLE = ("title", "titre", "headline")
_BYLINE = ("author", "authors", "byline", "by", "creator", "auteur", "auteurs")
DEEPEST = 60
"""Quotations and lists in one another that are told apart; a list counts twice."""
DEEPEST_IN_LINE = 20
"""Marks in one another inside a paragraph: the time to look for their ends grows with the depth that is allowed."""
_EMPTY_LINES = re.compile(r"\n\s*\n")
_DATE = ("date", "published", "pubdate", "publishdate", "created")
_SITE = (
    "outlet", "publication", "journal", "newspaper", "media", "média", "site", "site_name", "website", "publisher",
    "container-title", "source",
)  # fmt: skip


def read(content: bytes, source: str) -> Iterator[Article]:
    """Yield one article; blocks become paragraphs, an empty line between them. Raises UnreadableError."""
    text = decode(content)
    if text is None:
        raise UnreadableError(Message("not a text"))
    fields, body = front_matter(text)
    tokens = _parser().parse(body, {NOTES: numbers_of(body)})
    # What is in too many others the parser leaves out: then the words are read with their marks.
    whole = all(token.level < DEEPEST - 1 for token in tokens)
    found = structured(tokens) if whole else _unmarked(body)
    title = fields.first(_TITLE) or _first_heading(tokens)
    text, structure = headed(found.text, found.structure, title)
    yield Article(
        text=text,
        source=source,
        title=title,
        byline=fields.first(_BYLINE),
        date=iso_date(fields.first(_DATE)),
        site=_site(fields),
        language=language_of(text),
        structure=structure,
    )


def _site(fields: FrontMatter) -> str | None:
    """Return what published the article; of an address, which some write there, the host."""
    found = [value for name in _SITE if (value := fields.first((name,)))]
    named = next((value for value in found if not is_url(value)), None)
    return named or outlet_of(None, found[0] if found else "")


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable(["table", "strikethrough"])
    read_notes(parser)
    parser.core.ruler.before("inline", "shallower", _shallower)
    return parser


def _shallower(state: StateCore) -> None:
    """Allow fewer levels from here on: blocks are parsed, their lines are not yet."""
    state.md.options["maxNesting"] = DEEPEST_IN_LINE


def _unmarked(body: str) -> StructuredText:
    text = StructuredText()
    for paragraph in _EMPTY_LINES.split(body.strip()):
        text.add(paragraph)
    return text


def _first_heading(tokens: Sequence[Token]) -> str | None:
    """Return the heading of the highest level that the text begins with."""
    if len(tokens) > 1 and tokens[0].type == "heading_open" and tokens[0].tag == "h1":
        return words(tokens[1].children or [])[0].strip() or None
    return None
