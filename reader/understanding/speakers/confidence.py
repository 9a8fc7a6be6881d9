"""How sure the speaker of a quote is: a probability, by trees and linear weights over what led to the speaker."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from math import exp
from typing import Any

from reader.understanding.speakers.resolution import Signals

LEAST, MOST = 0.02, 0.98
"""Bounds of what a rule may be sure of."""

MOST_BY_REFERENCE = 0.95
"""Bound for a speaker whom a pronoun or a title stands for: of those surer by the terms, 95 in 100 are right."""

SURE = 0.8
"""Confidence that is shown without "?"."""

MOST_BY_VIEW = SURE - 0.01
"""Bound for a view without marks ("pour X"), which is never sure: X may be whom something concerns.

"Pour Anne, il reste à payer" is no view; of 39 views that they were sure of, 34 were right.
"""


Tree = float | list[Any]
"""A leaf, log odds; or ``[signal, threshold, tree up to the threshold, tree above it]``."""

Term = Tree | dict[str, float]
"""What adds to the log odds: a tree, or a weight for each signal, that of "" counting always."""


def confidence_of(signals: Signals, language: str, sure_from: float) -> float:
    """Return the probability that a speaker is right, to two places; without terms of the language a rough one."""
    terms = terms_of(language)
    return (
        within_bounds(added_up(terms, signals), signals, sure_from) if terms else signals.get("rate of evidence", LEAST)
    )


def within_bounds(odds: float, signals: Signals, sure_from: float) -> float:
    """Return the probability for log odds, within the bounds for such signals and to two places.

    What is below ``sure_from`` is not sure, since the wrong ones among it are too many.
    """
    refers = any(f"how {how}" in signals for how in ("pronoun", "nominal"))
    most = MOST_BY_VIEW if signals.get("view") else MOST_BY_REFERENCE if refers else MOST
    share = min(max(1 / (1 + exp(-odds)), LEAST), most)
    return round(share if share >= sure_from else min(share, SURE - 0.01), 2)


def added_up(terms: Iterable[Term], signals: Signals) -> float:
    """Return the log odds that a speaker with these signals is right."""
    return sum(_linear(term, signals) if isinstance(term, dict) else _leaf(term, signals) for term in terms)


def _linear(weights: Mapping[str, float], signals: Signals) -> float:
    return weights.get("", 0.0) + sum(weights.get(name, 0.0) * value for name, value in signals.items())


def _leaf(tree: Tree, signals: Signals) -> float:
    """Return the leaf of a tree to which the signals lead."""
    while isinstance(tree, list):
        name, threshold, low, high = tree
        tree = high if signals.get(name, 0.0) > threshold else low
    return tree


@cache
def terms_of(language: str) -> tuple[Term, ...]:
    """Return the terms of a language, as ``assets/training/attribution`` fitted them; none if it has none."""
    path = files("reader.understanding.speakers").joinpath(f"confidence_{language}.json")
    return tuple(json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else ()
