"""Names from outside as they can be printed on a line."""

from __future__ import annotations

from reader.text.encodable import encodable


def printable(name: str) -> str:
    """Return a name from outside as it can be printed: controls escaped, what is no UTF-8 as U+FFFD."""
    if name.isprintable():
        return name
    return "".join(character if character.isprintable() else repr(character)[1:-1] for character in encodable(name))
