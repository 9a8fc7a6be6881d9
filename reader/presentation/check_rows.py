"""What checking a draft found, as rows of a list and as lines of detail. No widget."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from reader.checking.records import CheckedQuote, DraftReport, Finding, SourcePlace, Unheard, WordChange
from reader.presentation.dates import short_date
from reader.presentation.library_rows import place_of, title_of
from reader.presentation.messages import N_, SEMICOLON, _, gettext
from reader.presentation.row import Row
from reader.text.context import one_line

FINDINGS: dict[Finding, str] = {
    "altered": N_("words changed"),
    "speaker": N_("another speaker"),
    "date": N_("another date"),
    "missing": N_("not found"),
}
"""What each finding is called; msgids."""

SAME = N_("as read")
NOT_HEARD = N_("accused, not heard")

FINE, DOUBT, MISSING = "✓", "≠", "✗"
"""Signs of quotes: as read, different, not found."""

QUOTE, ACCUSED = "quote:", "unheard:"
"""What the keys of rows begin with."""


class DetailLine(msgspec.Struct, frozen=True):
    """A line about a quote: what it is about, the words, and the spans of them that differ."""

    label: str
    words: str
    marked: tuple[tuple[int, int], ...] = ()


def finding_words(quote: CheckedQuote) -> str:
    """Return what was found about a quote, in a few words."""
    return ", ".join(gettext(FINDINGS[finding]) for finding in quote.findings) or gettext(SAME)


def sign_of(quote: CheckedQuote) -> str:
    """Return the sign of what was found about a quote."""
    return MISSING if "missing" in quote.findings else DOUBT if quote.findings else FINE


def change_words(change: WordChange) -> str:
    """Return a difference in words: what the draft has, and what was read."""
    if not change.words:
        return _("left out: “{words}”").format(words=change.source_words)
    if not change.source_words:
        return _("added: “{words}”").format(words=change.words)
    return _("“{words}”, read: “{read}”").format(words=change.words, read=change.source_words)


def difference_words(quote: CheckedQuote) -> str:
    """Return how a quote differs from what was read; empty where it does not."""
    place = quote.place
    if place is None:
        return ""
    parts = [change_words(change) for change in quote.changes]
    if "speaker" in quote.findings:
        speaker = place.speaker or _("speaker unknown")
        parts.append(_("{name}, read: {speaker}").format(name=quote.speaker, speaker=speaker))
    if "date" in quote.findings:
        parts.append(
            _("{date}, article of {read}").format(date=day_words(quote.date), read=short_date(place.entry.date))
        )
    return gettext(SEMICOLON).join(parts)


def day_words(day: str | None) -> str:
    """Return a day of a draft; of one without a year, day and month in figures."""
    if day and day.startswith("--"):
        return f"{day[5:]}/{day[2:4]}"
    return short_date(day)


def source_words(place: SourcePlace) -> str:
    """Return where words were read: outlet, date, title."""
    entry = place.entry
    facts = [entry.site or place_of(entry.source), short_date(entry.date), title_of(entry)]
    return " · ".join(dict.fromkeys(filter(None, facts)))


def quote_row(index: int, quote: CheckedQuote) -> Row:
    """Return the row of a quote: its words and what was found, below the difference or where it was read."""
    below = difference_words(quote) or (source_words(quote.place) if quote.place else _("in no article of the library"))
    return Row(f"{QUOTE}{index}", one_line(quote.words), sign_of(quote), "quote", finding_words(quote), (), below)


def unheard_row(index: int, one: Unheard) -> Row:
    """Return the row of somebody who is accused and not heard."""
    return Row(f"{ACCUSED}{index}", one.name, "!", "person", gettext(NOT_HEARD), (), one.words)


def report_rows(report: DraftReport, *, only_findings: bool = False) -> list[Row]:
    """Return a row a quote, then those who are not heard; ``only_findings`` leaves out what is as read."""
    quotes = [
        quote_row(index, quote) for index, quote in enumerate(report.quotes) if quote.findings or not only_findings
    ]
    return quotes + [unheard_row(index, one) for index, one in enumerate(report.unheard)]


def details(quote: CheckedQuote) -> list[DetailLine]:
    """Return the lines about a quote: its words, what was read, the speakers, the dates, the article."""
    drafted = [(change.start - quote.start, change.end - quote.start) for change in quote.changes]
    lines = [DetailLine(_("draft"), quote.words, tuple(span for span in drafted if span[0] < span[1]))]
    place = quote.place
    if place is None:
        return [*lines, DetailLine(_("read"), _("in no article of the library"))]
    read = [(change.source_start - place.start, change.source_end - place.start) for change in quote.changes]
    lines.append(DetailLine(_("read"), place.words, tuple(span for span in read if 0 <= span[0] < span[1])))
    if quote.speaker or place.speaker:
        both = [quote.speaker or "–", *([place.speaker or "–"] if "speaker" in quote.findings else [])]
        lines.append(DetailLine(_("speaker"), " ≠ ".join(both)))
    if "date" in quote.findings:
        lines.append(DetailLine(_("date"), f"{day_words(quote.date)} ≠ {short_date(place.entry.date)}"))
    return [*lines, DetailLine(_("article"), source_words(place))]


def line_of(text: str, offset: int) -> int:
    """Return the number of the line of an offset, from 1."""
    return text.count("\n", 0, offset) + 1


def table_rows(report: DraftReport, text: str) -> Sequence[list[str]]:
    """Return the table of a report: line, finding, words, difference or where it was read."""
    quotes = [
        [str(line_of(text, quote.start)), finding_words(quote), one_line(quote.words), row.below]
        for quote, row in ((quote, quote_row(0, quote)) for quote in report.quotes)
    ]
    return quotes + [
        [str(line_of(text, person.start)), gettext(NOT_HEARD), person.name, person.words] for person in report.unheard
    ]
