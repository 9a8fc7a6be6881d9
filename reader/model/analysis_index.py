"""Look-ups over an analysis: entities by id, mentions, quotes by position."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from reader.model.analysis import Analysis, Entity, Mention, Quote

NESTED = 8
"""Quotes within quotes that are looked through."""


class AnalysisIndex:
    """An analysis with look-ups that are built once: entities by id, their mentions, quotes by start."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.entities: dict[str, Entity] = {entity.id: entity for entity in analysis.entities}
        self.quote_starts: list[int] = [quote.start for quote in analysis.quotes]
        self._mentions: list[tuple[int, str]] | None = None

    def mentions(self, ids: Iterable[str]) -> list[Mention]:
        """Return all mentions of these entities in order of the text; unknown ids have none."""
        known = (self.entities[id_] for id_ in ids if id_ in self.entities)
        return sorted(mention for entity in known for mention in entity.mentions)

    def speaker_name(self, quote: Quote) -> str | None:
        """Return the speaker of a quote, by the entity's full name where it is known."""
        if quote.speaker is None:
            return None
        entity = self.entities.get(quote.speaker.entity or "")
        return entity.name if entity else quote.speaker.name

    def quotes_by(self, entity: Entity) -> list[int]:
        """Return the numbers of the quotes that this entity says."""
        quotes = enumerate(self.analysis.quotes)
        return [index for index, quote in quotes if quote.speaker and quote.speaker.entity == entity.id]

    def quotes_about(self, entity: Entity) -> list[int]:
        """Return the numbers of the quotes in which somebody else names this entity."""
        starts = [mention.start for mention in entity.mentions]
        return [
            index
            for index, quote in enumerate(self.analysis.quotes)
            if (quote.speaker is None or quote.speaker.entity != entity.id)
            and bisect_left(starts, quote.start) < bisect_left(starts, quote.end)
        ]

    def about(self, quote: Quote) -> tuple[str, ...]:
        """Return the ids of the entities that the quoted words mention, without its speaker, in order."""
        if self._mentions is None:
            entities = self.analysis.entities
            self._mentions = sorted((mention.start, entity.id) for entity in entities for mention in entity.mentions)
        speaker = quote.speaker.entity if quote.speaker else None
        first, end = (bisect_left(self._mentions, (at, "")) for at in (quote.start, quote.end))
        return tuple(dict.fromkeys(id_ for _, id_ in self._mentions[first:end] if id_ != speaker))

    def quote_at(self, offset: int) -> int | None:
        """Return the number of the innermost quote that holds the offset; quotes nest at most ``NESTED`` deep."""
        last = bisect_right(self.quote_starts, offset) - 1
        holding = (
            index for index in range(last, max(-1, last - NESTED), -1) if offset < self.analysis.quotes[index].end
        )
        return next(holding, None)

    def called(self, name: str) -> Entity | None:
        """Return the entity of that name, else one that has it as an alias; ``None`` if nobody has."""
        entities = self.analysis.entities
        return next(
            (entity for entity in entities if entity.name == name),
            next((entity for entity in entities if name in entity.aliases), None),
        )

    def same_entity(self, entity: Entity) -> Entity | None:
        """Return the entity that is ``entity`` of another analysis of the same article: their ids may differ."""
        names = {(mention.start, mention.end) for mention in entity.mentions}
        best = max(
            self.analysis.entities,
            key=lambda other: sum((mention.start, mention.end) in names for mention in other.mentions),
            default=None,
        )
        if best is None or not any((mention.start, mention.end) in names for mention in best.mentions):
            return next((other for other in self.analysis.entities if other.name == entity.name), None)
        return best
