"""RTF: one article, or the articles of a press database's export."""

from __future__ import annotations

import re
from collections.abc import Iterator

from striprtf.striprtf import rtf_to_text

from reader.model.article import Article
from reader.sources.errors import UnreadableError
from reader.sources.formats import press_text
from reader.sources.language_of import language_of
from reader.text.message import Message

_INFO = {"title": re.compile(rb"\{\\title ([^{}\\]+)\}"), "author": re.compile(rb"\{\\author ([^{}\\]+)\}")}


def read(content: bytes, source: str) -> Iterator[Article]:
    """Yield the article, or those of an export. Raises UnreadableError where the file is damaged."""
    try:
        text = rtf_to_text(  # type: ignore[no-untyped-call,unused-ignore]
            content.decode("cp1252", "replace"), errors="replace"
        )
    except Exception as error:
        # What the library makes of a damaged file is not to be foreseen.
        raise UnreadableError(Message("a damaged RTF file; save it again, as .docx or .txt")) from error
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    if press_text.is_export(text):
        yield from press_text.articles(text, source)
        return
    text = "\n\n".join(line.strip() for line in text.split("\n") if line.strip())
    yield Article(
        text=text,
        source=source,
        title=_info(content, "title"),
        byline=_info(content, "author"),
        language=language_of(text),
    )


def _info(content: bytes, name: str) -> str | None:
    match = _INFO[name].search(content)
    return match[1].decode("cp1252", "replace").strip() or None if match else None
