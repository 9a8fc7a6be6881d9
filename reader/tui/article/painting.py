"""A line of the article to a strip of segments: which styles lie over which characters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.strip import Strip
from textual.widget import Widget

from reader.model.analysis import Label
from reader.page.page_model import PageModel, Span
from reader.presentation.labels import LOOKS
from reader.presentation.replacements import REPLACEMENTS
from reader.settings import Kind

COMPONENTS = {
    "article--title",
    "article--heading",
    "article--strong",
    "article--emphasis",
    "article--link",
    "article--item",
    "article--quotation",
    *(f"article--{look.kind}" for look in LOOKS.values()),
    "article--quote",
    "article--indirect-quote",
    "article--cue",
    "article--speaker",
    "article--note",
    "article--note-mark",
    "article--followed",
    "article--followed-too",
    "article--hovered",
    "article--hit",
    "article--current",
    "article--current-hit",
    "article--label",
    "article--bar",
    "article--bar-too",
}
"""The component classes that lines wear, for a style sheet to colour."""
GUTTER = 2
"""Cells before the text for the mark of a line."""
SETTINGS: Mapping[str, Kind] = {
    **{label: look.setting for label, look in LOOKS.items()},
    "quote": "quotes",
    "indirect-quote": "quotes",
}
"""The kind of highlighting that one turns off to hide a style of the page."""
KINDS: Mapping[Label, str] = {label: f"article--{look.kind}" for label, look in LOOKS.items()}
"""The component class that names of a label wear."""
_COMPONENTS: Mapping[str, str] = {str(label): component for label, component in KINDS.items()}
_SOFT_HYPHEN = "\u00ad"
_REVERSED = Style(reverse=True)


def component_of(style: str) -> str:
    """Return the component class of a style of the page: ``article--person`` for ``PER``."""
    return _COMPONENTS.get(style) or f"article--{style}"


class StyleMixer:
    """The styles of a widget's component classes, laid over each other and over the page; kept until the theme changes.

    Colours with an alpha are blended with what lies under them. The terminal's own colours cannot be: a
    background in one of them, without a colour for the text on it, shows as reversed text.
    """

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._styles: dict[tuple[str, ...], Style] = {}

    def clear(self) -> None:
        """Forget the styles: the theme changed."""
        self._styles.clear()

    def style(self, names: tuple[str, ...] = ()) -> Style:
        """Return the style of text that wears these styles of the page, the lowest first; of bare text without."""
        style = self._styles.get(names)
        if style is None:
            style = self._styles[names] = self._mixed(names)
        return style

    def _mixed(self, names: tuple[str, ...]) -> Style:
        widget = self._widget
        _, _, paper, text = widget.colors
        attributes = widget.styles.text_style
        for name in names:
            styles = widget.get_component_styles(component_of(name))
            if styles.has_rule("background") and styles.background.ansi is not None and not styles.has_rule("color"):
                attributes += _REVERSED
            elif styles.has_rule("background"):
                paper = paper + styles.background
            if styles.has_rule("color"):
                text = paper.get_contrast_text(styles.color.a) if styles.auto_color else styles.color
            if styles.has_rule("text_style"):
                attributes += styles.text_style
        return attributes + _colours(text, paper)


def _colours(text: Color, paper: Color) -> Style:
    return Style.from_color((paper + text).rich_color, paper.rich_color)


def paint(
    page: PageModel, line: int, mixer: StyleMixer, left: int, width: int, selected: Span | None, selection: Style
) -> Strip:
    """Paint a line of the page: a margin of ``left`` cells (gutter included), the text, air up to ``width`` cells.

    Each segment carries in its meta the offset that Textual's text selection asks for, as ``(x, y)``: characters
    from the line's first, and the offset of that first one. So ``x + y``, with ``x`` at least 0, is an offset of the
    text that outlives a resize, and offsets sort as the text does. ``selected`` is drawn in style ``selection``.
    """
    start, end = page.lines.span(line)
    bare = mixer.style()
    blank = end == start
    indent = 0 if blank else page.indent(line)
    margin = width if blank else left + indent
    segments = [Segment(" " * margin, bare + _meta(-margin, start))] if margin else []
    beside = None if blank or left < GUTTER else page.mark_beside(start, end)
    if beside:
        mark, mark_style = beside
        segments = [
            Segment(" " * (left - GUTTER), bare + _meta(-left, start)),
            Segment(mark.ljust(GUTTER), mixer.style((mark_style,)) + _meta(-GUTTER, start)),
            Segment(" " * indent, bare + _meta(-indent, start)),
        ]
    cells = margin
    extra = page.extra_spaces(line)
    for first, last, style in _pieces(page, start, end, mixer, selected, selection):
        for segment in _segments(page.text, first, last, style, start, extra):
            segments.append(segment)
            cells += cell_len(segment.text)
    if not blank and (page.text[end - 1] == _SOFT_HYPHEN or page.cut_word(line)):
        segments.append(Segment("-", bare + _meta(end - 1 - start, start)))
        cells += 1
    if cells < width:
        segments.append(Segment(" " * (width - cells), bare))
    strip = Strip([segment for segment in segments if segment.text], max(cells, width))
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


def _pieces(
    page: PageModel, start: int, end: int, mixer: StyleMixer, selected: Span | None, selection: Style
) -> Iterator[tuple[int, int, Style]]:
    """Yield (start, end, style) of the runs of one style that make up ``[start, end)``."""
    for first, last, styles in page.runs(start, end, selected or ()):
        style = mixer.style(styles)
        if selected and selected[0] <= first and last <= selected[1]:
            style += selection
        yield first, last, style


def _segments(
    text: str, first: int, last: int, style: Style, start: int, extra: Mapping[int, int]
) -> Iterator[Segment]:
    """Yield segments in which each character stands for one of the text, so that offsets count."""
    piece = text[first:last]
    shown = piece.translate(REPLACEMENTS)
    if shown == piece and not extra:
        yield Segment(piece, style + _meta(first - start, start))
        return
    run, run_first = "", first
    for offset, character in enumerate(piece, first):
        stand_in = REPLACEMENTS.get(ord(character), character) + " " * extra.get(offset, 0)
        if len(stand_in) == 1:
            run += stand_in
            continue
        if run:
            yield Segment(run, style + _meta(run_first - start, start))
        for cell in stand_in:
            yield Segment(cell, style + _meta(offset - start, start))
        run, run_first = "", offset + 1
    if run:
        yield Segment(run, style + _meta(run_first - start, start))


def _meta(x: int, y: int) -> Style:
    return Style.from_meta({"offset": (x, y)})
