"""How often each kind of evidence points to the right words: a first guess of how sure a speaker is."""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt

from reader.understanding.quotes.quote_span import Evidence
from reader.understanding.speakers.resolution import Resolved

EVIDENCE_CONFIDENCE: Mapping[Evidence, float] = {
    "inverted": 0.95,
    "after": 0.95,
    "subject": 0.9,
    "label": 0.9,
    "answer": 0.6,
    "source": 0.85,
    "agent": 0.85,
    "guess": 0.8,
    "colon": 0.75,
    "clause": 0.7,
    "floating": 0.6,
    "ahead": 0.6,
    "none": 0.5,
    "nobody": 0.3,
}
"""How often each kind of evidence points to the right words."""

_HOW: Mapping[str, float] = {"document": 0.9, "unnamed": 0.8}
"""By how much words that hold no name make it less sure."""

_WORDLESS = 0.6
"""By how much an antecedent of who spoke last does."""


def rate_of(evidence: Evidence, resolved: Resolved, worded: bool) -> float:
    """Return how often the evidence is right, lowered by how unsure the reference is.

    ``worded`` is whether words name the speaker.
    """
    sure = EVIDENCE_CONFIDENCE[evidence]
    if resolved.how == "continued":
        return round(min(resolved.share, sure) if not worded else sure * _WORDLESS, 2)
    if resolved.how in ("pronoun", "nominal"):
        return round(sure * sqrt(resolved.share), 2)
    return round(sure * _HOW.get(resolved.how, 1.0), 2)
