"""From a key to the last byte of what it paints, on a real terminal, beside ``less`` and bare Textual in the same run.

``python -m tests.benchmarks.keys``. The reader has a scripted analysis in its library and an engine that never
answers, so that nothing but the key is at work. Figures are 95th percentiles, in milliseconds.
"""

from __future__ import annotations

import itertools
import os
import re
import shutil
import statistics
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path

from reader.engine import process as engine_process
from reader.engine.protocol import LENGTH, AnalyzeMany, frame, length_of
from reader.model.analysis import Analysis, Engine, Entity, Mention, Quote, Speaker
from reader.model.article import Article
from tests.benchmarks.bounds import at_most
from tests.benchmarks.screen import FIRST_WORDS, SAMPLE, WORDS, text_of
from tests.benchmarks.terminal import Painted

SIZE = (120, 40)
"""Cells and lines of the terminal."""
LOW = (120, 24)
"""The same for the sample, which fits on a higher one: there would be nothing to scroll."""
PRESSES = 60
SETTLED = 1.0
"""Seconds without a byte after which a program has opened."""

MENTIONS = 10_000
"""Of each of two entities, in a million words."""

QUOTES = 2_000
"""Of each of them."""

TURNS = 3
"""Of a program that scrolls while engines work, each beside one while none does."""

A_FEW = 4
"""Resizes of a million words in a bare app, which takes ten seconds for each."""

SLOW_TO_OPEN = 300.0
"""Seconds that a bare app is given to open a million words."""

READER = """
import subprocess, sys
from reader.engine import process as early
silent = [sys.executable, "-c", "import sys; sys.stdin.read()"]
early.spawn = lambda: subprocess.Popen(silent, stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True)
from reader.cli.read import read
sys.exit(read(sys.argv[1]))
"""
STATIC = """
import sys
from textual.app import App
from textual.containers import VerticalScroll
from textual.widgets import Static
class Bare(App):
    BINDINGS = [("j", "line(1)"), ("k", "line(-1)"), ("G", "edge(1)"), ("g", "edge(-1)")]
    def compose(self):
        with VerticalScroll():
            yield Static(open(sys.argv[1], encoding="utf-8").read(), markup=False)
    def action_line(self, by):
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)
    def action_edge(self, to):
        view = self.query_one(VerticalScroll)
        view.scroll_end(animate=False) if to == 1 else view.scroll_home(animate=False)
Bare().run()
"""

Programs = dict[str, list[str]]


def scripted(text: str) -> Analysis:
    """Two entities with many mentions and quotes each, in turn through the whole text."""
    words = [match.span() for match in re.finditer(r"\w{4,}", text)]
    chosen = words[:: max(1, len(words) // (2 * MENTIONS))][: 2 * MENTIONS]
    entities = tuple(
        Entity(
            id=f"e{number}",
            name=name,
            label="PER",
            role="actor",
            mentions=tuple(Mention(start, end, "name", "PER", "actor") for start, end in chosen[number::2]),
        )
        for number, name in enumerate(("Anne Aube", "Bruno Brume"))
    )
    step = max(1, len(chosen) // (2 * QUOTES))
    quotes = tuple(
        Quote(end + 1, end + 80, "direct", Speaker(start, end, f"e{number % 2}", None, 0.9))
        for number, (start, end) in enumerate(chosen[::step])
        if end + 80 < len(text)
    )
    return Analysis(Engine("0", "scripted"), "fr", entities, quotes)


def keep(text: Path, home: Path) -> dict[str, str]:
    """The environment of a reader whose library knows the article."""
    from reader.library import Library
    from reader.sources import first_article

    library = home / "library.sqlite3"
    kept = Library.open(library)
    article: Article = first_article(str(text))
    kept.keep(article)
    kept.keep_analysis(article.id, scripted(article.text))
    # A long one is indexed behind the screen: ten seconds of CPU with so many quotes, which are not the key's.
    while kept.index_waiting():
        pass
    kept.close()
    return {"HOME": str(home), "READER_LIBRARY": str(library), "READER_CONFIG": str(home / "settings.toml")}


@contextmanager
def opened(command: list[str], size: tuple[int, int], **env: str) -> Iterator[Painted]:
    """A program in a terminal that has painted its first screen."""
    painted = Painted(command, size, **env)
    try:
        painted.seconds_until(FIRST_WORDS, SLOW_TO_OPEN)
        painted.drain(SETTLED)
        yield painted
    finally:
        painted.close()


def percentile(painted: Painted, acts: Iterator[Callable[[], object]], count: int = PRESSES) -> float:
    """The 95th percentile, in milliseconds, of the answers to so many acts, after a first one to warm up."""
    painted.answer(next(acts))
    times = [painted.answer(act) for act in itertools.islice(acts, count)]
    return 1000 * statistics.quantiles(times, n=20)[-1]


def keys_in_turn(painted: Painted, *keys: bytes) -> Iterator[Callable[[], object]]:
    """These keys, round and round."""
    return itertools.cycle([painted.press(one) for one in keys])


def resizes(painted: Painted) -> Iterator[Callable[[], object]]:
    """Other widths, each with another column of text, so that every one wraps the whole anew."""
    for width in itertools.cycle(itertools.chain(range(60, 74, 2), range(71, 59, -2))):
        yield partial(painted.resize, width, SIZE[1])


def follows(painted: Painted) -> Iterator[Callable[[], object]]:
    """Follow one, then the other, from the sidebar; going to the other's row is not timed."""
    painted.answer(painted.press(b"1"))
    for arrow in itertools.cycle((b"\x1b[B", b"\x1b[A")):
        painted.answer(painted.press(arrow))
        yield painted.press(b"\r")


def told(what: str, figures: dict[str, float], most: float) -> None:
    """Print a figure of the reader, the others' and the ratios to them."""
    mine = figures["reader"]
    others = "   ".join(
        f"{name} {one:6.1f} (ratio {mine / one:.2f})" for name, one in figures.items() if name != "reader"
    )
    print(f"{what:40} {mine:6.1f} ms   {others:60} {at_most(mine, round(most))}")


@contextmanager
def engines_at_work() -> Iterator[None]:
    """As many engines as cores that understand one article after another."""
    article = Article(text=SAMPLE.read_text("utf-8"), source="sample", language="fr")
    request = frame(AnalyzeMany(0, (article,) * 10_000))
    processes = [engine_process.spawn() for _ in range(len(os.sched_getaffinity(0)))]
    try:
        for process in processes:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write(request)
            process.stdin.flush()
            for _ in range(2):  # Ready, and the first article: from now on it works.
                process.stdout.read(length_of(process.stdout.read(LENGTH.size)))
            threading.Thread(target=process.stdout.read, daemon=True).start()
        yield
    finally:
        for process in processes:
            process.kill()
            process.wait()


def under_load(text: Path, home: Path) -> None:
    """Scrolling while engines work on all cores, beside the same without them, in turn."""
    command = [sys.executable, "-c", READER, str(text)]
    figures: dict[str, list[float]] = {"quiet": [], "engines at work": []}
    for turn in range(2 * TURNS):
        name, load = ("engines at work", engines_at_work()) if turn % 2 else ("quiet", nullcontext())
        place = home / f"load{turn}"
        place.mkdir()
        with load, opened(command, LOW, **keep(text, place)) as painted:
            figures[name].append(percentile(painted, keys_in_turn(painted, *[b"j"] * 5, *[b"k"] * 5)))
    quiet, busy = (statistics.median(found) for found in figures.values())
    told("sample: scroll a line, engines at work", {"reader": busy, "quiet": quiet}, 2 * quiet)


def measure(text: Path, size: str, env: dict[str, str], *, long: bool) -> None:
    """All figures of one text."""
    programs: Programs = {"reader": [sys.executable, "-c", READER, str(text)]}
    if less := shutil.which("less"):
        programs["less"] = [less, str(text)]
    programs["Static"] = [sys.executable, "-c", STATIC, str(text)]
    scroll: dict[str, float] = {}
    jump: dict[str, float] = {}
    resize: dict[str, float] = {}
    follow: dict[str, float] = {}
    for name, command in programs.items():
        with opened(command, SIZE if long else LOW, **env) as painted:
            scroll[name] = percentile(painted, keys_in_turn(painted, *[b"j"] * 5, *[b"k"] * 5))
            jump[name] = percentile(painted, keys_in_turn(painted, b"G", b"g"))
            if long and name == "reader":
                follow[name] = percentile(painted, follows(painted), 40)
            if long:
                resize[name] = percentile(painted, resizes(painted), 20 if name != "Static" else A_FEW)
    told(f"{size}: scroll a line", scroll, 35)
    told(f"{size}: jump to end and beginning", jump, 35)
    if long:
        told(f"{size}: follow another, {MENTIONS:,}", follow, 60)
        told(f"{size}: resize", resize, 250)


def main() -> None:
    """Both texts."""
    os.environ.setdefault("LESSHISTFILE", "-")
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        long = home / "long.txt"
        long.write_text(text_of(WORDS), "utf-8")
        print("from key to the last byte on the terminal, 95th percentile")
        measure(SAMPLE, "sample", keep(SAMPLE, home), long=False)
        under_load(SAMPLE, home)
        measure(long, "1,000,000 words", keep(long, home), long=True)


if __name__ == "__main__":
    main()
