"""Analysis to JSON, JSONL, Markdown, HTML, CSV: one file a format, each a function from articles to pieces of text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module

from reader.analysis import Analysis
from reader.article import Article

Understood = tuple[Article, Analysis]
Writer = Callable[[Iterable[Understood], bool], Iterator[str]]

FORMATS: Mapping[str, str] = {
    "json": "reader.export.as_json",
    "jsonl": "reader.export.as_jsonl",
    "markdown": "reader.export.as_markdown",
    "html": "reader.export.as_html",
    "csv": "reader.export.as_csv",
}
"""Formats by name, with the module whose ``write`` makes them."""


def written(form: str, articles: Iterable[Understood], *, several: bool) -> Iterator[str]:
    """The articles in a format, piece by piece as they come. Raises KeyError for a format that is not there.

    ``several`` says whether more than one article is to be expected: JSON is then an array.
    """
    write: Writer = import_module(FORMATS[form]).write
    return write(articles, several)
