"""Who appears with whom in an article, and where in it; no screen."""

from __future__ import annotations

import re
from bisect import bisect_right

import msgspec

from reader.model.analysis import Entity, Mention
from reader.model.analysis_index import AnalysisIndex

_SENTENCE_END = re.compile(r"(?<=[.!?…»”])\s+(?=[«“(—–-]?\s?[^\W\d_a-zà-öø-ÿ])|\n+")


class Companion(msgspec.Struct, frozen=True):
    """Another entity in the same sentences: in how many, and its mention in the first of them."""

    entity: Entity
    count: int
    first: Mention


def sentence_starts(text: str) -> list[int]:
    """Return where sentences start, roughly: after a stop that a capital follows, and on every line."""
    return [0, *(match.end() for match in _SENTENCE_END.finditer(text))]


def companions(analysis_index: AnalysisIndex, text: str, entity: Entity) -> list[Companion]:
    """Return entities in the same sentences as this one, the most frequent first, then in the order of the text."""
    starts = sentence_starts(text)
    ours = {bisect_right(starts, mention.start) for mention in entity.mentions}
    found = []
    for other in analysis_index.analysis.entities:
        if other.id == entity.id:
            continue
        shared: dict[int, Mention] = {}
        for mention in other.mentions:
            sentence = bisect_right(starts, mention.start)
            if sentence in ours:
                shared.setdefault(sentence, mention)
        if shared:
            found.append(Companion(other, len(shared), min(shared.values())))
    return sorted(found, key=lambda companion: (-companion.count, companion.first.start))
