"""The hand-written training paragraphs: that they parse, and that nothing in them is taken from the gold articles."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TRAINING = ROOT / "assets" / "training"
FEWEST = {"fr_names": 600, "en_names": 500}
"""Paragraphs of each language, at least."""

GOLD = ROOT.parent / "shared" / "gold"
RUN = 8
"""Words in a row that may not be the same."""

sys.path.insert(0, str(TRAINING))

from paragraphs import LABELS, paragraphs, parsed  # type: ignore[import-not-found]  # noqa: E402


def runs(text: str) -> set[tuple[str, ...]]:
    """Return all runs of that many words."""
    words = [word.lower() for word in re.findall(r"\w+", text)]
    return {tuple(words[index : index + RUN]) for index in range(len(words) - RUN + 1)}


def gold_texts() -> Iterator[str]:
    """Return the texts of all gold articles."""
    for file in sorted(GOLD.glob("*/*.txt")):
        yield file.read_text(encoding="utf-8")
    for file in sorted(GOLD.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)["text"]


@pytest.mark.parametrize("language", FEWEST)
def test_all_parse(language: str) -> None:
    found = list(paragraphs(TRAINING / language))
    assert len(found) >= FEWEST[language]
    for paragraph in found:
        for start, end, label in paragraph.spans:
            assert label in LABELS
            assert paragraph.text[start:end].strip(" ,;:«»()") == paragraph.text[start:end]


def test_spans_are_the_words_in_braces() -> None:
    text, spans = parsed("Le {ORG FC Vernay} à {LOC Brice}.")
    assert text == "Le FC Vernay à Brice."
    assert [(text[start:end], label) for start, end, label in spans] == [("FC Vernay", "ORG"), ("Brice", "LOC")]


@pytest.mark.parametrize("line", ["{ORG FC Vernay", "{CLUB FC Vernay}", "{ORG  Vernay}", "Vernay}"])
def test_wrong_mark_up_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match=r"mark-up|brace"):
        parsed(line)


@pytest.mark.parametrize("language", FEWEST)
@pytest.mark.skipif(not GOLD.is_dir(), reason="no gold articles beside this checkout")
def test_nothing_is_taken_from_a_gold_article(language: str) -> None:
    gold = set().union(*(runs(text) for text in gold_texts()))
    assert gold
    taken = [run for paragraph in paragraphs(TRAINING / language) for run in runs(paragraph.text) & gold]
    assert taken == []


@pytest.mark.skipif(not GOLD.is_dir(), reason="no gold articles beside this checkout")
def test_nobody_is_taken_from_an_english_gold_article() -> None:
    gold = set()
    for file in (GOLD / "gum-news").glob("*.json"):
        text = file.with_suffix(".txt").read_text(encoding="utf-8")
        mentions = json.loads(file.read_text(encoding="utf-8"))["mentions"]
        gold |= {text[m["start"] : m["end"]] for m in mentions if m["label"] == "PER"}
    assert gold
    written = paragraphs(TRAINING / "en_names")
    people = {p.text[start:end] for p in written for start, end, label in p.spans if label == "PER"}
    assert {name for name in people & gold if " " in name} == set()
