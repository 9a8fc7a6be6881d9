"""How sure a name is: the probability that its words and label are right, by a logistic model over what tells it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import exp

from reader.knowledge import gazetteer
from reader.understanding.languages.rules.names import NameRules
from reader.understanding.names.companies import company_votes, surnames_of_people
from reader.understanding.names.context_votes import context_votes
from reader.understanding.names.name_span import NameSpan
from reader.understanding.parsing.tokens import Tokens

LEAST, MOST = 0.02, 0.99
"""Bounds of a confidence."""

_MOST_MENTIONS = 3
"""Mentions from which more of them tell nothing."""

Features = Mapping[str, float]


def features_of_names(
    tokens: Tokens, model: Sequence[NameSpan], names: Sequence[NameSpan], rules: NameRules
) -> list[Features]:
    """Return the features of each name; ``model`` are the names that the pipeline's model found.

    They say how many mentions of the name the model found with the same words and label, or with another label, what
    the words around and the gazetteer say, and how the name looks.
    """
    found = {(span.start, span.end): span.label for span in model}
    keys = [tokens.folded(name.start, name.end) for name in names]
    people = surnames_of_people(tokens, names)
    companies = company_votes(tokens, names, people, rules)
    agreeing: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for name, key in zip(names, keys, strict=True):
        label = found.get((name.start, name.end))
        agreeing[key][0 if label == name.label else 1 if label is None else 2] += 1
    return [
        _features(tokens, name, key, agreeing[key], company, found, people, rules)
        for name, key, company in zip(names, keys, companies, strict=True)
    ]


def _features(
    tokens: Tokens,
    name: NameSpan,
    key: str,
    agreeing: Sequence[int],
    company: float,
    found: Mapping[tuple[int, int], str],
    people: frozenset[str],
    rules: NameRules,
) -> Features:
    """Describe a name: what the model found, how its mentions agree, the words around it, how it looks."""
    label, mentions = name.label, sum(agreeing)
    here = found.get((name.start, name.end))
    cues = context_votes(tokens, name, rules)
    if company:
        cues["ORG"] = cues.get("ORG", 0.0) + company
    words = "one" if tokens.word_end(name.start) >= name.end else "several"
    most = "all" if agreeing[0] == mentions else "most" if 2 * agreeing[0] >= mentions else "few"
    features = {
        "any": 1.0,
        f"{label}": 1.0,
        f"{label} {words}": 1.0,
        f"here {'none' if here is None else 'same' if here == label else 'other'}": 1.0,
        f"{label} here {'none' if here is None else 'same' if here == label else 'other'}": 1.0,
        f"agreeing {most}": 1.0,
        f"{label} agreeing {most} {words}": 1.0,
        f"mentions {min(mentions, _MOST_MENTIONS)}": 1.0,
        f"{label} mentions {min(mentions, _MOST_MENTIONS)} {words}": 1.0,
        f"{label} place {gazetteer.place(key) is not None}": 1.0,
    }
    if cues:
        best = max(cues, key=lambda cue: cues[cue])
        features[f"{label} cue {'same' if best == label else 'other'}"] = 1.0
    if label == "PER":
        known = key in people or key in rules.public_figures
        features[f"PER {words} anchored {known or _opens_with_given_name(tokens, name, rules)}"] = 1.0
    features[f"{label} {words} behind {_before(tokens, name.start, rules)}"] = 1.0
    features[f"{label} before {_after(tokens, name.end)}"] = 1.0
    return features | dict.fromkeys((f"{label} {look}" for look in _looks(tokens, name, words, rules)), 1.0)


def _opens_with_given_name(tokens: Tokens, name: NameSpan, rules: NameRules) -> bool:
    """Return whether a name opens with a given name: "Anne Roy"."""
    first = tokens.lowers[name.start]
    return first in rules.given_names or first in rules.opening_given_names


def _looks(tokens: Tokens, name: NameSpan, words: str, rules: NameRules) -> Iterator[str]:
    """Yield what is odd in how a name looks: small letters, digits, capitals."""
    first, inside = tokens.texts[name.start], tokens.texts[name.start + 1 : name.end]
    if any(text.islower() and text not in rules.links and text not in rules.particles for text in inside):
        yield "small inside"
    if any(text[0].isdigit() for text in inside):
        yield "digits inside"
    if first.isupper() and len(first) > 1:
        yield f"capitals {words}"
    if first[:1].islower():
        yield "small"


def _before(tokens: Tokens, start: int, rules: NameRules) -> str:
    """Return what stands before a name: its line or sentence begins, or the kind of the word or mark."""
    if not start or "\n" in tokens.texts[start - 1]:
        return "line"
    text, lower = tokens.texts[start - 1], tokens.lowers[start - 1]
    if tokens.sent_starts[start]:
        return "sentence"
    if lower in rules.cues or lower in rules.articles:
        return lower
    if lower in rules.links or lower in rules.determiners:
        return "link"
    if lower in rules.person_titles:
        return "title"
    return "word" if text[0].islower() else "capital" if text[0].isalpha() else "mark"


def _after(tokens: Tokens, end: int) -> str:
    """Return what stands behind a name: the end, a mark, or the kind of the word."""
    if end >= len(tokens.texts) or "\n" in tokens.texts[end]:
        return "end"
    text = tokens.texts[end]
    if not text[0].isalnum():
        return text if text in (",", ".", ")", "(", ":", "-") else "mark"
    return "word" if text[0].islower() else "capital" if text[0].isalpha() else "number"


def confidences(features: Sequence[Features], language: str) -> list[float | None]:
    """Return the probability that each name is right, to two places; ``None`` without weights of the language."""
    weights = weights_of(language)
    if not weights:
        return [None] * len(features)
    return [_probability(sum(weights.get(name, 0.0) * value for name, value in f.items())) for f in features]


def _probability(total: float) -> float:
    return round(min(max(1 / (1 + exp(-total)), LEAST), MOST), 2)


@cache
def weights_of(language: str) -> Mapping[str, float]:
    """Return the weights of a language, as ``assets/training/name_confidence`` fitted them; empty if there are none."""
    path = files("reader.understanding.names").joinpath(f"confidence_{language}.json")
    return dict(json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else {}
