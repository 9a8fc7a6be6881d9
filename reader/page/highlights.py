"""What stands out in the text, as flat sorted spans that a line can be looked up in."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import chain, pairwise

import msgspec

from reader.model.analysis import Analysis, Entity, Mention, Quote

_LAST = 0xFFFFFFFF


class Layer(msgspec.Struct, frozen=True):
    """Tagged spans of characters, sorted and disjoint: three arrays, four bytes an entry."""

    starts: array[int]
    ends: array[int]
    tags: array[int]

    @classmethod
    def of(cls, spans: Iterable[tuple[int, int, int]]) -> Layer:
        """Flatten (start, end, tag) spans in any order; where they overlap the one that starts last shows.

        So a quote inside a quote shows, and the outer one goes on after it. Empty spans show nothing.
        """
        ordered = sorted((start, -end, tag) for start, end, tag in spans if start < end)
        if any(-before[1] > after[0] for before, after in pairwise(ordered)):
            ordered = list(_flattened(ordered))
        return cls(
            array("I", [start for start, _, _ in ordered]),
            array("I", [-end for _, end, _ in ordered]),
            array("I", [tag for _, _, tag in ordered]),
        )

    def __len__(self) -> int:
        return len(self.starts)

    def pieces(self, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """Yield (start, end, tag) of the spans that touch ``[start, end)``, clipped to it."""
        index = max(0, bisect_right(self.starts, start) - 1)
        while start < end and index < len(self.starts) and self.starts[index] < end:
            if self.ends[index] > start:
                yield max(start, self.starts[index]), min(end, self.ends[index]), self.tags[index]
            index += 1

    def tag_at(self, offset: int) -> int | None:
        """Return the tag of the span over the character at ``offset``, ``None`` where there is none."""
        index = bisect_right(self.starts, offset) - 1
        return self.tags[index] if index >= 0 and offset < self.ends[index] else None


def _flattened(spans: Iterable[tuple[int, int, int]]) -> Iterator[tuple[int, int, int]]:
    """Yield the spans' visible pieces, sorted and disjoint; spans and pieces are (start, -end, tag)."""
    under: list[tuple[int, int]] = []
    shown = 0
    for start, negative_end, tag in chain(spans, ((_LAST, -_LAST, 0),)):
        while under and shown < start:
            end, covered = under[-1]
            if end > shown:
                yield shown, -min(end, start), covered
                shown = min(end, start)
            if end <= start:
                under.pop()
        shown = max(shown, start)
        under.append((-negative_end, tag))


class Highlights(msgspec.Struct, frozen=True):
    """An analysis, arranged to be looked up by offset.

    Tags of ``names`` and ``references`` (titles and pronouns) index ``mentions``; those of ``quotes``, ``cues`` and
    ``speakers`` index ``Analysis.quotes``. ``entity_names`` are by id.
    """

    entities: tuple[Entity, ...]
    mentions: tuple[tuple[Mention, int], ...]
    said: tuple[Quote, ...]
    names: Layer
    references: Layer
    quotes: Layer
    cues: Layer
    speakers: Layer
    entity_names: dict[str, str]

    @classmethod
    def of(cls, analysis: Analysis | None) -> Highlights:
        """Arrange an analysis; ``None`` has no highlights. 10,000 mentions take some 25 ms."""
        entities, quotes = ((), ()) if analysis is None else (analysis.entities, analysis.quotes)
        mentions = [(mention, entity) for entity, each in enumerate(entities) for mention in each.mentions]
        mentions.sort(key=_mention_order)
        names: list[tuple[int, int, int]] = []
        references: list[tuple[int, int, int]] = []
        for tag, (mention, _) in enumerate(mentions):
            (names if mention.kind == "name" else references).append((mention.start, mention.end, tag))
        cues = [(quote.cue.start, quote.cue.end, tag) for tag, quote in enumerate(quotes) if quote.cue]
        return cls(
            entities=entities,
            mentions=tuple(mentions),
            said=quotes,
            names=Layer.of(names),
            references=Layer.of(references),
            quotes=Layer.of(_quote_spans(quotes)),
            cues=Layer.of(cues),
            speakers=Layer.of(_speaker_spans(quotes)),
            entity_names={entity.id: entity.name for entity in entities},
        )

    def mention_at(self, offset: int) -> tuple[Entity, Mention] | None:
        """Return the mention over the character at ``offset`` with its entity: a name before a title or pronoun."""
        tag = self.names.tag_at(offset)
        if tag is None:
            tag = self.references.tag_at(offset)
        if tag is None:
            return None
        mention, entity = self.mentions[tag]
        return self.entities[entity], mention

    def mentions_between(self, start: int, end: int) -> list[tuple[Entity, Mention]]:
        """Return the mentions in ``[start, end)`` with their entities, in order."""
        layers = (self.names, self.references)
        tags = {tag for layer in layers for _, _, tag in layer.pieces(start, end)}
        found = sorted((self.mentions[tag] for tag in tags), key=lambda pair: pair[0].start)
        return [(self.entities[index], mention) for mention, index in found]

    def quote_at(self, offset: int) -> Quote | None:
        """Return the innermost quote over the character at ``offset``."""
        tag = self.quotes.tag_at(offset)
        return None if tag is None else self.said[tag]


def _mention_order(pair: tuple[Mention, int]) -> int:
    return pair[0].start


def _quote_spans(quotes: tuple[Quote, ...]) -> Iterator[tuple[int, int, int]]:
    for tag, quote in enumerate(quotes):
        for span in quote.pieces or (quote,):
            yield span.start, span.end, tag


def _speaker_spans(quotes: tuple[Quote, ...]) -> Iterator[tuple[int, int, int]]:
    for tag, quote in enumerate(quotes):
        speaker = quote.speaker
        if speaker and speaker.start is not None and speaker.end is not None:
            yield speaker.start, speaker.end, tag


NOTHING = Layer.of(())
"""A layer without spans."""
