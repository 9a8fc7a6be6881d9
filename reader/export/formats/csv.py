"""CSV: a row for each mention and each quote, for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from reader.model.analysis import Analysis, Entity, Quote
from reader.model.analysis_index import AnalysisIndex
from reader.model.article import Article

COLUMNS = (
    "source",
    "row",
    "start",
    "end",
    "text",
    "name",
    "label",
    "role",
    "kind",
    "confidence",
    "date",
    "byline",
    "site",
    "checked",
)
"""``checked`` is 1 for what a person checked or put right, else empty."""

BOM = "\ufeff"
"""Tells spreadsheets that a table is UTF-8: without it Excel takes accents for other letters."""

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""First characters that make a spreadsheet compute a cell (OWASP, "CSV Injection")."""


def safe(cell: object) -> object:
    """Put an apostrophe before a cell that a spreadsheet would take for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell


def write(articles: Iterable[tuple[Article, Analysis]], as_list: bool) -> Iterator[str]:
    """Yield a head line, then the rows of each article in order of its text."""
    del as_list
    yield line_of(COLUMNS)
    for article, analysis in articles:
        for row in _rows(article, analysis):
            yield line_of(row)


def _rows(article: Article, analysis: Analysis) -> list[tuple[object, ...]]:
    source, text, index = article.source, article.text, AnalysisIndex(analysis)
    origin = article.date or "", article.byline or "", article.site or ""
    mentions: list[tuple[object, ...]] = [
        (
            source,
            "mention",
            m.start,
            m.end,
            text[m.start : m.end],
            entity.name,
            m.label,
            m.role,
            m.kind,
            "",
            *origin,
            checked_cell(entity),
        )
        for entity in analysis.entities
        for m in entity.mentions
    ]
    quotes: list[tuple[object, ...]] = [
        (source, "quote", q.start, q.end, text[q.start : q.end], index.speaker_name(q) or "", "", "", q.kind,
         q.speaker.confidence if q.speaker else "", *origin, checked_cell(q))
        for q in analysis.quotes
    ]  # fmt: skip
    return sorted(mentions + quotes, key=lambda row: (row[2], row[3]))


def checked_cell(one: Entity | Quote) -> object:
    """Return the cell that says whether a person checked an entity or a quote: 1, else nothing."""
    return 1 if one.checked else ""


def line_of(cells: Iterable[object]) -> str:
    """Format cells as a line of CSV (RFC 4180), none of them a formula."""
    line = io.StringIO()
    csv.writer(line).writerow([safe(cell) for cell in cells])
    return line.getvalue()
