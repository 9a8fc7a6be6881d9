"""How fast ``reader add`` is on two cores beside one, and what a kill in the middle of it costs.

``python -m tests.benchmarks.batch FOLDER``: articles are the ``text`` of ``*.jsonl`` under the folder, 1,000 of them,
some twice with a line more where there are not so many; without a folder the sample article with a line each.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from reader import __version__
from reader.library import Library
from tests.benchmarks.arguments import parser_of
from tests.benchmarks.bounds import at_least
from tests.benchmarks.engine import articles

ARTICLES = 1_000


def write(folder: Path, texts: list[str], count: int) -> int:
    """Write so many articles, no two the same. Returns how many words they have."""
    words = 0
    for number in range(count):
        text = texts[number % len(texts)]
        if number >= len(texts):
            text += f"\n\nÉdition {number // len(texts) + 1}, page {number}.\n"
        (folder / f"{number:05}.txt").write_text(text, "utf-8")
        words += len(text.split())
    return words


def start(folder: Path, library: Path, jobs: int) -> subprocess.Popen[bytes]:
    """``reader add`` of a folder into a library, in a process group of its own."""
    command = [sys.executable, "-m", "reader", "--library", str(library), "add", "--jobs", str(jobs), str(folder)]
    return subprocess.Popen(command, start_new_session=True, stderr=subprocess.DEVNULL)


def seconds(folder: Path, library: Path, jobs: int) -> float:
    """How long it takes."""
    began = time.perf_counter()
    assert start(folder, library, jobs).wait() == 0
    return time.perf_counter() - began


def kept(library: Path) -> int:
    """Articles in a library that are understood."""
    with contextlib.closing(Library.open(library)) as opened:
        return sum(1 for _, analysis in opened.understood() if analysis.engine.version == __version__)


def kill_and_go_on(folder: Path, library: Path, after: int) -> tuple[int, int]:
    """Kill it when so many articles are kept, and run it again. Returns how many were kept before and after."""
    process = start(folder, library, 2)
    while process.poll() is None and (not library.exists() or count(library) < after):
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    before = kept(library)
    seconds(folder, library, 2)
    return before, kept(library)


def count(library: Path) -> int:
    """Articles in a library that is being written."""
    with contextlib.closing(Library.open(library)) as opened:
        return opened.count()


def main(folder: Path | None) -> None:
    """Print words a second of one process and two, their ratio, and what a kill costs."""
    texts = [article.text for article in articles(folder)] if folder is None else texts_of(folder)
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        files = place / "articles"
        files.mkdir()
        words = write(files, texts, ARTICLES)
        one = seconds(files, place / "one.sqlite3", 1)
        two = seconds(files, place / "two.sqlite3", 2)
        print(
            f"reader add: {ARTICLES} articles, {words} words   1 process {words / one:.0f} words a second   "
            f"2 processes {words / two:.0f}   ratio {one / two:.2f}   {at_least(one / two, 1.6)}"
        )
        again = seconds(files, place / "two.sqlite3", 2)
        print(f"again, all of them known   {again:.2f} s")
        before, after = kill_and_go_on(files, place / "killed.sqlite3", ARTICLES // 3)
        with contextlib.closing(Library.open(place / "killed.sqlite3")) as library:
            sound = not library.doctor().problems
        print(
            f"killed (SIGKILL) with {before} kept, then run again: {after} understood of {ARTICLES}, "
            f"{ARTICLES - after} lost or double, library {'sound' if sound else 'DAMAGED'}"
        )


def texts_of(folder: Path) -> list[str]:
    """The texts of a folder's ``winer-train.jsonl``."""
    from tests.benchmarks.engine import _texts

    return list(_texts(folder))[:ARTICLES]


if __name__ == "__main__":
    main(parser_of(__doc__, "tests.benchmarks.batch").parse_args().folder)
