"""How colours are seen: contrast, difference, and what colour-blind eyes see."""

from __future__ import annotations

import math

from textual.color import Color

Triple = tuple[float, float, float]

MATRICES = {
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
"""Machado, Oliveira and Fernandes, A physiologically-based model for simulation of color vision deficiency (2009):
full severity, over linear red, green and blue."""


def linear(colour: Color) -> Triple:
    """Linear red, green and blue of an sRGB colour (IEC 61966-2-1)."""
    parts = [part / 255 for part in colour.rgb]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return red, green, blue


def contrast(one: Color, other: Color) -> float:
    """Contrast ratio of WCAG 2.2."""
    light, dark = sorted((_luminance(linear(one)), _luminance(linear(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Triple) -> float:
    red, green, blue = colour
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def seen_without(deficiency: str, colour: Color) -> Triple:
    """What an eye that lacks a kind of cone makes of a colour, in linear parts."""
    parts = linear(colour)
    red, green, blue = (
        min(1.0, max(0.0, sum(weight * part for weight, part in zip(row, parts, strict=True))))
        for row in MATRICES[deficiency]
    )
    return red, green, blue


def difference(one: Triple, other: Triple) -> float:
    """CIE 1976 difference of two colours in linear parts: 2.3 is just noticed."""
    return math.dist(_lab(one), _lab(other))


def _lab(colour: Triple) -> Triple:
    red, green, blue = colour
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    fx, fy, fz = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)
