"""The end of the time that parsing may take."""

from __future__ import annotations


class OutOfTimeError(BaseException):
    """Raised wherever a parser is when its time is over; no Exception, so that no library passes over it."""
