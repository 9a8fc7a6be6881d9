"""The menu of corrections to an entity, and of earlier ones to take back; without the screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from reader.model.analysis import Entity
from reader.model.corrections import Correction, Hide, Merge, Rename, Retype, Split
from reader.presentation.labels import LOOKS
from reader.presentation.messages import _, gettext
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
    undone = reversed(made[-TAKEN_BACK:])
    return [*(_corrections_of(entity) if entity is not None else ()), *map(_undoing, undone)]


def _corrections_of(entity: Entity) -> Iterator[CorrectionOption]:
    name = entity.name
    for label, look in LOOKS.items():
        if label != entity.label:
            words = _("This is {label}").format(label=gettext(look.with_article))
            yield CorrectionOption(words, CorrectionChoice(Retype(name, label)))
    yield CorrectionOption(_("Rename…"), asks="name")
    yield CorrectionOption(_("Merge with…"), asks="other")
    for alias in entity.aliases:
        if fold(alias) != fold(name):
            words = _("“{alias}” is someone else").format(alias=alias)
            yield CorrectionOption(words, CorrectionChoice(Split(name, alias)))
    yield CorrectionOption(_("Not a name"), CorrectionChoice(Hide(name)))


def _undoing(correction: Correction) -> CorrectionOption:
    words = _("Undo: {correction}").format(correction=described(correction))
    return CorrectionOption(words, CorrectionChoice(correction, taken_back=True))


def described(correction: Correction) -> str:
    """Describe a correction in words."""
    match correction:
        case Retype(name=name, label=label):
            return _("{name} is {label}").format(name=name, label=gettext(LOOKS[label].with_article))
        case Rename(name=name, to=to):
            return _("{name} is called {new}").format(name=name, new=to)
        case Merge(name=name, into=into):
            return _("{name} is the same as {other}").format(name=name, other=into)
        case Split(name=name, alias=alias):
            return _("“{alias}” is not {name}").format(alias=alias, name=name)
        case Hide(name=name):
            return _("“{name}” is not a name").format(name=name)


def decided(choice: CorrectionChoice, made: Sequence[Correction]) -> tuple[Correction, ...]:
    """Return the corrections that hold after a choice."""
    others = tuple(correction for correction in made if correction != choice.correction)
    return others if choice.taken_back else (*others, choice.correction)


def told(choice: CorrectionChoice) -> str:
    """Describe a choice in words, for the status line."""
    words = described(choice.correction)
    if choice.taken_back:
        return _("undone: {correction}").format(correction=words)
    return _("{correction}, in all articles · r to undo").format(correction=words)
