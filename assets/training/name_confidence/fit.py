"""Fit the weights of the confidence of names on gold articles; needs NumPy, and a minute.

    python assets/training/name_confidence/fit.py ../shared/gold [--more FOLDER ...] [--write]

GOLD is a folder with the sets of ``SETS`` and with ``score.py``, which reads them; FOLDER are further sets of the same
form.  Printed are figures by cross-validation over articles, in eight folds told by a hash of their ids; ``--write``
fits on all articles and writes the file of weights, plain JSON, that the reader ships.  Only how sure a name is gets
fitted: which names are found does not change.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from reader.understanding.names import confidence
from reader.understanding.names.find_names import name_spans
from reader.understanding.parsing.reading_copy import reading_copy
from reader.understanding.parsing.tokens import Tokens
from reader.understanding.pipeline import Pipeline

SETS = ("wikinews", "wikinews2", "styles", "winer-dev.jsonl")
FOLDS, BINS = 8, 10
LOW = 0.6
"""Confidence below which a name is shown as doubtful."""

PRIOR = 4.0
"""Precision of the normal prior, the best of 1 to 16 by cross-validation."""

Row = tuple[str, Mapping[str, float], bool]
"""Id of an article, the features of a name, whether it is right."""


def rows_of(pipeline: Pipeline, article: Mapping[str, Any]) -> Iterator[Row]:
    """Yield the names of an article, those left out that are neither right nor wrong."""
    copy = reading_copy(article["text"])
    tokens = Tokens.of(doc := pipeline.nlp(copy.text))
    model, spans = name_spans(doc, pipeline.language)
    features = confidence.features_of_names(tokens, model, spans, pipeline.language.names)
    gold = {(m["start"], m["end"], m["label"]) for m in article["mentions"]}
    aside = {(m["start"], m["end"]) for m in (*article.get("optional", ()), *article["mentions"]) if m.get("optional")}
    aside |= {(m["start"], m["end"]) for m in article.get("optional", ())}
    until = article.get("until", len(article["text"]))
    for span, described in zip(spans, features, strict=True):
        start, end = copy.original_span(tokens.starts[span.start], tokens.ends[span.end - 1])
        if (start, end) not in aside and end <= until:
            yield article["id"], described, (start, end, span.label) in gold


def fitted(rows: Sequence[Row]) -> dict[str, float]:
    """Return the weights that make the rows likeliest, by Newton's method."""
    names = sorted({name for _, described, _ in rows for name in described})
    at = {name: number for number, name in enumerate(names)}
    x = np.zeros((len(rows), len(names)))
    for number, (_, described, _) in enumerate(rows):
        for name, value in described.items():
            x[number, at[name]] = value
    y, weights = np.array([right for *_, right in rows], dtype=float), np.zeros(len(names))
    for _ in range(12):
        p = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (y - p) - PRIOR * weights
        curve = (x * (p * (1 - p))[:, None]).T @ x + PRIOR * np.eye(len(names))
        weights += np.linalg.solve(curve, slope)
    return dict(zip(names, weights.tolist(), strict=True))


def share(weights: Mapping[str, float], described: Mapping[str, float]) -> float:
    """Return the probability of one name."""
    return float(1 / (1 + np.exp(-sum(weights.get(name, 0.0) * value for name, value in described.items()))))


def figures(judged: Sequence[tuple[float, bool]]) -> str:
    """Return calibration error, area under the curve, and what is doubtful."""
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for p, right in judged:
        bins[min(int(p * BINS), BINS - 1)].append((p, right))
    gaps = (abs(sum(p for p, _ in b) - sum(right for _, right in b)) for b in bins if b)
    wrong = [p for p, right in judged if not right]
    good = [p for p, right in judged if right]
    above = np.mean([(a > b) + 0.5 * (a == b) for a in good for b in wrong])
    low = [right for p, right in judged if p < LOW]
    return (
        f"{len(judged):5} names, {len(wrong):3} wrong; ece {100 * sum(gaps) / len(judged):4.1f}; "
        f"area {100 * above:.1f}; "
        f"below {LOW}: {len(low)}, of which {len(low) - sum(low)} wrong"
    )


def main() -> None:
    """Fit, print the figures, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--more", type=Path, nargs="*", default=[])
    parser.add_argument("--write", action="store_true")
    chosen = parser.parse_args()
    sys.path.insert(0, str(chosen.gold))
    score = importlib.import_module("score")
    pipeline = Pipeline.load("fr")
    found: list[Row] = []
    sets: dict[str, str] = {}
    for path in (*(chosen.gold / name for name in SETS), *chosen.more):
        articles = [article for article in score.load_set(path) if article.get("mentions")]
        sets.update((article["id"], path.stem) for article in articles)
        found += [row for article in articles for row in rows_of(pipeline, article)]
    fold = {name: int(hashlib.md5(name.encode()).hexdigest(), 16) % FOLDS for name, *_ in found}
    judged: list[tuple[str, float, bool]] = []
    for number in range(FOLDS):
        weights = fitted([row for row in found if fold[row[0]] != number])
        judged += [(name, share(weights, described), right) for name, described, right in found if fold[name] == number]
    for kind in (*dict.fromkeys(sets.values()), ""):
        print(f"{kind:12}", figures([(p, right) for name, p, right in judged if not kind or sets[name] == kind]))
    if chosen.write:
        path = Path(confidence.__file__).with_name("confidence_fr.json")
        weights = {name: round(weight, 3) for name, weight in fitted(found).items()}
        path.write_text(json.dumps(weights, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
