"""Dates as files write them to ISO 8601."""

from __future__ import annotations

import datetime
import re

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "janvier janv january jan", "février fevrier févr february feb", "mars march mar", "avril avr april apr",
            "mai may", "juin june jun", "juillet juil july jul", "août aout august aug",
            "septembre sept september sep", "octobre october oct", "novembre november nov",
            "décembre decembre déc december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip

_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)")
_LESS = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?")
_DAY_FIRST = re.compile(r"\b(\d{1,2})(?:er|st|nd|rd|th)?[ \xa0]([^\W\d_]{3,9})\.?[ \xa0](\d{4})\b")
_MONTH_FIRST = re.compile(r"\b([^\W\d_]{3,9})\.?[ \xa0](\d{1,2})(?:st|nd|rd|th)?,?[ \xa0](\d{4})\b")


def iso_date(written: str | None) -> str | None:
    """Return a date as yyyy-mm-dd, or yyyy-mm and yyyy where no more was written; ``None`` where it is not understood.

    Months may be named in French or English. Of days and months both in figures nobody knows which is which.
    """
    written = (written or "").strip()[:100]
    if match := _ISO.match(written):
        return _date(int(match[1]), int(match[2]), int(match[3]))
    if _LESS.fullmatch(written):
        return written
    if match := _DAY_FIRST.search(written):
        return _date(int(match[3]), _MONTHS.get(match[2].lower(), 0), int(match[1]))
    if match := _MONTH_FIRST.search(written):
        return _date(int(match[3]), _MONTHS.get(match[1].lower(), 0), int(match[2]))
    return None


def _date(year: int, month: int, day: int) -> str | None:
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None
