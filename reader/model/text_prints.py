"""Prints of a text, by which a later version of it is recognised, whatever was added, cut or set otherwise."""

from __future__ import annotations

import re
from binascii import crc32
from functools import lru_cache

from reader.text.folded_text import fold_text

WORDS = 5
"""Words in a row that make a print: two articles on one event rarely have as many the same, two versions of one do."""

KEPT = 32
"""Prints that are kept of a text: those of the lowest numbers, which are as good as drawn by lot."""

FEWEST = 8
"""Prints below which a text is too short to be recognised."""

DIGITS = 6
"""Hexadecimal digits of a print: of 10,000 prints of another text 1 in 1,700 is found by chance."""

LONGEST = 200_000
"""Characters of a text that are looked at."""

_WORD = re.compile(r"\w+")


def prints_of(text: str) -> str:
    """Return some of the prints of a text, ``""`` where it is too short to be recognised by them."""
    found = _prints(text)
    return "".join(f"{number:0{DIGITS}x}" for number in sorted(found)[:KEPT]) if len(found) >= FEWEST else ""


def share_in(prints: str, text: str) -> float:
    """Return the share of the prints of an earlier text that a text has too: 1 where it only grew."""
    if not prints:
        return 0.0
    found = _prints(text)
    earlier = [prints[start : start + DIGITS] for start in range(0, len(prints), DIGITS)]
    return sum(int(fingerprint, 16) in found for fingerprint in earlier) / len(earlier)


@lru_cache(maxsize=4)
def _prints(text: str) -> frozenset[int]:
    words = _WORD.findall(fold_text(text[:LONGEST]))
    rows = zip(*(words[start:] for start in range(WORDS)), strict=False)
    return frozenset(crc32(" ".join(row).encode("utf-8", "surrogatepass")) % 16**DIGITS for row in rows)
