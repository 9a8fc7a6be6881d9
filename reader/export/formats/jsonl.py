"""JSON lines: one object an article, one article a line; the contract that other programs lean on."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from reader.model.analysis import Analysis, Quote
from reader.model.analysis_index import AnalysisIndex
from reader.model.article import Article
from reader.text.encodable import encodable


def article_object(article: Article, analysis: Analysis) -> dict[str, Any]:
    """Return one article and its analysis as plain JSON types; a quote has the entities that it is ``about``."""
    index = AnalysisIndex(analysis)
    return {
        "article": {
            "id": article.id,
            "title": article.title,
            "source": article.source,
            "language": article.language,
            "text": article.text,
            "date": article.date,
            "byline": article.byline,
            "site": article.site,
        },
        "engine": msgspec.to_builtins(analysis.engine),
        "entities": msgspec.to_builtins(analysis.entities),
        "quotes": [_quote_object(quote) | {"about": list(index.about(quote))} for quote in analysis.quotes],
    }


def _quote_object(quote: Quote) -> dict[str, Any]:
    """Return a quote as plain JSON types, without the reasons of its speakers."""
    found: dict[str, Any] = msgspec.to_builtins(quote)
    for speaker in (found["speaker"], *found["candidates"]):
        if speaker is not None:
            del speaker["reason"]
    return found


def encoded(article: Article, analysis: Analysis) -> bytes:
    """Encode the object of one article as JSON in UTF-8, in one line."""
    found = article_object(article, analysis)
    try:
        return msgspec.json.encode(found)
    except UnicodeEncodeError:
        # Names of files need not be UTF-8: Python holds their bytes as halves of surrogate pairs.
        return encodable(json.dumps(found, ensure_ascii=False, separators=(",", ":"))).encode()


def write(articles: Iterable[tuple[Article, Analysis]], as_list: bool) -> Iterator[str]:
    """Yield a line for each article."""
    del as_list
    for article, analysis in articles:
        yield encoded(article, analysis).decode() + "\n"
