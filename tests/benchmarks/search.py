"""Speed and memory of search by the number of names, beside RapidFuzz's WRatio; speed of finding in a long text."""

from __future__ import annotations

import json
import random
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.bounds import MISSED, at_most

SIZES = (100, 1_000, 10_000, 100_000)
TYPED = 30
"""Names that are typed letter by letter, each with a slip."""

ONE_ARTICLE = 60
"""Names that one more article adds."""

SHARED = 0.3
"""Share of names whose last word others have too, as in a library of news; all other last words are rare."""


def made_names(count: int) -> list[str]:
    """As many different names, made of words of the gazetteer and of halves of two of them; the same every time."""
    from reader.knowledge.resources import shipped

    rows = shipped("assets", "gazetteer", "places.tsv").read_text("utf-8").splitlines()
    words = sorted({word for row in rows for word in re.findall(r"[a-z]{3,}", row.split("\t")[3])})
    chance = random.Random(5)
    common = chance.sample(words, 2_000)
    names: dict[str, None] = {}
    while len(names) < count:
        one, other = chance.choice(words), chance.choice(words)
        last = (
            chance.choice(common) if chance.random() < SHARED else one[: len(one) // 2 + 1] + other[len(other) // 2 :]
        )
        parts = [chance.choice(common), last] if chance.random() < 0.9 else [chance.choice(common), "de", "la", last]
        names[" ".join(part.title() if len(part) > 2 else part for part in parts)] = None
    return list(names)


def typed(names: list[str]) -> list[str]:
    """What is typed: every beginning of some names, two letters of each swapped."""
    chance = random.Random(7)
    queries = []
    for name in chance.choices(names, k=TYPED):
        at = chance.randrange(1, len(name) - 1)
        slip = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
        queries += [slip[:end] for end in range(1, len(slip) + 1)]
    return queries


def milliseconds(find: Callable[[str], object], queries: list[str]) -> list[float]:
    """Milliseconds that each query takes."""
    times = []
    for query in queries:
        start = time.perf_counter()
        find(query)
        times.append(1000 * (time.perf_counter() - start))
    return times


def memory() -> float:
    """Megabytes that this process holds."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6


def measure(count: int) -> dict[str, float]:
    """The figures of one size; to be run in a process of its own."""
    from rapidfuzz import fuzz, process

    from reader.search.names.index import NameIndex
    from reader.text.folding import fold

    names = made_names(count + ONE_ARTICLE)
    names, others = names[:count], names[count:]
    NameIndex(["warm"]).find("warm")
    before = memory()
    start = time.perf_counter()
    index = NameIndex(names)
    index.find("a")
    built = time.perf_counter() - start
    queries = typed(names)
    keystrokes = milliseconds(lambda query: index.find(query, 50), queries)
    start = time.perf_counter()
    index.add(others)
    index.find(others[0])
    added = 1000 * (time.perf_counter() - start)
    whole = memory()
    texts = [fold(name) for name in names]
    plain = milliseconds(lambda query: process.extract(fold(query), texts, scorer=fuzz.WRatio, limit=50), queries[:60])
    return {
        "words": len({word for text in texts for word in text.split()}),
        "build": built,
        "p50": statistics.median(keystrokes),
        "p95": statistics.quantiles(keystrokes, n=20)[-1],
        "most": max(keystrokes),
        "add": added,
        "index": whole - before,
        "memory": whole,
        "plain": statistics.quantiles(plain, n=20)[-1],
    }


BUILD, KEYSTROKE, MEMORY = 3, 60, 150
"""Seconds, milliseconds and megabytes that no size may take more of."""

HEAD = "{:<9}{:>9}{:>10}{:>14}{:>8}{:>8}{:>16}{:>9}{:>12}{:>14}"
ROW = (
    "{:<9,}{words:>9,.0f}{build:>10.2f}{p50:>14.1f}{p95:>8.1f}{most:>8.1f}"
    "{add:>16.1f}{index:>9.0f}{memory:>12.0f}{plain:>14.1f}"
)


def growth() -> None:
    """Names by size."""
    titles = ("names", "words", "build s", "keystroke ms", "95 %", "most", "add+find ms", "index MB", "process MB")
    print(HEAD.format(*titles, "WRatio 95 %"))
    for count in SIZES:
        command = [sys.executable, "-m", "tests.benchmarks.search", str(count)]
        figures = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        held = figures["build"] <= BUILD and figures["p95"] <= KEYSTROKE and figures["memory"] <= MEMORY
        print(ROW.format(count, **figures) + ("" if held else f"   {MISSED}"))
    print(HEAD.format("at most", "", f"{BUILD}", "", f"{KEYSTROKE}", "", "", "", f"{MEMORY}", ""))


def text() -> None:
    """Finding in a million words."""
    from reader.search.in_article.searchable_text import SearchableText
    from tests.benchmarks.screen import WORDS, text_of

    long = text_of(WORDS)
    searchable = SearchableText(long)
    start = time.process_time()
    searchable.find("warm")
    print(f"\n1,000,000 words are made searchable in {1000 * (time.process_time() - start):.0f} ms")
    searchable.find("e")
    for query in ("e", "de", "Lavrov", "mise en oeuvre", "gouvernement"):
        start = time.process_time()
        hits = len(searchable.find(query))
        ours = 1000 * (time.process_time() - start)
        start = time.process_time()
        sum(1 for _ in re.finditer(re.escape(query), long, re.IGNORECASE))
        plain = 1000 * (time.process_time() - start)
        beside = f"re, case ignored {plain:6.1f} ms"
        print(f"find {query!r:<17} {ours:6.1f} ms of CPU   {at_most(ours, 50)}   {hits:>8,} hits   {beside}")


def main() -> None:
    """All of them."""
    growth()
    text()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(measure(int(sys.argv[1]))))
    else:
        main()
