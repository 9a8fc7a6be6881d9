"""Apply corrections of names to an analysis.

A rule on a full name also holds for its surname in the same article. A rule on a surname, or on any part of a name,
never touches somebody who has a fuller one: "Martin is not a name" leaves Claire Martin as she is.
"""

from __future__ import annotations

from typing import assert_never
from unicodedata import normalize

import msgspec

from reader.model.analysis import Analysis, Entity, Label, Mention, Quote, Speaker
from reader.model.correction import AddName, Hide, Merge, NameCorrection, Rename, Retype, Split
from reader.model.labels import usual_role
from reader.model.passages import Passage, find_passage, occurrences
from reader.text.context import one_line
from reader.text.folding import fold


def with_name_corrected(analysis: Analysis, text: str, correction: NameCorrection) -> Analysis:
    """Apply a correction that holds in the article of ``text``; the same object comes back where it finds nothing."""
    if isinstance(correction, AddName):
        return _added(analysis, text, correction)
    before = analysis
    analysis, entity = _meant(analysis, text, correction.name, scoped=correction.article is not None)
    if entity is None:
        return before
    match correction:
        case Retype(label=label):
            return _with(analysis, _retyped(entity, label))
        case Rename(to=to):
            return _renamed(analysis, entity, to)
        case Merge(into=into):
            other = named(analysis, into)
            return before if other is None or other.id == entity.id else _merged(analysis, entity, other)
        case Split(alias=alias, at=at):
            return _split(analysis, text, entity, alias, at)
        case Hide():
            return _hidden(analysis, entity)
        case _:
            assert_never(correction)


def named(analysis: Analysis, name: str) -> Entity | None:
    """Return the entity that a name means: called so, or having it as an alias that is no mere part of its name.

    "ONU" means the Organisation des Nations unies; "Martin" does not mean Claire Martin.
    """
    wanted = fold(name)
    for entity in analysis.entities:
        if fold(entity.name) == wanted:
            return entity
    aliased = (e for e in analysis.entities if wanted in map(fold, e.aliases) and not is_part(name, e.name))
    return next(aliased, None)


def is_part(name: str, full: str) -> bool:
    """Return whether a name has only words, or initials of words, of a fuller one: "Martin", "C. Martin".

    One with the first word and the last is as full: "Recep Erdoğan" is no part of "Recep Tayyip Erdoğan".
    """
    words, others = fold(name).split(), fold(full).split()
    if not words or len(words) > len(others) or words == others:
        return False
    if len(words) > 1 and len(words[0]) > 1 and (words[0], words[-1]) == (others[0], others[-1]):
        return False
    return all(any(word == other or (len(word) == 1 and other[0] == word) for other in others) for word in words)


def _meant(analysis: Analysis, text: str, name: str, *, scoped: bool) -> tuple[Analysis, Entity | None]:
    """Return the entity that a rule on a name is about, with the analysis in which it is one by itself.

    A rule made in this article alone on a part of a name ("Martin") is about the places where just that stands.
    """
    entity = named(analysis, name)
    if entity is not None:
        return _with_surname(analysis, entity)
    if scoped:
        wanted = fold(name)
        for owner in analysis.entities:
            if wanted in map(fold, owner.aliases):
                apart = _split(analysis, text, owner, name, None)
                return apart, named(apart, name)
    return analysis, None


def _with_surname(analysis: Analysis, entity: Entity) -> tuple[Analysis, Entity]:
    """Put the entity that only has the surname of a person together with that person, if no other has it."""
    words = fold(entity.name).split()
    if entity.label != "PER" or len(words) < 2:
        return analysis, entity
    people = [
        other for other in analysis.entities if other.label == "PER" and fold(other.name).split()[-1:] == words[-1:]
    ]
    alone = [other for other in people if len(fold(other.name).split()) == 1]
    if len(alone) != 1 or len(people) != 2:
        return analysis, entity
    analysis = _merged(analysis, alone[0], entity, checked=False)
    return analysis, next(other for other in analysis.entities if other.id == entity.id)


def _with(analysis: Analysis, changed: Entity) -> Analysis:
    entities = tuple(changed if entity.id == changed.id else entity for entity in analysis.entities)
    return msgspec.structs.replace(analysis, entities=entities)


def _retyped(entity: Entity, label: Label) -> Entity:
    role = usual_role(label)
    mentions = tuple(Mention(m.start, m.end, m.kind, label, role) for m in entity.mentions)
    return msgspec.structs.replace(entity, label=label, role=role, mentions=mentions, checked=True, confidence=1.0)


def _renamed(analysis: Analysis, entity: Entity, to: str) -> Analysis:
    aliases = tuple(dict.fromkeys((entity.name, *entity.aliases)))
    changed = msgspec.structs.replace(
        entity, name=to, aliases=tuple(a for a in aliases if a != to), checked=True, confidence=1.0
    )
    return _spoken_by(_with(analysis, changed), entity.id, entity.id, to)


def _merged(analysis: Analysis, entity: Entity, into: Entity, *, checked: bool = True) -> Analysis:
    mentions = tuple(sorted((*entity.mentions, *into.mentions)))
    roles = {m.role for m in mentions}
    names = tuple(dict.fromkeys((*into.aliases, entity.name, *entity.aliases)))
    whole = msgspec.structs.replace(
        into,
        mentions=mentions,
        role=into.role if not roles else "both" if len(roles) > 1 else roles.pop(),
        aliases=tuple(name for name in names if name != into.name),
        titles=tuple(dict.fromkeys((*into.titles, *entity.titles))),
        checked=True if checked else into.checked,
        confidence=1.0 if checked else into.confidence,
    )
    left = msgspec.structs.replace(analysis, entities=tuple(e for e in analysis.entities if e.id != entity.id))
    return _spoken_by(in_order(_with(left, whole)), entity.id, into.id, into.name)


def _split(analysis: Analysis, text: str, entity: Entity, alias: str, at: Passage | None) -> Analysis:
    """Make an entity of the mentions of another that are called ``alias``, or of the one ``at`` a place."""
    wanted, place = fold(alias), find_passage(at, text) if at else None
    if at is not None and place is None:
        return analysis
    apart = tuple(
        m
        for m in entity.mentions
        if m.kind == "name" and fold(text[m.start : m.end]) == wanted and place in (None, (m.start, m.end))
    )
    kept = tuple(m for m in entity.mentions if m not in apart)
    if not apart or not any(m.kind == "name" for m in kept):
        return analysis
    name = normalize("NFC", one_line(text[apart[0].start : apart[0].end]))
    new = Entity(free_id(analysis), name, entity.label, apart[0].role, apart, checked=True, confidence=1.0)
    gone = {wanted} - {fold(text[m.start : m.end]) for m in kept}
    aliases = tuple(a for a in entity.aliases if fold(a) not in gone)
    rest = msgspec.structs.replace(entity, mentions=kept, aliases=aliases)
    grown = _with(analysis, rest)
    return in_order(_spoken_at(msgspec.structs.replace(grown, entities=(*grown.entities, new)), entity, new))


def _spoken_at(analysis: Analysis, was: Entity, now: Entity) -> Analysis:
    """Give the quotes whose speaker is named by a mention that went to another entity to that one."""
    spans = [(m.start, m.end) for m in now.mentions]

    def changed(speaker: Speaker | None) -> Speaker | None:
        if speaker is None or speaker.entity != was.id or speaker.start is None or speaker.end is None:
            return speaker
        inside = any(speaker.start <= start and end <= speaker.end for start, end in spans)
        return msgspec.structs.replace(speaker, entity=now.id, name=now.name) if inside else speaker

    quotes = tuple(msgspec.structs.replace(q, speaker=changed(q.speaker)) for q in analysis.quotes)
    return msgspec.structs.replace(analysis, quotes=quotes)


def free_id(analysis: Analysis) -> str:
    """Return an id that no entity has, of the form of those of corrections: ``c1``."""
    taken = {entity.id for entity in analysis.entities}
    return next(name for number in range(1, len(taken) + 2) if (name := f"c{number}") not in taken)


def made_by_correction(entity: Entity) -> bool:
    """Return whether a person made an entity of words that the engine did not know, or took for somebody else."""
    return entity.id.startswith("c")


def _hidden(analysis: Analysis, entity: Entity) -> Analysis:
    left = tuple(e for e in analysis.entities if e.id != entity.id)
    return _spoken_by(msgspec.structs.replace(analysis, entities=left), entity.id, None, entity.name)


def in_order(analysis: Analysis) -> Analysis:
    """Return the analysis with its entities in order of first mention, those without one last."""
    ordered = tuple(sorted(analysis.entities, key=lambda e: (not e.mentions, e.mentions[:1])))
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


def _added(analysis: Analysis, text: str, correction: AddName) -> Analysis:
    """Mark the words of a name wherever they stand and are no part of a longer name."""
    spans = [span for span in occurrences(correction.name, text) if not _within_name(analysis, span)]
    if not spans:
        return analysis
    analysis = _without_names(analysis, spans, correction)
    role = usual_role(correction.label)
    new = tuple(Mention(start, end, "name", correction.label, role) for start, end in spans)
    owner = named(analysis, correction.name)
    if owner is None or owner.label != correction.label:
        owner = Entity(free_id(analysis), correction.name, correction.label, role, ())
        analysis = msgspec.structs.replace(analysis, entities=(*analysis.entities, owner))
    there = {(m.start, m.end) for m in owner.mentions}
    mentions = tuple(sorted((*owner.mentions, *(m for m in new if (m.start, m.end) not in there))))
    roles = {m.role for m in mentions}
    whole = msgspec.structs.replace(
        owner, mentions=mentions, role="both" if len(roles) > 1 else roles.pop(), checked=True, confidence=1.0
    )
    return in_order(_with(analysis, whole))


def _within_name(analysis: Analysis, span: tuple[int, int]) -> bool:
    start, end = span
    mentions = (m for entity in analysis.entities for m in entity.mentions if m.kind == "name")
    return any(m.start < end and start < m.end and not (start <= m.start and m.end <= end) for m in mentions)


def _without_names(analysis: Analysis, spans: list[tuple[int, int]], correction: AddName) -> Analysis:
    """Drop the mentions in these spans, but for names of that label; and who is left with none."""

    def kept(entity: Entity, m: Mention) -> bool:
        inside = any(start <= m.start and m.end <= end for start, end in spans)
        return not inside or ((m.start, m.end) in spans and entity.label == correction.label)

    left: list[Entity] = []
    for entity in analysis.entities:
        mentions = tuple(m for m in entity.mentions if kept(entity, m))
        if mentions == entity.mentions:
            left.append(entity)
        elif any(m.kind == "name" for m in mentions):
            left.append(msgspec.structs.replace(entity, mentions=mentions))
        else:
            analysis = _spoken_by(analysis, entity.id, None, entity.name)
    return msgspec.structs.replace(analysis, entities=tuple(left))
