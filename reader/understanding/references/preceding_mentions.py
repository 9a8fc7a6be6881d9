"""The mentions before a phrase, and what they tell of the entities that it may mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reader.understanding.references.phrase import Features, LastSpeaker
from reader.understanding.references.salience import MentionTrace

NEAR = 2
"""Sentences back from which on somebody was not mentioned just before."""


@dataclass(slots=True)
class EntityProfile:
    """What the mentions before a phrase tell of one entity."""

    last: MentionTrace
    count: int = 1
    subjects: int = 0


@dataclass(frozen=True, slots=True)
class PrecedingMentions:
    """The mentions before a phrase, and what they tell of the entities that agree with it.

    ``candidates`` are those entities, ``order`` the same, the most salient first; ``people`` the people among them,
    ``here`` all that the paragraph mentions, ``topic`` and ``latest`` its first and last subject, ``empty`` whether it
    has none, not even a newcomer without a name, ``leading`` the first mention by sentence.  ``bodies`` are the
    organisations that a noun for a body may mean, the one named last first.
    """

    traces: Sequence[MentionTrace]
    sentence: int
    salience: Mapping[str, float]
    profiles: Mapping[str, EntityProfile]
    candidates: Sequence[str]
    order: Sequence[str]
    people: Sequence[str]
    bodies: Sequence[str]
    nearest: str | None
    here: frozenset[str]
    topic: str | None
    latest: str | None
    empty: bool
    leading: Mapping[int, str]

    def is_just_named(self, entity: str) -> bool:
        """Return whether an entity is mentioned in this sentence or the one before."""
        profile = self.profiles.get(entity)
        return profile is not None and self.sentence - profile.last.sentence < NEAR

    def is_introduced(self, entity: str) -> bool:
        """Return whether the sentence just before brings in a person as its subject: "La députée X proteste"."""
        profile = self.profiles.get(entity)
        if profile is None or profile.count > 1 or self.latest != entity or not self.is_just_named(entity):
            return False
        return profile.last.label == "PER" and profile.last.subject and not profile.last.aside

    def leads(self, entity: str) -> bool:
        """Return whether an entity is mentioned first in the sentence that mentions it last."""
        profile = self.profiles.get(entity)
        return profile is not None and self.leading.get(profile.last.sentence) == entity

    def of_candidate(self, entity: str, last: LastSpeaker) -> Features:
        """Describe an entity by its place among those mentioned before a phrase."""
        spoke, here = last.entity == entity, entity in self.here
        return {
            "salience": self.salience.get(entity, 0.0),
            "first": float(self.order[:1] == [entity]),
            "second": float(self.order[1:2] == [entity]),
            "last speaker": float(spoke),
            "nearest": float(self.nearest == entity),
            "alone": float(self.people == [entity]),
            "same paragraph": float(here),
            "first subject of the paragraph": float(self.topic == entity),
            "last subject of the paragraph": float(self.latest == entity),
            "alone in the paragraph": float(self.here.intersection(self.people) == {entity}),
            "elsewhere": float(self.latest is not None and not here),
            "last speaker just before": float(spoke and self.is_just_named(entity)),
            "leads its sentence": float(self.leads(entity)),
        }


def profiles_of(traces: Iterable[MentionTrace]) -> dict[str, EntityProfile]:
    """Return what the mentions tell of each entity, in the order in which they come first."""
    profiles: dict[str, EntityProfile] = {}
    for trace in traces:
        profile = profiles.get(trace.entity)
        if profile is None:
            profile = profiles[trace.entity] = EntityProfile(trace, 0)
        profile.last = trace
        profile.count += 1
        profile.subjects += trace.subject
    return profiles
