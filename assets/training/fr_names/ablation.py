"""Print what each rule for names is worth: ``python assets/training/fr_names/ablation.py ../shared/gold [FILE ...]``.

Every rule is switched off alone, and the F1 of names on the gold sets told as the change from all rules; FILEs are
further sets, JSON lines of ``{"id", "text", "spans"}``.  The articles are parsed once; a minute or two.  The table
stands in ``docs/understanding/names.md``.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest import mock

from spacy.tokens import Doc

from reader.understanding.languages import Language
from reader.understanding.languages.rules.stems import Stems
from reader.understanding.names import find_names as steps
from reader.understanding.names import label_voting
from reader.understanding.names.name_span import NameSpan
from reader.understanding.parsing.reading_copy import ReadingCopy, reading_copy
from reader.understanding.parsing.tokens import Tokens
from reader.understanding.pipeline import Pipeline

SETS = ("wikinews", "wikinews2", "styles", "winer-dev.jsonl")

STEPS: Mapping[str, Sequence[str]] = {
    "boundaries: determiners, titles, half words": ("with_boundaries",),
    "no names: inhabitants, feasts, things, openers": ("without_no_names",),
    "names cut: elisions, numbers, partners": ("with_joined_names",),
    "parties before people": ("with_parties",),
    "pairings and routes": ("with_pairings",),
    "institutions and venues by their first noun": ("with_institutions", "with_merged"),
    "bodies in small letters": ("with_small_bodies",),
    "announced names": ("with_announced", "with_headed_places"),
    "overlooked places": ("with_overlooked_places",),
    "brands with capitals inside": ("with_brands",),
    "acronyms with full names": ("with_acronyms",),
    "nicknames": ("with_nicknames", "with_inner_nicknames"),
    "interviews": ("with_interviews",),
    "papers": ("with_papers",),
    "lines in capitals": ("with_headlines",),
    "datelines": ("with_datelines",),
    "one label an article, with repeats": ("with_consistent_labels",),
}
"""Steps of ``find_names`` by what they do."""

VOTES: Mapping[str, str] = {
    "votes: words around companies": "company_votes",
    "votes: what teams do": "team_votes",
    "votes: other words beside a name": "context_votes",
    "votes: surnames of full names": "_vote_for_surnames",
    "votes: first words of full names": "_vote_for_short_names",
    "votes: known clubs": "_vote_for_clubs",
    "votes: neighbours of companies": "_vote_for_neighbours",
    "repeats": "with_repeated_names",
}
"""Functions of ``label_voting`` by what they do."""

FIELDS: Mapping[str, Sequence[str]] = {
    "companies: their own words": ("company_openers", "company_closers"),
    "companies: noun before or behind": ("company_nouns",),
    "companies: preposition or participle": ("company_prepositions", "company_participles"),
    "companies: what they do": ("company_verbs", "site_verbs"),
    "bodies by who leads them": ("leaders",),
}
"""Words of the rules by what they tell."""

Read = tuple[Mapping[str, Any], ReadingCopy, Doc]


@contextmanager
def without(kind: str, language: Language) -> Iterator[Language]:
    """Switch one kind of rule off."""
    with ExitStack() as stack:
        for name in STEPS.get(kind, ()):
            stack.enter_context(mock.patch.object(steps, name, _unchanged))
        if kind in VOTES:
            stack.enter_context(mock.patch.object(label_voting, VOTES[kind], _silent(VOTES[kind])))
        off = {
            n: Stems() if isinstance(getattr(language.names, n), Stems) else frozenset() for n in FIELDS.get(kind, ())
        }
        yield replace(language, names=replace(language.names, **off))


def _silent(name: str) -> Callable[..., Any]:
    if name in ("company_votes", "team_votes"):
        return lambda _tokens, spans, *_: [0.0] * len(spans)
    if name == "with_repeated_names":
        return _unchanged
    return lambda *_: {}


def _unchanged(_: Tokens, spans: Sequence[NameSpan], *_rules: object) -> list[NameSpan]:
    return list(spans)


def f1(read: Sequence[Read], language: Language) -> float:
    """Return the F1 of exact spans with their labels, in percent."""
    right = found = wanted = 0
    for article, copy, doc in read:
        gold = {(m["start"], m["end"], m["label"]) for m in article["mentions"] if not m.get("optional")}
        aside = {(m["start"], m["end"]) for m in article.get("optional", ())}
        aside |= {(m["start"], m["end"]) for m in article["mentions"] if m.get("optional")}
        until = article.get("until", len(article["text"]))
        names = ((*copy.original_span(n.start, n.end), n.label) for n in steps.find_names(doc, language))
        told = {name for name in names if name[:2] not in aside and name[1] <= until}
        gold = {name for name in gold if name[:2] not in aside}
        right, found, wanted = right + len(told & gold), found + len(told), wanted + len(gold)
    return 200 * right / (found + wanted)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("more", type=Path, nargs="*")
    chosen = parser.parse_args()
    sys.path.insert(0, str(chosen.gold))
    score, pipeline = importlib.import_module("score"), Pipeline.load("fr")
    sets: dict[str, list[Read]] = {}
    for path in (*(chosen.gold / name for name in SETS), *chosen.more):
        articles = [article for article in score.load_set(path) if article.get("mentions")]
        copies = [reading_copy(article["text"]) for article in articles]
        docs = [pipeline.nlp(copy.text) for copy in copies]
        sets[path.stem] = list(zip(articles, copies, docs, strict=True))
    whole = {name: f1(read, pipeline.language) for name, read in sets.items()}
    print("| without |", " | ".join(sets), "|")
    print("|---|", "|".join("---" for _ in sets), "|", sep="")
    print("| nothing |", " | ".join(f"{figure:.1f}" for figure in whole.values()), "|")
    for kind in (*STEPS, *VOTES, *FIELDS):
        with without(kind, pipeline.language) as language:
            changes = [f1(read, language) - whole[name] for name, read in sets.items()]
        print(f"| {kind} |", " | ".join(f"{change:+.1f}" if round(change, 1) else "0" for change in changes), "|")


if __name__ == "__main__":
    main()
