"""How sure the speaker of a quote is: a probability, by boosted trees over what led to the speaker."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from math import exp, sqrt
from typing import Any

from reader.understanding.quotes.quote_span import Evidence
from reader.understanding.speakers.signals import Resolved, Signals

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

SURE, SURE_FROM = 0.8, 0.89
"""Confidence that is shown without "?", and what the model must give for it: below, the wrong ones are too many."""


Tree = float | list[Any]
"""A leaf, log odds; or ``[signal, threshold, tree up to the threshold, tree above it]``."""


def confidence_of(signals: Signals, evidence: Evidence, resolved: Resolved, language: str) -> float:
    """Return the probability that a speaker is right, to two places; without trees of the language a rough one."""
    trees = trees_of(language)
    if not trees:
        return _rough(evidence, resolved, bool(signals.get("words")))
    total = sum(_grown(tree, signals) for tree in trees)
    share = min(max(1 / (1 + exp(-total)), LEAST), MOST)
    return round(share if share >= SURE_FROM else min(share, SURE - 0.01), 2)


def _grown(tree: Tree, signals: Signals) -> float:
    """Return the leaf of a tree to which the signals lead."""
    while isinstance(tree, list):
        name, threshold, low, high = tree
        tree = high if signals.get(name, 0.0) > threshold else low
    return tree


def _rough(evidence: Evidence, resolved: Resolved, worded: bool) -> float:
    """Return how often the evidence is right, lowered by how unsure the reference is."""
    sure = EVIDENCE_CONFIDENCE[evidence]
    if resolved.how == "continued":
        return round(min(resolved.share, sure) if not worded else sure * 0.6, 2)
    if resolved.how in ("pronoun", "nominal"):
        return round(sure * sqrt(resolved.share), 2)
    return round(sure * {"document": 0.9, "unnamed": 0.8}.get(resolved.how, 1.0), 2)


@cache
def trees_of(language: str) -> tuple[Tree, ...]:
    """Return the trees of a language, as ``assets/training/attribution`` grew them; none if it has none."""
    path = files("reader.understanding.speakers").joinpath(f"confidence_{language}.json")
    return tuple(json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else ()
