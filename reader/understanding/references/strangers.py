"""Words that are hardly for the likeliest candidate: another's office, somebody of somebody."""

from __future__ import annotations

from math import log

from reader.understanding.references.phrase import Features

_LIKELY = 0.6
"""Probability from which an office may be that of somebody whom the text calls otherwise."""


def is_stranger(features: Features, share: float) -> bool:
    """Return whether words are hardly for a candidate of that probability.

    An office is not if it is not the candidate's, who did not speak last, is not just introduced, was named once, and
    is unlikely, or if it is to speak for others; nor is somebody of somebody ("son avocat", "l'avocat de Roy") without
    a title that fits.
    """
    of_somebody = features.keys() & {"nominal possessed", "nominal untitled of somebody"}
    if of_somebody and not features.keys() & {"nominal title", "nominal same noun"}:
        return True
    met = features.keys() & {"nominal last speaker", "nominal just introduced", "nominal this", "nominal meant before"}
    once = features.get("nominal count", 0.0) < log(3)
    likely = share >= _LIKELY and "nominal untitled spokesperson" not in features
    return "nominal untitled office" in features and not met and once and not likely
