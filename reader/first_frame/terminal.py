"""The terminal between the first frame and the app: shown is a painted screen, typed keys wait for the app.

The terminal's attributes are read before the first byte is written, and are those restored at the end, whoever ends:
the app, which takes the terminal over (``hand_over``), or whatever goes wrong on the way there (``restore``). Until it
is handed over, ctrl+c and the signals that end the program do so at once.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from threading import Lock
from types import FrameType
from typing import Any

try:
    import termios
except ImportError:  # Windows has none, and no first frame.
    termios = None  # type: ignore[assignment]

Attributes = list[Any]
"""What ``termios.tcgetattr`` returns."""

ENTER = "\x1b[?1049h\x1b[?25l"
"""Show the alternate screen and hide the cursor (xterm)."""
LEAVE = "\x1b[?1049l\x1b[?25h"
BEGIN_UPDATE, END_UPDATE = "\x1b[?2026h", "\x1b[?2026l"
"""Around what is to be seen at once (synchronized output); a terminal that does not know them ignores them."""
LONGEST_WAIT = 1.0
"""Seconds for which the end waits for what is being painted."""
USUAL_SIZE = (80, 24)
"""Cells and lines of a terminal that does not tell."""
ENDING = ("SIGTERM", "SIGHUP", "SIGQUIT")
"""Signals that end the program."""

_INPUT, _LOCAL, _CHARACTERS = 0, 3, 6
"""Places of the flags and special characters in a terminal's attributes."""


def size_of_terminal() -> tuple[int, int]:
    """Return the cells and lines of the terminal, as ``shutil.get_terminal_size`` does without its import."""
    columns, lines = (_number(os.environ.get(name, "")) for name in ("COLUMNS", "LINES"))
    if columns and lines:
        return columns, lines
    try:
        size = os.get_terminal_size(sys.__stdout__.fileno() if sys.__stdout__ else 1)
    except (OSError, ValueError):
        return columns or USUAL_SIZE[0], lines or USUAL_SIZE[1]
    return columns or size.columns or USUAL_SIZE[0], lines or size.lines or USUAL_SIZE[1]


def _number(words: str) -> int:
    try:
        return max(0, int(words))
    except ValueError:
        return 0


class TerminalGoneError(Exception):
    """The terminal was closed while the first frame was painted."""


class HeldTerminal:
    """A terminal on which the first frame stands."""

    def __init__(self, keys: int, screen: int) -> None:
        """Hold the terminal from which file descriptor ``keys`` reads and on which ``screen`` paints."""
        self.keys = keys
        self._screen = screen
        self._before: Attributes | None = None
        self._handlers: dict[int, Any] = {}
        self._painting = Lock()
        self.keep: Callable[[], object] = lambda: None
        """What keeps what was read where a signal ends the program."""
        self.typed = b""
        """Keys read before the app was there, which wait for it."""
        self.is_held = False
        """Whether the first frame stands and nobody has taken over."""

    def show(self, painted: str) -> None:
        """Paint the first frame on the alternate screen; typed keys are neither shown nor lost from here on.

        Raises TerminalGoneError where the terminal was closed.
        """
        try:
            self._show(painted)
        except (OSError, termios.error) as error:
            raise TerminalGoneError from error

    def _show(self, painted: str) -> None:
        self._before = termios.tcgetattr(self.keys)
        self.is_held = True
        for name in ENDING:
            self._handle(getattr(signal, name), self._end)
        # Stopped, the program would leave its screen to the shell: it cannot be in the moment before the app is there.
        self._handle(signal.SIGTSTP, _ignore)
        termios.tcsetattr(self.keys, termios.TCSANOW, quiet(self._before, os.fpathconf(self.keys, "PC_VDISABLE")))
        self._write(f"{ENTER}{BEGIN_UPDATE}{painted}{END_UPDATE}")

    def paint(self, painted: str) -> None:
        """Paint over the first frame, from any thread; nothing once somebody has taken over."""
        with self._painting:
            if self.is_held and painted:
                self._write(f"{BEGIN_UPDATE}{painted}{END_UPDATE}")

    def hand_over(self) -> Attributes | None:
        """Leave the terminal to the app; return the attributes to restore at its end."""
        with self._painting:
            self.is_held = False
        return self._before

    def restore(self) -> None:
        """Leave the terminal as it was found, unless the app has taken it over."""
        if not self.is_held:
            return
        locked = self._painting.acquire(timeout=LONGEST_WAIT)  # What is half painted would be seen on the other screen.
        self.is_held = False
        if locked:
            self._painting.release()
        for number, handler in self._handlers.items():
            if signal.getsignal(number) in (self._end, _ignore):
                signal.signal(number, handler)
        with suppress(OSError):
            self._write(f"{END_UPDATE}{LEAVE}")
        if self._before is not None:
            with suppress(termios.error):
                termios.tcsetattr(self.keys, termios.TCSANOW, self._before)

    def leave(self) -> None:
        """Leave the terminal as it was found, and have kept what was read, where the program ends before the app."""
        if self.is_held:
            self.restore()
            self.keep()

    def _handle(self, number: int, handler: Callable[[int, FrameType | None], object]) -> None:
        with suppress(OSError, ValueError):  # Outside the main thread.
            self._handlers[number] = signal.signal(number, handler)

    def _end(self, number: int, _frame: FrameType | None) -> None:
        """Keep what was read, and end as the signal does where nobody handles it."""
        self.restore()
        with suppress(Exception):  # Nothing may keep it from ending.
            self.keep()
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)

    def _write(self, text: str) -> None:
        data = text.encode("utf-8", "replace")
        while data:
            data = data[os.write(self._screen, data) :]


def quiet(attributes: Attributes, disabled: int) -> Attributes:
    """Return a terminal's attributes with which typed keys are not echoed and wait as they were typed.

    Ctrl+c still sends a signal, ctrl+z does not: its character becomes ``disabled``.
    """
    quiet = [*attributes]
    quiet[_CHARACTERS] = [*attributes[_CHARACTERS]]
    quiet[_LOCAL] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
    quiet[_INPUT] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
    quiet[_CHARACTERS][termios.VMIN] = 1
    quiet[_CHARACTERS][termios.VTIME] = 0
    quiet[_CHARACTERS][termios.VSUSP] = bytes([disabled & 0xFF])
    return quiet


def _ignore(_number: int, _frame: FrameType | None) -> None:
    """Do nothing: unlike SIG_IGN, this is not inherited by the engine."""
