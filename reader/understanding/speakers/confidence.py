"""Confidence in a speaker by the kind of evidence."""

from __future__ import annotations

from collections.abc import Mapping

from reader.understanding.quotes.quote_span import Evidence

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
    "none": 0.5,
    "nobody": 0.3,
}
"""How often each kind of evidence points to the right words (without words, to the right speaker).

Measured on 476 attributions in 83 articles, Wikinews of 2012 and texts in the manner of newspapers, and lowered a
little, since the rules were written on the same articles. Whom the words mean is less certain: ``attribute_quotes``
multiplies this by the score of the antecedent. Of speakers who end with 0.5 to 0.7, 83 % were right there; of those
with 0.8 or more, 96 %.
"""
