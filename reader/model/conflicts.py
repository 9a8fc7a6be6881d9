"""Which corrections cannot both hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from reader.model.correction import (
    AddName,
    AddQuote,
    Correction,
    Hide,
    Merge,
    NotQuote,
    QuoteCorrection,
    Rename,
    Respan,
    Retype,
    SetSpeaker,
    Split,
)
from reader.model.passages import Passage
from reader.model.quote_corrections import SAME, overlap
from reader.text.folding import fold


class Conflict(msgspec.Struct, frozen=True):
    """Two corrections that contradict each other: the earlier, then the later."""

    one: Correction
    other: Correction


def contradict(one: Correction, other: Correction) -> bool:
    """Return whether two corrections of one scope say different things of one name or one quote.

    What holds in one article alone may differ from what holds everywhere.
    """
    if one == other or (one.article and one.article.id) != (other.article and other.article.id):
        return False
    if isinstance(one, QuoteCorrection) or isinstance(other, QuoteCorrection):
        return (
            isinstance(one, QuoteCorrection)
            and isinstance(other, QuoteCorrection)
            and same_place(one.at, other.at)
            and _quotes_contradict(one, other)
        )
    return _names_contradict(one, other) or _names_contradict(other, one)


def same_place(one: Passage, other: Passage) -> bool:
    """Return whether two passages of one article are the same, a few words more or less."""
    spans = [(passage.start, passage.start + len(passage.words)) for passage in (one, other)]
    return overlap(spans[0], spans[1]) > SAME


def _quotes_contradict(one: QuoteCorrection, other: QuoteCorrection) -> bool:
    if isinstance(one, NotQuote) or isinstance(other, NotQuote):
        return type(one) is not type(other)
    if isinstance(one, SetSpeaker) and isinstance(other, SetSpeaker):
        return (fold(one.speaker or ""), one.label) != (fold(other.speaker or ""), other.label)
    if isinstance(one, Respan) and isinstance(other, Respan):
        return one.to.words != other.to.words and same_place(one.at, other.at)
    return isinstance(one, AddQuote) and isinstance(other, AddQuote) and one.kind != other.kind


def _names_contradict(one: Correction, other: Correction) -> bool:
    match one, other:
        case Retype(name=a, label=x), Retype(name=b, label=y):
            return fold(a) == fold(b) and x != y
        case AddName(name=a, label=x), AddName(name=b, label=y):
            return fold(a) == fold(b) and x != y
        case Rename(name=a, to=x), Rename(name=b, to=y):
            return (fold(a) == fold(b) and x != y) or (fold(a) == fold(y) and fold(b) == fold(x))
        case Merge(name=a, into=x), Merge(name=b, into=y):
            return (fold(a) == fold(b) and fold(x) != fold(y)) or (fold(a) == fold(y) and fold(b) == fold(x))
        case Split(name=a, alias=x), Merge(name=b, into=y):
            return {fold(a), fold(x)} == {fold(b), fold(y)}
        case Hide(name=a), Retype(name=b) | Rename(name=b) | Merge(name=b) | AddName(name=b):
            return fold(a) == fold(b)
    return False


def conflicts(corrections: Sequence[Correction]) -> list[Conflict]:
    """Return the pairs of corrections that contradict each other, in their order."""
    by_subject: dict[object, list[Correction]] = {}
    found: list[Conflict] = []
    for correction in corrections:
        others: dict[int, Correction] = {}
        for subject in _subjects(correction):
            met = by_subject.setdefault(subject, [])
            others.update((id(other), other) for other in met if contradict(other, correction))
            met.append(correction)
        found += (Conflict(other, correction) for other in others.values())
    return found


def contradicted(correction: Correction, made: Iterable[Correction]) -> tuple[Correction, ...]:
    """Return those of earlier corrections that a new one contradicts, and so replaces."""
    return tuple(other for other in made if contradict(other, correction))


def _subjects(correction: Correction) -> set[object]:
    """Return what a correction is about; only corrections that share a subject can contradict each other."""
    if isinstance(correction, QuoteCorrection):
        return {correction.article.id}
    names = {fold(correction.name)}
    if isinstance(correction, Merge):
        names.add(fold(correction.into))
    elif isinstance(correction, Split):
        names.add(fold(correction.alias))
    elif isinstance(correction, Rename):
        names.add(fold(correction.to))
    return set(names)
