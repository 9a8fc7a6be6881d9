"""How long an engine may say nothing before it counts as hung."""

from __future__ import annotations

SILENCE = 90.0
"""Seconds between two replies that are granted to any article: loading a language takes a tenth of it."""

CHARACTERS_A_SECOND = 2_000
"""Characters for which one more second is granted: a twentieth of the speed on an old machine."""


def patience(characters: int) -> float:
    """Return the seconds after which an engine that works on so many characters and says nothing counts as hung."""
    return SILENCE + characters / CHARACTERS_A_SECOND
