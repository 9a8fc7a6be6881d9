"""Text for people: names that are safe to print, and the headline that a text begins with."""

from __future__ import annotations


def shown(name: str) -> str:
    """Return a name from outside as it can be printed: control characters escaped."""
    return "".join(character if character.isprintable() else repr(character)[1:-1] for character in name)


def headed(text: str, title: str | None) -> str:
    """Return the text so that it begins with its headline, which some formats keep apart from it."""
    if not title or text.lstrip().startswith(title):
        return text
    return f"{title}\n\n{text}"
