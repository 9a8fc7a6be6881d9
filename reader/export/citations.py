"""Quotes of many articles as one table or one bibliography."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping

import msgspec

from reader.export.formats import csl_json, ris
from reader.export.formats.csv import BOM, line_of
from reader.export.references import references_cited
from reader.model.citation import Citation
from reader.text.encodable import encodable

COLUMNS = (
    "date", "outlet", "speaker", "speaker_title", "about", "quote", "title", "byline", "address", "kind", "confidence",
    "checked", "article", "start", "end", "language", "also", "note",
)  # fmt: skip
"""``about`` are names, ``article`` is an id; ``start`` and ``end`` are in characters of its text, ``also`` is
a count of other articles with the same words, ``note`` a person's own."""


def _csv(citations: Iterable[Citation]) -> Iterator[str]:
    yield BOM + line_of(COLUMNS)
    for citation in citations:
        yield line_of(
            (
                citation.date or "",
                citation.outlet or "",
                citation.speaker or "",
                citation.speaker_title or "",
                "; ".join(citation.about),
                citation.words,
                citation.title or "",
                citation.byline or "",
                citation.address,
                citation.kind,
                citation.confidence,
                "yes" if citation.checked else "",
                citation.article,
                citation.start,
                citation.end,
                citation.language or "",
                citation.also,
                citation.note,
            )
        )


def _jsonl(citations: Iterable[Citation]) -> Iterator[str]:
    for citation in citations:
        yield encodable(json.dumps(msgspec.to_builtins(citation), ensure_ascii=False)) + "\n"


def _ris(citations: Iterable[Citation]) -> Iterator[str]:
    return ris.records(references_cited(citations))


def _csl(citations: Iterable[Citation]) -> Iterator[str]:
    return csl_json.items(references_cited(citations))


CITATION_FORMATS: Mapping[str, Callable[[Iterable[Citation]], Iterator[str]]] = {
    "csv": _csv,
    "jsonl": _jsonl,
    "ris": _ris,
    "csl-json": _csl,
}
"""How quotes can be written, by name; each yields text piece by piece."""
