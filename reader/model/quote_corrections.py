"""Apply corrections of quotes to an analysis, and make them of what a person chose."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import assert_never

import msgspec

from reader.model.analysis import Analysis, Entity, Quote, QuoteKind, Speaker
from reader.model.article import Article
from reader.model.correction import AddQuote, NotQuote, QuoteCorrection, Respan, SetSpeaker
from reader.model.labels import usual_role
from reader.model.name_corrections import free_id, named
from reader.model.passages import find_passage, key_of, occurrences, passage_of
from reader.text.context import one_line
from reader.text.folding import fold

SAME = 0.3
"""Overlap over union from which two spans are one quote."""

NEAR = 600
"""Characters each side of a quote in which the words that name its speaker are looked for."""

OTHERS = 0.2
"""Confidence that the engine gives every candidate but the best."""

_OPENING = '«“„"‹‘—–'
_SENTENCE_BEFORE = re.compile(r"(?:^|[.!?:…»”]|\n)\s*$")

Span = tuple[int, int]


def with_quote_corrected(analysis: Analysis, text: str, correction: QuoteCorrection) -> Analysis:
    """Apply a correction that holds in the article of ``text``; the same object comes back where it finds nothing."""
    quotes = analysis.quotes
    span = find_passage(correction.at, text, ((quote.start, quote.end) for quote in quotes))
    if span is None:
        return analysis
    index = same_quote(quotes, span)
    match correction:
        case AddQuote(kind=kind):
            quote = Quote(*span, kind) if index is None else _at(quotes[index], span)
            return _with(analysis, index, _checked(quote))
        case NotQuote():
            return analysis if index is None else _with(analysis, index, None)
        case Respan(to=to):
            now = find_passage(to, text)
            if now is None:
                return analysis
            quote = Quote(*now, kind_of(text, *now)) if index is None else _at(quotes[index], now)
            return _with(analysis, index, _checked(quote))
        case SetSpeaker():
            quote = Quote(*span, kind_of(text, *span)) if index is None else _at(quotes[index], span)
            return _spoken(analysis, text, index, quote, correction)
        case _:
            assert_never(correction)


def same_quote(quotes: Sequence[Quote], span: Span) -> int | None:
    """Return the number of the quote that is the one of a span, though a word more or less; ``None`` if none is."""
    best, most = None, SAME
    for index, quote in enumerate(quotes):
        shared = overlap((quote.start, quote.end), span)
        if shared > most:
            best, most = index, shared
    return best


def overlap(one: Span, other: Span) -> float:
    """Return what two spans share over what they cover together."""
    both = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, both) / (max(one[1], other[1]) - min(one[0], other[0]) or 1)


def kind_of(text: str, start: int, end: int) -> QuoteKind:
    """Return the kind of a quote that a person marked: without marks it is reported, inside a sentence a fragment."""
    if text[start] not in _OPENING:
        return "indirect"
    del end
    return "direct" if _SENTENCE_BEFORE.search(text[max(0, start - 20) : start]) else "mixed"


def _at(quote: Quote, span: Span) -> Quote:
    if (quote.start, quote.end) == span:
        return quote
    pieces = quote.pieces if all(span[0] <= piece.start and piece.end <= span[1] for piece in quote.pieces) else ()
    return msgspec.structs.replace(quote, start=span[0], end=span[1], pieces=pieces)


def _checked(quote: Quote) -> Quote:
    """Return a quote that a person says is one; who says it may still be in doubt."""
    return quote if quote.speaker else msgspec.structs.replace(quote, checked=True)


def _with(analysis: Analysis, index: int | None, quote: Quote | None) -> Analysis:
    others = [other for number, other in enumerate(analysis.quotes) if number != index]
    changed = [*others, *([quote] if quote else [])]
    changed.sort(key=lambda quote: (quote.start, -quote.end))
    return msgspec.structs.replace(analysis, quotes=tuple(changed))


def _spoken(analysis: Analysis, text: str, index: int | None, quote: Quote, correction: SetSpeaker) -> Analysis:
    analysis, speaker = _speaker(analysis, text, quote, correction)
    # As if one went on to the next: who was refused comes last.
    known = [other for other in (*quote.candidates, quote.speaker) if other is not None]
    candidates = [other for other in known if speaker is None or not _is_same(other, speaker)]
    done = msgspec.structs.replace(quote, speaker=speaker, candidates=tuple(candidates), checked=True)
    return _with(analysis, index, done)


def _is_same(one: Speaker, other: Speaker) -> bool:
    return one.entity == other.entity and (one.entity is not None or one.name == other.name)


def _speaker(analysis: Analysis, text: str, quote: Quote, correction: SetSpeaker) -> tuple[Analysis, Speaker | None]:
    name, label = correction.speaker, correction.label
    if name is None:
        return analysis, None
    known = [other for other in (quote.speaker, *quote.candidates) if other is not None]
    if label is None:
        said = next((other for other in known if other.entity is None and other.name == name), None)
        start, end = (said.start, said.end) if said else _nearest(occurrences(name, text), quote) or (None, None)
        return analysis, Speaker(start, end, None, name, 1.0, "correction")
    entity = _entity(analysis, correction)
    if entity is None:
        entity = Entity(free_id(analysis), name, label, usual_role(label), (), checked=True, confidence=1.0)
        analysis = msgspec.structs.replace(analysis, entities=(*analysis.entities, entity))
    said = next((other for other in known if other.entity == entity.id), None)
    beside = [(m.start, m.end) for m in entity.mentions if not quote.start <= m.start < quote.end]
    start, end = (said.start, said.end) if said else _nearest(beside, quote, text) or (None, None)
    return analysis, Speaker(start, end, entity.id, entity.name, 1.0, "correction")


def _entity(analysis: Analysis, correction: SetSpeaker) -> Entity | None:
    assert correction.speaker is not None
    wanted = fold(correction.speaker)
    alike = (e for e in analysis.entities if e.label == correction.label and fold(e.name) == wanted)
    found = next(alike, None) or named(analysis, correction.speaker)
    if found is None and correction.alias:
        found = named(analysis, correction.alias)
    if found is None and correction.alias:
        having = [entity for entity in analysis.entities if correction.alias in entity.aliases]
        found = having[0] if len(having) == 1 else None
    return found


def _nearest(spans: Sequence[Span], quote: Quote, text: str | None = None) -> Span | None:
    """Return the span nearest to a quote; with ``text`` only one in its paragraph."""
    if text is not None:
        first, last = text.rfind("\n", 0, quote.start) + 1, text.find("\n", quote.end)
        spans = [span for span in spans if first <= span[0] and (last < 0 or span[1] <= last)]

    def distance(span: Span) -> int:
        return max(span[0] - quote.end, quote.start - span[1], 0)

    nearest = min(spans, key=distance, default=None)
    return nearest if nearest is not None and distance(nearest) <= NEAR else None


def speaker_correction(article: Article, quote: Quote, speaker: Speaker | None, entity: Entity | None) -> SetSpeaker:
    """Return the correction that gives a quote a speaker: an entity, else words, else nobody."""
    key, at = key_of(article), passage_of(article.text, quote.start, quote.end)
    if entity is not None:
        first = next((m for m in entity.mentions if m.kind == "name"), None)
        alias = one_line(article.text[first.start : first.end]) if first else ""
        return SetSpeaker(key, at, entity.name, entity.label, "" if alias == entity.name else alias)
    return SetSpeaker(key, at, speaker.name if speaker else None)


def without_choices(article: Article, analysis: Analysis) -> tuple[Analysis, list[SetSpeaker]]:
    """Return an analysis as the engine made it, and the speakers that a person chose in it, as corrections.

    Older readers put the speaker whom a person chose among the candidates into the analysis itself: it is less sure
    than one of its candidates. The engine gives all candidates ``OTHERS``, so those alone tell of no choice.
    """
    chosen: list[SetSpeaker] = []
    quotes = list(analysis.quotes)
    entities = {entity.id: entity for entity in analysis.entities}
    for index, quote in enumerate(quotes):
        speaker, others = quote.speaker, quote.candidates
        if speaker is None or not others or all(other.confidence == OTHERS for other in others):
            continue
        best = max(others, key=lambda other: other.confidence)
        if best.confidence <= speaker.confidence and speaker.confidence != OTHERS:
            continue
        chosen.append(speaker_correction(article, quote, speaker, entities.get(speaker.entity or "")))
        first = best if best.confidence > speaker.confidence else min(others, key=lambda other: other.confidence)
        rest = (speaker, *(other for other in others if other is not first))
        quotes[index] = msgspec.structs.replace(quote, speaker=first, candidates=rest)
    return (msgspec.structs.replace(analysis, quotes=tuple(quotes)), chosen) if chosen else (analysis, [])
