"""Documents that are attached to mail: press releases mostly, of which the message says nothing."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr
from pathlib import PurePath
from typing import NamedTuple

from reader.sources.catalogue import part_source
from reader.sources.formats.mail import date_of, field_of, messages

DOCUMENTS = frozenset({".pdf", ".docx", ".odt", ".rtf", ".txt", ".md", ".html", ".htm"})
"""Endings of the names of attachments that are read."""

TEXTS = frozenset({".txt", ".md", ".html", ".htm"})
"""Those of them that are parts of the message itself unless it says that they are attached."""


MOST = 30
"""Documents that are read of one file: each may take seconds."""


class Attached(NamedTuple):
    """An attached document: a target that opens it, its name, its bytes, and what its message says of it."""

    source: str
    name: str
    data: bytes
    date: str | None
    site: str | None


def attached(content: bytes, source: str) -> Iterator[Attached]:
    """Yield the documents attached to a message, or to the messages of a mailbox, in order."""
    found = list(messages(content))
    taken: set[str] = set()
    for number, raw in enumerate(found, 1):
        message = message_from_bytes(raw, policy=policy.default)
        sender = parseaddr(field_of(message, "from"))[1].partition("@")[2]
        for part in message.walk():
            name = _document(part)
            data = part.get_payload(decode=True) if name else None
            if name and isinstance(data, bytes) and data and len(taken) < MOST:
                own = _unused(f"{number}/{name}" if len(found) > 1 else name, taken)
                yield Attached(part_source(source, own), name, data, date_of(message), sender or None)


def _document(part: EmailMessage) -> str:
    """Return the file name of a part that is an attached document, nothing for another."""
    try:
        name = PurePath((part.get_filename() or "").replace("\\", "/")).name
        is_attached = part.is_attachment()
    except (ValueError, LookupError, IndexError, AttributeError, TypeError):
        return ""  # Its header is damaged.
    suffix = PurePath(name).suffix.lower()
    return name if suffix in DOCUMENTS and (is_attached or suffix not in TEXTS) else ""


def _unused(name: str, taken: set[str]) -> str:
    number, own = 1, name
    while own in taken:
        number += 1
        own = f"{name}-{number}"
    taken.add(own)
    return own
