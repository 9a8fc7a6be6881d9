"""Cells as what a terminal is sent: cursor movements, colours and attributes (ECMA-48), nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from reader.painting.looks import BOLD, DIM, DOUBLE_UNDERLINE, ITALIC, REVERSE, STRIKE, UNDERLINE, Colour, Look

Colours = Literal["256", "true"]
"""How many colours a terminal has: a palette of 256, or all."""

_CODES = {BOLD: "1", DIM: "2", ITALIC: "3", UNDERLINE: "4", REVERSE: "7", STRIKE: "9", DOUBLE_UNDERLINE: "21"}
_DEFAULT = Colour(0, 0, 0, ansi=-1)


def colours_of(environment: Mapping[str, str]) -> Colours | None:
    """Return how many colours the terminal says it has, as Rich understands it; ``None`` for fewer than 256."""
    if environment.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return "true"
    _, _, kind = environment.get("TERM", "").strip().lower().rpartition("-")
    return "256" if kind in ("256color", "kitty") else None


Line = Sequence[tuple[str, Look]]
"""Cells of a line: runs of text with their looks."""


def painted(lines: Sequence[Line], colours: Colours, before: Sequence[Line] = (), *, no_colour: bool = False) -> str:
    """Return what paints lines of cells from the top left corner of the screen on, but for those painted ``before``.

    Without colour all is grey, and the terminal's own colours are left out, as Textual does it for ``NO_COLOR``.
    """
    known: dict[Look, str] = {}
    parts = []
    worn = ""
    for number, line in enumerate(lines, 1):
        if before and line == before[number - 1]:
            continue
        parts.append(f"\x1b[{number};1H")
        for text, look in line:
            code = known.get(look)
            if code is None:
                code = known[look] = _code(grey(look) if no_colour else look, colours)
            parts.append(text if code == worn else f"{code}{text}")
            worn = code
    return "".join([*parts, "\x1b[0m"]) if parts else ""


def _code(look: Look, colours: Colours) -> str:
    codes = ["0", *(code for letter, code in _CODES.items() if letter in look.attributes)]
    codes += [_colour_code(look.colour, 30, colours), _colour_code(look.ground, 40, colours)]
    return f"\x1b[{';'.join(filter(None, codes))}m"


def _colour_code(colour: Colour | None, base: int, colours: Colours) -> str:
    """Return the code of a colour of text (``base`` 30) or of its ground (40)."""
    if colour is None:
        return ""
    if colour.ansi is not None:
        number = colour.ansi
        return str(base + 9 if number < 0 else base + number if number < 8 else base + 52 + number)
    if colours == "true":
        return f"{base + 8};2;{colour.red};{colour.green};{colour.blue}"
    return f"{base + 8};5;{palette_number(colour)}"


def palette_number(colour: Colour) -> int:
    """Return the nearest colour of a palette of 256, as Rich's ``Color.downgrade`` finds it."""
    from colorsys import rgb_to_hls

    _, lightness, saturation = rgb_to_hls(*(part / 255 for part in colour[:3]))
    if saturation < 0.15:
        grey = round(lightness * 25.0)
        return 16 if grey == 0 else 231 if grey == 25 else 231 + grey
    red, green, blue = (round(part / 95 if part < 95 else 1 + (part - 95) / 40) for part in colour[:3])
    return 16 + 36 * red + 6 * green + blue


def grey(look: Look) -> Look:
    """Return a look without colour: in grey, or in the terminal's own colours for text and ground."""
    return Look(_grey_of(look.colour), _grey_of(look.ground), look.attributes)


def _grey_of(colour: Colour | None) -> Colour | None:
    if colour is None or colour.ansi is not None:
        return None if colour is None else _DEFAULT
    grey = round(colour.red * 0.2126 + colour.green * 0.7152 + colour.blue * 0.0722)
    return Colour(grey, grey, grey)
