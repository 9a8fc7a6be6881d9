"""Greetings of a mail or a newsletter: whom it is written to is beside the article, and no actor of it.

An open letter names in full whom it is about ("Chère Anne Roy,"): that stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from reader.understanding.languages.rules.credits import CreditRules

FIRST = 8
"""Lines at the beginning in which a greeting may also end otherwise than with a comma, or go on."""

_LINE = re.compile(r"[^\n]+")
_NAME = r"[A-ZÀ-Ü][\w'’-]+"
_BLANK = r"[ \u00a0\u202f]"

Span = tuple[int, int]


def greetings(text: str, rules: CreditRules) -> Iterator[Span]:
    r"""Yield spans of a text that greet a reader by name, in order.

    >>> from reader.understanding.languages.fr.credits import CREDITS
    >>> list(greetings("Bonjour Paul,\n\nLe maire Paul Roy a ouvert le pont.", CREDITS))
    [(0, 13)]
    """
    if not rules.greetings:
        return
    opening = [match.start() for _, match in zip(range(FIRST), _LINE.finditer(text), strict=False)]
    last = opening[-1] if opening else 0
    for match in _greeting(rules).finditer(text):
        names, end, rest = len(match["names"].split()), match["end"], match["rest"].strip()
        if names > 1 and match["formal"]:
            continue
        is_early = opening[0] < match.start() <= last
        is_line = not rest and (end == "," or (names == 1 and (is_early or ">" in match["depth"])))
        if is_line or (is_early and end == "," and names == 1 and not match["formal"]):
            yield match.end("depth"), match.end("end")


@lru_cache
def _greeting(rules: CreditRules) -> re.Pattern[str]:
    """Return the pattern of a line that begins with a greeting and a name."""
    plain = "|".join(re.escape(" ".join(words)) for words in rules.greetings)
    formal, between = ("|".join(sorted(words)) for words in (rules.formal_greetings, rules.forms_of_address))
    return re.compile(
        rf"^(?P<depth>[ \t\u00a0>]*)(?i:(?:{plain})|(?P<formal>{formal})),?(?:{_BLANK}(?i:{between})\.?)*{_BLANK}"
        rf"(?P<names>{_NAME}(?:{_BLANK}{_NAME}){{0,3}}){_BLANK}?(?P<end>[,!]?)(?P<rest>[^\n]*)$",
        re.MULTILINE,
    )
