"""All words of an HTML page, where it would take too long to tell the article from what stands around it."""

from __future__ import annotations

from collections.abc import Iterator

from reader.model.article import Article
from reader.sources.errors import UnreadableError
from reader.sources.formats.html_text import decode_page, html_text
from reader.sources.language_of import language_of
from reader.sources.web.access import is_address
from reader.text.message import Message

ALL_OF_IT = Message("takes too long to tell the article from the rest of the page; all of it is shown")


def read(content: bytes, source: str) -> Iterator[Article]:
    """Yield one article, and then say that it is the whole page. Raises UnreadableError."""
    prose = html_text(decode_page(content), source if is_address(source) else None)
    yield Article(
        text=prose.text,
        source=source,
        title=prose.headings[0] if prose.headings else prose.title,
        language=language_of(prose.text, prose.language),
        structure=prose.structure,
    )
    raise UnreadableError(ALL_OF_IT)
