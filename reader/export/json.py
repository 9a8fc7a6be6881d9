"""Analysis to JSON: the contract that other programs lean on."""

from __future__ import annotations

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
