"""Articles as references for bibliographies (Zotero and others), their quotes as notes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from reader.export.notebook import Notebook, noted_on
from reader.export.registry import AnalyzedArticle
from reader.model.analysis_index import AnalysisIndex
from reader.model.citation import Citation, cited, is_url, outlet_of
from reader.text.context import one_line

_AUTHORS = re.compile(r"\s*;\s*|\s+(?:et|and|&)\s+")
_BY = re.compile(r"^(?:par|by)\s+", re.IGNORECASE)
_ISO = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


class Reference(msgspec.Struct, frozen=True, kw_only=True):
    """What a bibliography says of an article; ``date`` is year, month and day as far as they are known."""

    id: str
    title: str
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    date: tuple[int, ...] = ()
    url: str | None = None
    language: str | None = None
    notes: tuple[str, ...] = ()


def references_of(articles: Iterable[AnalyzedArticle], notes: Notebook) -> Iterator[Reference]:
    """Yield the reference of each article, with all its quotes and what is noted on them."""
    for article, analysis in articles:
        index, own = AnalysisIndex(analysis), notes.notes_of(article)
        quotes = [
            msgspec.structs.replace(cited(article, index, number), note=noted_on(own, quote.start, quote.end))
            for number, quote in enumerate(analysis.quotes)
        ]
        outlet = outlet_of(article.site, article.source)
        yield _reference(
            article.id, article.source, article.title, article.byline, outlet, article.date, article.language, quotes
        )


def references_cited(citations: Iterable[Citation]) -> list[Reference]:
    """Return the references of the articles that quotes are from, in order, with these quotes alone."""
    by_article: dict[str, list[Citation]] = {}
    for citation in citations:
        by_article.setdefault(citation.article, []).append(citation)
    return [
        _reference(id_, quote.address, quote.title, quote.byline, quote.outlet, quote.date, quote.language, quotes)
        for id_, quotes in by_article.items()
        for quote in quotes[:1]
    ]


def _reference(
    id_: str,
    address: str,
    title: str | None,
    byline: str | None,
    outlet: str | None,
    date: str | None,
    language: str | None,
    quotes: Iterable[Citation],
) -> Reference:
    return Reference(
        id=id_[:12],
        title=one_line(title or "") or address.replace("\\", "/").rstrip("/").rpartition("/")[2] or address,
        authors=tuple(filter(None, _AUTHORS.split(_BY.sub("", one_line(byline or ""))))),
        outlet=one_line(outlet) if outlet else None,
        date=_parts(date),
        url=address if is_url(address) else None,
        language=language,
        notes=tuple(map(_note, quotes)),
    )


def _parts(date: str | None) -> tuple[int, ...]:
    match = _ISO.match(date or "")
    return tuple(int(part) for part in match.groups() if part) if match else ()


def _note(citation: Citation) -> str:
    """Return a quote as a note: ``« … » — Sergueï Lavrov, chef de la diplomatie russe (what a person noted)``."""
    who = ", ".join(filter(None, (citation.speaker, citation.speaker_title)))
    said = f"{citation.words} — {who}" if who else citation.words
    return one_line(f"{said} ({citation.note})" if citation.note else said)
