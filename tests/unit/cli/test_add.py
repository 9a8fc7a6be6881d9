"""``reader add`` as another process sees it, with the real engine."""

from __future__ import annotations

import fcntl
import os
import signal
import sqlite3
import struct
import subprocess
import sys
import termios
import time
from contextlib import closing
from pathlib import Path
from typing import IO

import pytest
from click.testing import CliRunner

from reader.cli.main import commands
from reader.knowledge.resources import sample_article
from reader.library import Library
from tests.programs import reader
from tests.unit.cli.test_main import TEXT
from tests.unit.sources.test_feeds import LONG, RSS
from tests.unit.sources.test_web import HTML, Server, server

__all__ = ["server"]

ARTICLES = 32


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite3"


def stopped(command: list[str], library: Path, by: signal.Signals, after: int) -> subprocess.CompletedProcess[str]:
    """Run until so many articles are kept, then send a signal to the process and its group."""
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True)
    limit = time.monotonic() + 60
    while process.poll() is None and kept(library) < after and time.monotonic() < limit:
        time.sleep(0.01)
    os.killpg(process.pid, by)
    _, errors = process.communicate(timeout=30)
    return subprocess.CompletedProcess(command, process.returncode, "", errors)


def kept(file: Path) -> int:
    if not file.exists():
        return 0
    with closing(Library.open(file)) as library:
        return sum(entry.understood for entry in library.entries())


def test_a_run_that_is_killed_or_interrupted_goes_on_where_it_was(tmp_path: Path, library: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(ARTICLES):
        (folder / f"{number}.txt").write_text(f"{sample_article().read_text('utf-8')}\nPage {number}.\n", "utf-8")
    command = [sys.executable, "-m", "reader", "add", "--jobs", "1", "--library", str(library), str(folder)]
    killed = stopped(command, library, signal.SIGKILL, 2)
    assert killed.returncode == -signal.SIGKILL
    first = kept(library)
    assert 2 <= first < ARTICLES
    interrupted = stopped(command, library, signal.SIGINT, first + 2)
    assert interrupted.returncode == 130
    second = kept(library)
    assert f"{second - first} added, " in interrupted.stderr
    assert interrupted.stderr.endswith("run it again to continue\n")
    assert "Traceback" not in interrupted.stderr
    done = reader("add", "--jobs", "1", "--library", str(library), str(folder))
    assert done.returncode == 0
    told = done.stderr.splitlines()[-1]  # Behind lines of progress, where the machine is slow.
    assert told.startswith(f"reader: {ARTICLES - second} added, {second} already there; ")
    with closing(Library.open(library)) as opened:
        assert opened.count() == kept(library) == ARTICLES
        assert opened.doctor().problems == ()


def test_bad_ones_are_listed_at_the_end_and_standard_input_is_one_of_them(tmp_path: Path, library: Path) -> None:
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.4 nonsense")
    done = reader("add", "--tag", "x", str(tmp_path / "bad.pdf"), "-", stdin=TEXT, READER_LIBRARY=str(library))
    assert done.returncode == 2
    assert done.stdout == ""
    bad, told = done.stderr.splitlines()[-2:]  # Behind lines of progress, where the machine is slow.
    assert bad.startswith(f"reader: {tmp_path}/bad.pdf: ")
    assert told.startswith("reader: 1 added, 1 error; 9 words in ")
    with closing(Library.open(library)) as opened:
        assert [(entry.source, entry.tags) for entry in opened.entries()] == [("-", ("x",))]


def waiting_in(pipe: IO[str]) -> int:
    """Bytes in a pipe that nobody has read yet."""
    return int(struct.unpack("i", fcntl.ioctl(pipe, termios.FIONREAD, b"\0" * 4))[0])


def test_ctrl_c_while_it_waits_for_standard_input_ends_it(library: Path) -> None:
    command = [sys.executable, "-m", "reader", "add", "--library", str(library), "-"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    while not library.exists() and process.poll() is None:
        time.sleep(0.01)
    assert process.stdin is not None
    process.stdin.write("Il était une fois")
    process.stdin.flush()
    while waiting_in(process.stdin) and process.poll() is None:
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=20) == 130
    assert process.stderr is not None
    assert process.stderr.read() == "reader: 0 added; run it again to continue\n"
    process.stderr.close()


@pytest.mark.parametrize(
    ("file", "why"),
    [
        ("/dev/full", "/dev/full: "),
        ("/proc/none/library.sqlite3", "/proc/none"),
        ("", "--library is empty"),
    ],
)
def test_a_library_that_cannot_be_is_told_before_anything_is_done(file: str, why: str) -> None:
    done = reader("add", "--library", file, str(sample_article()))
    assert done.returncode == 2
    assert why in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_tag_is_on_one_line() -> None:
    done = reader("add", "--tag", "a\nb", str(sample_article()))
    assert (done.returncode, done.stderr) == (2, "reader: --tag: a tag must be one or more words on a single line\n")


def test_a_feed_is_added_and_only_what_is_new_is_fetched_next_time(server: Server, library: Path) -> None:
    server.page("/a", f"<html><body><p>{LONG}</p></body></html>", content_type=HTML)
    feed = server.page("/fil.xml", RSS.format(server.address), content_type="application/rss+xml")
    refused = reader("add", "--library", str(library), feed)
    assert refused.returncode == 2
    assert "--allow-private" in refused.stderr
    assert not server.seen
    first = reader("add", "--library", str(library), "--allow-private", feed)
    assert first.returncode == 2
    assert f"{server.address}/lost: no such page" in first.stderr
    assert "3 added, 1 error" in first.stderr
    server.seen.clear()
    again = reader("--library", str(library), "--allow-private", "add", feed)
    assert "0 added, 3 already there, 1 error" in again.stderr
    assert [path for path, _ in server.seen] == ["/fil.xml", "/lost"]
    server.seen.clear()
    reader("add", "--library", str(library), "--allow-private", "--refresh", feed)
    assert "/a" in [path for path, _ in server.seen]


def test_a_locked_library_ends_it_with_a_word(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.cli.options.WAIT", 0.1)
    monkeypatch.setenv("READER_LIBRARY", str(library))
    Library.open(library).close()
    with closing(sqlite3.connect(library, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        done = CliRunner().invoke(commands, ["add", "--jobs", "1", str(sample_article())])
    assert done.exit_code == 2
    assert "another program has locked the library" in done.stderr
    assert "0 added; run it again to continue" in done.stderr


@pytest.mark.parametrize(
    "command",
    [["add", "a.txt"], ["library", "list"], ["find", "lyon"], ["export", "--all"], ["library", "doctor"]],
    ids=lambda command: command[-1],
)
def test_without_a_home_each_command_says_what_to_do(command: list[str], tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        f"sys.argv = ['reader', *{command!r}]\n"
        "from reader.__main__ import main\n"
        "import reader.library.connection as connection\n"
        "connection.user_data_path = lambda *a, **k: Path('~/x')\n"
        "main()"
    )
    environment = {name: value for name, value in os.environ.items() if name != "READER_LIBRARY"}
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 2
    assert done.stderr == "reader: there is no home folder; choose a library with --library FILE\n"


def test_a_library_that_is_read_only_ends_it_before_much_is_done(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("READER_LIBRARY", str(library))
    Library.open(library).close()
    monkeypatch.setattr("reader.library.connection.os.access", lambda *_: False)
    done = CliRunner().invoke(commands, ["add", "--jobs", "1", str(sample_article())])
    assert done.exit_code == 2
    assert "the library is read-only" in done.stderr
