"""How sure the speaker of a quote is: a probability, by a logistic model over what led to the speaker."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp, log, sqrt
from typing import Literal

from reader.model.analysis import QuoteKind
from reader.understanding.quotes.quote_span import Evidence

Resolution = Literal[
    "name", "initials", "document", "pronoun", "nominal", "unnamed", "label", "continued", "interviewee", "repeated"
]
"""How the words for a speaker led to somebody:

- ``name``, ``initials``: the name or initials in them
- ``document``: the author of a document named before
- ``pronoun``, ``nominal``: an antecedent, weighed
- ``unnamed``: nobody with a name; the words stand for themselves
- ``label``: the label of an interview turn that holds no known name
- ``continued``: no words; who spoke last goes on
- ``interviewee``: no words; who is named most often
- ``repeated``: the speaker of the same words elsewhere
"""

EVIDENCE_CONFIDENCE: Mapping[Evidence, float] = {
    "inverted": 0.95,
    "after": 0.95,
    "subject": 0.9,
    "label": 0.9,
    "answer": 0.6,
    "source": 0.85,
    "agent": 0.85,
    "guess": 0.8,
    "colon": 0.75,
    "clause": 0.7,
    "floating": 0.6,
    "ahead": 0.6,
    "none": 0.5,
    "nobody": 0.3,
}
"""How often each kind of evidence points to the right words, in a language without weights of its own."""

LEAST, MOST = 0.02, 0.98
"""Bounds of what a rule may be sure of."""

SURE, SURE_FROM = 0.8, 0.87
"""Confidence that is shown without "?", and what the model must give for it: below, the wrong ones are too many."""


@dataclass(frozen=True, slots=True)
class Signals:
    """What a confidence is computed from.

    ``share`` is the probability of the antecedent, or the confidence of the speaker that goes on. ``person`` is whether
    a person is meant, ``words`` the number of words for the speaker, ``length`` that of the quote, ``distance`` the
    tokens between a cue and the quote, ``headline`` whether the quote stands in the first paragraph, ``speaks`` whether
    the words hold a noun that is known to speak, ``gap`` the tokens between the words for the speaker and the cue,
    ``names_between`` the names there, ``others`` the other people named in the 300 characters before the quote.
    """

    evidence: Evidence
    resolution: Resolution
    kind: QuoteKind
    share: float = 1.0
    person: bool = False
    words: int = 0
    length: int = 0
    distance: int = 0
    close: bool = False
    headline: bool = False
    speaks: bool = False
    gap: int = 0
    names_between: int = 0
    others: int = 0


def features_of(signals: Signals) -> dict[str, float]:
    """Return the features of the model: what is true as 1, shares as log odds."""
    share = min(max(signals.share, LEAST), MOST)
    marked = "indirect" if signals.kind == "indirect" else "marked"
    features: dict[str, float] = {
        "any": 1.0,
        f"evidence {signals.evidence}": 1.0,
        f"resolution {signals.resolution}": 1.0,
        f"kind {signals.kind}": 1.0,
        f"{marked} {signals.evidence}": 1.0,
        f"length {min(signals.length // 4, 3)}": 1.0,
        f"distance {min(signals.distance // 3, 3)}": 1.0,
        f"words {min(signals.words, 5)}": 1.0,
        f"gap {min((signals.gap + 1) // 2, 4)}": 1.0,
        f"names between {min(signals.names_between, 2)}": 1.0,
        f"others {min(signals.others, 3)}": 1.0,
        f"others {min(signals.others, 2)} {signals.resolution}": 1.0,
    }
    if signals.resolution in ("pronoun", "nominal", "unnamed", "continued"):
        features[f"odds {signals.resolution}"] = log(share / (1 - share))
    for name in ("person", "close", "headline", "speaks"):
        if getattr(signals, name):
            features[name] = 1.0
            features[f"{name} {signals.resolution}"] = 1.0
    return features


def confidence_of(signals: Signals, language: str) -> float:
    """Return the probability that a speaker is right, to two places; without weights of the language a rough one."""
    weights = weights_of(language)
    if not weights:
        return _rough(signals)
    total = sum(weights.get(name, 0.0) * value for name, value in features_of(signals).items())
    share = min(max(1 / (1 + exp(-total)), LEAST), MOST)
    return round(share if share >= SURE_FROM else min(share, SURE - 0.01), 2)


def _rough(signals: Signals) -> float:
    """Return how often the evidence is right, lowered by how unsure the reference is."""
    sure = EVIDENCE_CONFIDENCE[signals.evidence]
    if signals.resolution == "continued":
        return round(min(signals.share, sure) if not signals.words else sure * 0.6, 2)
    if signals.resolution in ("pronoun", "nominal"):
        return round(sure * sqrt(signals.share), 2)
    return round(sure * {"document": 0.9, "unnamed": 0.8}.get(signals.resolution, 1.0), 2)


@cache
def weights_of(language: str) -> Mapping[str, float]:
    """Return the weights of a language, as ``assets/training/attribution`` fitted them; empty if there are none."""
    path = files("reader.understanding.speakers").joinpath(f"confidence_{language}.json")
    return dict(json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else {}
