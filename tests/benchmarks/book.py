"""A text of many megabytes: what memory the engine takes, when the part in view comes, how long all and a cancel take.

``python -m tests.benchmarks.book [MEGABYTES] [FOLDER]``: 10 unless told otherwise, of sentences from the texts
(``*.txt``) of a folder, or from the sample article. Times are of the processor, beside those of the bare pipeline.
"""

from __future__ import annotations

import asyncio
import os
import random
import re
import sys
import time
from pathlib import Path
from typing import NamedTuple

from reader.engine.client import Done, EngineClient, Progress
from reader.engine.process import spawn
from reader.model.article import Article

SEEDS = Path(__file__).parents[2] / "seeds"
SHORT = Article(text="Paul Martin a rencontré Lucie Durand à Lyon.", source="short", language="fr")
CANCELS = 8
"""Places, spread over the first sections, where one is cancelled and another article asked for."""
FIRST = 360_000
"""Characters that those sections have."""
ENOUGH = 1_000_000
"""Characters on which the bare pipeline is timed; its time grows as the text does."""


def book(characters: int, folder: Path = SEEDS) -> str:
    """Return a text of real sentences in paragraphs of three to six; the same for the same folder."""
    mixed = random.Random(17)
    texts = [file.read_text("utf-8") for file in sorted(folder.glob("*.txt"))]
    sentences = [one for text in texts for one in re.split(r"(?<=[.!?»])\s+(?=[A-ZÉÀ«])", " ".join(text.split()))]
    paragraphs: list[str] = []
    size = 0
    while size < characters:
        paragraphs.append(" ".join(mixed.choice(sentences) for _ in range(mixed.randint(3, 6))))
        size += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)


class Held(NamedTuple):
    """Megabytes of a process now, the most there were, and seconds of the processor that it took (Linux)."""

    megabytes: float
    most: float
    seconds: float


def held(process: int) -> Held:
    """Return what a process holds."""
    status = Path(f"/proc/{process}/status").read_text()
    now, most = (int(re.search(rf"{name}:\s+(\d+)", status)[1]) / 1e3 for name in ("VmRSS", "VmHWM"))  # type: ignore[index]
    fields = Path(f"/proc/{process}/stat").read_text().rsplit(") ", 1)[1].split()
    return Held(now, most, (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK"))


async def understand(article: Article, first_offset: int) -> float:
    """Understand a text; print memory as it grows; return the seconds of the processor that it took."""
    process = spawn()
    client = EngineClient(process)
    async for _ in client.analyze(SHORT):
        pass
    before = held(process.pid)
    print(f"models alone {before.most:.0f} MB", flush=True)
    began, told = time.monotonic(), 0
    first = None
    async for event in client.analyze(article, first_offset):
        if isinstance(event, Progress):
            if event.analysis is not None and first is None:
                first = time.monotonic() - began
                near = min(abs(m.start - first_offset) for e in event.analysis.entities for m in e.mentions)
                print(f"first names after {first:.1f} s, the nearest {near} characters from what is in view")
            if event.done - told >= event.total / 10:
                told = event.done
                now = held(process.pid)
                print(
                    f"{event.done / 1e6:5.1f} M characters: {now.megabytes:.0f} MB, most {now.most:.0f} MB", flush=True
                )
        elif isinstance(event, Done):
            analysis = event.analysis
            print(f"{len(analysis.entities)} entities, {len(analysis.quotes)} quotes")
        else:
            raise AssertionError(event)
    after = held(process.pid)
    taken = after.seconds - before.seconds
    print(
        f"{taken:.0f} s of the processor, {after.most:.0f} MB at most, {after.most - before.most:.0f} beyond the models"
    )
    await client.close()
    return taken


async def cancelled(article: Article, places: int = CANCELS) -> list[tuple[float, float]]:
    """Cancel a text at places spread over its first sections.

    Returns the seconds until another one is understood, of the processor (which others may use too) and by the clock.
    """
    found = []
    process = spawn()
    client = EngineClient(process)
    async for _ in client.analyze(SHORT):
        pass
    for place in range(places):
        at = FIRST * place // places
        async for event in client.analyze(article):
            if isinstance(event, Progress) and event.done >= at:
                break
        began, used = time.monotonic(), held(process.pid).seconds
        client.cancel()
        async for _ in client.analyze(SHORT):
            pass
        found.append((held(process.pid).seconds - used, time.monotonic() - began))
    await client.close()
    return found


def bare(article: Article) -> float:
    """Return the seconds of the processor that the pipeline alone takes, fed with batches as the engine feeds it."""
    from reader.understanding.parsing.batches import batches
    from reader.understanding.pipeline import Pipeline

    nlp = Pipeline.load("fr").nlp
    began = time.process_time()
    text = article.text[:ENOUGH]
    for _ in nlp.pipe(text[start:end] for start, end in batches(text)):
        pass
    return (time.process_time() - began) * len(article.text) / len(text)


def main(megabytes: float, folder: Path) -> None:
    """Print the figures."""
    text = book(int(megabytes * 1e6), folder)
    article = Article(text=text, source="book", language="fr")
    print(f"{len(text.encode()) / 1e6:.1f} MB, {len(text.split()):,} words")
    taken = asyncio.run(understand(article, len(text) // 2))
    alone = bare(article)
    print(f"nlp.pipe {alone:.0f} s: {taken / alone:.2f} times   (at most 4)")
    waits = sorted(asyncio.run(cancelled(article)))
    (most, clock), (usual, _) = waits[-1], waits[len(waits) // 2]
    print(f"another article after {most:.2f} s at most ({clock:.2f} by the clock), mostly {usual:.2f}   (at most 1)")


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 10, Path(sys.argv[2]) if len(sys.argv) > 2 else SEEDS)
