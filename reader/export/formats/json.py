"""JSON for people to look at: indented, an array where there are several articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from reader.export.formats.jsonl import encoded
from reader.model.analysis import Analysis
from reader.model.article import Article


def write(articles: Iterable[tuple[Article, Analysis]], as_list: bool) -> Iterator[str]:
    """Yield one object, or an array of them."""
    before = "[\n" if as_list else ""
    for article, analysis in articles:
        yield before + msgspec.json.format(encoded(article, analysis), indent=1).decode()
        before = ",\n"
    yield "\n]\n" if as_list else "\n"
