"""Understand a book a section at a time, so that the memory it takes does not grow with it.

Each section is understood as an article of its own, and what is found is put together: an entity of one section is one
of another where they have the label and a name in common. Nobody is looked for across the end of a section but by name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import msgspec

from reader.model.analysis import Analysis, Engine, Entity, Mention, Quote, Span, Speaker
from reader.text.folding import fold

LONGEST = 300_000
"""Characters up to which a text is understood as a whole, some 50,000 words: more than any newspaper article."""

SECTION = 150_000
"""Fewest characters of a section of a longer text."""

_BOUNDARIES = (re.compile(r"\n\s*\n\s*"), re.compile(r"\n\s*"), re.compile(r"[.!?…]\s+"), re.compile(r"\s+"))


def sections(text: str) -> Iterator[tuple[int, int]]:
    """Yield spans that cover a text without gaps, cut at ends of paragraphs, else of lines, sentences or words."""
    start = 0
    while len(text) - start > LONGEST:
        low, high = start + SECTION, start + 2 * SECTION
        found = next(filter(None, (boundary.search(text, low, high) for boundary in _BOUNDARIES)), None)
        end = found.end() if found else high
        yield start, end
        start = end
    yield start, len(text)


@dataclass(slots=True)
class _Merged:
    """An entity of several sections."""

    first: Entity
    mentions: list[Mention]
    aliases: dict[str, None] = field(default_factory=dict)
    titles: dict[str, None] = field(default_factory=dict)
    confidences: list[float] = field(default_factory=list)

    def entity(self, id_: str) -> Entity:
        """Return it with all its mentions; its name is the longest that it has as a name."""
        roles = {mention.role for mention in self.mentions}
        return msgspec.structs.replace(
            self.first,
            id=id_,
            role=self.first.role if not roles else "both" if len(roles) > 1 else roles.pop(),
            mentions=tuple(sorted(self.mentions)),
            aliases=tuple(alias for alias in self.aliases if alias != self.first.name),
            titles=tuple(self.titles),
            confidence=max(self.confidences, default=None),
        )


class MergedSections:
    """Puts the analyses of sections together."""

    def __init__(self, engine: Engine, language: str) -> None:
        self._engine = engine
        self._language = language
        self._entities: list[_Merged] = []
        self._by_name: dict[tuple[str, str], int] = {}
        self._by_alias: dict[tuple[str, str], set[int]] = {}
        self._quotes: list[Quote] = []

    def add(self, analysis: Analysis, offset: int) -> None:
        """Add what was found in a section that begins at ``offset``."""
        numbers = {entity.id: self._entity(entity, offset) for entity in analysis.entities}
        self._quotes += (_moved_quote(quote, offset, lambda id_: str(numbers[id_])) for quote in analysis.quotes)

    def _entity(self, entity: Entity, offset: int) -> int:
        """Add an entity to the one that it is, or as a new one; return its number."""
        number = self._same(entity)
        moved = [_moved_mention(mention, offset) for mention in entity.mentions]
        if number is None:
            number = len(self._entities)
            self._entities.append(_Merged(entity, moved))
        else:
            merged = self._entities[number]
            merged.mentions += moved
            if len(entity.name) > len(merged.first.name):
                merged.aliases[merged.first.name] = None
                merged.first = entity
        merged = self._entities[number]
        merged.aliases |= dict.fromkeys((entity.name, *entity.aliases))
        merged.titles |= dict.fromkeys(entity.titles)
        merged.confidences += [] if entity.confidence is None else [entity.confidence]
        self._by_name.setdefault((entity.label, fold(entity.name)), number)
        for alias in (entity.name, *entity.aliases):
            self._by_alias.setdefault((entity.label, fold(alias)), set()).add(number)
        return number

    def _same(self, entity: Entity) -> int | None:
        """Return the entity that has this name, that alone has it among its aliases, or whose name is an alias here."""
        number = self._by_name.get((entity.label, fold(entity.name)))
        if number is not None:
            return number
        known = self._by_alias.get((entity.label, fold(entity.name)), set())
        if len(known) == 1:
            return next(iter(known))
        named = {self._by_name.get((entity.label, fold(alias))) for alias in entity.aliases} - {None}
        return named.pop() if len(named) == 1 else None

    def analysis(self) -> Analysis:
        """Return all that was added: entities in order of first mention, quotes in order of the text."""
        found = [number for number, merged in enumerate(self._entities) if merged.mentions]
        found.sort(key=lambda number: min(self._entities[number].mentions))
        ids = {str(number): f"e{place}" for place, number in enumerate(found, 1)}
        quotes = (_moved_quote(quote, 0, ids.__getitem__) for quote in self._quotes)
        return Analysis(
            self._engine,
            self._language,
            tuple(self._entities[number].entity(ids[str(number)]) for number in found),
            tuple(sorted(quotes, key=_place)),
        )


def moved(analysis: Analysis, offset: int) -> Analysis:
    """Return the analysis of a section that begins at ``offset`` as one of the whole text."""
    merged = MergedSections(analysis.engine, analysis.language)
    merged.add(analysis, offset)
    return merged.analysis()


def _place(quote: Quote) -> tuple[int, int]:
    return quote.start, quote.end


def _moved_mention(mention: Mention, offset: int) -> Mention:
    return msgspec.structs.replace(mention, start=mention.start + offset, end=mention.end + offset)


def _moved_quote(quote: Quote, offset: int, id_of: Callable[[str], str]) -> Quote:
    """Return a quote that many characters further on, its speakers by other ids."""

    def speaker(one: Speaker) -> Speaker:
        start, end = one.start, one.end
        return msgspec.structs.replace(
            one,
            start=None if start is None else start + offset,
            end=None if end is None else end + offset,
            entity=None if one.entity is None else id_of(one.entity),
        )

    return msgspec.structs.replace(
        quote,
        start=quote.start + offset,
        end=quote.end + offset,
        speaker=quote.speaker and speaker(quote.speaker),
        cue=quote.cue and Span(quote.cue.start + offset, quote.cue.end + offset),
        pieces=tuple(Span(piece.start + offset, piece.end + offset) for piece in quote.pieces),
        candidates=tuple(map(speaker, quote.candidates)),
    )
