"""Text for people: names that are safe to print, and the headline that a text begins with."""

from __future__ import annotations

from reader.text.encodable import encodable


def shown(name: str) -> str:
    """Return a name from outside as it can be printed: controls escaped, what is no UTF-8 as U+FFFD."""
    if name.isprintable():
        return name
    return "".join(character if character.isprintable() else repr(character)[1:-1] for character in encodable(name))


def headed(text: str, title: str | None) -> str:
    """Return the text so that it begins with its headline, which some formats keep apart from it."""
    if not title or text.lstrip().startswith(title):
        return text
    return f"{title}\n\n{text}"
