"""Pieces of `painting` as strips of a widget."""

from __future__ import annotations

from collections.abc import Iterable

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from reader.painting.piece import Names, Piece


def strip_of(widget: Widget, pieces: Iterable[Piece]) -> Strip:
    """Return pieces as a strip; their styles are component classes of the widget, laid over its own style."""
    styles: dict[Names, Style] = {(): widget.rich_style}
    segments = []
    for text, names in pieces:
        style = styles.get(names)
        if style is None:
            style = styles[names] = styled(widget, names, styles[()])
        segments.append(Segment(text, style))
    return Strip(segments)


def styled(widget: Widget, names: Names, style: Style) -> Style:
    """Lay the styles of these component classes of a widget over a style, the first one lowest."""
    for name in names:
        style += widget.get_component_rich_style(name, partial=True)
    return style
