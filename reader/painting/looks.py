"""How styles look: colours and attributes as plain data, and what is seen where several lie over each other."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

BOLD, DIM, ITALIC, UNDERLINE, REVERSE, STRIKE, DOUBLE_UNDERLINE = "bdiursU"
"""Attributes of text, each a letter."""


class Colour(NamedTuple):
    """A colour; with an ``alpha`` below 1 what lies under it shines through.

    ``ansi`` is the number of one of the terminal's own colours, -1 for the one that it writes or paints with.
    """

    red: int
    green: int
    blue: int
    alpha: float = 1.0
    ansi: int | None = None

    def over(self, ground: Colour) -> Colour:
        """Return what is seen of this colour over a ground."""
        if self.ansi is not None or self.alpha >= 1:
            return self
        if self.alpha <= 0:
            return ground
        return Colour(
            int(ground.red + (self.red - ground.red) * self.alpha),
            int(ground.green + (self.green - ground.green) * self.alpha),
            int(ground.blue + (self.blue - ground.blue) * self.alpha),
        )


class Look(NamedTuple):
    """What text looks like: its colour, the ground that it stands on, its attributes; a colour may be left open."""

    colour: Colour | None = None
    ground: Colour | None = None
    attributes: str = ""

    def under(self, look: Look) -> Look:
        """Return this look with another laid over it: what the other leaves open stays."""
        return Look(look.colour or self.colour, look.ground or self.ground, with_attributes(self, look.attributes))


def with_attributes(look: Look, attributes: str) -> str:
    """Return the attributes of a look and some more, sorted.

    >>> with_attributes(Look(attributes="bu"), "bi")
    'biu'
    """
    return "".join(sorted({*look.attributes, *attributes})) if attributes else look.attributes


def mixed(base: Look, over: Iterable[Look]) -> Look:
    """Return the looks laid over each other; colours with an alpha are blended with what lies under them.

    The terminal's own colours cannot be: a ground in one of them, without a colour for the text on it, shows as
    reversed text.
    """
    colour, ground, attributes = base
    assert colour is not None
    assert ground is not None
    for look in over:
        if look.ground is not None and look.ground.ansi is not None and look.colour is None:
            attributes += REVERSE
        elif look.ground is not None:
            ground = look.ground.over(ground)
        colour = look.colour or colour
        attributes += look.attributes
    return Look(colour.over(ground), ground, "".join(sorted(set(attributes))))
