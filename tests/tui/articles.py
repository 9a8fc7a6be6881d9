"""A small article and what is understood of it, written for the tests."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence

import msgspec

from reader.engine.client import Done
from reader.model.analysis import (
    Analysis,
    Engine,
    Entity,
    EntityRole,
    Label,
    Mention,
    MentionKind,
    Quote,
    Role,
    Speaker,
)
from reader.model.article import Article

TEXT = (
    "Paul Martin a rencontré Lucie Durand à Lyon. « Nous avancons », a déclaré Paul Martin.\n"
    "\n"
    + "La réunion a duré trois heures et les délégations ont parlé de tout, sauf du prix du pain. " * 12
    + "\n\n"
    "Lyon attend une réponse de la Banque du Rhône. « Il faut attendre », a répondu Mme Durand. "
    "Il est reparti à Lyon, a dit Paul Martin."
)  # fmt: skip


def _mentions(words: str, label: Label, role: Role, kind: MentionKind = "name") -> tuple[Mention, ...]:
    found, start = [], TEXT.find(words)
    while start >= 0:
        found.append(Mention(start, start + len(words), kind, label, role))
        start = TEXT.find(words, start + 1)
    return tuple(found)


def _entity(id_: str, name: str, label: Label, role: EntityRole, *mentions: Mention) -> Entity:
    return Entity(id_, name, label, role, tuple(sorted(mentions)))


def _acting(place: Mention) -> Mention:
    return Mention(place.start, place.end, place.kind, place.label, "actor")


def _quote(words: str, speaker: str, entity: str, name: str, confidence: float, *others: Speaker) -> Quote:
    start = TEXT.index(words)
    said_by = TEXT.index(speaker, start)
    found = Speaker(said_by, said_by + len(speaker), entity, name, confidence)
    return Quote(start, start + len(words), "direct", found, candidates=others)


OTHER = Speaker(None, None, "e1", "Paul Martin", 0.2)
LYON = _mentions("Lyon", "LOC", "place")
ANALYSIS = Analysis(
    Engine("test", "none"),
    "fr",
    (
        _entity("e1", "Paul Martin", "PER", "actor", *_mentions("Paul Martin", "PER", "actor")),
        _entity(
            "e2", "Lucie Durand", "PER", "actor",
            *_mentions("Lucie Durand", "PER", "actor"), _mentions("Durand", "PER", "actor")[-1],
        ),
        _entity("e3", "Lyon", "LOC", "both", LYON[0], _acting(LYON[1]), LYON[2]),
        _entity("e4", "Banque du Rhône", "ORG", "actor", *_mentions("Banque du Rhône", "ORG", "actor")),
    ),
    (
        _quote("« Nous avancons »", "Paul Martin", "e1", "Paul Martin", 0.9),
        _quote("« Il faut attendre »", "Mme Durand", "e2", "Lucie Durand", 0.4, OTHER),
    ),
)  # fmt: skip
_START = TEXT.index("Lyon attend")
_ABOUT = Quote(_START, _START + 50, "indirect", Speaker(None, None, "e1", "Paul Martin", 0.9))
WITH_ABOUT = msgspec.structs.replace(ANALYSIS, quotes=(ANALYSIS.quotes[0], _ABOUT, ANALYSIS.quotes[1]))
"""The same with a quote in which somebody speaks about others."""
ARTICLE = Article(text=TEXT, source="lettres/lyon.txt", title="Rencontre à Lyon", language="fr")


class ScriptedEngine:
    """An engine that sends what it was told to."""

    def __init__(self, events: Sequence[object] = (Done(ANALYSIS),)) -> None:
        self.events = events

    async def start(self) -> None:
        """There is nothing to start."""

    async def analyze(self, article: Article, first_offset: int = 0) -> AsyncIterator[object]:
        """The events, whatever the article."""
        for event in self.events:
            yield event

    def cancel(self) -> None:
        """There is nothing to leave off."""

    async def close(self) -> None:
        """There is nothing to close."""
