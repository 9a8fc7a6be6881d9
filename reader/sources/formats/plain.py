"""Plain text: what stands there is the article."""

from __future__ import annotations

from collections.abc import Iterator

from reader.model.article import Article
from reader.sources.encodings import decode
from reader.sources.errors import UnreadableError
from reader.sources.language_of import language_of
from reader.sources.registry import names
from reader.text.message import Message


def read(content: bytes, source: str) -> Iterator[Article]:
    """Yield one article, its text unchanged. Raises UnreadableError where the bytes are no text."""
    text = decode(content)
    if text is None:
        raise UnreadableError(Message("not a text; supported formats: {names}", names=names()))
    yield Article(text=text, source=source, language=language_of(text))
