"""A quote with its source, as it is copied, exported and printed."""

from __future__ import annotations

from urllib.parse import urlsplit

import msgspec

from reader.model.analysis import QuoteKind
from reader.model.analysis_index import AnalysisIndex
from reader.model.article import Article
from reader.text.context import one_line
from reader.text.line_breaks import NO_BREAKS, LineBreaks, joined


class Citation(msgspec.Struct, frozen=True, kw_only=True):
    """The words of a quote, who says them, and the article that has them.

    ``words`` are on one line, cut parts as ``[…]``. ``speaker_title`` is what the article calls the speaker, ``about``
    are the names of those whom the words mention. ``start`` and ``end`` are in characters of the text of the article
    with the id ``article``. ``outlet`` is its site, else the host of its address; ``address`` is where it was found.
    ``also`` counts the other articles of the library that have these words, ``note`` is what a person noted on them.
    """

    words: str
    speaker: str | None
    article: str
    start: int
    end: int
    address: str
    speaker_title: str | None = None
    about: tuple[str, ...] = ()
    kind: QuoteKind = "direct"
    confidence: float = 0.0
    checked: bool = False
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    date: str | None = None
    language: str | None = None
    also: int = 0
    note: str = ""

    @property
    def url(self) -> str | None:
        """Return the address if it is one of the web."""
        return self.address if is_url(self.address) else None

    @property
    def key(self) -> str:
        """Return a short name that no other quote has."""
        return f"q{self.article[:8]}-{self.start}"


def cited(article: Article, index: AnalysisIndex, number: int, breaks: LineBreaks = NO_BREAKS) -> Citation:
    """Return the quote of that number of an analysis with its source; lines that end at ``breaks`` are joined."""
    quote = index.analysis.quotes[number]
    pieces = [one_line(joined(article.text, breaks, piece.start, piece.end)) for piece in quote.pieces or (quote,)]
    speaker = index.entities.get((quote.speaker and quote.speaker.entity) or "")
    return Citation(
        words=" […] ".join(pieces),
        speaker=index.speaker_name(quote),
        speaker_title=next(iter(speaker.titles), None) if speaker else None,
        about=tuple(index.entities[id_].name for id_ in index.about(quote)),
        kind=quote.kind,
        confidence=quote.speaker.confidence if quote.speaker else 0.0,
        checked=bool(quote.checked),
        article=article.id,
        start=quote.start,
        end=quote.end,
        title=article.title,
        byline=article.byline,
        outlet=outlet_of(article.site, article.source),
        date=article.date,
        address=article.source,
        language=article.language,
    )


def outlet_of(site: str | None, source: str) -> str | None:
    """Return what published an article: its site, else the host of its address; ``None`` for a file without one."""
    if site or not is_url(source):
        return site
    return (_host(source) or "").removeprefix("www.") or None


def is_url(source: str) -> bool:
    """Return whether a source is an address of the web."""
    return source.startswith(("http://", "https://"))


def _host(source: str) -> str | None:
    try:
        return urlsplit(source).hostname
    except ValueError:
        return None
