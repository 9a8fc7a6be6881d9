"""Check a draft: each of its quotes is looked for in the library and compared with what was read."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reader.checking.counterparts import Counterpart, counterpart, inside_a_quote, text_words
from reader.checking.dates import agrees, day_said
from reader.checking.draft_quotes import DraftQuote, draft_quotes
from reader.checking.records import CheckedQuote, DraftReport, Finding, SourcePlace, WordChange
from reader.checking.unheard import unheard
from reader.library import Library
from reader.library.records import Entry
from reader.model.analysis import Analysis, Entity, Quote
from reader.model.analysis_index import AnalysisIndex
from reader.model.article import Article
from reader.model.corrections import corrected
from reader.search.statements.speakers import may_be_one
from reader.search.statements.words import Words
from reader.text.context import one_line
from reader.text.folding import fold

ARTICLES = 12
"""Articles that a quote is compared with."""

FOUND = 0.6
"""Share of a quote's words that must stand in an article for it to be that quote, changed as it may be."""

SHORT = 4
"""Words below which a quote must stand word for word, and may be anybody's."""

SURE = 0.8
"""Confidence from which a speaker that the engine found counts against another that a draft names."""


class _Source(msgspec.Struct):
    """An article of the library, ready to be compared."""

    entry: Entry
    article: Article
    analysis: Analysis | None
    index: AnalysisIndex | None
    words: Words


class DraftChecker:
    """Checks drafts against one library; articles that several quotes stand in are read once."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._sources: dict[str, _Source | None] = {}

    def check(self, draft: Article, analysis: Analysis) -> DraftReport:
        """Check a draft; ``analysis`` is of the draft."""
        quotes = tuple(self._check(draft.text, quote, draft.id) for quote in draft_quotes(draft.text, analysis))
        return DraftReport(quotes, tuple(unheard(draft.text, analysis)))

    def _check(self, text: str, quote: DraftQuote, draft: str) -> CheckedQuote:
        day = day_said(text, quote.around, (quote.start, quote.end))
        checked = CheckedQuote(
            start=quote.start,
            end=quote.end,
            words=text[quote.start : quote.end],
            speaker=quote.speaker,
            date=day,
        )
        found = [
            (source, where)
            for source in self._candidates(text[quote.start : quote.end], draft)
            if (where := _counterpart(quote.words, source)) is not None and _is_found(quote, where)
        ]
        if not found:
            return msgspec.structs.replace(checked, findings=("missing",))
        weighed = [(self._findings(quote, day, *place), -place[1].comparison.share, place) for place in found]
        findings, _, (source, where) = min(weighed, key=lambda weight: (len(weight[0]), weight[1]))
        return msgspec.structs.replace(
            checked,
            findings=findings,
            place=_place(source, where, len(found) - 1),
            changes=tuple(_changes(text, quote.words, source.article.text, where)),
        )

    def _candidates(self, words: str, draft: str) -> Iterator[_Source]:
        for entry in self._library.articles_with(words, ARTICLES):
            if entry.id == draft:
                continue
            if entry.id not in self._sources:
                self._sources[entry.id] = self._read(entry)
            source = self._sources[entry.id]
            if source is not None:
                yield source

    def _read(self, entry: Entry) -> _Source | None:
        article, analysis = self._library.article(entry.id), self._library.analysis(entry.id)
        if article is None:
            return None
        if analysis is not None:
            analysis = corrected(analysis, article, self._library.corrections_of(article))
        index = AnalysisIndex(analysis) if analysis else None
        return _Source(entry, article, analysis, index, text_words(article.text, analysis))

    def _findings(self, quote: DraftQuote, day: str | None, source: _Source, where: Counterpart) -> tuple[Finding, ...]:
        found: list[Finding] = []
        if where.comparison.changes:
            found.append("altered")
        if quote.speaker and len(quote.words.words) >= SHORT and _is_another_speaker(quote.speaker, source, where):
            found.append("speaker")
        if day and not agrees(day, source.entry.date, source.article.text):
            found.append("date")
        return tuple(found)


def _counterpart(quote: Words, source: _Source) -> Counterpart | None:
    where = counterpart(quote, source.words)
    if where is None or source.analysis is None or not where.comparison.changes:
        return where
    return inside_a_quote(quote, where, source.article.text, source.analysis)


def _is_found(quote: DraftQuote, where: Counterpart) -> bool:
    if len(quote.words.words) < SHORT:
        return where.comparison.share == 1.0 and not where.comparison.changes
    return where.comparison.share >= FOUND


def _said_there(source: _Source, where: Counterpart) -> tuple[Entity | None, str | None, float]:
    """Return who says the words in the article: entity, name, confidence."""
    if source.index is None:
        return None, None, 0.0
    holding = [quote for quote in source.index.analysis.quotes if quote.start < where.end and where.start < quote.end]

    def overlap(one: Quote) -> tuple[int, int]:
        return min(one.end, where.end) - max(one.start, where.start), one.start - one.end

    quote = max(holding, key=overlap, default=None)
    if quote is None or quote.speaker is None:
        return None, None, 0.0
    return (
        source.index.entities.get(quote.speaker.entity or ""),
        source.index.speaker_name(quote),
        quote.speaker.confidence,
    )


def _is_another_speaker(name: str, source: _Source, where: Counterpart) -> bool:
    """Return whether an article gives the words to somebody else than a draft does.

    Where the engine is not sure who says them, only a name that the article never gives is another.
    """
    entity, speaker, confidence = _said_there(source, where)
    names = [*(entity.name, *entity.aliases)] if entity else [speaker] if speaker else []
    if any(may_be_one(name, other) for other in names):
        return False
    if entity is not None and confidence >= SURE:
        return True
    family = fold(name).rpartition(" ")[2]
    return family not in fold(source.article.text).split()


def _place(source: _Source, where: Counterpart, others: int) -> SourcePlace:
    _, speaker, confidence = _said_there(source, where)
    words = source.article.text[where.start : where.end]
    return SourcePlace(source.entry, where.start, where.end, words, speaker, confidence, others)


def _changes(text: str, quote: Words, read: str, where: Counterpart) -> Iterator[WordChange]:
    for change in where.comparison.changes:
        start, end = _span(quote, change.start, change.end)
        source_start, source_end = _span(where.words, change.other_start, change.other_end)
        yield WordChange(
            start, end, one_line(text[start:end]), source_start, source_end, one_line(read[source_start:source_end])
        )


def _span(words: Words, start: int, end: int) -> tuple[int, int]:
    """Return the characters of words ``[start, end)``; an empty span where there are none."""
    if start < end:
        return words.words[start].start, words.words[end - 1].end
    at = words.words[start - 1].end if start else words.words[0].start
    return at, at
