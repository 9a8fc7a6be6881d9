"""The terms of confidence: boosted trees and a log-linear model, written as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from reader.understanding.speakers.confidence import Term, Tree

Matrix = np.ndarray[Any, Any]
INVERSE_PENALTY = 0.01
"""Of the log-linear model of confidence, the best of 0.003 to 0.05 by cross-validation."""


@dataclass(frozen=True)
class Shape:
    """What trees are like: how many, questions to a leaf, the share that each adds, quotes in a leaf at least.

    On French articles that no rule was made for, three or four questions rank better by cross-validation than one.
    """

    trees: int
    depth: int
    rate: float
    leaf: int


def matrix(rows: list[dict[str, float]], names: list[str]) -> Matrix:
    """Return features as a matrix, a row each."""
    place = {name: n for n, name in enumerate(names)}
    found = np.zeros((len(rows), len(names)))
    for n, row in enumerate(rows):
        for name, value in row.items():
            if name in place:
                found[n, place[name]] = value
    return found


def boosted(data: Matrix, right: Matrix, weights: Matrix, names: list[str], shape: Shape, part: float) -> list[Term]:
    """Return boosted trees, times their part of the log odds; the first term is what they start from."""
    share = float(np.average(right, weights=weights))
    model = GradientBoostingClassifier(
        n_estimators=shape.trees,
        learning_rate=shape.rate,
        max_depth=shape.depth,
        min_samples_leaf=shape.leaf,
        subsample=0.5,
        max_features=0.2,
        random_state=0,
    )
    model.fit(data, right, sample_weight=weights)
    terms: list[Term] = [round(part * float(np.log(share / (1 - share))), 3)]
    return terms + [_plain(estimator.tree_, 0, names, part * shape.rate) for estimator in model.estimators_[:, 0]]


def linear(data: Matrix, right: Matrix, weights: Matrix, names: list[str], part: float) -> dict[str, float]:
    """Return the weights of a log-linear model, times its part of the log odds; the one of "" always counts."""
    scaler = StandardScaler().fit(data)
    model = LogisticRegression(C=INVERSE_PENALTY, max_iter=3000)
    model.fit(scaler.transform(data), right, sample_weight=weights)
    slopes = model.coef_[0] / scaler.scale_
    start = float(model.intercept_[0] - slopes @ scaler.mean_)
    found = {"": start} | dict(zip(names, map(float, slopes), strict=True))
    return {name: round(part * weight, 4) for name, weight in found.items()}


def _plain(tree: Any, node: int, names: list[str], rate: float) -> Tree:
    """Return a tree from a node on as lists."""
    if tree.children_left[node] < 0:
        return round(float(tree.value[node][0][0]) * rate, 4)
    threshold = round(float(tree.threshold[node]), 3)
    low, high = (_plain(tree, n[node], names, rate) for n in (tree.children_left, tree.children_right))
    return [names[tree.feature[node]], threshold, low, high]
