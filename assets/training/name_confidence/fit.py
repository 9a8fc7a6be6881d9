"""Fit the weights of the confidence of names on gold articles; needs NumPy, and a minute.

    python assets/training/name_confidence/fit.py ../shared/gold [--language en] [--more SET] [--times N] [--write]

GOLD is a folder with the sets of ``SETS`` and with ``score.py``, which reads them; SET are further sets of the same
form, such as ``named_articles.py`` prints: those of ``--more`` are fitted on, each name N times, those of ``--judge``
are counted only.  Printed are figures by cross-validation over articles, in eight folds told by a hash of their ids;
``--write`` fits on all articles and writes the file of weights, plain JSON, that the reader ships.  Only how sure a
name is gets fitted: which names are found does not change.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from reader.understanding.names import confidence
from reader.understanding.names.find_names import name_spans
from reader.understanding.parsing.reading_copy import reading_copy
from reader.understanding.parsing.tokens import Tokens
from reader.understanding.pipeline import Pipeline

SETS = {"fr": ("wikinews", "wikinews2", "styles", "winer-dev.jsonl"), "en": ("gum-news",)}
"""Gold sets of a language, on whose texts the weights that find its names were not trained."""

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


def read(pipeline: Pipeline, paths: Iterable[Path], score: Any) -> tuple[list[Row], dict[str, str]]:
    """Return the names of the articles of sets, and the set of each article."""
    rows: list[Row] = []
    sets: dict[str, str] = {}
    for path in paths:
        articles = [article for article in score.load_set(path) if article.get("mentions")]
        sets.update((article["id"], path.stem) for article in articles)
        rows += [row for article in articles for row in rows_of(pipeline, article)]
    return rows, sets


def judged_by_folds(rows: Sequence[Row]) -> list[tuple[str, float, bool]]:
    """Return article, probability and whether it is right of each name, by the weights of the other folds."""
    fold = {name: int(hashlib.md5(name.encode()).hexdigest(), 16) % FOLDS for name, *_ in rows}
    judged: list[tuple[str, float, bool]] = []
    for number in range(FOLDS):
        weights = fitted([row for row in rows if fold[row[0]] != number])
        judged += [(name, share(weights, described), right) for name, described, right in rows if fold[name] == number]
    return judged


def main() -> None:
    """Fit, print the figures, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--language", choices=tuple(SETS), default="fr")
    parser.add_argument("--more", type=Path, nargs="*", default=[])
    parser.add_argument("--times", type=int, default=1, help="how often a name of --more counts")
    parser.add_argument("--judge", type=Path, nargs="*", default=[])
    parser.add_argument("--write", action="store_true")
    chosen = parser.parse_args()
    sys.path.insert(0, str(chosen.gold))
    score = importlib.import_module("score")
    pipeline = Pipeline.load(chosen.language)
    found, sets = read(
        pipeline, (*(chosen.gold / name for name in SETS[chosen.language]), *(chosen.more * chosen.times)), score
    )
    judged = judged_by_folds(found)
    for kind in (*dict.fromkeys(sets.values()), ""):
        print(f"{kind:12}", figures([(p, right) for name, p, right in judged if not kind or sets[name] == kind]))
    weights = {name: round(weight, 3) for name, weight in fitted(found).items()}
    for path in chosen.judge:
        print(
            f"{path.stem:12}", figures([(share(weights, d), right) for _, d, right in read(pipeline, [path], score)[0]])
        )
    if chosen.write:
        path = Path(confidence.__file__).with_name(f"confidence_{chosen.language}.json")
        path.write_text(json.dumps(weights, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
