"""Mail (.eml, mbox): one article a message; newsletters by their HTML where they have no text of some length."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime
from itertools import pairwise

from reader.model.article import Article, StructureSpan
from reader.sources.aligned_structure import carried
from reader.sources.catalogue import part_source
from reader.sources.encodings import decode
from reader.sources.errors import UnreadableError
from reader.sources.formats.html_text import html_text
from reader.sources.formats.newsletter import without_furniture
from reader.sources.language_of import language_of
from reader.sources.structured_text import headed
from reader.text.message import Message

LEAST = 200
"""Characters, without addresses, from which the plain text of a message is taken before its HTML."""

MOST_ADDRESSES = 0.25
"""Share of addresses in a plain text from which it is one of a newsletter, whose HTML has them as links."""

_ADDRESS = re.compile(r"[(<\[]?\s*https?://\S+[ )>\]]*")

_QUOTED = re.compile(r"^>.*(?:\n>.*)*(?<=\S)", re.MULTILINE)
_FROM = re.compile(rb"^From \S+.*\d{4}\s*$", re.MULTILINE)


def read(content: bytes, source: str) -> Iterator[Article]:
    """Yield the messages of a mailbox, or the one message. Raises UnreadableError, after the others, for empty ones."""
    found = list(messages(content))
    empty = 0
    for number, raw in enumerate(found, 1):
        message = message_from_bytes(raw, policy=policy.default)
        own = part_source(source, str(number)) if len(found) > 1 else source
        try:
            yield _article(message, own)
        except UnreadableError:
            empty += 1
    if empty and len(found) == 1:
        raise UnreadableError(Message("a message without text"))
    if empty:
        raise UnreadableError(Message.counted("{count} message without text", "{count} messages without text", empty))


def messages(content: bytes) -> Iterator[bytes]:
    """Yield the messages of a mailbox as they stand, or the one message."""
    content = content.replace(b"\r\n", b"\n")
    if not content.startswith(b"From "):
        yield content
        return
    starts = [match.start() for match in _FROM.finditer(content) if _begins_message(content, match.start())]
    if starts[:1] != [0]:
        # What only looks like the line before a message is of the message.
        yield content[: starts[0] if starts else None]
    for start, end in pairwise([*starts, len(content)]):
        yield content[start:end].partition(b"\n")[2].replace(b"\n>From ", b"\nFrom ")


def _begins_message(content: bytes, place: int) -> bool:
    return place == 0 or content[place - 2 : place] == b"\n\n"


def _article(message: EmailMessage, source: str) -> Article:
    title = field_of(message, "subject")
    sender = field_of(message, "from")
    name, address = parseaddr(sender)
    text, structure = _text(message)
    article = without_furniture(text, title)
    if article != text:
        text, structure = article, carried(structure, text, article)
    text, structure = headed(text, structure, title)
    return Article(
        text=text,
        source=source,
        title=title or None,
        byline=name or address or None,
        date=date_of(message),
        site=address.partition("@")[2] or name or None,
        language=language_of(text, field_of(message, "content-language").partition(",")[0]),
        structure=structure,
    )


def field_of(message: EmailMessage, name: str) -> str:
    """Return a field, encoded words decoded; the raw words where they are damaged."""
    try:
        return " ".join(str(message.get(name) or "").split())
    except (ValueError, LookupError, IndexError, AttributeError):
        return " ".join(str(dict(message.raw_items()).get(name.title(), "")).split())


def date_of(message: EmailMessage) -> str | None:
    """Return the day of a message."""
    try:
        return parsedate_to_datetime(field_of(message, "date")).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return None


def _text(message: EmailMessage) -> tuple[str, tuple[StructureSpan, ...]]:
    """Return the longest plain part, or the HTML where that says more, with the structure of the HTML.

    Raises UnreadableError for none.
    """
    parts = [part for part in message.walk() if part.get_content_maintype() == "text"]
    parts = [part for part in parts if not isinstance(part, EmailMessage) or not part.is_attachment()]
    plain = max((_decoded(p) for p in parts if p.get_content_subtype() == "plain"), key=len, default="").strip("\n")
    pages = [_decoded(part) for part in parts if part.get_content_subtype() == "html"]
    read = max((html_text(page) for page in pages if page.strip()), key=lambda page: len(page.text), default=None)
    if read is not None and _says_less(plain, read.text):
        return read.text, read.structure
    if not plain.strip():
        raise UnreadableError(Message("a message without text"))
    return plain, carried(read.structure, read.text, plain) if read else _replied_to(plain)


def _replied_to(text: str) -> tuple[StructureSpan, ...]:
    """Return the lines that a reply quotes with ``>`` as quotations that stand apart; whose lines are joined too."""
    found = (match.span() for match in _QUOTED.finditer(text))
    return tuple(StructureSpan(start, end, "quotation", 1) for start, end in found)


def _says_less(plain: str, page: str) -> bool:
    """Return whether a plain text is a stub of the page beside it, or hard to read for the addresses in it."""
    words = _ADDRESS.sub("", plain)
    if len(words) < LEAST:
        return len(words) < len(page)
    return len(plain) - len(words) > MOST_ADDRESSES * len(plain) and len(page) > len(words) / 2


def _decoded(part: object) -> str:
    assert isinstance(part, EmailMessage)
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset() or "utf-8"
    try:
        text = content.decode(charset)
    except (UnicodeDecodeError, LookupError):
        text = decode(content, charset) or content.decode("latin-1")
    return text.replace("\r\n", "\n").replace("\r", "\n")
