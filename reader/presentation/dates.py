"""Dates as people write them, in the language in use."""

from __future__ import annotations

import re

from reader.presentation.messages import N_, gettext

MONTHS = (
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"), N_("July"), N_("August"),
    N_("September"), N_("October"), N_("November"), N_("December"),
)  # fmt: skip

SHORT_MONTHS = (
    N_("Jan"), N_("Feb"), N_("Mar"), N_("Apr"), N_("May"), N_("Jun"), N_("Jul"), N_("Aug"), N_("Sep"), N_("Oct"),
    N_("Nov"), N_("Dec"),
)  # fmt: skip

_DATE = re.compile(r"(\d{4})-(0[1-9]|1[0-2])(?:-(\d\d))?")


def long_date(date: str | None) -> str:
    """Return an ISO date in words; what is no such date as it is, and nothing for ``None``.

    >>> long_date("2016-12-21"), long_date("2016-12"), long_date("2016")
    ('21 December 2016', 'December 2016', '2016')
    """
    return _written(date, MONTHS)


def short_date(date: str | None) -> str:
    """Return an ISO date for a list: ``21 Dec 2016``."""
    return _written(date, SHORT_MONTHS)


def _written(date: str | None, months: tuple[str, ...]) -> str:
    match = _DATE.fullmatch(date or "")
    if match is None:
        return date or ""
    year, month, day = match[1], gettext(months[int(match[2]) - 1]), int(match[3] or 0)
    if not day:
        return gettext(N_("{month} {year}")).format(month=month, year=year)
    # In French the first of a month is an ordinal: 1er mai.
    template = gettext(N_("1 {month} {year}") if day == 1 else N_("{day} {month} {year}"))
    return template.format(day=day, month=month, year=year)
