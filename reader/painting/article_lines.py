"""A line of the article: which pieces of text wear which styles, and what stands in the margin."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from reader.model.analysis import Label
from reader.page.layout import GUTTER
from reader.page.margin_notes import GAP, LEAST_ROOM
from reader.page.page_model import PageModel, Span
from reader.painting.margin import margin_piece
from reader.painting.piece import Names
from reader.presentation.labels import LOOKS
from reader.presentation.replacements import REPLACEMENTS
from reader.settings import Kind
from reader.text.cells import cell_len

COMPONENTS = frozenset(
    {
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
        "article--margin",
    }
)
"""The component classes that lines wear, for a style sheet to colour."""
SELECTED = "selected"
"""The last name of what is selected; it has no component class."""
_KIND_OF_STYLE: Mapping[str, Kind] = {
    **{label: look.setting for label, look in LOOKS.items()},
    "quote": "quotes",
    "indirect-quote": "quotes",
}
"""The kind of highlighting that one turns off to hide a style of the page."""
KINDS: Mapping[Label, str] = {label: f"article--{look.kind}" for label, look in LOOKS.items()}
"""The component class that names of a label wear."""
_COMPONENTS: Mapping[str, str] = {str(label): component for label, component in KINDS.items()}
_SOFT_HYPHEN = "\u00ad"


def hidden_styles(plain: Collection[Kind]) -> frozenset[str]:
    """Return the styles of the page that are not shown where these kinds are not to be highlighted."""
    return frozenset(style for style, kind in _KIND_OF_STYLE.items() if kind in plain)


def component_of(style: str) -> str:
    """Return the component class of a style of the page: ``article--person`` for ``PER``."""
    return _COMPONENTS.get(style) or f"article--{style}"


class ArticlePiece(NamedTuple):
    """A piece of a line: its text, the styles of the page that it wears, and where its first cell stands.

    ``at`` counts characters of the text from the first one of the line, so it is negative in the margin; ``None``
    behind the line.
    """

    text: str
    names: Names
    at: int | None


def article_line(
    page: PageModel, line: int, left: int, width: int, selected: Span | None = None
) -> Iterator[ArticlePiece]:
    """Paint a line of the page: a margin of ``left`` cells (gutter included), the text, air up to ``width`` cells.

    What is ``selected`` of it wears ``SELECTED`` too.
    """
    start, end = page.lines.span(line)
    if start == end:
        yield ArticlePiece(" " * width, (), -width)
        return
    cells = left + page.indent(line)
    yield from _margin(page, start, end, left, cells - left)
    extra = page.extra_spaces(line)
    for first, last, names in page.runs(start, end, selected or ()):
        if selected and selected[0] <= first and last <= selected[1]:
            names = (*names, SELECTED)
        for piece in _pieces(page.text, first, last, names, start, extra):
            cells += cell_len(piece.text)
            yield piece
    if page.text[end - 1] == _SOFT_HYPHEN or page.cut_word(line):
        yield ArticlePiece("-", (), end - 1 - start)
        cells += 1
    yield from _beside(page, line, left + page.column, cells, width)


def _beside(page: PageModel, line: int, edge: int, cells: int, width: int) -> Iterator[ArticlePiece]:
    """Fill a line of ``cells`` cells up to ``width``: beside the column, which ends at ``edge``, with who speaks."""
    room = width - edge - GAP - 1
    piece = margin_piece(page, line, room) if room >= LEAST_ROOM and cells <= edge else None
    if piece is not None:
        yield ArticlePiece(" " * (edge + GAP - cells), (), None)
        yield ArticlePiece(piece.words, (piece.style,), None)
        cells = edge + GAP + cell_len(piece.words)
    if cells < width:
        yield ArticlePiece(" " * (width - cells), (), None)


def _margin(page: PageModel, start: int, end: int, left: int, indent: int) -> Iterator[ArticlePiece]:
    beside = None if left < GUTTER else page.mark_beside(start, end)
    if beside is None:
        if left + indent:
            yield ArticlePiece(" " * (left + indent), (), -left - indent)
        return
    mark, mark_style = beside
    if left > GUTTER:
        yield ArticlePiece(" " * (left - GUTTER), (), -left)
    yield ArticlePiece(mark.ljust(GUTTER), (mark_style,), -GUTTER)
    if indent:
        yield ArticlePiece(" " * indent, (), -indent)


def _pieces(
    text: str, first: int, last: int, names: Names, start: int, extra: Mapping[int, int]
) -> Iterator[ArticlePiece]:
    """Yield pieces in which each character stands for one of the text, so that offsets count."""
    run = text[first:last]
    shown = run.translate(REPLACEMENTS)
    if shown == run and not extra:
        yield ArticlePiece(run, names, first - start)
        return
    plain, plain_first = "", first
    for offset, character in enumerate(run, first):
        stand_in = REPLACEMENTS.get(ord(character), character) + " " * extra.get(offset, 0)
        if len(stand_in) == 1:
            plain += stand_in
            continue
        if plain:
            yield ArticlePiece(plain, names, plain_first - start)
        for cell in stand_in:
            yield ArticlePiece(cell, names, offset - start)
        plain, plain_first = "", offset + 1
    if plain:
        yield ArticlePiece(plain, names, plain_first - start)
