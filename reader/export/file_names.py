"""Names of files made from titles: names, never paths, that every system takes."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath

from reader.model.article import Article

LONGEST = 100
"""Bytes of a name in UTF-8, its suffix included; file systems take 255, encrypted ones 143."""

_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\..*)?", re.IGNORECASE | re.DOTALL)
"""Names that are devices (Microsoft, "Naming Files, Paths, and Namespaces")."""

_UNSAFE = re.compile(r"[/\\:*?\"<>|'`$&;!#%~{}()\[\]\s]+")


def stem_of(article: Article) -> str:
    """Return a file name without suffix for an article: from its title, else from the end of its source."""
    named = article.title or PurePosixPath(article.source.replace("\\", "/").rstrip("/")).stem
    return sound(named) or "article"


def sound(words: str) -> str:
    """Turn words into a file name without suffix; empty if nothing is left of them."""
    # What is neither seen nor assigned (controls, marks of direction, lone surrogates) has no place in a name.
    seen = "".join(
        " " if unicodedata.category(letter)[0] in "CZ" else letter for letter in unicodedata.normalize("NFC", words)
    )
    return _UNSAFE.sub("-", seen).strip(".-_ ")


def unique(stem: str, suffixes: tuple[str, ...], taken: set[str]) -> str:
    """Shorten and number a stem until it is free with any of the suffixes, then take it.

    Names are the same where they differ by case only, as some systems have it.
    """
    number = 1
    while True:
        ending = "" if number == 1 else f"-{number}"
        room = LONGEST - max(len(suffix.encode()) for suffix in suffixes) - len(ending)
        name = _shortened(f"_{stem}" if _RESERVED.fullmatch(stem) else stem, room) + ending
        if (key := unicodedata.normalize("NFKC", name).casefold()) not in taken:
            taken.add(key)
            return name
        number += 1


def _shortened(stem: str, room: int) -> str:
    """Cut a stem to that many bytes without cutting a letter."""
    return stem.encode()[:room].decode(errors="ignore").rstrip(".-_ ") if len(stem.encode()) > room else stem
