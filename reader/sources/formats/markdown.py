"""Markdown: words without marks, title and author from the front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from reader.model.article import Article
from reader.sources.dates import iso_date
from reader.sources.encodings import decode
from reader.sources.errors import UnreadableError
from reader.sources.formats.markdown_text import structured, words
from reader.sources.language_of import language_of
from reader.sources.structured_text import headed
from reader.text.message import Message

_FRONT_MATTER = re.compile(r"(---|\+\+\+)[ \t]*\n(.*?\n)?\1[ \t]*(?:\n|$)", re.DOTALL)
_FIELD = re.compile(r"([\w-]+)[ \t]*[:=][ \t]*(.*)")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)")

_TITLE, _BYLINE = ("title",), ("author", "authors", "byline", "by")
_DATE, _SITE = ("date", "published"), ("site", "source", "publication")


def read(content: bytes, source: str) -> Iterator[Article]:
    """Yield one article; blocks become paragraphs, an empty line between them. Raises UnreadableError."""
    text = decode(content)
    if text is None:
        raise UnreadableError(Message("not a text"))
    fields, body = _front_matter(text)
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(body)
    found = structured(tokens)
    title = _first(fields, _TITLE) or _first_heading(tokens)
    text, structure = headed(found.text, found.structure, title)
    yield Article(
        text=text,
        source=source,
        title=title,
        byline=_first(fields, _BYLINE),
        date=iso_date(_first(fields, _DATE)),
        site=_first(fields, _SITE),
        language=language_of(text),
        structure=structure,
    )


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    """Fields of YAML or TOML front matter, as far as they are one value or a list of them, and the text below it."""
    match = _FRONT_MATTER.match(text)
    if match is None or not _FIELD.match(match[2] or ""):
        return {}, text
    fields: dict[str, list[str]] = {}
    name = ""
    for line in match[2].splitlines():
        if field := _FIELD.match(line):
            name = field[1].lower()
            fields[name] = [_unquoted(part) for part in _values(field[2])]
        elif name and (item := _ITEM.match(line)):
            fields[name].append(_unquoted(item[1]))
    return {name: ", ".join(filter(None, values)) for name, values in fields.items()}, text[match.end() :]


def _values(value: str) -> list[str]:
    value = value.strip()
    return value[1:-1].split(",") if value.startswith("[") and value.endswith("]") else [value]


def _unquoted(value: str) -> str:
    value = value.strip()
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def _first(fields: dict[str, str], names: Sequence[str]) -> str | None:
    return next((fields[name] for name in names if fields.get(name)), None)


def _first_heading(tokens: Sequence[Token]) -> str | None:
    """Return the heading of the highest level that the text begins with."""
    if len(tokens) > 1 and tokens[0].type == "heading_open" and tokens[0].tag == "h1":
        return words(tokens[1].children or [])[0].strip() or None
    return None
