"""An article brought into lines: its page, the column that it is set in, and whom one follows on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from reader.model.article import Article
from reader.page.highlights import Layer
from reader.page.page_model import PageModel, Span
from reader.page.paragraphs import Paragraphs, display_paragraphs
from reader.page.structure import StructureLayers
from reader.page.tables import Table, lay_out
from reader.page.wrapping import CellWidth, CutWord, Lines, wrap

GUTTER = 2
"""Cells before the text for the mark of a line."""


def page_of(article: Article, cell_width: Callable[[str], int]) -> PageModel:
    """Return the page of an article with nothing understood of it yet, and no lines."""
    text = article.text
    paragraphs = _plain_paragraphs(text)
    page = PageModel(paragraphs.shown, Lines.none(), cell_width, paragraphs=paragraphs)
    page.structure = StructureLayers.of(text, article.structure)
    lead = len(text) - len(text.lstrip())
    if article.title and text.startswith(article.title, lead):
        page.title_end = lead + len(article.title)
    return page


def column_in(width: int, measure: int) -> tuple[int, int]:
    """Return the cells of a column of text, at most ``measure``, and those left of it: it stands in the middle."""
    column = max(2, min(measure, width - GUTTER - 1))
    return column, min(width, max(GUTTER, (width - column) // 2))


def set_in_column(
    page: PageModel, text: str, tables: Sequence[Table], column: int, cut_word: CutWord | None = None
) -> None:
    """Wrap a page into lines of at most ``column`` cells; tables that have room are brought into columns."""
    page.column, page.hyphenated = column, cut_word is not None
    if tables:
        page.tables = lay_out(tables, text, column, page.cell_width)
        page.paragraphs = display_paragraphs(text, page.tables)
        page.text = page.paragraphs.shown
        page.lines = wrap(page.text, page.paragraphs, column, page.cell_width, cut_word)
    else:
        page.lines = _plain_lines(text, column, page.cell_width, cut_word)


# The first frame and the app lay the same text out, one after the other: the second need not wait for it. The keys are
# long texts, but a text is hashed once and is itself the same object.


@lru_cache(1)
def _plain_paragraphs(text: str) -> Paragraphs:
    """Return the paragraphs of a text without tables."""
    return display_paragraphs(text)


@lru_cache(1)
def _plain_lines(text: str, column: int, cell_width: CellWidth, cut_word: CutWord | None) -> Lines:
    """Return the lines of a text without tables."""
    paragraphs = _plain_paragraphs(text)
    return wrap(paragraphs.shown, paragraphs, column, cell_width, cut_word)


def mark_followed(page: PageModel, ids: Iterable[str]) -> None:
    """Mark the mentions and quotes of these entities, the first one's most; ids that are not there mark nothing."""
    page.followed_ids = tuple(ids)
    numbers = {entity.id: number for number, entity in enumerate(page.highlights.entities)}
    known = (numbers[id_] for id_ in page.followed_ids if id_ in numbers)
    page.followed = {number: rank for rank, number in enumerate(known)}


def mark_notes(page: PageModel, spans: Iterable[Span]) -> None:
    """Mark the spans that have notes."""
    page.notes = Layer.of((start, end, index) for index, (start, end) in enumerate(sorted(set(spans))))
