"""What a screen shows instead of itself where the terminal has too few cells."""

from __future__ import annotations

from typing import Any

from textual.geometry import Size
from textual.screen import Screen
from textual.widgets import Static

from reader.presentation.messages import _

SMALLEST = (40, 10)
"""Cells and lines below which there is no reading."""


def tell_where_too_small(screen: Screen[Any], size: Size) -> None:
    """Have a screen say what size it needs, or show itself again where there is room."""
    is_too_small = size.width < SMALLEST[0] or size.height < SMALLEST[1]
    screen.set_class(is_too_small, "-too-small")
    if not is_too_small:
        return
    message = _("{columns}×{lines} is too small to read; enlarge to {least_columns}×{least_lines}").format(
        columns=size.width, lines=size.height, least_columns=SMALLEST[0], least_lines=SMALLEST[1]
    )
    if screen.query("#too-small"):
        screen.query_one("#too-small", Static).update(message)
    else:
        screen.mount(Static(message, id="too-small"))
