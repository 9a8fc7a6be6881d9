"""Headers of a mail that another mail forwards or answers, which are not understood: who sent it to whom, about what.

They are names and addresses in no sentence, and the subject repeats the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from reader.understanding.languages.rules.credits import CreditRules

LEAST = 3
"""Lines in a row that are such a header."""

Span = tuple[int, int]


def mail_headers(text: str, rules: CreditRules) -> Iterator[Span]:
    r"""Yield the lines of headers, in order, after what stands before the subject of an answer: "Re: ".

    A header says what its mail is about.

    >>> from reader.understanding.languages.fr.credits import CREDITS
    >>> list(mail_headers("De : Anne Roy\nÀ : Paul\nObjet : Un pont\n\nLe pont est ouvert.", CREDITS))
    [(0, 13), (14, 22), (23, 38)]
    """
    if not rules.mail_fields:
        return
    if answered := _answered(rules).match(text):
        yield answered.span("marks")
    block: list[re.Match[str]] = []
    for match in _field(rules).finditer(text):
        if block and match.start() != block[-1].end() + 1:
            yield from _lines(block, rules)
            block = []
        block.append(match)
    yield from _lines(block, rules)


def _lines(block: list[re.Match[str]], rules: CreditRules) -> Iterator[Span]:
    if len(block) >= LEAST and any(match["field"].lower() in rules.subject_fields for match in block):
        yield from (match.span() for match in block)


@lru_cache
def _answered(rules: CreditRules) -> re.Pattern[str]:
    """Return the pattern of what programs for mail put before the subject of a mail that is answered or forwarded."""
    marks = "|".join(sorted(map(re.escape, rules.subject_marks), key=len, reverse=True))
    return re.compile(rf"\s*(?P<marks>(?:(?:{marks})[ \u00a0\u202f]?:[ \t\u00a0]*)+)(?=\S)", re.IGNORECASE)


@lru_cache
def _field(rules: CreditRules) -> re.Pattern[str]:
    """Return the pattern of a line that is a field of a header, in a quoted mail too."""
    fields = "|".join(sorted(map(re.escape, rules.mail_fields | rules.subject_fields), key=len, reverse=True))
    return re.compile(rf"^[ \t\u00a0>*]*(?P<field>{fields})[ \u00a0\u202f*]*:[^\n]*$", re.MULTILINE | re.IGNORECASE)
