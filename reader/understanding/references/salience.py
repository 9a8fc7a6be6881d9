"""Salience: the likeliest antecedents at a position."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reader.model.analysis import Label

FARTHEST = 40
"""Most mentions looked at before a pronoun."""

_SENTENCE = 0.8
"""Factor on the weight of a mention for each sentence that ends after it."""

_NO_SUBJECT = 0.75
_COMPLEMENT = 0.7
_QUOTED = 0.4
_UNSURE_GENDER = 0.85
_UNSURE_ORGANISATION = 0.5
_GUESSED_OTHER = 0.2
_LAST_SPEAKER = 1.25
NEUTER = "n"
"""Gender of a pronoun that means no person: "it"."""

LABEL_WEIGHTS: dict[Label, float] = {"PER": 0.8, "ORG": 0.45, "LOC": 0.15}
"""How readily one of a label is meant by a pronoun: people first."""


@dataclass(frozen=True, slots=True)
class MentionTrace:
    """What salience keeps of a mention: its entity and sentence, and whether it is a subject, a complement, quoted.

    ``agent`` is whether somebody acts in a passive ("bloqué par le juge Roy"), ``told`` whether something is said to it
    ("a confié à l'AFP"), ``aside`` whether it is the subject of a relative clause ("que l'AFP a pu lire").
    """

    start: int
    entity: str
    label: Label
    sentence: int
    subject: bool
    complement: bool
    quoted: bool
    agent: bool = False
    told: bool = False
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Agreement:
    """Gender and number of an entity or a pronoun, empty if unknown.

    ``guessed`` marks a gender told by the ending of a given name, or by a masculine noun alone: "l'expert".
    """

    gender: str = ""
    number: str = ""
    guessed: bool = False


def rank(
    traces: Iterable[MentionTrace],
    agreements: dict[str, Agreement],
    wanted: Agreement,
    sentence: int,
    last_speaker: str | None,
) -> list[tuple[str, float]]:
    """Return the entities that agree with ``wanted``, the most salient first; ``traces`` come last to first."""
    weights: dict[str, float] = {}
    for trace in traces:
        fit = _fit(agreements.get(trace.entity, Agreement()), wanted, trace.label)
        if not fit:
            continue
        weight = fit * LABEL_WEIGHTS[trace.label] * _SENTENCE ** max(0, sentence - trace.sentence)
        weight *= 1 if trace.subject else _NO_SUBJECT
        weight *= _COMPLEMENT if trace.complement else 1
        weight *= _QUOTED if trace.quoted else 1
        weight *= _LAST_SPEAKER if trace.entity == last_speaker else 1
        if weight > weights.get(trace.entity, 0.0):
            weights[trace.entity] = weight
    ranked = sorted(weights.items(), key=lambda item: -item[1])
    return [(entity, round(min(weight, 0.95), 3)) for entity, weight in ranked]


def _fit(agreement: Agreement, wanted: Agreement, label: Label) -> float:
    """Return how well an entity agrees with a pronoun: 0 if gender or number contradict it."""
    plural = agreement.number == "plural"
    if (wanted.number == "plural") != plural and wanted.number:
        return 0.0
    if plural and label == "PER":
        return 0.0
    if wanted.gender == NEUTER:
        return 0.0 if label == "PER" else 1.0
    if not wanted.gender or agreement.gender == wanted.gender:
        return 1.0
    if agreement.gender:
        return _GUESSED_OTHER if agreement.guessed or wanted.guessed else 0.0
    return _UNSURE_GENDER if label == "PER" else _UNSURE_ORGANISATION
