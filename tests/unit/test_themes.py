from __future__ import annotations

import pytest
from textual.color import Color
from textual.theme import Theme

from reader.tui.themes import THEMES


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", ["background", "surface", "panel"])
@pytest.mark.parametrize("ink", ["person", "organisation", "place", "quote", "foreground", "muted", "followed"])
def test_every_ink_is_readable_on_every_ground(theme: Theme, ground: str, ink: str) -> None:
    """WCAG 2.2, 1.4.3: 4.5:1 for text; 3:1 for the muted second line of a highlighted row."""
    colour = theme.variables.get(ink) or getattr(theme, ink)
    least = 3.0 if (ink, ground) == ("muted", "panel") else 4.5
    assert _contrast(Color.parse(colour), Color.parse(getattr(theme, ground))) >= least


def _contrast(one: Color, other: Color) -> float:
    """Contrast ratio of WCAG 2.2."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Color) -> float:
    """Relative luminance of WCAG 2.2."""
    parts = [part / 255 for part in colour.rgb]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
