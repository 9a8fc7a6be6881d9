"""From the first frame to the app in a terminal: what is seen, what becomes of keys, and how the terminal is left.

The program is held where it imports Textual, until the test lets it go on.
"""

from __future__ import annotations

import codecs
import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from reader import __version__
from reader.library import Library
from reader.model.analysis import Analysis, Engine, Entity, Mention, Quote, Speaker
from reader.sources import first_article
from tests.terminal.emulator import Emulator

SAMPLE = Path(__file__).parents[2] / "seeds" / "alep.txt"
PATIENCE = 30.0
"""Seconds until what does not come counts as a failure."""
LONGEST = 5.0
"""Seconds for which a screen that goes on changing is waited for."""
QUIET = 0.7
"""Seconds without a byte after which the screen is taken to stand."""

HELD = """
import os, sys
class Hold:
    def find_spec(self, name, path=None, target=None):
        if name == "textual":
            sys.meta_path.remove(self)
            os.write({held}, b".")
            told = os.read({pipe}, 1)
            if told == b"x":
                raise ImportError("no textual today")
            if told == b"m":
                print("imported:", *sys.modules, ":end", flush=True)
sys.meta_path.insert(0, Hold())
sys.argv = ["reader", {target!r}]
from reader.__main__ import main
main()
"""

ASKED_BY_APP = "\x1b[?2048$p"
"""What Textual asks the terminal as soon as it has taken it over."""

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks at a terminal as Linux has them")


class Program:
    """The reader in a terminal, held before Textual is imported."""

    def __init__(self, home: Path, size: tuple[int, int] = (100, 24), *, env: Mapping[str, str] = {}) -> None:
        reading, self._pipe = os.pipe()
        self._held, writing = os.pipe()
        script = HELD.format(pipe=reading, held=writing, target=str(SAMPLE))
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
            os.set_inheritable(reading, True)
            os.set_inheritable(writing, True)
            inherited = {
                name: os.environ[name]
                for name in ("PATH", "PYTHONPATH", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")
                if name in os.environ
            }
            settings = {"HOME": str(home), "TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}
            os.execve(sys.executable, [sys.executable, "-c", script], {**inherited, **settings, **env})
        os.close(reading)
        os.close(writing)
        self.before = termios.tcgetattr(self.terminal)
        self.screen = Emulator(*size)
        self.painted = ""
        self._decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")  # a read may end inside a character
        self.frames: list[dict[tuple[int, int], tuple[str, str]]] = []
        self._status: int | None = None

    def _read(self, seconds: float) -> bool:
        if not select.select([self.terminal], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self.terminal, 1 << 16)
        except OSError:
            return False
        self.painted += self._decoder.decode(data)
        return bool(data)

    def wait_for(self, words: str) -> None:
        """Wait until words have been painted."""
        end = time.monotonic() + PATIENCE
        while words not in self.painted:
            assert time.monotonic() < end, f"waited for {words!r}: {self.painted[-300:]!r}"
            self._read(0.2)

    def wait_for_frames(self, count: int) -> None:
        """Wait until so many whole frames have been painted."""
        end = time.monotonic() + PATIENCE
        while self.painted.count(END_OF_FRAME) < count:
            assert time.monotonic() < end, f"waited for {count} frames: {self.painted[-300:]!r}"
            self._read(0.2)

    def wait_until(self, holds: Callable[[str], bool]) -> None:
        """Wait until what stands on the screen is as is said."""
        end = time.monotonic() + PATIENCE
        while not holds(self.seen().text()):
            assert time.monotonic() < end, f"waited in vain: {self.screen.text()}"
            self._read(0.2)

    def wait_until_quiet(self) -> Emulator:
        """Wait until nothing more is painted, and return the screen."""
        end = time.monotonic() + LONGEST  # A cursor that blinks is never quiet.
        while self._read(QUIET) and time.monotonic() < end:
            pass
        return self.seen()

    def wait_until_held(self) -> None:
        """Wait until it is about to import Textual: all that comes before the app has come."""
        assert select.select([self._held], [], [], PATIENCE)[0], "Textual was not imported"

    def wait_until_taken_over(self) -> Emulator:
        """Wait until the app has painted its screen and nothing more is painted, and return the screen."""
        end = time.monotonic() + PATIENCE
        while "\x1b[1;1H" not in self.painted.partition(ASKED_BY_APP)[2]:
            assert time.monotonic() < end, f"waited for the app: {self.painted[-300:]!r}"
            self._read(0.2)
        return self.wait_until_quiet()

    def seen(self) -> Emulator:
        """The screen as it stands, which has every frame on it in turn."""
        self.screen, self.frames = Emulator(self.screen.width, self.screen.height), []
        painted = re.sub(r"\x1b(\[[0-9;?<>=]*)?$", "", self.painted)  # A read may end inside a sequence.
        for part in re.split(r"(?<=\x1b\[\?2026l)|(?=\x1b\[1;1H)", painted):
            self.screen.feed(part)
            self.frames.append(dict(self.screen.cells))
        return self.screen

    def type(self, keys: bytes) -> None:
        os.write(self.terminal, keys)

    def go_on(self, how: bytes = b".") -> None:
        """Let it import Textual; ``x`` makes that fail, ``m`` prints what is imported by then."""
        os.write(self._pipe, how)

    def wait_end(self) -> int:
        """Wait until it has ended; its status, negative for a signal."""
        end = time.monotonic() + PATIENCE
        while True:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            self._read(0.05)
            if pid:
                self._status = os.waitstatus_to_exitcode(status)
                end = time.monotonic() + LONGEST
                while self._read(0.1) and time.monotonic() < end:
                    pass
                return self._status
            assert time.monotonic() < end, "it did not end"

    @property
    def attributes(self) -> list[Any]:
        return termios.tcgetattr(self.terminal)

    def is_as_found(self) -> bool:
        """Whether the terminal was left as it was found: attributes, main screen, cursor, mouse."""
        modes = dict(self.seen().modes)
        expected = {"1049": "l", "25": "h"}
        mouse = modes.get("1000", "l") == "l" and modes.get("2004", "l") == "l"
        return self.attributes == self.before and mouse and expected.items() <= modes.items()

    def close(self) -> None:
        if self._status is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self._pipe)
        os.close(self._held)
        os.close(self.terminal)


@pytest.fixture
def programs(tmp_path: Path) -> Iterator[list[Program]]:
    opened: list[Program] = []
    yield opened
    for program in opened:
        program.close()


def know_the_sample(home: Path) -> None:
    """Put the sample into the library, with a scripted analysis: no engine is needed then."""
    article = first_article(str(SAMPLE))
    found = [Mention(match.start(), match.end(), "name", "LOC", "place") for match in re.finditer("Alep", article.text)]
    start = article.text.index("«")
    quote = Quote(start, article.text.index("»", start) + 1, "direct", Speaker(0, 4, "e1", "Alep", 0.9))
    analysis = Analysis(
        Engine(__version__, "scripted"), "fr", (Entity("e1", "Alep", "LOC", "place", tuple(found)),), (quote,)
    )
    library = Library.open(home / ".local" / "share" / "reader" / "library.sqlite3")
    library.keep(article)
    library.keep_analysis(article.id, analysis)
    library.set_place(article.id, article.text.index("Salaheddine"), 0.2)
    library.set_follows(article.id, ("Alep",))
    library.close()


END_OF_FRAME = "\x1b[?2026l"


@pytest.mark.parametrize(
    ("size", "env"),
    [
        ((100, 24), {}),
        ((100, 24), {"COLORTERM": ""}),
        ((100, 24), {"NO_COLOR": "1"}),
        ((80, 24), {}),
        ((60, 20), {}),
        ((200, 50), {}),
    ],
    ids=["all colours", "256 colours", "NO_COLOR", "80 cells", "60 cells", "200 cells"],
)
def test_the_app_takes_over_without_changing_a_cell(
    tmp_path: Path, programs: list[Program], size: tuple[int, int], env: dict[str, str]
) -> None:
    know_the_sample(tmp_path)
    programs.append(program := Program(tmp_path, size, env=env))
    program.wait_for(END_OF_FRAME)
    first = dict(program.seen().cells)
    assert len(first) == size[0] * size[1]
    assert "Salaheddine" in program.screen.text()
    assert "Alep 9 mentions" in program.screen.text()
    program.go_on()
    program.wait_until_taken_over()
    changed = [
        (place, first[place], frame[place])
        for frame in program.frames[1:]
        for place in first
        if frame[place] != first[place]
    ]
    assert len(program.frames) > 2
    assert changed == []
    assert program.screen.modes.count(("1049", "h")) == 1
    program.type(b"q")
    assert program.wait_end() == 0
    assert program.is_as_found()


@pytest.mark.parametrize(
    "keys",
    [b"j", b"G", b"\x1b[5~", b"\x15"],
    ids=repr,
)
def test_the_text_moves_before_the_app_is_there_and_stays_there(
    tmp_path: Path, programs: list[Program], keys: bytes
) -> None:
    know_the_sample(tmp_path)
    programs.append(program := Program(tmp_path))
    program.wait_for(END_OF_FRAME)
    first = program.seen().text()
    program.type(keys)
    program.wait_for_frames(2)
    moved = dict(program.seen().cells)
    count = len(program.frames)
    assert program.screen.text() != first
    assert "Alep 9 mentions" in program.screen.text()
    program.go_on()
    program.wait_until_taken_over()
    changed = [(place, moved[place], frame[place]) for frame in program.frames[count:] for place in moved]
    assert len(program.frames) > count
    assert [change for change in changed if change[1] != change[2]] == []


NAMES = "actors · "
"""What the status line says once names are known."""


@pytest.mark.parametrize("size", [(100, 24), (60, 20)], ids=["with a sidebar", "without one"])
def test_names_of_a_kept_engine_are_there_before_the_app_and_stay(
    tmp_path: Path, programs: list[Program], size: tuple[int, int]
) -> None:
    programs.append(program := Program(tmp_path, size))
    _wait_for_all_names(program)
    named = dict(program.seen().cells)
    count = len(program.frames)
    program.go_on()
    program.wait_until_taken_over()
    changed = [(place, named[place], frame[place]) for frame in program.frames[count:] for place in named]
    assert len(program.frames) > count
    assert [change for change in changed if change[1] != change[2]] == []
    assert program.screen.cells == named
    program.type(b"q")
    assert program.wait_end() == 0
    assert program.is_as_found()
    assert _kept_analysis(tmp_path) is not None


def _kept_analysis(home: Path) -> Analysis | None:
    library = Library.open(home / ".local" / "share" / "reader" / "library.sqlite3")
    try:
        return library.analysis(first_article(str(SAMPLE)).id)
    finally:
        library.close()


@pytest.mark.parametrize("key", [b"q", b"Gq"])
def test_what_was_read_is_kept_though_one_quits_before_the_app_is_there(
    tmp_path: Path, programs: list[Program], key: bytes
) -> None:
    programs.append(program := Program(tmp_path))
    _wait_for_all_names(program)
    program.type(key)
    program.go_on()
    assert program.wait_end() == 0
    assert program.is_as_found()
    assert _kept_analysis(tmp_path) is not None
    assert (_kept_place(tmp_path) > 0) == (key == b"Gq")


@pytest.mark.parametrize(
    ("end", "status"),
    [
        (lambda program: os.kill(program.pid, signal.SIGTERM), -signal.SIGTERM),
        (lambda program: os.kill(program.pid, signal.SIGHUP), -signal.SIGHUP),
        (lambda program: os.kill(program.pid, signal.SIGQUIT), -signal.SIGQUIT),
        (lambda program: program.type(b"\x03"), 130),
        (lambda program: program.go_on(b"x"), 1),
    ],
    ids=["SIGTERM", "SIGHUP", "SIGQUIT", "ctrl+c", "error"],
)
def test_what_was_read_is_kept_though_it_ends_before_the_app_is_there(
    tmp_path: Path, programs: list[Program], end: Callable[[Program], None], status: int
) -> None:
    programs.append(program := Program(tmp_path))
    _wait_for_all_names(program)
    program.type(b"G")
    program.wait_until(lambda text: "100 %" in text)
    program.wait_until_quiet()  # ctrl+c has the terminal drop what it has not passed on yet
    end(program)
    assert program.wait_end() == status
    assert program.is_as_found()
    assert _kept_analysis(tmp_path) is not None
    assert _kept_place(tmp_path) > 0


def _wait_for_all_names(program: Program) -> None:
    program.wait_until(lambda text: NAMES in text and "analysing" not in text)
    _wait_for_whole_frame(program)


def _wait_for_whole_frame(program: Program) -> None:
    program.wait_until(lambda _: program.painted.endswith(END_OF_FRAME))


def _kept_place(home: Path) -> int:
    library = Library.open(home / ".local" / "share" / "reader" / "library.sqlite3")
    try:
        return library.position(first_article(str(SAMPLE)).id)
    finally:
        library.close()


def test_names_that_come_behind_a_key_are_marked_where_one_is(tmp_path: Path, programs: list[Program]) -> None:
    programs.append(program := Program(tmp_path))
    program.wait_for(END_OF_FRAME)
    program.type(b"G")
    _wait_for_all_names(program)
    program.wait_until(lambda text: "100 %" in text)
    _wait_for_whole_frame(program)
    named = dict(program.screen.cells)
    program.go_on()
    assert program.wait_until_taken_over().cells == named


def test_names_that_come_behind_a_resize_are_left_to_the_app(tmp_path: Path, programs: list[Program]) -> None:
    programs.append(program := Program(tmp_path, (90, 24)))
    program.wait_for(END_OF_FRAME)
    fcntl.ioctl(program.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 60, 0, 0))
    program.go_on()
    program.wait_for("\x1b[?2048$p")
    program.wait_for(NAMES)
    program.wait_until_quiet()
    screen = Emulator(60, 30)
    screen.feed(program.painted.rpartition(END_OF_FRAME)[2])
    assert len(screen.cells) == 60 * 30


def test_what_comes_behind_the_keys_that_move_waits_for_the_app(tmp_path: Path, programs: list[Program]) -> None:
    know_the_sample(tmp_path)
    programs.append(program := Program(tmp_path))
    program.wait_for(END_OF_FRAME)
    program.type("G/é".encode())
    program.wait_for_frames(2)
    assert "100 %" in program.seen().text()
    program.type(b"l\x1b[3~av")
    program.go_on()
    program.wait_until(lambda text: "élav" in text)


def test_an_escape_that_waited_is_the_key(tmp_path: Path, programs: list[Program]) -> None:
    know_the_sample(tmp_path)
    programs.append(program := Program(tmp_path))
    program.wait_for(END_OF_FRAME)
    assert "Alep 9 mentions" in program.seen().text()
    program.type(b"k\x1b")
    program.wait_for_frames(2)
    program.go_on()
    program.wait_until(lambda text: "Alep 9 mentions" not in text)


def test_one_s_own_keys_move_the_text_too(tmp_path: Path, programs: list[Program]) -> None:
    know_the_sample(tmp_path)
    settings = tmp_path / ".config" / "reader" / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text('[keys]\nbottom = "Z"\n')
    programs.append(program := Program(tmp_path))
    program.wait_for(END_OF_FRAME)
    program.type(b"Z")
    program.wait_for_frames(2)
    assert "100 %" in program.seen().text()


@pytest.mark.parametrize("end", [b"\x03", b"x"], ids=["ctrl+c", "error"])
def test_after_keys_the_terminal_is_left_as_found_too(tmp_path: Path, programs: list[Program], end: bytes) -> None:
    know_the_sample(tmp_path)
    programs.append(program := Program(tmp_path))
    program.wait_for(END_OF_FRAME)
    program.type(b"jjG")
    program.wait_for_frames(2)
    program.type(end) if end == b"\x03" else program.go_on(end)
    assert program.wait_end() == (130 if end == b"\x03" else 1)
    assert program.is_as_found()


def test_a_key_after_a_resize_paints_nothing_of_the_old_size(tmp_path: Path, programs: list[Program]) -> None:
    know_the_sample(tmp_path)
    programs.append(program := Program(tmp_path))
    program.wait_for(END_OF_FRAME)
    fcntl.ioctl(program.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 80, 0, 0))
    program.type(b"g")
    program.go_on()
    program.wait_until_taken_over()
    screen = Emulator(80, 30)
    screen.feed(program.painted.partition(END_OF_FRAME)[2])
    assert len(screen.cells) == 80 * 30
    assert " 0 %" in screen.text()


def test_keys_typed_before_the_app_is_there_are_done(tmp_path: Path, programs: list[Program]) -> None:
    know_the_sample(tmp_path)
    programs.append(program := Program(tmp_path))
    program.wait_for(END_OF_FRAME)
    before = len(program.painted)
    program.type(b"G/lav")
    program.go_on()
    program.wait_until(lambda text: "lav" in text)
    assert "100 %" in program.painted[before:]
    assert "G/lav" not in program.painted


def test_quit_typed_before_the_app_is_there_quits(tmp_path: Path, programs: list[Program]) -> None:
    programs.append(program := Program(tmp_path))
    program.wait_for(END_OF_FRAME)
    program.type(b"q")
    program.go_on()
    assert program.wait_end() == 0
    assert program.is_as_found()


@pytest.mark.parametrize(
    ("act", "status"),
    [
        (lambda program: program.type(b"\x03"), 130),
        (lambda program: os.kill(program.pid, signal.SIGINT), 130),
        (lambda program: os.kill(program.pid, signal.SIGTERM), -signal.SIGTERM),
        (lambda program: os.kill(program.pid, signal.SIGHUP), -signal.SIGHUP),
        (lambda program: os.kill(program.pid, signal.SIGQUIT), -signal.SIGQUIT),
        (lambda program: program.go_on(b"x"), 1),
    ],
    ids=["ctrl+c", "SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "error"],
)
def test_what_ends_it_before_the_app_is_there_leaves_the_terminal_as_found(
    tmp_path: Path, programs: list[Program], act: Any, status: int
) -> None:
    programs.append(program := Program(tmp_path))
    program.wait_for(END_OF_FRAME)
    assert program.attributes != program.before
    act(program)
    assert program.wait_end() == status
    assert program.is_as_found()


IMPORTED = Path(__file__).with_name("first_frame_imports.txt")


def test_no_more_is_imported_before_the_first_frame(tmp_path: Path, programs: list[Program]) -> None:
    know_the_sample(tmp_path)
    programs.append(program := Program(tmp_path, (4000, 24)))
    program.wait_for(END_OF_FRAME)
    program.go_on(b"m")
    program.wait_for(" :end")
    names = program.painted.partition("imported: ")[2].partition(" :end")[0].split()
    imported = {name for name in names if not any(part.startswith("_") for part in name.split("."))}
    kept = set(IMPORTED.read_text("utf-8").split())
    assert len(imported) > 100
    assert imported - kept == set(), (
        f"on the way to the first frame; where that is worth its time, add to {IMPORTED.name}"
    )


def test_a_resize_before_the_app_is_there_is_followed(tmp_path: Path, programs: list[Program]) -> None:
    know_the_sample(tmp_path)
    programs.append(program := Program(tmp_path))
    program.wait_for(END_OF_FRAME)
    fcntl.ioctl(program.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 80, 0, 0))
    program.go_on()
    program.wait_until_taken_over()
    taken_over = program.painted.partition(END_OF_FRAME)[2]
    screen = Emulator(80, 30)
    screen.feed(taken_over)
    assert len(screen.cells) == 80 * 30
    assert "Salaheddine" in screen.text()


@pytest.mark.parametrize(
    "env",
    [{"TERM": "xterm", "COLORTERM": ""}, {"READER_FIRST_FRAME": "0"}],
    ids=["16 colours", "switched off"],
)
def test_no_first_frame(tmp_path: Path, programs: list[Program], env: dict[str, str]) -> None:
    programs.append(program := Program(tmp_path, env=env))
    program.wait_until_held()
    assert not program._read(0)
    program.go_on()
    program.wait_until_taken_over()
    program.type(b"q")
    assert program.wait_end() == 0
    assert program.is_as_found()


def test_the_app_sends_the_whole_screen_as_seldom_as_it_can(tmp_path: Path, programs: list[Program]) -> None:
    know_the_sample(tmp_path)
    programs.append(program := Program(tmp_path, (120, 40)))
    program.wait_for(END_OF_FRAME)
    first = len(program.painted)
    program.go_on()
    program.wait_until_taken_over()
    assert len(program.painted) < 4.5 * first
