"""Where one is in an article: position, followed entity, trail (back, forward); no screen."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Generic, Literal, TypeVar, get_args
from unicodedata import combining, normalize

import msgspec

from reader.analysis import Analysis, Entity, Mention, Quote, Role

Order = Literal["count", "appearance", "name"]
ORDERS: tuple[Order, ...] = get_args(Order)
"""How lists of names can be ordered."""
Direction = Literal[1, -1]
Stop = TypeVar("Stop")

NESTED = 8
"""Quotes within quotes that are looked through."""

TRAIL_LENGTH = 200
"""Jumps that a trail remembers."""


class Trail(msgspec.Struct, Generic[Stop], frozen=True):
    """Places one has jumped from and can go back to, as in a web browser. A value: every move makes a new one."""

    past: tuple[Stop, ...] = ()
    future: tuple[Stop, ...] = ()

    def leave(self, here: Stop) -> Trail[Stop]:
        """The trail after a jump away from ``here``; what lay ahead is forgotten, a stop is not kept twice running."""
        past = self.past if self.past and self.past[-1] == here else (*self.past, here)
        return Trail(past[-TRAIL_LENGTH:])

    def back(self, here: Stop) -> tuple[Stop, Trail[Stop]] | None:
        """Where one came from and the trail once there; ``None`` at the beginning."""
        if not self.past:
            return None
        return self.past[-1], Trail(self.past[:-1], (here, *self.future))

    def forward(self, here: Stop) -> tuple[Stop, Trail[Stop]] | None:
        """Where one was before going back and the trail once there; ``None`` at the end."""
        if not self.future:
            return None
        return self.future[0], Trail((*self.past, here), self.future[1:])


class Position(msgspec.Struct, frozen=True):
    """Where one is: the first visible offset and the span one jumped to, all in characters."""

    top: int
    focus: tuple[int, int] | None = None


class Place(msgspec.Struct, frozen=True):
    """Where one is in which article, by its id."""

    article: str
    position: Position


class Step(msgspec.Struct, frozen=True):
    """A step through a list of spans: which one comes, and whether the walk went round the end."""

    index: int
    total: int
    wrapped: bool

    @property
    def count(self) -> str:
        """``3/7``."""
        return f"{self.index + 1}/{self.total}"


def step(starts: Sequence[int], here: int, direction: Direction) -> Step | None:
    """The nearest of the sorted ``starts`` beyond the offset ``here``; goes round. ``None`` where there are none."""
    if not starts:
        return None
    index = bisect_right(starts, here) if direction == 1 else bisect_left(starts, here) - 1
    wrapped = not 0 <= index < len(starts)
    return Step(index % len(starts), len(starts), wrapped)


class Listed(msgspec.Struct, frozen=True):
    """An entity as one of the lists shows it: ``count`` mentions in that role."""

    entity: Entity
    count: int


def listed(analysis: Analysis, role: Role, order: Order) -> list[Listed]:
    """Entities of a role, in order of first mention, most mentioned first, or by name, case and accents aside.

    One that is both stands in both lists.
    """
    rows = [
        Listed(entity, sum(mention.role == role for mention in entity.mentions))
        for entity in analysis.entities
        if entity.role in (role, "both")
    ]
    if order == "name":
        return sorted(rows, key=lambda row: _sorting_form(row.entity.name))
    return sorted(rows, key=lambda row: -row.count) if order == "count" else rows


def _sorting_form(name: str) -> str:
    """A name without case and accents."""
    return "".join(letter for letter in normalize("NFD", name.casefold()) if not combining(letter))


class Context(msgspec.Struct, frozen=True):
    """A span with the words around it, on one line."""

    before: str
    words: str
    after: str


def context(text: str, start: int, end: int, room: int = 60) -> Context:
    """The span ``[start, end)`` with up to ``room`` characters each side, line breaks as spaces, cut at words."""
    left, right = max(0, start - room), min(len(text), end + room)
    before, after = text[left:start], text[end:right]
    if left and " " in before:
        before = "…" + before[before.index(" ") + 1 :]
    if right < len(text) and " " in after:
        after = after[: after.rindex(" ")] + "…"
    return Context(*(part.replace("\n", " ") for part in (before, text[start:end], after)))


def from_view(starts: Sequence[int], in_view: tuple[int, int]) -> list[int]:
    """Numbers of the sorted ``starts`` in the order of the text, begun with the first in view if one is."""
    first = bisect_left(starts, in_view[0])
    if first == len(starts) or starts[first] >= in_view[1]:
        first = 0
    return [*range(first, len(starts)), *range(first)]


def with_next_candidate(analysis: Analysis, index: int) -> Analysis | None:
    """The analysis with the quote's next best speaker in place of the one it has; ``None`` where there is no other.

    The speaker that is refused becomes the last candidate, so that going on comes round to it again.
    """
    quote = analysis.quotes[index]
    if not quote.candidates:
        return None
    refused = (quote.speaker,) if quote.speaker else ()
    other = msgspec.structs.replace(quote, speaker=quote.candidates[0], candidates=(*quote.candidates[1:], *refused))
    quotes = (*analysis.quotes[:index], other, *analysis.quotes[index + 1 :])
    return msgspec.structs.replace(analysis, quotes=quotes)


class Understood:
    """An analysis with the look-ups that reading needs, built once: entities by id, their mentions, quotes by start."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.entities: dict[str, Entity] = {entity.id: entity for entity in analysis.entities}
        self.quote_starts: list[int] = [quote.start for quote in analysis.quotes]

    def mentions(self, ids: Iterable[str]) -> list[Mention]:
        """All mentions of these entities in order of the text; unknown ids have none."""
        known = (self.entities[id_] for id_ in ids if id_ in self.entities)
        return sorted(mention for entity in known for mention in entity.mentions)

    def speaker_name(self, quote: Quote) -> str | None:
        """Who says the quote, by the entity's full name where it is known."""
        if quote.speaker is None:
            return None
        entity = self.entities.get(quote.speaker.entity or "")
        return entity.name if entity else quote.speaker.name

    def quotes_by(self, entity: Entity) -> list[int]:
        """Numbers of the quotes that this entity says."""
        quotes = enumerate(self.analysis.quotes)
        return [index for index, quote in quotes if quote.speaker and quote.speaker.entity == entity.id]

    def quotes_about(self, entity: Entity) -> list[int]:
        """Numbers of the quotes in which somebody else names this entity."""
        starts = [mention.start for mention in entity.mentions]
        return [
            index
            for index, quote in enumerate(self.analysis.quotes)
            if (quote.speaker is None or quote.speaker.entity != entity.id)
            and bisect_left(starts, quote.start) < bisect_left(starts, quote.end)
        ]

    def quote_at(self, offset: int) -> int | None:
        """Number of the innermost quote that holds the offset; quotes nest at most ``NESTED`` deep."""
        last = bisect_right(self.quote_starts, offset) - 1
        holding = (
            index for index in range(last, max(-1, last - NESTED), -1) if offset < self.analysis.quotes[index].end
        )
        return next(holding, None)

    def called(self, name: str) -> Entity | None:
        """The entity of that name, else one that is also called so; ``None`` where nobody is."""
        entities = self.analysis.entities
        return next(
            (entity for entity in entities if entity.name == name),
            next((entity for entity in entities if name in entity.aliases), None),
        )

    def same_entity(self, entity: Entity) -> Entity | None:
        """The entity of this analysis that is ``entity`` of another one of the same article: their ids may differ."""
        names = {(mention.start, mention.end) for mention in entity.mentions}
        best = max(
            self.analysis.entities,
            key=lambda other: sum((mention.start, mention.end) in names for mention in other.mentions),
            default=None,
        )
        if best is None or not any((mention.start, mention.end) in names for mention in best.mentions):
            return next((other for other in self.analysis.entities if other.name == entity.name), None)
        return best
