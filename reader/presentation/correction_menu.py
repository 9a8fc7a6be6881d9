"""What can be put right of somebody, and what was: the lines of the screen for it, without the screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec

from reader.model.analysis import Entity, Label
from reader.model.corrections import Correction, Hide, Merge, Rename, Retype, Split
from reader.presentation.labels import KINDS
from reader.text.folding import fold

TAKEN_BACK = 20
"""Corrections that are offered to be taken back, the last first."""

ARTICLES = {"PER": "a", "ORG": "an", "LOC": "a"}

Asks = Literal["", "name", "other"]


class Verdict(msgspec.Struct, frozen=True):
    """What a person decided: a correction to make, or one to take back."""

    correction: Correction
    taken_back: bool = False


class Offer(msgspec.Struct, frozen=True):
    """A line to choose: what it says, and what it decides or, where more must be known, what it ``asks`` for."""

    words: str
    verdict: Verdict | None = None
    asks: Asks = ""


def offers(entity: Entity | None, made: Sequence[Correction]) -> list[Offer]:
    """What can be put right of an entity, where there is one; then what was put right before, to be taken back."""
    found = []
    if entity is not None:
        others = (label for label in KINDS if label != entity.label)
        found = [Offer(f"is {_kind(label)}", Verdict(Retype(entity.name, label))) for label in others]
        found += [Offer("is called otherwise …", asks="name"), Offer("is the same as …", asks="other")]
        apart = (alias for alias in entity.aliases if fold(alias) != fold(entity.name))
        found += [Offer(f"is not meant by “{alias}”", Verdict(Split(entity.name, alias))) for alias in apart]
        found.append(Offer("is no name", Verdict(Hide(entity.name))))
    undone = reversed(made[-TAKEN_BACK:])
    return found + [Offer(f"take back: {described(one)}", Verdict(one, taken_back=True)) for one in undone]


def described(correction: Correction) -> str:
    """A correction in words."""
    match correction:
        case Retype(name=name, label=label):
            return f"{name} is {_kind(label)}"
        case Rename(name=name, to=to):
            return f"{name} is called {to}"
        case Merge(name=name, into=into):
            return f"{name} is {into}"
        case Split(name=name, alias=alias):
            return f"{name} is not meant by “{alias}”"
        case Hide(name=name):
            return f"{name} is no name"


def decided(verdict: Verdict, made: Sequence[Correction]) -> tuple[Correction, ...]:
    """The corrections that hold after a verdict."""
    others = tuple(one for one in made if one != verdict.correction)
    return others if verdict.taken_back else (*others, verdict.correction)


def told(verdict: Verdict) -> str:
    """A verdict in words, for the status line."""
    words = described(verdict.correction)
    return f"taken back: {words}" if verdict.taken_back else f"{words}, in every article; r takes it back"


def _kind(label: Label) -> str:
    return f"{ARTICLES[label]} {KINDS[label]}"
