"""A person's corrections of an analysis: data, and one pure function that applies them.

A correction names entities as people do, by their folded name, so that it holds in the next analysis of the article
and in other articles, whatever ids the engine gives. One that finds nothing to correct changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import normalize

import msgspec

from reader.model.analysis import Analysis, Entity, Label, Mention, Quote, Speaker
from reader.model.labels import usual_role
from reader.text.context import one_line
from reader.text.folding import fold


class Retype(msgspec.Struct, frozen=True, tag="retype"):
    """``name`` is a person, an organisation or a place."""

    name: str
    label: Label


class Rename(msgspec.Struct, frozen=True, tag="rename"):
    """``name`` is better called ``to``."""

    name: str
    to: str


class Merge(msgspec.Struct, frozen=True, tag="merge"):
    """``name`` and ``into`` are one; ``into`` gives the name."""

    name: str
    into: str


class Split(msgspec.Struct, frozen=True, tag="split"):
    """Where ``alias`` stands for ``name``, somebody else is meant."""

    name: str
    alias: str


class Hide(msgspec.Struct, frozen=True, tag="hide"):
    """``name`` is not a name."""

    name: str


Correction = Retype | Rename | Merge | Split | Hide


def corrected(analysis: Analysis, text: str, corrections: Sequence[Correction]) -> Analysis:
    """Apply corrections in their order to the analysis of ``text``; the same object comes back where none applies."""
    for correction in corrections:
        analysis = _applied(analysis, text, correction)
    return analysis


def _applied(analysis: Analysis, text: str, correction: Correction) -> Analysis:
    entity = _named(analysis, correction.name)
    if entity is None:
        return analysis
    match correction:
        case Retype(label=label):
            return _with(analysis, _retyped(entity, label))
        case Rename(to=to):
            return _renamed(analysis, entity, to)
        case Merge(into=into):
            other = _named(analysis, into)
            return analysis if other is None or other.id == entity.id else _merged(analysis, entity, other)
        case Split(alias=alias):
            return _split(analysis, text, entity, alias)
        case Hide():
            return _hidden(analysis, entity)


def _named(analysis: Analysis, name: str) -> Entity | None:
    wanted = fold(name)
    for entity in analysis.entities:
        if fold(entity.name) == wanted:
            return entity
    return next((e for e in analysis.entities if wanted in map(fold, e.aliases)), None)


def _with(analysis: Analysis, changed: Entity) -> Analysis:
    entities = tuple(changed if entity.id == changed.id else entity for entity in analysis.entities)
    return msgspec.structs.replace(analysis, entities=entities)


def _retyped(entity: Entity, label: Label) -> Entity:
    role = usual_role(label)
    mentions = tuple(Mention(m.start, m.end, m.kind, label, role) for m in entity.mentions)
    return msgspec.structs.replace(entity, label=label, role=role, mentions=mentions, confidence=1.0)


def _renamed(analysis: Analysis, entity: Entity, to: str) -> Analysis:
    aliases = tuple(dict.fromkeys((entity.name, *entity.aliases)))
    changed = msgspec.structs.replace(entity, name=to, aliases=tuple(a for a in aliases if a != to), confidence=1.0)
    return _spoken_by(_with(analysis, changed), entity.id, entity.id, to)


def _merged(analysis: Analysis, entity: Entity, into: Entity) -> Analysis:
    mentions = tuple(sorted((*entity.mentions, *into.mentions)))
    roles = {m.role for m in mentions}
    names = tuple(dict.fromkeys((*into.aliases, entity.name, *entity.aliases)))
    whole = msgspec.structs.replace(
        into,
        mentions=mentions,
        role="both" if len(roles) > 1 else roles.pop(),
        aliases=tuple(name for name in names if name != into.name),
        titles=tuple(dict.fromkeys((*into.titles, *entity.titles))),
        confidence=1.0,
    )
    left = msgspec.structs.replace(analysis, entities=tuple(e for e in analysis.entities if e.id != entity.id))
    return _spoken_by(_in_order(_with(left, whole)), entity.id, into.id, into.name)


def _split(analysis: Analysis, text: str, entity: Entity, alias: str) -> Analysis:
    wanted = fold(alias)
    apart = tuple(m for m in entity.mentions if m.kind == "name" and fold(text[m.start : m.end]) == wanted)
    kept = tuple(m for m in entity.mentions if m not in apart)
    if not apart or not any(m.kind == "name" for m in kept):
        return analysis
    name = normalize("NFC", one_line(text[apart[0].start : apart[0].end]))
    new = Entity(_free_id(analysis), name, entity.label, apart[0].role, apart)
    rest = msgspec.structs.replace(entity, mentions=kept, aliases=tuple(a for a in entity.aliases if fold(a) != wanted))
    grown = msgspec.structs.replace(_with(analysis, rest), entities=(*_with(analysis, rest).entities, new))
    return _in_order(grown)


def _free_id(analysis: Analysis) -> str:
    taken = {entity.id for entity in analysis.entities}
    return next(name for number in range(1, len(taken) + 2) if (name := f"c{number}") not in taken)


def _hidden(analysis: Analysis, entity: Entity) -> Analysis:
    left = tuple(e for e in analysis.entities if e.id != entity.id)
    return _spoken_by(msgspec.structs.replace(analysis, entities=left), entity.id, None, entity.name)


def _in_order(analysis: Analysis) -> Analysis:
    ordered = tuple(sorted(analysis.entities, key=lambda entity: entity.mentions[0]))
    return msgspec.structs.replace(analysis, entities=ordered)


def _spoken_by(analysis: Analysis, was: str, now: str | None, name: str) -> Analysis:
    """Give one entity's quotes to another."""

    def changed(speaker: Speaker | None) -> Speaker | None:
        if speaker is None or speaker.entity != was:
            return speaker
        return msgspec.structs.replace(speaker, entity=now, name=name)

    def quote(q: Quote) -> Quote:
        candidates = tuple(c for c in map(changed, q.candidates) if c is not None)
        return msgspec.structs.replace(q, speaker=changed(q.speaker), candidates=candidates)

    return msgspec.structs.replace(analysis, quotes=tuple(map(quote, analysis.quotes)))


def with_next_candidate(analysis: Analysis, index: int) -> Analysis | None:
    """Replace a quote's speaker by its next best candidate; return ``None`` if there is no other.

    The speaker that is refused becomes the last candidate, so that going on comes round to it again.
    """
    quote = analysis.quotes[index]
    if not quote.candidates:
        return None
    refused = (quote.speaker,) if quote.speaker else ()
    other = msgspec.structs.replace(quote, speaker=quote.candidates[0], candidates=(*quote.candidates[1:], *refused))
    quotes = (*analysis.quotes[:index], other, *analysis.quotes[index + 1 :])
    return msgspec.structs.replace(analysis, quotes=quotes)
