"""Many articles into the library: what is kept, what is done again, what is told."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from queue import SimpleQueue

import pytest

from reader import __version__
from reader.batch import Outcome, Progress, add
from reader.batch import pool as pool_module
from reader.batch.prefetch import Listed
from reader.batch.targets import each_source, lasting
from reader.engine.protocol import AnalyzeMany, frame
from reader.library import Library
from reader.model.analysis import Analysis, Engine
from reader.model.article import Article
from reader.presentation.progress_line import clock, line, summary
from reader.sources import SourceError, articles_of

add_module = sys.modules["reader.batch.add"]
"""The module: its name in the package is the function's."""

# An engine that understands nothing quickly, and does what the text says.
ENGINE = """
import os, signal, sys, time
from reader import __version__
from reader.model.analysis import Analysis, Engine
from reader.engine.protocol import *
def say(m): sys.stdout.buffer.write(frame(m)); sys.stdout.buffer.flush()
if {stillborn}: os._exit(1)
say(Ready("m"))
while (body := read_frame(sys.stdin.buffer)) is not None:
    request = request_of(body)
    for number, article in enumerate(request.articles, request.request):
        if "HANG" in article.text: os.kill(os.getpid(), signal.SIGSTOP)
        if "KILL" in article.text: os.kill(os.getpid(), signal.SIGKILL)
        if "ONCE" in article.text and not os.path.exists(article.source + ".died"):
            open(article.source + ".died", "w").close()
            os.kill(os.getpid(), signal.SIGKILL)
        for _ in range(1000):
            if "WAIT" not in article.text or os.path.exists(article.source + ".kept"): break
            time.sleep(0.01)
        else: say(Failed(Message("the first was not kept"), number)); continue
        if "FAIL" in article.text: say(Failed(Message("no"), number))
        else: say(Done(Analysis(Engine(__version__, "m"), "fr"), number))
"""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "library.sqlite3")
    yield library
    library.close()


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    return use(monkeypatch, ENGINE.format(stillborn=False))


def use(monkeypatch: pytest.MonkeyPatch, script: str) -> list[subprocess.Popen[bytes]]:
    """Have engines run a script. Returns those that were started."""
    processes: list[subprocess.Popen[bytes]] = []

    def spawn() -> subprocess.Popen[bytes]:
        command = [sys.executable, "-c", script]
        processes.append(subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE))
        return processes[-1]

    monkeypatch.setattr(pool_module, "spawn", spawn)
    return processes


def write(folder: Path, *texts: str) -> list[str]:
    files = []
    for number, text in enumerate(texts):
        file = folder / f"{number}.txt"
        file.write_text(text, "utf-8")
        files.append(str(file))
    return files


def test_all_are_kept_and_done_once(library: Library, tmp_path: Path, started: list[object]) -> None:
    files = write(tmp_path, *(f"Article {number}." for number in range(30)))
    seen: list[Progress] = []
    outcome = add(files, library, articles_of, jobs=2, tags=["alep"], watch=seen.append)
    assert outcome == Outcome(Progress(30, 0, 0, 30, 60))
    assert [progress.done for progress in seen] == list(range(1, 31))
    assert len(library.entries(tag="alep")) == 30
    assert all(entry.understood and entry.opened is None for entry in library.entries())
    assert len(started) == 2
    again = add(files, library, articles_of, jobs=2)
    assert (again.progress.kept, again.progress.known) == (0, 30)
    assert len(started) == 2, "an engine was started for nothing"


def test_the_same_text_twice_is_one_article(library: Library, tmp_path: Path, started: list[object]) -> None:
    outcome = add(write(tmp_path, "Un.", "Un.", "Deux."), library, articles_of, jobs=1)
    assert (outcome.progress.kept, outcome.progress.known, library.count()) == (2, 1, 2)


def test_what_an_older_version_understood_is_understood_again(
    library: Library, tmp_path: Path, started: list[object]
) -> None:
    files = write(tmp_path, "Un.")
    article = Article(text="Un.", source=files[0])
    library.add(article, Analysis(Engine("0", "m"), "fr"))
    assert add(files, library, articles_of, jobs=1).progress.kept == 1
    assert library.version(article.id) == __version__


def test_bad_ones_are_passed_over_and_told(library: Library, tmp_path: Path, started: list[object]) -> None:
    files = write(tmp_path, "Un.", "FAIL", "", "Deux.")
    outcome = add([*files, str(tmp_path / "none.txt")], library, articles_of, jobs=2)
    assert (outcome.progress.kept, outcome.progress.bad) == (2, 3)
    assert sorted(str(problem).removeprefix(f"{tmp_path}/") for problem in outcome.problems) == [
        "1.txt: added, but not analysed: no",
        "2.txt: empty",
        "none.txt: no such file or folder",
    ]
    assert library.count() == 3


def test_a_fault_of_what_reads_is_told_too(library: Library, started: list[object]) -> None:
    def read(source: str) -> Iterator[Article]:
        yield Article(text="Un.", source=source)
        raise ZeroDivisionError

    outcome = add(["a"], library, read, jobs=1)
    assert outcome.progress.kept == 1
    assert tuple(map(str, outcome.problems)) == ("a: cannot be read: ZeroDivisionError()",)


def test_an_article_that_the_library_cannot_take_is_told(
    library: Library, tmp_path: Path, started: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    keep = library.add_many

    def broken(articles: Iterable[tuple[Article, Analysis | None]]) -> None:
        pairs = list(articles)
        if any("BAD" in article.text for article, _ in pairs):
            raise KeyError(10)
        keep(pairs)

    monkeypatch.setattr(library, "add_many", broken)
    outcome = add(write(tmp_path, "Un.", "BAD", "Deux.", "FAIL"), library, articles_of, jobs=1)
    assert (outcome.progress.kept, outcome.progress.bad) == (2, 2)
    assert f"{tmp_path}/1.txt: cannot be added: KeyError(10)" in map(str, outcome.problems)


def test_an_article_that_cannot_be_looked_up_is_told(
    library: Library, tmp_path: Path, started: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    bad, version = Article(text="BAD", source="").id, library.version

    def broken(article: str) -> str | None:
        if article == bad:
            raise KeyError(10)
        return version(article)

    monkeypatch.setattr(library, "version", broken)
    outcome = add(write(tmp_path, "Un.", "BAD", "Deux."), library, articles_of, jobs=1)
    told = [f"{tmp_path}/1.txt: cannot be added: KeyError(10)"]
    assert (outcome.progress.kept, list(map(str, outcome.problems))) == (2, told)


def test_an_article_that_cannot_be_sent_is_kept_and_told(
    library: Library, tmp_path: Path, started: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(message: AnalyzeMany) -> bytes:
        if any("BAD" in article.text for article in message.articles):
            raise UnicodeEncodeError("utf-8", "", 0, 1, "no")
        return frame(message)

    monkeypatch.setattr(pool_module, "frame", broken)
    outcome = add(write(tmp_path, "Un.", "BAD", "Deux.", "BAD 2", "Trois."), library, articles_of, jobs=2)
    assert (outcome.progress.kept, outcome.progress.bad, library.count()) == (3, 2, 5)
    assert all("added, but not analysed: UnicodeEncodeError" in str(problem) for problem in outcome.problems)


def test_names_that_are_no_utf_8_are_kept_with_a_sign(library: Library, tmp_path: Path, started: list[object]) -> None:
    for name in (b"\xe9t\xe9.txt", b"\xff.md", b"a\x80.html"):
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text("<p>Voici " + repr(name), "utf-8")
    for known in (0, 3):
        outcome = add(sorted(each_source([str(tmp_path)])), library, articles_of, jobs=1)
        assert (outcome.progress.kept, outcome.progress.known, outcome.problems) == (3 - known, known, ())
    names = sorted(Path(entry.source).name for entry in library.entries())
    assert names == ["a\ufffd.html", "\ufffd.md", "\ufffdt\ufffd.txt"]


def test_an_engine_that_dies_is_started_again_and_its_article_tried_once_more(
    library: Library, tmp_path: Path, started: list[object]
) -> None:
    outcome = add(write(tmp_path, "Un.", "ONCE", "Deux.", "Trois."), library, articles_of, jobs=1)
    assert (outcome.progress.kept, outcome.problems) == (4, ())
    assert len(started) == 2


def test_an_article_that_kills_twice_is_bad_and_the_others_are_not(
    library: Library, tmp_path: Path, started: list[object]
) -> None:
    files = write(tmp_path, *(f"Article {number}." for number in range(5)), "KILL", *"abcdef")
    outcome = add(files, library, articles_of, jobs=2)
    assert outcome.progress.kept == 11
    (problem,) = outcome.problems
    assert str(problem) == f"{tmp_path}/5.txt: added, but not analysed: the engine stopped twice on it"
    assert library.count() == 12


def test_an_article_over_which_the_engine_hangs_is_bad_and_the_others_are_not(
    library: Library, tmp_path: Path, started: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.engine.patience.SILENCE", 2.0)
    monkeypatch.setattr("reader.batch.pool.LOOK_EVERY", 0.1)
    outcome = add(write(tmp_path, "Un.", "HANG", "Deux."), library, articles_of, jobs=1)
    assert outcome.progress.kept == 2
    (problem,) = outcome.problems
    assert str(problem) == f"{tmp_path}/1.txt: added, but not analysed: the engine stopped twice on it"


def test_an_engine_that_does_not_start_ends_it(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    processes = use(monkeypatch, ENGINE.format(stillborn=True))
    outcome = add(write(tmp_path, "Un.", "Deux."), library, articles_of, jobs=1)
    assert str(outcome.fault) == "the engine failed to start; READER_DEBUG=1 shows why"
    assert len(processes) == pool_module.STARTS


def test_a_full_disk_ends_it_with_what_is_kept(library: Library, tmp_path: Path, started: list[object]) -> None:
    files = write(tmp_path, *(" ".join(map(str, range(number, 10**8, 10**4 + number))) for number in range(1, 40)))
    (pages,) = library._connection.execute("PRAGMA page_count").fetchone()
    library._connection.execute(f"PRAGMA max_page_count = {pages + 10}")
    outcome = add(files, library, articles_of, jobs=1)
    assert str(outcome.fault) == f"{library.path}: the disk is full"
    assert library.count() == outcome.progress.kept < 39
    assert summary(outcome, 1.0).endswith("run it again to continue")


def test_ctrl_c_ends_it_with_what_is_kept(library: Library, tmp_path: Path, started: list[object]) -> None:
    def watch(progress: Progress) -> None:
        if progress.kept == 3:
            raise KeyboardInterrupt

    outcome = add(write(tmp_path, *map(str, range(20))), library, articles_of, jobs=2, watch=watch)
    assert outcome.interrupted
    kept = outcome.progress.kept
    assert 3 <= kept == library.count() < 20
    assert summary(outcome, 1.0) == f"{kept} added; run it again to continue"


def test_a_few_are_kept_in_one_transaction(
    library: Library, tmp_path: Path, started: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(add_module, "LATEST", 60.0)
    said: list[str] = []
    library._connection.set_trace_callback(said.append)
    add(write(tmp_path, *map(str, range(3 * add_module.TOGETHER + 1))), library, articles_of, jobs=1)
    assert said.count("COMMIT") == 4
    assert library.count() == 3 * add_module.TOGETHER + 1


def test_what_is_understood_is_kept_though_others_take_long(
    library: Library, tmp_path: Path, started: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(add_module, "LATEST", 0.01)

    def watch(progress: Progress) -> None:
        if progress.kept == 1:
            (tmp_path / "1.txt.kept").touch()

    outcome = add(write(tmp_path, "Un.", "WAIT", "Trois."), library, articles_of, jobs=1, watch=watch)
    assert (outcome.progress.kept, outcome.progress.bad) == (3, 0)


def test_engines_end_with_it(library: Library, tmp_path: Path, started: list[subprocess.Popen[bytes]]) -> None:
    add(write(tmp_path, *map(str, range(9))), library, articles_of, jobs=2)
    assert [process.poll() for process in started] == [0, 0]


def test_an_address_that_is_known_is_not_fetched_unless_asked(library: Library, started: list[object]) -> None:
    fetched: list[str] = []

    def read(source: str) -> Iterator[Article]:
        fetched.append(source)
        yield Article(text="Un.", source=source)

    address = "https://example.org/a"
    assert add([address], library, read, jobs=1).progress.kept == 1
    assert add([address], library, read, jobs=1, tags=["t"]).progress.known == 1
    assert fetched == [address]
    assert [entry.tags for entry in library.entries()] == [("t",)]
    add([address], library, read, jobs=1, refresh=True)
    assert fetched == [address] * 2


def test_of_a_feed_only_what_is_new_is_fetched(library: Library, started: list[object]) -> None:
    fetched: list[str] = []

    def item(name: str) -> Article:
        fetched.append(name)
        if name == "https://example.org/bad":
            raise SourceError(f"{name}: not found")
        return Article(text=name, source=name)

    def listed(address: str) -> Iterator[Listed]:
        return ((f"https://example.org/{name}", partial(item, f"https://example.org/{name}")) for name in names)

    names = ["a", "bad", "b"]
    feed = ["https://example.org/feed"]
    outcome = add(feed, library, articles_of, jobs=1, listed=listed)
    assert (outcome.progress.kept, outcome.problems) == (2, ("https://example.org/bad: not found",))
    names = ["c", "a", "b"]
    fetched.clear()
    outcome = add(feed, library, articles_of, jobs=1, listed=listed)
    assert (outcome.progress.kept, outcome.progress.known) == (1, 2)
    assert fetched == ["https://example.org/c"]


def test_a_slow_kind_of_file_is_read_again_only_if_it_changed(
    library: Library, tmp_path: Path, started: list[object]
) -> None:
    read: list[str] = []
    file = tmp_path / "a.pdf"
    file.write_bytes(b"x")

    def reads(source: str) -> Iterator[Article]:
        read.append(source)
        yield Article(text="Un.", source=source)

    for _ in range(2):
        add([str(file)], library, reads, jobs=1)
    assert len(read) == 1
    library._write("UPDATE article SET added = ?", (file.stat().st_mtime - 1,))
    add([str(file)], library, reads, jobs=1)
    assert len(read) == 2


def test_what_is_slow_to_read_does_not_hold_up_the_rest(library: Library, started: list[object]) -> None:
    gate: SimpleQueue[None] = SimpleQueue()

    def read(source: str) -> Iterator[Article]:
        if source == "slow":
            gate.get(timeout=20)
        yield Article(text=source, source=source)

    def watch(progress: Progress) -> None:
        if progress.kept == 5:
            gate.put(None)

    outcome = add(["slow", *"abcde"], library, read, jobs=1, watch=watch)
    assert outcome.progress.kept == 6


def test_sources_of_targets(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    names = ["10.txt", "2.txt", "b/c.md", "image.png"]
    for name in names:
        (tmp_path / name).write_text("x", "utf-8")
    inside = [f"{tmp_path}/{name}" for name in ("2.txt", "10.txt", "b/c.md")]
    assert list(each_source([str(tmp_path)])) == inside
    assert list(each_source([f"{tmp_path}/*.txt"])) == inside[:2]
    others = ["-", "https://example.org/*?a=[1]", str(tmp_path / "none*"), "no\0name", inside[0]]
    assert list(each_source(others)) == others


def test_a_folder_without_articles_is_told_by_name(library: Library, tmp_path: Path, started: list[object]) -> None:
    (tmp_path / "empty").mkdir()
    outcome = add(list(each_source([str(tmp_path / "empty")])), library, articles_of, jobs=1)
    assert tuple(map(str, outcome.problems)) == (f"{tmp_path}/empty: no articles in this folder",)


def test_a_source_holds_wherever_one_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert lasting("a.txt") == str(tmp_path / "a.txt")
    assert lasting("-") == "-"
    assert lasting("https://example.org/../a") == "https://example.org/../a"


def test_how_far_it_is_fits_the_line() -> None:
    progress = Progress(kept=400, known=10, bad=2, total=1000, words=80_000)
    assert line(progress, 10.0) == "412/1000  8,000 words/s  2 errors  0:15 left"
    for width in range(1, 120):
        assert len(line(progress, 10.0, width)) < max(width, 2)
    assert "━" in line(progress, 10.0, 60)
    assert line(Progress(0, 0, 0, 0, 0), 0.0, 40)


def test_what_came_of_it() -> None:
    outcome = Outcome(Progress(2, 1, 1, 4, 600), ("x",))
    assert summary(outcome, 2.0) == "2 added, 1 already there, 1 error; 600 words in 0:02, 300 per second"
    assert (clock(7), clock(760), clock(11_100)) == ("0:07", "12:40", "3:05:00")


def test_the_real_engine_understands_a_batch(library: Library, sample: Article, shared: Path) -> None:
    began = time.monotonic()
    texts = [str(file) for file in sorted((shared / "gold" / "wikinews").glob("*.txt"))[:6]]
    outcome = add(texts, library, articles_of, jobs=1)
    assert (outcome.progress.kept, outcome.problems) == (6, ())
    assert all(analysis.entities for _, analysis in library.understood())
    assert time.monotonic() - began < 60
