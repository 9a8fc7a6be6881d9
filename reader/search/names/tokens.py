"""Names as folded tokens that know which characters of the name they came from."""

from __future__ import annotations

import re
from dataclasses import dataclass

from anyascii import anyascii

from reader.search.names.light_words import FUNCTION_WORDS, PARTICLES
from reader.text.folding import fold

_CHUNK_JOINERS = re.compile(r"[-'’‐‑.ʼ`]")
LONGEST = 200
"""Characters of a name that are looked at; what is longer is no name."""


@dataclass(frozen=True, slots=True)
class Token:
    """A folded word and, for each of its characters, the index of the character of the name that it stands for."""

    text: str
    origins: tuple[int, ...]
    glued: bool
    """A hyphen or an apostrophe ties it to the token before."""


def tokens(name: str) -> list[Token]:
    """Split a name in folded tokens; a name without letters and digits has none."""
    found: list[Token] = []
    letters: list[str] = []
    origins: list[int] = []
    between = ""
    glue = False

    def close() -> None:
        nonlocal between
        if letters:
            found.append(Token("".join(letters), tuple(origins), glue and bool(found)))
            letters.clear()
            origins.clear()
            between = ""

    for index, character in enumerate(name[:LONGEST]):
        for plain in (character if character.isascii() else anyascii(character)).lower():
            if plain.isalnum():
                if not letters:
                    glue = len(between) == 1 and bool(_CHUNK_JOINERS.match(between))
                letters.append(plain)
                origins.append(index)
            else:
                close()
        if not letters:
            between += character
    close()
    return found


def joined(words: list[str], glued: list[bool]) -> list[tuple[int, int, str]]:
    """Return what people write as one word, as ``(first, end, text)``: hyphened chunks, and particles with their noun.

    "Jean-Luc" gives jeanluc, "von der Leyen" vonderleyen, "ez-Zor" ezzor, "N'Djamena" ndjamena.
    """
    found = []
    start = 0
    for end in range(1, len(words) + 1):
        tied = end < len(words) and (glued[end] or words[end - 1] in PARTICLES)
        if not tied:
            if end - start > 1:
                found.append((start, end, "".join(words[start:end])))
            start = end
    return found


def acronyms(words: list[str], chunks: list[tuple[int, int, str]]) -> set[str]:
    """Return the initials that a name of several words goes by, with and without its small words."""
    if len(words) < 2:
        return set()
    full = "".join(word[0] for word in words)
    short = "".join(word[0] for word in words if word not in FUNCTION_WORDS)
    names = "".join(word[0] for word in words if word not in PARTICLES)
    tied = {"".join(word[0] for word in words[first:end]) for first, end, _ in chunks}
    return {initials for initials in {full, short, names} if 2 <= len(initials) <= 8} | {t for t in tied if len(t) > 1}


def words_of(name: str) -> tuple[list[str], list[bool]]:
    """Return the folded words of a name, and which are tied to the one before: ``tokens`` without the characters."""
    if _CHUNK_JOINERS.search(name) is None:
        words = fold(name[:LONGEST]).split()
        return words, [False] * len(words)
    found = tokens(name)
    return [token.text for token in found], [token.glued for token in found]
