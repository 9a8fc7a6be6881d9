"""Articles written as one stream of text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module

from reader.export.notebook import NO_NOTES, Notebook
from reader.export.registry import FORMATS, AnalyzedArticle, ExportError, Writer
from reader.text.message import Message


def written(
    format_name: str, articles: Iterable[AnalyzedArticle], *, as_list: bool, notes: Notebook = NO_NOTES
) -> Iterator[str]:
    """Yield the articles in a format, piece by piece as they come.

    ``as_list`` says whether more than one article is to be expected: JSON is then an array. ``notes`` are written by
    the formats that have a place for them.
    Raises KeyError for a format that is not there, ExportError for one that is no stream but a folder of files.
    """
    if FORMATS[format_name].folder:
        raise ExportError(Message("{format} makes several files per article; choose a folder", format=format_name))
    write: Writer = import_module(f"reader.export.formats.{FORMATS[format_name].module}").write
    return write(articles, as_list, notes) if FORMATS[format_name].notes else write(articles, as_list)
