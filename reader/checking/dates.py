"""On which day a draft says that words were said, and whether an article agrees."""

from __future__ import annotations

import re
from datetime import date, timedelta

from reader.sources.dates import iso_date

_SAID_ON = re.compile(
    r"\b(?:le|ce|on|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?)\s+"
    r"((?:\d{1,2}(?:er|st|nd|rd|th)?\s+[^\W\d_]{3,9}|[^\W\d_]{3,9}\s+\d{1,2}(?:st|nd|rd|th)?)\.?)(?:,?\s+(\d{4}))?\b",
    re.IGNORECASE,
)
_ANY = re.compile(
    r"\b(\d{1,2}(?:er|st|nd|rd|th)?\s+[^\W\d_]{3,9}|[^\W\d_]{3,9}\s+\d{1,2}(?:st|nd|rd|th)?)\.?(?:,?\s+(\d{4}))?\b"
)

DAYS_BEFORE = 3
"""Days before the date of an article on which its words may have been said without the article saying so."""

LEAP_YEAR = "2000"
"""A year that has every day, to see whether a day and a month are one."""


def day_said(text: str, around: tuple[int, int], quote: tuple[int, int]) -> str | None:
    """Return the day in the sentence of a quote, outside of it, as ``2016-12-21``, or ``--12-21`` without a year.

    >>> text = "« Non », a dit Anna Lebrun le 21 décembre 2016."
    >>> day_said(text, (0, len(text)), (0, 7))
    '2016-12-21'
    """
    for first, last in ((quote[1], around[1]), (around[0], quote[0])):
        for match in _SAID_ON.finditer(text, first, max(first, last)):
            if day := _day(match[1], match[2]):
                return day
    return None


def _day(day_and_month: str, year: str | None) -> str | None:
    written = iso_date(" ".join(f"{day_and_month} {year or LEAP_YEAR}".split()))
    if written is None or len(written) < 10:
        return None
    return written if year else f"-{written[4:]}"


def agrees(day: str, article_date: str | None, text: str) -> bool:
    """Return whether an article's date, or a day that its text names, can be the day that a draft gives.

    One without a date agrees with any day.
    """
    published = _published(article_date)
    if published is None:
        return True
    near = {(published - timedelta(days=days)).isoformat() for days in range(DAYS_BEFORE + 1)}
    if any(_same(day, other) for other in near):
        return True
    return any(_same(day, other) for match in _ANY.finditer(text) if (other := _day(match[1], match[2])))


def _published(written: str | None) -> date | None:
    try:
        return date.fromisoformat((written or "")[:10])
    except ValueError:
        return None


def _same(day: str, other: str) -> bool:
    """Return whether two days are one, as far as both have a year."""
    return day == other if day[0] != "-" and other[0] != "-" else day[-5:] == other[-5:]
