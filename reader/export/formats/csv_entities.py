"""CSV for spreadsheets: a row an entity, in order of first mention."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from reader.export.formats.csv import BOM, checked_cell, line_of
from reader.model.analysis import Analysis
from reader.model.article import Article

COLUMNS = (
    "source", "title", "date", "entity", "name", "label", "role", "mentions", "quotes", "first", "aliases", "titles",
    "country", "place", "checked",
)  # fmt: skip
"""``mentions`` and ``quotes`` are counts, ``first`` is where the first mention starts, in characters of the text;
``checked`` is 1 for what a person put right."""


def write(articles: Iterable[tuple[Article, Analysis]], as_list: bool) -> Iterator[str]:
    """Yield a head line, then the entities of each article."""
    del as_list
    yield BOM + line_of(COLUMNS)
    for article, analysis in articles:
        speaks = Counter(quote.speaker.entity for quote in analysis.quotes if quote.speaker)
        for entity in analysis.entities:
            yield line_of((
                article.source, article.title or "", article.date or "", entity.id, entity.name, entity.label,
                entity.role, len(entity.mentions), speaks[entity.id],
                min((mention.start for mention in entity.mentions), default=""),
                "; ".join(entity.aliases), "; ".join(entity.titles), entity.country or "", entity.place or "",
                checked_cell(entity),
            ))  # fmt: skip
