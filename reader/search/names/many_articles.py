"""The names of several articles as one list; equal names with equal labels are one entry."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reader.model.analysis import Analysis, Entity
from reader.model.article import Article
from reader.search.names.forms import whole_key
from reader.search.names.index import Match, NameIndex
from reader.search.names.records import Record, Role


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An entity in the article that names it."""

    article: Article
    entity: Entity


@dataclass(frozen=True, slots=True)
class Found:
    """A name that answers a query; ``occurrences`` has one for each article, in the order they were gathered.

    ``total`` is the mentions in all articles, where the occurrences are only some of them.
    """

    match: Match
    occurrences: tuple[Occurrence, ...]
    total: int | None = None

    @property
    def entity(self) -> Entity:
        """Return the entity as the first article names it."""
        return self.occurrences[0].entity

    @property
    def count(self) -> int:
        """Count the mentions in all articles."""
        if self.total is not None:
            return self.total
        return sum(len(occurrence.entity.mentions) for occurrence in self.occurrences)


class MultiArticleIndex:
    """Search the names of several articles at once."""

    def __init__(self, understood: Iterable[tuple[Article, Analysis]]) -> None:
        self._occurrences: dict[str, list[Occurrence]] = {}
        for article, analysis in understood:
            for entity in analysis.entities:
                key = f"{entity.label} {whole_key(entity.name)}"
                self._occurrences.setdefault(key, []).append(Occurrence(article, entity))
        self._index = NameIndex([_record(key, those) for key, those in self._occurrences.items()])

    def find(self, query: str, limit: int) -> list[Found]:
        """Return the names that answer the query, best first (see ``NameIndex.find``)."""
        return [Found(match, tuple(self._occurrences[match.key])) for match in self._index.find(query, limit)]


def _record(key: str, occurrences: list[Occurrence]) -> Record:
    entities = [occurrence.entity for occurrence in occurrences]
    roles = {entity.role for entity in entities}
    role: Role = roles.pop() if len(roles) == 1 else "both"
    return Record(
        name=entities[0].name,
        key=key,
        aliases=tuple(dict.fromkeys(alias for entity in entities for alias in entity.aliases)),
        titles=tuple(dict.fromkeys(title for entity in entities for title in entity.titles)),
        country=next((entity.country for entity in entities if entity.country), None),
        label=entities[0].label,
        role=role,
        mentions=sum(len(entity.mentions) for entity in entities),
    )
