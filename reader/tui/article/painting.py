"""A line of the article to a strip of segments: which styles lie over which characters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

import msgspec
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.strip import Strip
from textual.widget import Widget

from reader.model.analysis import Label
from reader.page.highlights import NOTHING, Highlights, Layer
from reader.page.paragraphs import NO_PARAGRAPHS, Paragraphs
from reader.page.wrapping import Lines
from reader.presentation.labels import LOOKS
from reader.presentation.replacements import REPLACEMENTS, cell_width
from reader.settings import Kind

Span = tuple[int, int]
"""``[start, end)`` in characters of the article's text."""
Mark = tuple[int, int, str]
"""A span with the component class that it wears."""

COMPONENTS = {
    "article--title",
    *(f"article--{look.kind}" for look in LOOKS.values()),
    "article--quote",
    "article--indirect-quote",
    "article--cue",
    "article--speaker",
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
PLAIN: Mapping[str, Kind] = {
    **{f"article--{look.kind}": look.setting for look in LOOKS.values()},
    "article--quote": "quotes",
    "article--indirect-quote": "quotes",
}
"""The kind that one turns off to have what wears a component plain."""
KINDS: Mapping[Label, str] = {label: f"article--{look.kind}" for label, look in LOOKS.items()}
"""The component class that names of a label wear."""
QUOTED = "article--quote"
REPORTED = "article--indirect-quote"
SAYS_FOLLOWED = "▌"
"""Beside a line that has a quote of one whom one follows."""
HAS_FOLLOWED = "•"
"""Beside a line that mentions one whom one follows."""
BARS = ("article--bar", "article--bar-too")
"""What these wear for the one followed first, and for the others."""
_SOFT_HYPHEN = "\u00ad"
_REVERSED = Style(reverse=True)


class Page(msgspec.Struct):
    """All that is painted of an article, and where: what changes here changes strips."""

    text: str
    lines: Lines
    highlights: Highlights = msgspec.field(default_factory=lambda: Highlights.of(None))
    followed: dict[int, int] = msgspec.field(default_factory=dict)
    """Index of an entity to its rank among those followed, 0 for the first."""
    followed_ids: tuple[str, ...] = ()
    current: Span | None = None
    hovered: Span | None = None
    hits: Layer = NOTHING
    current_hit: Span | None = None
    plain: frozenset[Kind] = frozenset()
    """Kinds that are not highlighted."""
    labels: Mapping[int, str] = msgspec.field(default_factory=dict)
    """Short words to lay over the text, by the offset where they begin."""
    paragraphs: Paragraphs = NO_PARAGRAPHS
    column: int = 0
    """Cells of the text column."""
    justified: bool = False
    hyphenated: bool = False
    title_end: int = 0
    """Where the title that the text starts with ends; 0 where it does not start with one."""

    def cut_word(self, line: int) -> bool:
        """Tell whether a line ends with a word that was hyphenated."""
        start, end = self.lines.span(line)
        if not self.hyphenated or not start < end < len(self.text) or self.text[end - 1 : end + 1].isspace():
            return False
        return self.text[end - 1].isalpha() and self.text[end].isalpha() and self._cells(start, end) < self.column

    def extra_spaces(self, line: int) -> Mapping[int, int]:
        """Return the cells that spaces of a line have more, by their offset, where lines are justified."""
        start, end = self.lines.span(line)
        if not self.justified or start == end:
            return {}
        from reader.page.justification import extra_spaces

        paragraph = self.paragraphs.span_at(start)
        if paragraph is None or end >= paragraph[1]:
            return {}
        room = self.column - self._cells(start, end) - self.cut_word(line)
        return extra_spaces(self.text, start, end, room)

    def _cells(self, start: int, end: int) -> int:
        return sum(map(cell_width, self.text[start:end]))

    def cells_before(self, line: int, offset: int) -> int:
        """Return the cells of a line before a character of it."""
        start, _ = self.lines.span(line)
        extra = self.extra_spaces(line)
        return self._cells(start, offset) + sum(more for space, more in extra.items() if space < offset)

    def marks(self, start: int, end: int) -> Iterator[Mark]:
        """Yield what the characters ``[start, end)`` wear, the lowest layer first, clipped to them."""
        if start < self.title_end:
            yield start, min(end, self.title_end), "article--title"
        known = self.highlights
        for first, last, tag in known.quotes.pieces(start, end):
            yield first, last, REPORTED if known.said[tag].kind == "indirect" else QUOTED
        for first, last, _ in known.cues.pieces(start, end):
            yield first, last, "article--cue"
        for first, last, _ in known.speakers.pieces(start, end):
            yield first, last, "article--speaker"
        for first, last, tag in known.names.pieces(start, end):
            yield first, last, KINDS[known.mentions[tag][0].label]
        yield from self._followed_marks(start, end)
        if self.hovered:
            yield from _clipped(self.hovered, start, end, "article--hovered")
        for first, last, _ in self.hits.pieces(start, end):
            yield first, last, "article--hit"
        if self.current:
            yield from _clipped(self.current, start, end, "article--current")
        if self.current_hit:
            yield from _clipped(self.current_hit, start, end, "article--current-hit")

    def _followed_marks(self, start: int, end: int) -> Iterator[Mark]:
        if self.followed:
            known = self.highlights
            for layer in (known.references, known.names):
                for first, last, tag in layer.pieces(start, end):
                    rank = self.followed.get(known.mentions[tag][1])
                    if rank is not None:
                        yield first, last, "article--followed" if rank == 0 else "article--followed-too"

    def mark_beside(self, start: int, end: int) -> tuple[str, str] | None:
        """Return the one-cell mark in the gutter of the line ``[start, end)`` with its component class."""
        if not self.followed:
            return None
        for _, _, tag in self.highlights.quotes.pieces(start, end):
            speaker = self.highlights.said[tag].speaker
            if speaker and speaker.entity in self.followed_ids:
                return SAYS_FOLLOWED, BARS[speaker.entity != self.followed_ids[0]]
        worn = {component for _, _, component in self._followed_marks(start, end)}
        return (HAS_FOLLOWED, BARS["article--followed" not in worn]) if worn else None


def _clipped(span: Span, start: int, end: int, component: str) -> Iterator[Mark]:
    if span[0] < end and span[1] > start:
        yield max(start, span[0]), min(end, span[1]), component


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

    def style(self, components: tuple[str, ...] = ()) -> Style:
        """Return the style of text that wears these components, the lowest first; of bare text without them."""
        style = self._styles.get(components)
        if style is None:
            style = self._styles[components] = self._mixed(components)
        return style

    def _mixed(self, components: tuple[str, ...]) -> Style:
        widget = self._widget
        _, _, paper, text = widget.colors
        attributes = widget.styles.text_style
        for component in components:
            styles = widget.get_component_styles(component)
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
    page: Page, line: int, mixer: StyleMixer, left: int, width: int, selected: Span | None, selection: Style
) -> Strip:
    """Paint a line of the page: a margin of ``left`` cells (gutter included), the text, air up to ``width`` cells.

    Each segment carries in its meta the offset that Textual's text selection asks for, as ``(x, y)``: characters
    from the line's first, and the offset of that first one. So ``x + y``, with ``x`` at least 0, is an offset of the
    text that outlives a resize, and offsets sort as the text does. ``selected`` is drawn in style ``selection``.
    """
    start, end = page.lines.span(line)
    bare = mixer.style()
    blank = end == start
    margin = width if blank else left
    segments = [Segment(" " * margin, bare + _meta(-margin, start))] if margin else []
    beside = None if blank or left < GUTTER else page.mark_beside(start, end)
    if beside:
        mark, component = beside
        segments = [
            Segment(" " * (left - GUTTER), bare + _meta(-left, start)),
            Segment(mark.ljust(GUTTER), mixer.style((component,)) + _meta(-GUTTER, start)),
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


def _labelled(strip: Strip, page: Page, line: int, mixer: StyleMixer, left: int) -> Strip:
    """Lay the labels of a line over its strip, as far as there is room."""
    width = strip.cell_length
    start, end = page.lines.span(line)
    for offset in sorted(offset for offset in page.labels if start <= offset < end):
        label = page.labels[offset]
        column = left + page.cells_before(line, offset)
        over = Strip([Segment(label, mixer.style(("article--label",)) + _meta(offset - start, start))])
        strip = Strip.join([strip.crop(0, column), over, strip.crop(column + len(label))]).crop(0, width)
    return strip


def paint_end(page: Page, mixer: StyleMixer, width: int) -> Strip:
    """Paint the air under the last line; its meta stands for the end of the text."""
    return Strip([Segment(" " * width, mixer.style() + _meta(-width, len(page.text)))], width)


def _pieces(
    page: Page, start: int, end: int, mixer: StyleMixer, selected: Span | None, selection: Style
) -> Iterator[tuple[int, int, Style]]:
    """Yield (start, end, style) of the runs of one style that make up ``[start, end)``."""
    marks = [mark for mark in page.marks(start, end) if PLAIN.get(mark[2]) not in page.plain]
    cuts = {start, end}
    for first, last, _ in marks:
        cuts.add(first)
        cuts.add(last)
    if selected:
        cuts |= {cut for cut in selected if start < cut < end}
    edges = sorted(cuts)
    for first, last in pairwise(edges):
        style = mixer.style(tuple(component for a, b, component in marks if a <= first and last <= b))
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
