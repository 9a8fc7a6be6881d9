"""Lines of the article as strips: what their styles look like in the theme, and where their cells stand in the text."""

from __future__ import annotations

from collections.abc import Mapping

from rich.color import Color as RichColor
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.css.styles import RenderStyles
from textual.strip import Strip
from textual.widget import Widget

from reader.page.page_model import PageModel, Span
from reader.painting.article_lines import SELECTED, article_line, component_of
from reader.painting.looks import (
    BOLD,
    DIM,
    DOUBLE_UNDERLINE,
    ITALIC,
    REVERSE,
    STRIKE,
    UNDERLINE,
    Colour,
    Look,
    mixed,
)
from reader.painting.piece import Names

_ATTRIBUTES: Mapping[str, str] = {
    "bold": BOLD,
    "dim": DIM,
    "italic": ITALIC,
    "underline": UNDERLINE,
    "reverse": REVERSE,
    "strike": STRIKE,
    "underline2": DOUBLE_UNDERLINE,
}
"""Rich's names of attributes, with ours."""


class StyleMixer:
    """The styles of a widget's component classes, laid over each other and over the page; kept until another theme."""

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._looks: dict[str, Look] = {}
        self._styles: dict[Names, Style] = {}

    def clear(self) -> None:
        """Forget the styles: the theme changed."""
        self._looks.clear()
        self._styles.clear()

    def style(self, names: Names = ()) -> Style:
        """Return the style of text that wears these styles of the page, the lowest first; of bare text without."""
        style = self._styles.get(names)
        if style is None:
            style = self._styles[names] = style_of(mixed(self._look(""), map(self._look, names)))
        return style

    def _look(self, name: str) -> Look:
        look = self._looks.get(name)
        if look is None:
            widget = self._widget
            look = look_of_page(widget) if not name else look_of_rules(widget.get_component_styles(component_of(name)))
            self._looks[name] = look
        return look


def look_of_page(widget: Widget) -> Look:
    """Return the look of a widget's bare text."""
    _, _, ground, colour = widget.colors
    return Look(_colour_of(colour), _colour_of(ground), attributes_of(widget.styles.text_style))


def look_of_rules(styles: RenderStyles) -> Look:
    """Return what the rules of a component class set; the rest is left open."""
    return Look(
        _colour_of(styles.color) if styles.has_rule("color") else None,
        _colour_of(styles.background) if styles.has_rule("background") else None,
        attributes_of(styles.text_style) if styles.has_rule("text_style") else "",
    )


def attributes_of(style: Style) -> str:
    """Return the attributes of a style of Rich's."""
    return "".join(sorted(letter for name, letter in _ATTRIBUTES.items() if getattr(style, name)))


def style_of(look: Look) -> Style:
    """Return a look as a style of Rich's."""
    attributes = {name: True for name, letter in _ATTRIBUTES.items() if letter in look.attributes}
    return Style(color=_rich(look.colour), bgcolor=_rich(look.ground), **attributes)  # type: ignore[arg-type]


def _colour_of(colour: Color) -> Colour:
    return Colour(colour.r, colour.g, colour.b, colour.a, colour.ansi)


def _rich(colour: Colour | None) -> RichColor | None:
    return None if colour is None else Color(*colour).rich_color


def paint(
    page: PageModel, line: int, mixer: StyleMixer, left: int, width: int, selected: Span | None, selection: Style
) -> Strip:
    """Paint a line of the page; see ``article_line``. What is ``selected`` is drawn in style ``selection``.

    Each segment carries in its meta the offset that Textual's text selection asks for, as ``(x, y)``: characters
    from the line's first, and the offset of that first one. So ``x + y``, with ``x`` at least 0, is an offset of the
    text that outlives a resize, and offsets sort as the text does.
    """
    start = page.lines.span(line)[0]
    segments = []
    for text, names, at in article_line(page, line, left, width, selected):
        selects = names[-1:] == (SELECTED,)
        style = mixer.style(names[:-1]) + selection if selects else mixer.style(names)
        segments.append(Segment(text, style if at is None else style + _meta(at, start)))
    strip = Strip(segments)
    return _labelled(strip, page, line, mixer, left) if page.labels else strip


def _labelled(strip: Strip, page: PageModel, line: int, mixer: StyleMixer, left: int) -> Strip:
    """Lay the labels of a line over its strip, as far as there is room."""
    width = strip.cell_length
    start, end = page.lines.span(line)
    for offset in sorted(offset for offset in page.labels if start <= offset < end):
        label = page.labels[offset]
        column = left + page.cells_before(line, offset)
        over = Strip([Segment(label, mixer.style(("label",)) + _meta(offset - start, start))])
        strip = Strip.join([strip.crop(0, column), over, strip.crop(column + len(label))]).crop(0, width)
    return strip


def paint_end(page: PageModel, mixer: StyleMixer, width: int) -> Strip:
    """Paint the air under the last line; its meta stands for the end of the text."""
    return Strip([Segment(" " * width, mixer.style() + _meta(-width, len(page.text)))], width)


def _meta(x: int, y: int) -> Style:
    return Style.from_meta({"offset": (x, y)})
