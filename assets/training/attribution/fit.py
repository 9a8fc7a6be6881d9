"""Fit the weights of antecedents and of confidence on the quotes of gold articles; needs NumPy, and seconds.

    python assets/training/attribution/fit.py ../shared/gold [--write]

GOLD is a folder with the sets ``wikinews``, ``wikinews2`` and ``styles`` and with ``score.py``, which says what is
right.  To them come the articles beside this script, written and labelled for the purpose.  Printed are figures by
cross-validation over articles, in eight folds told by a hash of their ids; ``--write`` fits on all articles and writes
the two files of weights, plain JSON, that the reader ships.  ``left_out.txt`` has a line ``set/article`` for each
article that stays out of every fit.

Antecedents: a log-linear model over the candidates of a pronoun or nominal, with a normal prior around ``prior.json``,
weights set by hand from what grammars say; some 300 phrases are too few to learn them from nothing.
Confidence: logistic regression over what led to a speaker, on antecedents weighed out of their fold.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from unittest import mock

import msgspec
import numpy as np
from spacy.tokens import Doc

from reader.model.analysis import Analysis
from reader.model.article import Article
from reader.understanding.parsing.original_spans import of_the_original
from reader.understanding.pipeline import Pipeline, understand
from reader.understanding.references import antecedents, coreference
from reader.understanding.speakers import attribute_quotes, confidence

SETS = ("wikinews", "wikinews2", "styles")
FOLDS = 8
ANTECEDENT_PRIOR, CONFIDENCE_PRIOR = 4.0, 16.0
"""Precision of the normal priors, the best of 1 to 16 by cross-validation."""

HERE = Path(__file__).parent
PACKAGE = Path(antecedents.__file__).parents[1]
Weights = Mapping[str, float]
Row = tuple[str, list[dict[str, float]], int]
"""Id of an article, the features of each candidate, which is right."""


def fold_of(article: str) -> int:
    """Return the fold of an article."""
    return int(hashlib.md5(article.encode()).hexdigest(), 16) % FOLDS


def articles(gold: Path, left_out: frozenset[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the articles of the sets and those beside this script, those left out excepted."""
    score = importlib.import_module("score")
    for name in SETS:
        yield from ((name, a) for a in score.load_set(gold / name) if f"{name}/{a['id']}" not in left_out)
    yield from (("articles", a) for a in score.load_set(HERE / "articles"))


class Parsed(Pipeline):
    """A pipeline that parses each text once, however often it is understood."""

    def analyze(self, article: Article) -> Analysis:
        """Understand one article and return its analysis."""
        copy = self._copy(article)
        if copy.text not in PARSES:
            PARSES[copy.text] = self.nlp(copy.text)
        return of_the_original(understand(PARSES[copy.text], self.language, self.engine), copy)


PARSES: dict[str, Doc] = {}


def understood(pipeline: Pipeline, article: dict[str, Any], weights: Weights) -> dict[str, Any]:
    """Return an article's analysis as JSON has it, with these weights for antecedents."""
    with (
        mock.patch.object(antecedents, "weights_of", return_value=weights),
        mock.patch.object(coreference, "weights_of", return_value=weights),
    ):
        analysis = pipeline.analyze(Article(text=article["text"], source=article["id"], language="fr"))
    return msgspec.to_builtins(analysis)  # type: ignore[no-any-return]


def judged(article: dict[str, Any], result: dict[str, Any]) -> Iterator[tuple[dict[str, Any], Any, bool]]:
    """Yield each quote with a speaker, the gold quote, ``None`` for an invented one, and whether it is right."""
    score = importlib.import_module("score")
    names = {entity["id"]: entity["name"] for entity in result["entities"]}
    gold = [quote for quote in article["quotes"] if quote["kind"] != "scare"]
    pairs = {id(p): g for g, p in score.Tally.match(gold, result["quotes"], "0.3")}
    for quote in result["quotes"]:
        said, true = quote.get("speaker"), pairs.get(id(quote))
        if not said or (true is not None and not true.get("speaker")):
            continue
        if true is None and any(score.overlap(quote, a) for a in article.get("answers", [])):
            continue
        who = (true or {}).get("speaker") or {}
        if who.get("entity"):
            name = names.get(said.get("entity")) or said.get("name") or ""
            right = score.same_name(name, who["entity"], score.Tally.others(article, who["entity"]))
        else:
            beside = said.get("start") is not None and who.get("start") is not None
            right = bool(who) and not said.get("entity") and beside and score.overlap(said, who) > 0
        yield quote, true, right


def antecedent_rows(pipeline: Pipeline, gold: Path, left_out: frozenset[str], weights: Weights) -> list[Row]:
    """Return the candidates of the phrases that name the speakers of gold quotes."""
    score, rows = importlib.import_module("score"), list[Row]()
    described: dict[int, list[tuple[str | None, dict[str, float]]]] = {}
    original = antecedents.AntecedentWeigher.weigh

    def weigh(self: antecedents.AntecedentWeigher, phrase: Any, traces: Any, last: Any) -> Any:
        described[self.tokens.ends[phrase.last - 1]] = self.describe(phrase, traces, last)
        return original(self, phrase, traces, last)

    with mock.patch.object(antecedents.AntecedentWeigher, "weigh", weigh):
        for _, article in articles(gold, left_out):
            described.clear()
            result = understood(pipeline, article, weights)
            names = {entity["id"]: entity["name"] for entity in result["entities"]}
            for quote, true, _ in judged(article, result):
                said, who = quote["speaker"], (true or {}).get("speaker") or {}
                if said["end"] not in described or who.get("start") is None or not score.overlap(said, who):
                    continue
                candidates, meant = described[said["end"]], 0
                if who.get("entity"):
                    others = score.Tally.others(article, who["entity"])
                    fitting = [
                        n
                        for n, (e, _) in enumerate(candidates)
                        if e and score.same_name(names[e], who["entity"], others)
                    ]
                    if not fitting:
                        continue
                    meant = fitting[0]
                rows.append((article["id"], [features for _, features in candidates], meant))
    return rows


def matrix(rows: list[dict[str, float]], names: list[str]) -> np.ndarray[Any, Any]:
    """Return features as a matrix, a row each."""
    place = {name: n for n, name in enumerate(names)}
    found = np.zeros((len(rows), len(names)))
    for n, row in enumerate(rows):
        for name, value in row.items():
            if name in place:
                found[n, place[name]] = value
    return found


def minimise(slope: Callable[[np.ndarray[Any, Any]], np.ndarray[Any, Any]], start: np.ndarray[Any, Any]) -> Any:
    """Return where a convex function is least, by gradient descent with momentum and per-weight steps (Adam)."""
    w, mean, square = start.copy(), np.zeros_like(start), np.zeros_like(start)
    for step in range(1, 1501):
        g = slope(w)
        mean, square = 0.9 * mean + 0.1 * g, 0.99 * square + 0.01 * g * g
        rate = 0.05 if step < 1000 else 0.01
        w = w - rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return w


def fit_antecedents(rows: list[Row]) -> Weights:
    """Fit the log-linear model."""
    prior: dict[str, float] = json.loads((HERE / "prior.json").read_text(encoding="utf-8"))
    names = sorted({name for _, candidates, _ in rows for features in candidates for name in features} | set(prior))
    centre = np.array([prior.get(name, 0.0) for name in names])
    data = [(matrix(candidates, names), meant) for _, candidates, meant in rows]

    def slope(w: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
        total = ANTECEDENT_PRIOR * (w - centre)
        for candidates, meant in data:
            scores = candidates @ w
            shares = np.exp(scores - scores.max())
            total = total + candidates.T @ (shares / shares.sum()) - candidates[meant]
        return np.asarray(total)

    return {name: round(float(v), 3) for name, v in zip(names, minimise(slope, centre), strict=True) if abs(v) > 0.005}


def fit_confidence(rows: list[tuple[str, dict[str, float], bool]]) -> Weights:
    """Fit the logistic model."""
    counts = Counter(name for _, features, _ in rows for name in features)
    names = sorted(name for name, count in counts.items() if count > 2)
    data = matrix([features for _, features, _ in rows], names)
    right = np.array([float(r) for *_, r in rows])

    def slope(w: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
        return np.asarray(data.T @ (1 / (1 + np.exp(-(data @ w))) - right) + CONFIDENCE_PRIOR * w)

    found = minimise(slope, np.zeros(len(names)))
    return {name: round(float(v), 3) for name, v in zip(names, found, strict=True) if abs(v) > 0.005}


def confidence_rows(
    pipeline: Pipeline, gold: Path, left_out: frozenset[str], weights: Callable[[str], Weights]
) -> list[tuple[str, dict[str, float], bool]]:
    """Return what led to each speaker and whether it is right."""
    rows: list[tuple[str, dict[str, float], bool]] = []
    seen: dict[tuple[int, int], dict[str, float]] = {}
    original = attribute_quotes._Attribution.signals

    def signals(self: Any, quote: Any, resolved: Any) -> confidence.Signals:
        found = original(self, quote, resolved)
        seen[quote.start, quote.end] = confidence.features_of(found)
        return found

    with mock.patch.object(attribute_quotes._Attribution, "signals", signals):
        for _, article in articles(gold, left_out):
            seen.clear()
            result = understood(pipeline, article, weights(article["id"]))
            for quote, _, right in judged(article, result):
                if (quote["start"], quote["end"]) in seen:
                    rows.append((article["id"], seen[quote["start"], quote["end"]], right))
    return rows


def main() -> None:
    """Fit, print figures, write the weights if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    sys.path.insert(0, str(arguments.gold))
    left_out, pipeline = frozenset((HERE / "left_out.txt").read_text().split()), Parsed.load("fr")
    prior: Weights = json.loads((HERE / "prior.json").read_text(encoding="utf-8"))
    rows = antecedent_rows(pipeline, arguments.gold, left_out, prior)
    folds = {k: fit_antecedents([row for row in rows if fold_of(row[0]) != k]) for k in range(FOLDS)}
    hits = 0
    for article, candidates, meant in rows:
        scores = [sum(folds[fold_of(article)].get(n, 0.0) * v for n, v in c.items()) for c in candidates]
        hits += scores.index(max(scores)) == meant
    print(f"antecedents: {len(rows)} phrases, {100 * hits / len(rows):.1f} % right by cross-validation")
    sure_rows = confidence_rows(pipeline, arguments.gold, left_out, lambda article: folds[fold_of(article)])
    shares = np.zeros(len(sure_rows))
    for k in range(FOLDS):
        weights = fit_confidence([row for row in sure_rows if fold_of(row[0]) != k])
        for n, (article, features, _) in enumerate(sure_rows):
            if fold_of(article) == k:
                shares[n] = 1 / (1 + np.exp(-sum(weights.get(name, 0.0) * v for name, v in features.items())))
    right = np.array([float(r) for *_, r in sure_rows])
    for cut in (0.8, 0.85, 0.88, 0.9, 0.93, 0.95):
        chosen = shares >= cut
        print(f"confidence >= {cut}: {int(chosen.sum())} of {len(right)}, {100 * right[chosen].mean():.1f} % right")
    if arguments.write:
        files = {
            PACKAGE / "references" / "antecedents_fr.json": fit_antecedents(rows),
            PACKAGE / "speakers" / "confidence_fr.json": fit_confidence(sure_rows),
        }
        for path, found in files.items():
            path.write_text(json.dumps(dict(found), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
