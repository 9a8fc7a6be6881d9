"""Fit the weights of antecedents and the trees of confidence of a language on the quotes of gold articles.

    python assets/training/attribution/fit.py ../shared/gold [--language en] [--write]

Needs NumPy and scikit-learn (1.9), and a minute.  GOLD is a folder with the sets ``wikinews``, ``wikinews2`` and
``styles`` and with ``score.py``, which says what is right.  To them come the articles beside this script, which are all
that English has: its antecedents start from the weights of French, and its trees grow on the French quotes too, of
which each English one counts for three.  Printed are figures by cross-validation over articles, in eight folds told by
a hash of their ids; ``--write`` fits on all articles and writes the two files, plain JSON, that the reader ships.
``left_out.txt`` has a line ``set/article`` for each article that stays out of every fit; ``rule_blind.txt`` names those
that nobody read before or while writing rules: their quotes count more, and their figures are printed apart.

Antecedents: a log-linear model over the candidates of a pronoun or nominal, with a normal prior around ``prior.json``,
weights set by hand from what grammars say; some hundred phrases are too few to learn them from nothing.
Confidence: boosted trees and a log-linear model over the signals of a quote and its speaker, which add up, on
antecedents weighed out of their fold.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

import msgspec
import numpy as np
from scipy.optimize import minimize
from spacy.tokens import Doc
from terms import Matrix, Shape, boosted, linear, matrix

from reader.model.analysis import Analysis
from reader.model.article import Article
from reader.understanding.parsing.original_spans import of_the_original
from reader.understanding.pipeline import Pipeline, understand
from reader.understanding.references import antecedents
from reader.understanding.speakers.confidence import SURE, Term, added_up, within_bounds
from reader.understanding.speakers.resolution import Signals
from reader.understanding.speakers.signals import SignalReader


@dataclass(frozen=True)
class Course:
    """What a language is fitted on.

    ``sets`` are gold sets, ``folder`` the articles beside this script, ``base`` another language whose weights of
    antecedents are the prior and whose quotes are grown on too, ``times`` how often a quote of its own counts then.
    ``precision`` is that of the normal prior, the best of 1 to 30, and for English of 6 to 100, by cross-validation.
    ``linear`` is the share of the log odds that a log-linear model gives instead of trees. ``blind`` is the weight of a
    quote that no rule was made for: rules are right more often on the articles that shaped them.
    """

    language: str
    sets: tuple[str, ...]
    folder: str
    precision: float
    shape: Shape
    base: str = ""
    times: int = 1
    linear: float = 0.0
    blind: float = 2.0


COURSES = {
    "fr": Course("fr", ("wikinews", "wikinews2", "styles"), "articles", 16.0, Shape(400, 4, 0.05, 10), linear=0.5),
    "en": Course("en", (), "articles-en", 50.0, Shape(60, 1, 0.08, 30), "fr", 3, linear=0.5, blind=6.0),
}
FOLDS = 8
GOLD_WEIGHT = 5.0
"""Weight of a quote of the gold sets, taken so that their floors hold.

Up to it articles held out are ranked as well as with a weight of 1, those that no rule was made for half a point worse.
"""

KEPT = 0.25
"""Share of the weights of antecedents that ship which a fit keeps: each ``--write`` goes three quarters of the way."""

HERE = Path(__file__).parent
PACKAGE = Path(antecedents.__file__).parents[1]
Weights = Mapping[str, float]
Row = tuple[str, list[dict[str, float]], int]
"""Id of an article, the features of each candidate, which is right."""

Judged = tuple[str, Signals, bool]
"""Id of an article, the signals of a quote and its speaker, whether the speaker is right."""


def fold_of(article: str) -> int:
    """Return the fold of an article."""
    return int(hashlib.md5(article.encode()).hexdigest(), 16) % FOLDS


def rule_blind() -> frozenset[str]:
    """Return the ids of the articles that nobody read before or while writing rules."""
    return frozenset((HERE / "rule_blind.txt").read_text(encoding="utf-8").split())


def weights_of(rows: list[Judged], course: Course, gold: frozenset[str]) -> Matrix:
    """Return how much each quote counts; ``gold`` are the ids of the articles of the gold sets."""
    blind = rule_blind()
    weights = (GOLD_WEIGHT if a in gold else course.blind if a in blind else 1.0 for a, *_ in rows)
    return np.fromiter(weights, float)


def gold_articles(gold: Path) -> frozenset[str]:
    """Return the ids of the articles of the gold sets."""
    score = importlib.import_module("score")
    return frozenset(article["id"] for name in COURSES["fr"].sets for article in score.load_set(gold / name))


def articles(gold: Path, course: Course) -> Iterator[dict[str, Any]]:
    """Yield the articles of the sets and those beside this script, those left out excepted."""
    score = importlib.import_module("score")
    left_out = frozenset((HERE / "left_out.txt").read_text(encoding="utf-8").split())
    for name in course.sets:
        yield from (a for a in score.load_set(gold / name) if f"{name}/{a['id']}" not in left_out)
    yield from score.load_set(HERE / course.folder)


def prior_of(course: Course) -> Weights:
    """Return the prior of the weights of antecedents: set by hand, or those of another language and some by hand."""
    shipped = PACKAGE / "references" / f"antecedents_{course.base}.json"
    base: Weights = json.loads(shipped.read_text(encoding="utf-8")) if course.base else {}
    by_hand = HERE / ("prior_en.json" if course.language == "en" else "prior.json")
    return {**base, **json.loads(by_hand.read_text(encoding="utf-8"))}


class Parsed(Pipeline):
    """A pipeline that parses each text once, however often it is understood."""

    def analyze(self, article: Article) -> Analysis:
        """Understand one article and return its analysis."""
        copy = self._copy(article)
        if copy.text not in PARSES:
            PARSES[copy.text] = self.nlp(copy.text)
        READ.clear()
        found = understand(PARSES[copy.text], self.language, self.engine)
        analysis = of_the_original(found, copy)
        spans = {(q.start, q.end): (o.start, o.end) for q, o in zip(found.quotes, analysis.quotes, strict=True)}
        for span in list(READ):
            READ[spans[span]] = READ.pop(span)
        ENDS.clear()
        for q, o in zip(found.quotes, analysis.quotes, strict=True):
            if q.speaker is not None and o.speaker is not None:
                ENDS[o.speaker.end] = q.speaker.end
        return analysis


PARSES: dict[str, Doc] = {}
READ: dict[tuple[int, int], Signals] = {}
"""The signals of the quotes of the article that was understood last, by span."""

ENDS: dict[int | None, int | None] = {}
"""Where the words for speakers end in the copy that was read, by where they end in the article."""


def understood(pipeline: Pipeline, article: dict[str, Any], weights: Weights) -> dict[str, Any]:
    """Return an article's analysis as JSON has it, with these weights for antecedents."""
    with mock.patch.object(antecedents, "weights_of", return_value=weights):
        analysis = pipeline.analyze(
            Article(text=article["text"], source=article["id"], language=pipeline.language.code)
        )
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
        if any(score.overlap(quote, a) > 0.5 * (quote["end"] - quote["start"]) for a in article.get("answers", [])):
            # What is matched to an answer is somebody quoted in it.
            continue
        who = (true or {}).get("speaker") or {}
        if who.get("entity"):
            name = names.get(said.get("entity")) or said.get("name") or ""
            right = score.same_name(name, who["entity"], score.Tally.others(article, who["entity"]))
        else:
            beside = said.get("start") is not None and who.get("start") is not None
            right = bool(who) and not said.get("entity") and beside and score.overlap(said, who) > 0
        yield quote, true, right


def antecedent_rows(pipeline: Pipeline, gold: Path, course: Course, weights: Weights) -> list[Row]:
    """Return the candidates of the phrases that name the speakers of gold quotes."""
    score, rows = importlib.import_module("score"), list[Row]()
    described: dict[int | None, list[tuple[str | None, dict[str, float]]]] = {}
    original = antecedents.AntecedentWeigher.weigh

    def weigh(self: antecedents.AntecedentWeigher, phrase: Any, traces: Any, last: Any) -> Any:
        described[self.context.tokens.ends[phrase.last - 1]] = self.describe(phrase, traces, last)
        return original(self, phrase, traces, last)

    with mock.patch.object(antecedents.AntecedentWeigher, "weigh", weigh):
        for article in articles(gold, course):
            described.clear()
            result = understood(pipeline, article, weights)
            names = {entity["id"]: entity["name"] for entity in result["entities"]}
            for quote, true, _ in judged(article, result):
                said, who = quote["speaker"], (true or {}).get("speaker") or {}
                end = ENDS.get(said["end"])
                if end not in described or who.get("start") is None or not score.overlap(said, who):
                    continue
                candidates, meant = described[end], 0
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


def fit_antecedents(rows: list[Row], prior: Weights, precision: float) -> Weights:
    """Fit the log-linear model: the weights that make the right candidates likeliest, near the prior."""
    names = sorted({name for _, candidates, _ in rows for features in candidates for name in features} | set(prior))
    centre = np.array([prior.get(name, 0.0) for name in names])
    data = matrix([features for _, candidates, _ in rows for features in candidates], names)
    sizes = np.array([len(candidates) for _, candidates, _ in rows])
    phrase, starts = np.repeat(np.arange(len(rows)), sizes), np.cumsum(sizes) - sizes
    right = starts + np.array([meant for *_, meant in rows])

    def loss(w: Matrix) -> tuple[float, Matrix]:
        scores = data @ w
        highest = np.maximum.reduceat(scores, starts)
        odds = np.exp(scores - highest[phrase])
        totals = np.add.reduceat(odds, starts)
        away = w - centre
        cost = (highest + np.log(totals) - scores[right]).sum() + precision / 2 * (away @ away)
        return float(cost), data.T @ (odds / totals[phrase]) - data[right].sum(0) + precision * away

    found = minimize(loss, centre, jac=True, method="L-BFGS-B", options={"maxiter": 1000}).x
    return {name: round(float(v), 3) for name, v in zip(names, found, strict=True) if abs(v) > 0.0005}


def mixed(fitted: Weights, shipped: Weights) -> Weights:
    """Keep a share of the weights that ship: fits on nearly the same articles differ by a point on unseen ones."""
    return {name: round(KEPT * shipped.get(name, value) + (1 - KEPT) * value, 3) for name, value in fitted.items()}


def grow(rows: list[Judged], course: Course, gold: frozenset[str]) -> list[Term]:
    """Fit the terms of confidence, which add up to the log odds that a speaker is right: trees and linear weights."""
    counts = Counter(name for _, signals, _ in rows for name in signals)
    names = sorted(name for name, count in counts.items() if count > 3)
    data = matrix([dict(signals) for _, signals, _ in rows], names)
    right = np.array([float(r) for *_, r in rows])
    weights = weights_of(rows, course, gold)
    terms = boosted(data, right, weights, names, course.shape, 1.0 - course.linear)
    return [*terms, linear(data, right, weights, names, course.linear)] if course.linear else terms


def confidence_rows(pipeline: Pipeline, gold: Path, course: Course, weights: Callable[[str], Weights]) -> list[Judged]:
    """Return the signals of each speaker and whether it is right."""
    rows: list[Judged] = []
    original = SignalReader.read

    def read(self: SignalReader, quote: Any, resolved: Any, last: Any) -> Signals:
        READ[quote.start, quote.end] = original(self, quote, resolved, last)
        return READ[quote.start, quote.end]

    with mock.patch.object(SignalReader, "read", read):
        for article in articles(gold, course):
            result = understood(pipeline, article, weights(article["id"]))
            for quote, _, right in judged(article, result):
                if (quote["start"], quote["end"]) in READ:
                    rows.append((article["id"], READ[quote["start"], quote["end"]], right))
    return rows


def hits(rows: list[Row], weights: Callable[[str], Weights]) -> float:
    """Return the share of phrases whose antecedent is right by the weights for their article, in percent."""
    found = 0
    for article, candidates, meant in rows:
        scores = [sum(weights(article).get(n, 0.0) * v for n, v in c.items()) for c in candidates]
        found += scores.index(max(scores)) == meant
    return 100 * found / len(rows)


def others_of(course: Course, gold: Path) -> list[Judged]:
    """Return the quotes of the language from which a course starts."""
    if not course.base:
        return []
    path = PACKAGE / "references" / f"antecedents_{course.base}.json"
    shipped: Weights = json.loads(path.read_text(encoding="utf-8"))
    return confidence_rows(Parsed.load(course.base), gold, COURSES[course.base], lambda _: shipped)


def report(rows: list[Judged], odds: Matrix, gold: frozenset[str], sure_from: float) -> None:
    """Print how many are right from which probability on, and what is shown without "?" in each kind of article."""
    right, shares = np.array([float(r) for *_, r in rows]), 1 / (1 + np.exp(-odds))
    of_gold, blind = (np.array([article in ids for article, *_ in rows]) for ids in (gold, rule_blind()))
    shown = np.array([within_bounds(o, signals, sure_from) for o, (_, signals, _) in zip(odds, rows, strict=True)])
    for part, called in ((of_gold, "gold sets"), (~blind & ~of_gold, "read"), (blind, "rule-blind")):
        if not part.any():
            continue
        for cut in (0.8, 0.83, 0.85, 0.87, 0.88, 0.89, 0.9, 0.91, 0.92, 0.925, 0.93, 0.95):
            chosen = (shares >= cut) & part
            share = 100 * right[chosen].mean() if chosen.any() else 0.0
            print(f"{called}, probability >= {cut}: {int(chosen.sum())} of {int(part.sum())}, {share:.1f} % right")
        sure, error = right[part & (shown >= SURE)], calibration_error(shown[part], right[part])
        found = f"{100 * sure.mean():.1f} % right, which {100 * sure.sum() / part.sum():.1f} % of all are"
        print(f'{called}, shown without "?": {found}; confidences are off by {error:.1f} points')


def calibration_error(shown: Matrix, right: Matrix) -> float:
    """Return by how many points confidences are off in the mean of ten bins, each weighed by what falls into it."""
    bins = np.minimum((shown * 10).astype(int), 9)
    return 100 * sum(abs((right - shown)[bins == n].sum()) for n in range(10)) / len(shown)


def main() -> None:
    """Fit, print figures, write the weights if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--language", choices=COURSES, default="fr")
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    sys.path.insert(0, str(arguments.gold))
    course, gold = COURSES[arguments.language], arguments.gold
    of_gold = gold_articles(gold)
    pipeline, prior = Parsed.load(course.language), prior_of(course)
    rows = antecedent_rows(pipeline, gold, course, prior)
    folds = {
        k: fit_antecedents([row for row in rows if fold_of(row[0]) != k], prior, course.precision) for k in range(FOLDS)
    }
    before, after = hits(rows, lambda _: prior), hits(rows, lambda article: folds[fold_of(article)])
    print(f"antecedents: {len(rows)} phrases, {after:.1f} % right by cross-validation, {before:.1f} by the prior")
    own = confidence_rows(pipeline, gold, course, lambda article: folds[fold_of(article)])
    others = others_of(course, gold)
    odds = np.zeros(len(own))
    for k in range(FOLDS):
        terms = grow(others + [row for row in own if fold_of(row[0]) != k] * course.times, course, of_gold)
        for n, (article, signals, _) in enumerate(own):
            if fold_of(article) == k:
                odds[n] = added_up(terms, signals)
    report(own, odds, of_gold, pipeline.language.speech.sure_from)
    if arguments.write:
        shipped = PACKAGE / "references" / f"antecedents_{course.language}.json"
        before = json.loads(shipped.read_text(encoding="utf-8")) if shipped.is_file() else {}
        antecedent = mixed(fit_antecedents(rows, prior, course.precision), before)
        terms = grow(others + own * course.times, course, of_gold)
        shipped.write_text(json.dumps(antecedent, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        lines = ",\n".join(json.dumps(term, ensure_ascii=False) for term in terms)
        (PACKAGE / "speakers" / f"confidence_{course.language}.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
