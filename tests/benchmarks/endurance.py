"""Hundreds of articles in one run of the screen: opened, searched, followed, corrected, closed.

``python -m tests.benchmarks.endurance [ARTICLES]``: 500 unless told otherwise. Prints memory, file handles, threads and
processes every 50 articles, and fails where memory at the end is more than 1.2 times that after the 50th, or a handle,
a thread or a process is left after the run.
"""

from __future__ import annotations

import asyncio
import gc
import os
import sys
import tempfile
import threading
from pathlib import Path
from typing import NamedTuple

from textual.pilot import Pilot

from reader.engine.client import EngineClient
from reader.library import Library
from reader.model.article import Article
from reader.tui.app import ReaderApp
from tests.tui.articles import TEXT

FIRST = 50
"""Articles after which memory is compared with that at the end."""

GROWTH = 1.2


class Held(NamedTuple):
    """What a process holds: megabytes of memory, file handles, threads, processes of its own."""

    megabytes: float
    handles: int
    threads: int
    processes: int


def held() -> Held:
    """Return what this process holds now (Linux)."""
    gc.unfreeze()
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    children = Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
    handles = len(list(Path("/proc/self/fd").iterdir()))
    return Held(pages * os.sysconf("SC_PAGE_SIZE") / 1e6, handles, threading.active_count(), len(children))


def article(number: int) -> Article:
    """An article like no other."""
    return Article(text=f"Paul Martin {number} à Lyon\n\n{TEXT}", source=f"{number}.txt", language="fr")


async def read(pilot: Pilot[int], number: int) -> None:
    """Open an article, wait for its names, search it, follow somebody, correct a name, look into the library."""
    app = pilot.app
    assert isinstance(app, ReaderApp)
    if number:
        app.open(article(number))
    for _ in range(400):
        await pilot.pause(0.02)
        if app.reading.session.index is not None and app.reading.session.id == article(number).id:
            break
    assert app.reading.session.index is not None, f"article {number} was not understood"
    await pilot.press("slash", "d", "u", "r", "a", "enter")
    await pilot.press("n", "escape")
    await pilot.press("1", "enter", "n", "escape")
    if number % 5 == 0:
        await pilot.press("1", "enter", "r", "enter", "escape")
    if number % 10 == 0:
        app.open_library(choosing=False)
        await pilot.pause()
        await pilot.press("escape")


async def endure(articles: int) -> tuple[Held, Held]:
    """Read so many articles; return what is held after the 50th, and at the end."""
    early = late = held()
    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(Path(folder) / "library.sqlite3")
        app = ReaderApp(article(0), client=EngineClient(), library=library)
        async with app.run_test(size=(120, 40)) as pilot:
            for number in range(articles):
                await read(pilot, number)
                if (number + 1) % FIRST == 0:
                    late = held()
                    early = late if number + 1 == FIRST else early
                    print(f"{number + 1:4} articles: {late.megabytes:.0f} MB, {late[1:]}", flush=True)
        assert library.count() == articles
        print(f"{len(library.corrections())} corrections")
        library.close()
    return early, late


def main() -> int:
    """Run, and compare; return how much is wrong."""
    before = held()
    early, late = asyncio.run(endure(int(sys.argv[1]) if len(sys.argv) > 1 else 500))
    after = held()
    grown = late.megabytes / early.megabytes
    print(f"memory {grown:.2f} times that after {FIRST}; before {before[1:]}, after {after[1:]}")
    pairs = zip(Held._fields[1:], before[1:], after[1:], strict=True)
    left = [name for name, one, other in pairs if other > one]
    print(f"left: {', '.join(left) or 'nothing'}")
    return int(late.megabytes > GROWTH * early.megabytes) + len(left)


if __name__ == "__main__":
    sys.exit(main())
