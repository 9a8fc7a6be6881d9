"""Why somebody speaks, as it is shown where quotes are verified."""

from __future__ import annotations

from collections.abc import Mapping

from reader.model.analysis import SpeakerReason
from reader.understanding.quotes.quote_span import Evidence, QuoteSpan
from reader.understanding.speakers.resolution import Resolved

_REASONS: Mapping[Evidence, SpeakerReason] = {
    "inverted": "inquit",
    "after": "inquit",
    "subject": "subject",
    "guess": "subject",
    "clause": "subject",
    "source": "source",
    "agent": "agent",
    "label": "label",
    "answer": "answer",
    "colon": "colon",
    "floating": "sentence-before",
    "ahead": "sentence-after",
    "none": "sentence-before",
}
"""Why somebody speaks, by the evidence for the words that name them."""


def reason_of(quote: QuoteSpan, resolved: Resolved) -> SpeakerReason:
    """Return why a speaker is one: who is named by no words beside the quote spoke last, or answers."""
    if resolved.how == "interviewee":
        return "answer"
    return "last-speaker" if quote.speaker_span is None else _REASONS.get(quote.evidence, "last-speaker")
