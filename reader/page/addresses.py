"""Addresses of the web that stand in a text as they are, without a format that makes links of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.model.article import StructureSpan

LONGEST = 2000
"""Characters of the longest address."""

_BESIDE = r"\s<>\"«»“”„‹›`|\\^{}\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069"
"""What stands in no address (RFC 3986): blanks, marks, and what is not seen or turns the order of letters."""

_ADDRESS = re.compile(rf"(?<![\w@./-])(?:https?://|www\.)[^{_BESIDE}]{{1,{LONGEST}}}", re.IGNORECASE)
_HOST = re.compile(
    r"(?:https?://)?(?:[\w-]+(?:\.[\w-]+)+|localhost|\[[\da-f:.]+\])\.?(?::\d+)?(?=[/?#]|$)", re.IGNORECASE
)
_WWW = re.compile(r"www\.[\w-]+\.", re.IGNORECASE)
_PUNCTUATION = ".,;:!?…'’*_~"
_BRACKETS = {")": "(", "]": "["}


def addresses(text: str) -> Iterator[StructureSpan]:
    """Yield the addresses of a text as links: their words lead where they say, ``www.`` by https.

    >>> [link.target for link in addresses("Voir https://a.org/b_(c), (www.b.org) et jean@www.c.org.")]
    ['https://a.org/b_(c)', 'https://www.b.org']
    """
    for match in _ADDRESS.finditer(text):
        words = _without_punctuation(match[0])
        scheme = "" if words[:4].lower() == "http" else "https://"
        # With a name before its host an address passes for another.
        if _HOST.match(words) and (not scheme or _WWW.match(words)):
            yield StructureSpan(match.start(), match.start() + len(words), "link", 0, scheme + words)


def _without_punctuation(words: str) -> str:
    """Return an address without what ends the sentence or the brackets around it."""
    end = len(words)
    while end and (words[end - 1] in _PUNCTUATION or _closes_more(words[:end])):
        end -= 1
    return words[:end]


def _closes_more(words: str) -> bool:
    opening = _BRACKETS.get(words[-1])
    return opening is not None and words.count(opening) < words.count(words[-1])
