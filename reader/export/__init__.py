"""Analysis to JSON, Markdown, HTML, CSV, CoNLL, brat: one file a format, each a function from articles to text."""

from __future__ import annotations

import os.path
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from reader.analysis import Analysis
from reader.article import Article
from reader.guard import Refusal

if TYPE_CHECKING:
    from pathlib import Path

Understood = tuple[Article, Analysis]
Writer = Callable[[Iterable[Understood], bool], Iterator[str]]
Parts = Mapping[str, str]
"""The files of one article in a format of several: text by suffix."""


class ExportError(Refusal):
    """Nothing could be written; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Format:
    """What can be written: its name, what help says of it, and the suffix of its files.

    ``module`` has ``write(articles, several)``, which gives one stream of text. Where ``folder`` is true an article
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
        Format("json", "JSON, indented; an array where there are several articles", ".json", "reader.export.as_json"),
        Format("jsonl", "JSON, an article a line, for other programs", ".jsonl", "reader.export.as_jsonl"),
        Format("markdown", "the text with names in bold and speakers in footnotes", ".md", "reader.export.as_markdown"),
        Format("html", "a page that stands alone, highlighted", ".html", "reader.export.as_html"),
        Format("csv", "a row a mention and a row a quote, in one table", ".csv", "reader.export.as_csv"),
        Format("csv-entities", "for spreadsheets: a row an entity", ".csv", "reader.export.as_csv_entities"),
        Format(
            "csv-quotes", "for spreadsheets: a row a quote, with its speaker", ".csv", "reader.export.as_csv_quotes"
        ),
        Format("conll", "a token a line, spans as BIO columns (CoNLL-U Plus)", ".conllup", "reader.export.as_conll"),
        Format("brat", "a folder of .txt and .ann for brat", ".ann", "reader.export.as_brat", folder=True),
    )
}
"""Formats by name."""


def written(form: str, articles: Iterable[Understood], *, several: bool) -> Iterator[str]:
    """The articles in a format, piece by piece as they come.

    ``several`` says whether more than one article is to be expected: JSON is then an array.
    Raises KeyError for a format that is not there, ExportError for one that is no stream but a folder of files.
    """
    if FORMATS[form].folder:
        raise ExportError(f"{form} is several files for each article: it is written to a folder")
    write: Writer = import_module(FORMATS[form].module).write
    return write(articles, several)


def write_to(form: str, articles: Iterable[Understood], path: Path, *, several: bool, force: bool = False) -> int:
    """Write the articles to a file, or to a folder a file each; returns how many articles were written.

    It is a folder where ``path`` is one already, and for formats that need one (it is made); names in it come from
    titles. A file appears whole or not at all. Raises KeyError for a format that is not there; ExportError where a
    file is there already and ``force`` is not given, where the disk is full, and where one may not write.
    """
    from reader.export.files import one_file, to_folder

    if FORMATS[form].folder or os.path.isdir(path):  # noqa: PTH112 (it raises nothing)
        return to_folder(FORMATS[form], articles, path, force=force)
    return one_file(FORMATS[form], articles, path, several=several, force=force)
