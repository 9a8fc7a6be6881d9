"""Train the ``ner`` of a pipeline further on paragraphs; ``assets/models/*/train.py`` say on which, and how they vary.

Each seed orders and varies the paragraphs otherwise; all start from the same weights, so that their mean can be taken.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from spacy.language import Language
from spacy.scorer import PRFScore
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.util import filter_spans, fix_random_seed, minibatch
from thinc.api import Adam, set_dropout_rate

DROPOUT = 0.25
BATCH = 24
"""Pieces of text in a batch."""

LONGEST = 1200
"""Characters of a paragraph from which it is trained on in pieces."""

FULL_NAME = re.compile(r"[^\W\d_][\w-]+ [^\W\d_][\w-]+")

NameAt = tuple[int, int, str]
People = Sequence[tuple[str, str]]
Weights = dict[tuple[int, str], Any]


@dataclass(frozen=True)
class Piece:
    """A paragraph, its names, and what is neither right nor wrong; offsets in characters of ``text``."""

    text: str
    spans: tuple[NameAt, ...]
    unsure: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Recipe:
    """How a language is trained: ``person`` is its label of people, ``judged`` maps its labels to those of the gold."""

    person: str
    judged: dict[str, str]
    varied: Callable[[Piece, random.Random, People], Piece]
    rate: float
    """Learning rate of the first step; it falls to a fortieth along a line."""


def paragraph_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the paragraphs of a text begin and end, long ones in pieces of whole sentences."""
    for paragraph in re.finditer(r"[^\n]+", text):
        start, end = paragraph.span()
        while end - start > LONGEST:
            cut = text.find(". ", start + LONGEST // 2, end)
            if cut < 0:
                break
            yield start, cut + 1
            start = cut + 2
        yield start, end


def with_other_people(piece: Piece, chance: random.Random, people: People, person: str) -> Piece:
    """Return the paragraph with full names exchanged for a given name and a surname of others."""
    if piece.unsure:
        return piece
    text, spans, shift = piece.text, [], 0
    for start, end, label in sorted(piece.spans):
        start, end = start + shift, end + shift
        if label == person and FULL_NAME.fullmatch(text[start:end]):
            name = f"{chance.choice(people)[0]} {chance.choice(people)[1]}"
            shift += len(name) - (end - start)
            text, end = text[:start] + name + text[end:], start + len(name)
        spans.append((start, end, label))
    return Piece(text, tuple(spans))


def full_names(pieces: Iterable[Piece], person: str) -> list[tuple[str, str]]:
    """Return given names and surnames of the people of two words."""
    names = {tuple(piece.text[s:e].split(" ")) for piece in pieces for s, e, label in piece.spans if label == person}
    return sorted((name[0], name[1]) for name in names if len(name) == 2)


def example(nlp: Language, piece: Piece) -> Example:
    """Return the paragraph as spaCy trains on it; names that cut through a token are widened to it."""
    doc = nlp.make_doc(piece.text)
    gold = Doc(nlp.vocab, words=[token.text for token in doc], spaces=[bool(token.whitespace_) for token in doc])
    spans = [gold.char_span(s, e, label=label, alignment_mode="expand") for s, e, label in piece.spans]
    kept = filter_spans(span for span in spans if span is not None)
    masked = [gold.char_span(s, e, alignment_mode="expand") for s, e in piece.unsure]
    taken = {token for span in kept for token in range(span.start, span.end)}
    free = {token for span in masked if span is not None for token in range(span.start, span.end)} - taken
    gold.set_ents(kept, missing=[Span(gold, token, token + 1) for token in sorted(free)], default="outside")
    return Example(doc, gold)


def f1(nlp: Language, gold: Sequence[Piece], recipe: Recipe) -> float:
    """Return the F1 of exact spans with labels, in percent."""
    score, labels = PRFScore(), recipe.judged
    for piece, doc in zip(gold, nlp.pipe(piece.text for piece in gold), strict=True):
        found = {(ent.start_char, ent.end_char, labels[ent.label_]) for ent in doc.ents if ent.label_ in labels}
        score.score_set(found, {span for span in piece.spans if span[2] in labels.values()})
    return 100 * score.fscore


def train(
    nlp: Language, texts: list[Piece], gold: dict[str, list[Piece]], recipe: Recipe, seed: int, epochs: int
) -> Weights:
    """Train the ``ner`` of ``nlp`` in place and return its weights: the average of those along the way."""
    chance = random.Random(seed)
    fix_random_seed(seed)
    people = full_names(texts, recipe.person)
    ner: Any = nlp.get_pipe("ner")
    optimizer = Adam(recipe.rate, L2=0.01, grad_clip=1.0, use_averages=True)
    steps, step = epochs * (len(texts) // BATCH + 1), 0
    for epoch in range(1, epochs + 1):
        losses: dict[str, float] = {}
        chance.shuffle(texts)
        for batch in minibatch(texts, BATCH):
            optimizer.learn_rate = recipe.rate * (1 - 0.975 * step / steps)
            examples = [example(nlp, recipe.varied(piece, chance, people)) for piece in batch]
            ner.update(examples, drop=DROPOUT, sgd=optimizer, losses=losses)
            step += 1
        with ner.model.use_params(optimizer.averages):
            figures = "  ".join(f"{name} {f1(nlp, pieces, recipe):.1f}" for name, pieces in gold.items())
        print(f"epoch {epoch:2}  loss {losses['ner']:8.0f}  {figures}", flush=True)
    for node in ner.model.walk():
        for name in node.param_names:
            if node.has_param(name) and (node.id, name) in optimizer.averages:
                node.set_param(name, optimizer.averages[(node.id, name)])
    set_dropout_rate(ner.model, 0.0)
    return weights_of(nlp)


def weights_of(nlp: Language) -> Weights:
    """Return the weights of the ``ner``, by the number of the layer and their name."""
    model: Any = nlp.get_pipe("ner")
    layers = enumerate(model.model.walk())
    return {(n, name): node.get_param(name).copy() for n, node in layers for name in node.param_names}


def set_mean(nlp: Language, trained: Sequence[Weights]) -> None:
    """Give the ``ner`` the mean of several weights; they started from the same ones, so that they can be averaged."""
    ner: Any = nlp.get_pipe("ner")
    for number, node in enumerate(ner.model.walk()):
        for name in node.param_names:
            node.set_param(name, sum(weights[number, name] for weights in trained) / len(trained))
