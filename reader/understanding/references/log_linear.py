"""A log-linear model of antecedents: its weights, and the probabilities that features of candidates add up to."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import exp

from reader.understanding.references.phrase import Features


def ranked(
    described: Sequence[tuple[str | None, Features]], weights: Mapping[str, float]
) -> list[tuple[str | None, float]]:
    """Return the candidates with the probabilities of a log-linear model, the likeliest first."""
    scores = [sum(weights.get(name, 0.0) * value for name, value in features.items()) for _, features in described]
    highest = max(scores)
    shares = [exp(score - highest) for score in scores]
    total = sum(shares)
    found = [(entity, share / total) for (entity, _), share in zip(described, shares, strict=True)]
    return sorted(found, key=lambda item: -item[1])


@cache
def weights_of(language: str) -> Mapping[str, float]:
    """Return the weights of a language, as ``assets/training/attribution`` fitted them; those of French without."""
    folder = files("reader.understanding.references")
    own = folder.joinpath(f"antecedents_{language}.json")
    path = own if own.is_file() else folder.joinpath("antecedents_fr.json")
    return dict(json.loads(path.read_text(encoding="utf-8")))
