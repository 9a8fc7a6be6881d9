"""Colours of names for themes that know none of ours: as ours, moved until they can be read on the theme's grounds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.color import Color
from textual.theme import Theme

LEAST = 4.5
"""Contrast of text that is to be read (WCAG 2.2, 1.4.3)."""

STEPS = 20
"""Steps from a colour to white or black."""

TINT = 0.18
"""Share of ``$followed`` behind words that are followed, as in reader.tcss."""

INKS = ("muted", "person", "organisation", "place", "quote")


def contrast(one: Color, other: Color) -> float:
    """Return the contrast ratio of two colours (WCAG 2.2), from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def readable(colour: Color, grounds: Sequence[Color], least: float = LEAST) -> Color:
    """Return the colour, no further towards white or black than it must be to be read on all grounds."""
    ends = Color(255, 255, 255), Color(0, 0, 0)
    end = max(ends, key=lambda ink: min(contrast(ink, ground) for ground in grounds))
    shades = (colour.blend(end, step / STEPS) for step in range(STEPS + 1))
    return next((shade for shade in shades if min(contrast(shade, ground) for ground in grounds) >= least), end)


def variables_for(theme: Theme, ours: Mapping[str, str]) -> dict[str, str]:
    """Return our variables for a theme that is not ours; ``ours`` are those of a theme of the same lightness."""
    if theme.ansi:
        return {}
    made = theme.to_color_system().generate()
    background, surface, panel = (Color.parse(made[name]) for name in ("background", "surface", "panel"))
    grounds = [background, surface, panel]
    followed = readable(Color.parse(ours["followed"]), grounds)
    grounds.append(background.blend(followed, TINT))
    inks = {name: readable(Color.parse(ours[name]), grounds).hex for name in INKS}
    followed = readable(followed, grounds)
    return {
        **ours,
        **inks,
        "followed": followed.hex,
        "on-followed": background.hex,
        "border": inks["muted"],
        "scrollbar": panel.hex,
        "scrollbar-background": background.hex,
        "screen-selection-background": inks["organisation"],
        "screen-selection-foreground": background.hex,
        "key": readable(Color.parse(made["primary"]), [background, surface]).hex,
        "ink": readable(Color.parse(made["foreground"]), grounds).hex,
    }


def _luminance(colour: Color) -> float:
    parts = (part / 255 for part in colour.rgb)
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
