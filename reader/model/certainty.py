"""How certain a speaker is, as every screen, copy and export shows it."""

from __future__ import annotations

from reader.model.analysis import Quote

DOUBT = 0.8
"""Confidence below which a speaker is shown with a question mark: of those without, eight in ten or more are right."""


def is_doubtful(quote: Quote) -> bool:
    """Tell whether the speaker of a quote is shown with a question mark."""
    return quote.speaker is not None and quote.speaker.confidence < DOUBT
