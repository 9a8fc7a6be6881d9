"""RIS for Zotero and other managers of references: a newspaper article each, its quotes as notes.

Source: "RIS Format Specifications", Research Information Systems, 2011; every line is a tag, two blanks, a dash and a
blank.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.export.notebook import NO_NOTES, Notebook
from reader.export.references import Reference, references_of
from reader.export.registry import AnalyzedArticle


def write(articles: Iterable[AnalyzedArticle], as_list: bool, notes: Notebook = NO_NOTES) -> Iterator[str]:
    """Yield the record of each article."""
    del as_list
    return records(references_of(articles, notes))


def records(references: Iterable[Reference]) -> Iterator[str]:
    """Yield the record of each reference."""
    for reference in references:
        lines = "".join(f"{tag}  - {_safe(value)}\r\n" for tag, value in _fields(reference))
        yield f"{lines}ER  - \r\n\r\n"


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    yield "TY", "NEWS"
    yield "ID", reference.id
    yield "TI", reference.title
    for author in reference.authors:
        yield "AU", author
    if reference.outlet:
        yield "T2", reference.outlet
    if reference.date:
        yield "PY", f"{reference.date[0]:04}"
        # Year/month/day/other: slashes stay where a part is not known.
        month_and_day = "/".join(f"{part:02}" for part in reference.date[1:])
        yield "DA", f"{reference.date[0]:04}/{month_and_day}" + "/" * (3 - max(1, len(reference.date[1:])))
    if reference.url:
        yield "UR", reference.url
    if reference.language:
        yield "LA", reference.language
    for note in reference.notes:
        yield "N1", note


def _safe(value: str) -> str:
    """Return a value on one line: a line of its own would be read as a tag."""
    return " ".join(value.split())
