"""Takes over a terminal on which the first frame stands already."""

from __future__ import annotations

import time
from collections.abc import Iterator

from textual import constants
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from reader.first_frame.frame import FirstFrame

ALTERNATE_SCREEN = "\x1b[?1049h"


class TakeOverDriver(LinuxDriver):
    """Textual's driver of terminals, which finds this one on the alternate screen, raw, with keys that wait.

    Shown again, the alternate screen would be cleared; the attributes that Textual finds are not those to restore.
    Started a second time, after ctrl+z, it does as Textual does.
    """

    frame: FirstFrame | None = None
    """The first frame; set on a subclass."""
    _takes_over = False

    def start_application_mode(self) -> None:
        """Start, and take the terminal over if a first frame stands on it."""
        self._takes_over = self.frame is not None and self.frame.terminal.is_held
        if self.frame is not None:
            self.frame.stop()
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if self._takes_over and self.frame is not None:
            self._takes_over = False
            self.attrs_before = self.frame.terminal.hand_over()

    def run_input_thread(self) -> None:
        """Read keys, those first that were read from the terminal before the app was there."""
        if self.frame is not None and self.frame.terminal.typed:
            typed, self.frame.terminal.typed = self.frame.terminal.typed, b""
            for event in events_of(typed.decode("utf-8", "replace")):
                self.process_message(event)
        super().run_input_thread()

    def write(self, data: str) -> None:
        """Write to the terminal, but leave the alternate screen as it is while taking over."""
        if not (self._takes_over and data == ALTERNATE_SCREEN):
            super().write(data)


def events_of(typed: str) -> Iterator[Message]:
    """Yield what typed characters mean; an escape at the end waits a moment for what could follow it."""
    parser = XTermParser()
    yield from parser.feed(typed)
    time.sleep(constants.ESCAPE_DELAY if typed.endswith("\x1b") else 0)
    yield from parser.tick()


def driver_of(frame: FirstFrame) -> type[TakeOverDriver]:
    """Return the driver that takes over the terminal of this frame."""
    return type("Driver", (TakeOverDriver,), {"frame": frame})
