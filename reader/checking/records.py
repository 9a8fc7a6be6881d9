"""What checking a draft finds: plain frozen data."""

from __future__ import annotations

from typing import Literal

import msgspec

from reader.library.records import Entry

Finding = Literal["altered", "speaker", "date", "missing"]
"""What is wrong with a quote: other words, another speaker, another date, found nowhere."""


class WordChange(msgspec.Struct, frozen=True):
    """Words that differ, either of them empty: ``[start, end)`` in the draft, and in the article that was read."""

    start: int
    end: int
    words: str
    source_start: int
    source_end: int
    source_words: str


class SourcePlace(msgspec.Struct, frozen=True):
    """Where the words were read: ``words`` are ``[start, end)`` of the article's text.

    ``confidence`` in the speaker is between 0 and 1. ``others`` counts further articles that have the words.
    """

    entry: Entry
    start: int
    end: int
    words: str
    speaker: str | None = None
    confidence: float = 0.0
    others: int = 0


class CheckedQuote(msgspec.Struct, frozen=True):
    """A quote of the draft, ``[start, end)`` in its text, and what was found; without ``findings`` all is as read.

    ``speaker`` and ``date`` (ISO 8601) are what the draft says, as far as it does.
    """

    start: int
    end: int
    words: str
    speaker: str | None = None
    date: str | None = None
    findings: tuple[Finding, ...] = ()
    place: SourcePlace | None = None
    changes: tuple[WordChange, ...] = ()


class Unheard(msgspec.Struct, frozen=True):
    """Somebody whom the draft accuses and does not let answer: the sentence is ``[start, end)`` of the draft."""

    name: str
    start: int
    end: int
    words: str


class DraftReport(msgspec.Struct, frozen=True):
    """What was found in a draft, in order of its text."""

    quotes: tuple[CheckedQuote, ...] = ()
    unheard: tuple[Unheard, ...] = ()

    @property
    def is_clean(self) -> bool:
        """Whether there is nothing to look at."""
        return not self.unheard and not any(quote.findings for quote in self.quotes)
