"""What a figure is held to, said beside it, with a mark where it is not."""

from __future__ import annotations

MISSED = "MISSED"
"""Stands at the end of a line whose figure is beyond its bound."""


def at_most(figure: float, bound: float) -> str:
    """Return ``(at most 0.5)``, with a mark where the figure is more."""
    return _told("at most", bound, held=figure <= bound)


def at_least(figure: float, bound: float) -> str:
    """Return ``(at least 1.6)``, with a mark where the figure is less."""
    return _told("at least", bound, held=figure >= bound)


def _told(words: str, bound: float, *, held: bool) -> str:
    return f"({words} {bound:g})" + ("" if held else f"   {MISSED}")
