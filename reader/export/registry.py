"""The registry of formats: add one here, with its module in ``formats``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from reader.errors import UsageError
from reader.model.analysis import Analysis
from reader.model.article import Article

AnalyzedArticle = tuple[Article, Analysis]
Writer = Callable[[Iterable[AnalyzedArticle], bool], Iterator[str]]
Parts = Mapping[str, str]
"""The files of one article in a format of several: text by suffix."""


class ExportError(UsageError):
    """Nothing could be written; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Format:
    """What can be written: its name, what help says of it, and the suffix of its files.

    ``module`` has ``write(articles, as_list)``, which gives one stream of text. Where ``folder`` is true an article
    is several files instead: ``module`` has ``parts(article, analysis)``, and ``BESIDE``, files that go once into the
    folder, by name.
    """

    name: str
    help: str
    suffix: str
    module: str
    folder: bool = False


FORMATS: Mapping[str, Format] = {
    row.name: row
    for row in (
        Format("json", "JSON, indented; an array where there are several articles", ".json", "json"),
        Format("jsonl", "JSON, an article a line, for other programs", ".jsonl", "jsonl"),
        Format("markdown", "the text with names in bold and speakers in footnotes", ".md", "markdown"),
        Format("html", "a page that stands alone, highlighted", ".html", "html"),
        Format("csv", "a row a mention and a row a quote, in one table", ".csv", "csv"),
        Format("csv-entities", "for spreadsheets: a row an entity", ".csv", "csv_entities"),
        Format(
            "csv-quotes",
            "for spreadsheets: a row a quote, with its speaker",
            ".csv",
            "csv_quotes",
        ),
        Format("conll", "a token a line, spans as BIO columns (CoNLL-U Plus)", ".conllup", "conll"),
        Format("brat", "a folder of .txt and .ann for brat", ".ann", "brat", folder=True),
    )
}
"""Formats by name."""
