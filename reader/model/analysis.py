"""What is understood of an article: plain frozen data, the same on the screen, on disk and in JSON.

Every ``start`` and ``end`` is a span ``[start, end)`` in characters of ``Article.text``.
"""

from __future__ import annotations

from typing import Literal

import msgspec

Label = Literal["PER", "ORG", "LOC"]
Role = Literal["actor", "place"]
EntityRole = Literal["actor", "place", "both"]
MentionKind = Literal["name", "nominal", "pronoun"]
QuoteKind = Literal["direct", "mixed", "indirect"]
SpeakerReason = Literal[
    "inquit",
    "subject",
    "source",
    "agent",
    "label",
    "answer",
    "colon",
    "sentence-before",
    "sentence-after",
    "last-speaker",
    "same-words",
    "correction",
]
"""Why somebody is the speaker of a quote: how the words that name them were found, or what stands in for such words."""


class Span(msgspec.Struct, frozen=True, order=True):
    """A stretch of the article's text."""

    start: int
    end: int


class Mention(msgspec.Struct, frozen=True, order=True):
    """One place in the text where an entity is named or referred to.

    A name's span leaves out determiners and titles. ``role`` is ``actor`` for people and organisations, and for a
    place whose name stands for those who act there.
    """

    start: int
    end: int
    kind: MentionKind
    label: Label
    role: Role


class Entity(msgspec.Struct, frozen=True):
    """A person, organisation or place with all its mentions, in order of the text.

    ``name`` is the fullest well-formed name, ``aliases`` the other names the article uses for it, ``titles`` what
    it is called in apposition ("chef de la diplomatie russe"). ``country`` is an ISO 3166 code where the entity is
    tied to one, ``place`` what kind of place it is (``country``, ``region``, ``city``); ``None`` where unknown.
    ``confidence`` is how likely its names are names with this label, between 0 and 1; ``None`` where nothing tells.
    ``checked`` is true, and else not there, where a person put the entity right. One that a person named as a speaker
    and the text does not has no mentions.
    """

    id: str
    name: str
    label: Label
    role: EntityRole
    mentions: tuple[Mention, ...]
    aliases: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    country: str | None = None
    place: str | None = None
    confidence: float | None = None
    checked: bool | msgspec.UnsetType = msgspec.UNSET


class Speaker(msgspec.Struct, frozen=True):
    """The speaker of a quote.

    ``start`` and ``end`` delimit the words that name the speaker beside the quote, title and determiner included;
    both are ``None`` where no words do. ``entity`` is the id of who that is, ``None`` for one who has no name; then
    ``name`` is the words without determiner. ``confidence`` is between 0 and 1. ``reason`` is ``None`` in analyses of
    older versions; it is no part of the JSON for others.
    """

    start: int | None
    end: int | None
    entity: str | None
    name: str | None
    confidence: float
    reason: SpeakerReason | None = None


class Quote(msgspec.Struct, frozen=True):
    """Words that somebody says, with who says them.

    Spans of ``direct`` and ``mixed`` quotes include their marks; an ``indirect`` quote is the clause reported.
    ``cue`` is the word that reports ("a déclaré", "selon"). ``pieces`` are the parts of a quote that an inquit
    ("dit-il") cuts in two, empty where it is whole. ``candidates`` are the next best speakers, best first.
    ``checked`` is true, and else not there, where a person checked the quote or put it right; then the confidence of
    its speaker is 1.
    """

    start: int
    end: int
    kind: QuoteKind
    speaker: Speaker | None = None
    cue: Span | None = None
    pieces: tuple[Span, ...] = ()
    candidates: tuple[Speaker, ...] = ()
    checked: bool | msgspec.UnsetType = msgspec.UNSET


class Engine(msgspec.Struct, frozen=True):
    """What made an analysis: version of the reader and of the language model."""

    version: str
    model: str


class Analysis(msgspec.Struct, frozen=True):
    """All that is understood of one article; entities in order of first mention, quotes in order of the text."""

    engine: Engine
    language: str
    entities: tuple[Entity, ...] = ()
    quotes: tuple[Quote, ...] = ()
