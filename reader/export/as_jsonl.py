"""JSON lines: one object an article, one article a line; the contract that other programs lean on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from reader.analysis import Analysis
from reader.article import Article


def article_object(article: Article, analysis: Analysis) -> dict[str, Any]:
    """One article and what is understood of it, as plain JSON types."""
    return {
        "article": {
            "id": article.id,
            "title": article.title,
            "source": article.source,
            "language": article.language,
            "text": article.text,
        },
        "engine": msgspec.to_builtins(analysis.engine),
        "entities": msgspec.to_builtins(analysis.entities),
        "quotes": msgspec.to_builtins(analysis.quotes),
    }


def write(articles: Iterable[tuple[Article, Analysis]], several: bool) -> Iterator[str]:
    """A line for each article."""
    del several
    for article, analysis in articles:
        yield msgspec.json.encode(article_object(article, analysis)).decode() + "\n"
