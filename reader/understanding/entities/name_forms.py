"""Spellings of names, taken apart once so that they can be compared by look-up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from reader.text.folding import fold
from reader.understanding.languages.rules.language import Language

_INITIALS = re.compile(r"(?:[A-ZÀ-Þ][.\-‐‑ ]*){1,3}$")
_MOST_WORDS = 6
"""Most words of a name from which its shorter forms are made."""

_SPELLINGS = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        (r"tsch|tch|sch|sh|ch", "s"),
        (r"kh|ck|q|c", "k"),
        (r"(?<=[gdt])h", ""),
        (r"ph", "f"),
        (r"ou|oo", "u"),
        (r"dj", "j"),
        (r"w", "v"),
        (r"y", "i"),
        (r"(.)\1+", r"\1"),
        (r"(?<=....)e$", ""),
    )
)
"""Spellings in French, English and German of one sound of another alphabet, with one letter for all of them."""


@dataclass(frozen=True, slots=True)
class NameForm:
    """One spelling of a name.

    ``text`` has its white space normalised. ``words`` are folded, hyphenated ones joined; ``links`` tells which of them
    are linking words or particles. ``content`` holds the others, and ``key`` is these joined. ``initials`` are the
    folded initials in place of given names ("J.-M."), else empty.
    """

    text: str
    words: tuple[str, ...]
    links: tuple[bool, ...]
    content: tuple[str, ...]
    key: str
    initials: str

    @property
    def capitals(self) -> bool:
        """Return whether it is written in capitals throughout."""
        return self.text.isupper()

    def same_ends(self) -> Iterator[tuple[str, ...]]:
        """Yield shorter forms of two words or more that keep the first: "Ana Pastor" for "Ana Pastor García"."""
        words = self.content[:_MOST_WORDS]
        for size in range(1, len(words) - 1):
            for rest in combinations(words[1:], size):
                yield (words[0], *rest)

    def surnames(self) -> Iterator[str]:
        """Yield what may be the surname, joined: the last words without the first, longest first."""
        words = self.content[-_MOST_WORDS:]
        for first in range(1, len(words)):
            yield "".join(words[first:])


def name_form(text: str, label: str, language: Language) -> NameForm:
    """Take a name apart; links are particles in people ("al-", "de", "ben"), linking words in others."""
    rules = language.names
    small = rules.particles if label == "PER" else rules.links | rules.determiners
    text = " ".join(text.split())
    words, links, content = [], [], []
    initials = ""
    raw = text.replace("’", "'").replace("'", "' ").split()
    if label == "PER":
        opening = 0
        while opening < len(raw) - 1 and _INITIALS.match(raw[opening]):
            initials += fold(raw[opening]).replace(" ", "")
            opening += 1
        raw = raw[opening:]
    for word in raw:
        parts = [language.entities.abbreviations.get(part, part) for part in fold(word).split()]
        if not parts:
            continue
        is_link = len(parts) == 1 and (word.lower() in small or parts[0] in small)
        while label == "PER" and len(parts) > 1 and parts[0] in small:
            parts.pop(0)
        folded = "".join(parts)
        words.append(folded)
        links.append(is_link)
        if not is_link:
            content.append(folded)
    if not content:
        content = list(words) or [fold(text).replace(" ", "") or text]
    return NameForm(text, tuple(words), tuple(links), tuple(content), "".join(content), initials)


def spelling(word: str) -> str:
    """Return what transliterations of one folded word share: "moubarak" and "mubarak"."""
    for pattern, letters in _SPELLINGS:
        word = pattern.sub(letters, word)
    return word


def deletion_neighbours(word: str) -> Iterator[str]:
    """Yield a word, and the word without each of its letters in turn; words one edit apart share one of these.

    The method is symmetric deletion: W. Garbe, "SymSpell", https://github.com/wolfgarbe/SymSpell.
    """
    yield word
    for index in range(min(len(word), 24)):
        yield word[:index] + word[index + 1 :]


def one_apart(a: str, b: str) -> bool:
    """Return whether one insertion, deletion, substitution or transposition makes one word of the other."""
    if a == b:
        return True
    if abs(len(a) - len(b)) > 1:
        return False
    start = 0
    shortest = min(len(a), len(b))
    while start < shortest and a[start] == b[start]:
        start += 1
    if a[start + 1 :] == b[start + 1 :] or a[start + 1 :] == b[start:] or a[start:] == b[start + 1 :]:
        return True
    return a[start : start + 2] == b[start : start + 2][::-1] and a[start + 2 :] == b[start + 2 :]
