"""Articles written as one stream of text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module

from reader.export.registry import FORMATS, AnalyzedArticle, ExportError, Writer


def written(form: str, articles: Iterable[AnalyzedArticle], *, several: bool) -> Iterator[str]:
    """The articles in a format, piece by piece as they come.

    ``several`` says whether more than one article is to be expected: JSON is then an array.
    Raises KeyError for a format that is not there, ExportError for one that is no stream but a folder of files.
    """
    if FORMATS[form].folder:
        raise ExportError(f"{form} is several files for each article: it is written to a folder")
    write: Writer = import_module(f"reader.export.formats.{FORMATS[form].module}").write
    return write(articles, several)
