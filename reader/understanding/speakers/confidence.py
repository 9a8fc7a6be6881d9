"""How sure the speaker of a quote is: a probability, by boosted trees over what led to the speaker."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from math import exp
from typing import Any

from reader.understanding.speakers.resolution import Signals

LEAST, MOST = 0.02, 0.98
"""Bounds of what a rule may be sure of."""

MOST_BY_REFERENCE = 0.95
"""Bound for a speaker whom a pronoun or a title stands for: of those that trees are surer of, 95 in 100 are right."""

SURE = 0.8
"""Confidence that is shown without "?"."""

MOST_BY_VIEW = SURE - 0.01
"""Bound for a view without marks ("pour X"), which is never sure: X may be whom something concerns.

"Pour Anne, il reste à payer" is no view; of 39 views that trees were sure of, 34 were right.
"""


Tree = float | list[Any]
"""A leaf, log odds; or ``[signal, threshold, tree up to the threshold, tree above it]``."""


def confidence_of(signals: Signals, language: str, sure_from: float) -> float:
    """Return the probability that a speaker is right, to two places; without trees of the language a rough one.

    What the trees give below ``sure_from`` is not sure, since the wrong ones among it are too many.
    """
    trees = trees_of(language)
    if not trees:
        return signals.get("rate of evidence", LEAST)
    total = sum(_grown(tree, signals) for tree in trees)
    refers = any(f"how {how}" in signals for how in ("pronoun", "nominal"))
    most = MOST_BY_VIEW if signals.get("view") else MOST_BY_REFERENCE if refers else MOST
    share = min(max(1 / (1 + exp(-total)), LEAST), most)
    return round(share if share >= sure_from else min(share, SURE - 0.01), 2)


def _grown(tree: Tree, signals: Signals) -> float:
    """Return the leaf of a tree to which the signals lead."""
    while isinstance(tree, list):
        name, threshold, low, high = tree
        tree = high if signals.get(name, 0.0) > threshold else low
    return tree


@cache
def trees_of(language: str) -> tuple[Tree, ...]:
    """Return the trees of a language, as ``assets/training/attribution`` grew them; none if it has none."""
    path = files("reader.understanding.speakers").joinpath(f"confidence_{language}.json")
    return tuple(json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else ()
