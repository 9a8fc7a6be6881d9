"""What the styles of the reading screen look like in a theme, as Textual makes it of the style sheet.

A file a theme in ``looks/``, written by ``python -m tests.tui.theme_looks``; a test keeps them true. A look is written
``#d6d3cb #2a2e38@0.5 bu``: its colour, its ground and its attributes, ``-`` where it leaves one open; ``ansi:3`` is one
of the terminal's own colours.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from reader.painting.looks import Colour, Look

FOLDER = Path(__file__).parent / "looks"
AUTO = "auto"
"""The setting for the theme that goes with the terminal's background."""
DARK, LIGHT = "dusk", "paper"
"""The themes that ``auto`` takes."""

Looks = Mapping[str, Mapping[str, Look]]
"""Looks by part of the screen and by the name of a style; an empty name is that of the part itself."""


def theme_looks(theme: str, *, dark: bool, no_colour: bool) -> Looks | None:
    """Return the looks of a theme; of ``auto`` where there is no such theme, and ``None`` where its file is missing."""
    try:
        written = _read(theme, no_colour) if theme != AUTO else None
        written = written or _read(DARK if dark else LIGHT, no_colour)
    except (OSError, msgspec.MsgspecError):
        return None
    if written is None:
        return None
    return {part: {name: look_of(words) for name, words in looks.items()} for part, looks in written.items()}


def _read(theme: str, no_colour: bool) -> dict[str, dict[str, str]] | None:
    file = FOLDER / f"{theme}.json"
    if not theme.replace("-", "").isalnum() or not file.exists():
        return None
    found = msgspec.json.decode(file.read_bytes(), type=dict[str, dict[str, dict[str, str]]])
    return found["no colour" if no_colour else "colour"]


def look_of(words: str) -> Look:
    """Return the look that is written so.

    >>> look_of("#ff0000 - b")
    Look(colour=Colour(red=255, green=0, blue=0, alpha=1.0, ansi=None), ground=None, attributes='b')
    """
    colour, ground, attributes = words.split(" ")
    return Look(_colour_of(colour), _colour_of(ground), "" if attributes == "-" else attributes)


def written(look: Look) -> str:
    """Write a look down; see ``look_of``."""
    return f"{_written(look.colour)} {_written(look.ground)} {look.attributes or '-'}"


def _colour_of(word: str) -> Colour | None:
    if word == "-":
        return None
    if word.startswith("ansi:"):
        return Colour(0, 0, 0, ansi=int(word[5:]))
    digits, _, alpha = word[1:].partition("@")
    red, green, blue = bytes.fromhex(digits)
    return Colour(red, green, blue, float(alpha or 1))


def _written(colour: Colour | None) -> str:
    if colour is None:
        return "-"
    if colour.ansi is not None:
        return f"ansi:{colour.ansi}"
    alpha = "" if colour.alpha == 1 else f"@{colour.alpha:g}"
    return f"#{colour.red:02x}{colour.green:02x}{colour.blue:02x}{alpha}"
