"""The menu of corrections to an entity, and of earlier ones to take back; without the screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec

from reader.model.analysis import Entity
from reader.model.corrections import Correction, Hide, Merge, Rename, Retype, Split
from reader.presentation.labels import LOOKS
from reader.text.folding import fold

TAKEN_BACK = 20
"""Corrections that are offered to be taken back, the last first."""

Asks = Literal["", "name", "other"]


class CorrectionChoice(msgspec.Struct, frozen=True):
    """What a person chose: a correction to make, or one to take back."""

    correction: Correction
    taken_back: bool = False


class CorrectionOption(msgspec.Struct, frozen=True):
    """A menu entry: its words, and its choice or, where more must be known, what it ``asks`` for."""

    words: str
    choice: CorrectionChoice | None = None
    asks: Asks = ""


def correction_menu(entity: Entity | None, made: Sequence[Correction]) -> list[CorrectionOption]:
    """List the corrections that an entity may need, then the earlier ones, to be taken back."""
    found = []
    if entity is not None:
        others = (label for label in LOOKS if label != entity.label)
        found = [
            CorrectionOption(f"is {LOOKS[label].with_article}", CorrectionChoice(Retype(entity.name, label)))
            for label in others
        ]
        found += [
            CorrectionOption("is called otherwise …", asks="name"),
            CorrectionOption("is the same as …", asks="other"),
        ]
        apart = (alias for alias in entity.aliases if fold(alias) != fold(entity.name))
        found += [
            CorrectionOption(f"is not meant by “{alias}”", CorrectionChoice(Split(entity.name, alias)))
            for alias in apart
        ]
        found.append(CorrectionOption("is no name", CorrectionChoice(Hide(entity.name))))
    undone = reversed(made[-TAKEN_BACK:])
    return found + [
        CorrectionOption(f"take back: {described(correction)}", CorrectionChoice(correction, taken_back=True))
        for correction in undone
    ]


def described(correction: Correction) -> str:
    """Describe a correction in words."""
    match correction:
        case Retype(name=name, label=label):
            return f"{name} is {LOOKS[label].with_article}"
        case Rename(name=name, to=to):
            return f"{name} is called {to}"
        case Merge(name=name, into=into):
            return f"{name} is {into}"
        case Split(name=name, alias=alias):
            return f"{name} is not meant by “{alias}”"
        case Hide(name=name):
            return f"{name} is no name"


def decided(choice: CorrectionChoice, made: Sequence[Correction]) -> tuple[Correction, ...]:
    """Return the corrections that hold after a choice."""
    others = tuple(correction for correction in made if correction != choice.correction)
    return others if choice.taken_back else (*others, choice.correction)


def told(choice: CorrectionChoice) -> str:
    """Describe a choice in words, for the status line."""
    words = described(choice.correction)
    return f"taken back: {words}" if choice.taken_back else f"{words}, in every article; r takes it back"
