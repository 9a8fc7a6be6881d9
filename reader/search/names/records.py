"""What an index of names is made of, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reader.model.analysis import Entity
from reader.text.message import Message

Role = Literal["actor", "place", "both"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A name to find.

    ``key`` says whose it is, ``country`` is an ISO 3166 code, ``role`` what ``@`` and ``#`` limit. ``mentions`` is how
    often it is named.
    """

    name: str
    key: str
    aliases: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    country: str | None = None
    label: str | None = None
    role: Role = "both"
    mentions: int = 0


@dataclass(frozen=True, slots=True)
class Match:
    """A name that answers a query.

    ``score`` is between 0 and 1. ``positions`` are the indices, rising, of the characters of ``name`` that matched.
    ``why`` is empty where the spelling of the name itself speaks for it, else what does: ``initials``,
    ``alias “Poutine”``, ``title “chef de la diplomatie”``, ``“Aleppo”``, ``country of “russe”``.
    """

    name: str
    score: float
    positions: tuple[int, ...]
    why: Message | str
    key: str


def record(entity: Entity) -> Record:
    """Return what the index keeps of an entity; its id is the key."""
    return Record(
        name=entity.name,
        key=entity.id,
        aliases=entity.aliases,
        titles=entity.titles,
        country=entity.country,
        label=entity.label,
        role=entity.role,
        mentions=len(entity.mentions),
    )
