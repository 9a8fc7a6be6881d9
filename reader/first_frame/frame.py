"""The first screen on the terminal: painted at once, and moved by keys until the app takes over."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

import msgspec

from reader.first_frame.early_keys import EarlyKeys, line_after, moving_keys
from reader.first_frame.screen import Cells, FirstScreen, lay_out, mark_analysis, opening_line, screen_at
from reader.first_frame.sequences import Colours, painted
from reader.first_frame.terminal import LONGEST_WAIT, HeldTerminal, size_of_terminal
from reader.first_frame.theme_looks import Looks
from reader.model.analysis import Analysis
from reader.reading.saved_reading import SavedReading

if TYPE_CHECKING:
    from reader.library import Library


class FirstFrame:
    """A first screen on a terminal, with the line of the article that is at its top."""

    def __init__(
        self, shown: FirstScreen, looks: Looks, terminal: HeldTerminal, colours: Colours, *, no_colour: bool
    ) -> None:
        self.terminal = terminal
        self._shown = shown
        self._looks = looks
        self._colours = colours
        self._no_colour = no_colour
        self._size = size_of_terminal()
        self._lines: list[Cells] = []
        """The lines that were painted last."""
        self._changing = Lock()
        self._is_stopped = self._is_ended = False
        self._saved = shown.session.saved
        self._laid_out = lay_out(shown, *self._size)
        self._opened = self._line = opening_line(shown, self._laid_out)
        self._keys = EarlyKeys(terminal.keys, moving_keys(shown.keymap), self._move)

    def show(self) -> None:
        """Paint it, and obey keys from now on. Raises TerminalGoneError."""
        self.terminal.show(self._painted())
        self._keys.start()

    def show_analysis(self, analysis: Analysis, understood: int) -> None:
        """Show names and quotes of so many percent of the article, from any thread.

        An older version's analysis stays until all is understood.
        """
        with self._changing:
            if self._is_ended or (self._saved.analysis is not None and self._saved.is_kept and understood < 100):
                return
            self._saved = msgspec.structs.replace(self._saved, analysis=analysis, understood=understood, is_kept=False)
            self._shown.session.saved = self._saved
            self._shown.session.show_analysis(analysis)
            mark_analysis(self._shown, self._laid_out)
            self._paint()

    def stop(self) -> None:
        """Paint no more and obey no more keys, before the app does; those that wait are left to it."""
        with self._changing:
            stopped, self._is_stopped = self._is_stopped, True
        if not stopped:
            self._keys.stop()
            self.terminal.typed = self._keys.waiting

    def end(self) -> SavedReading:
        """Return what the app opens: the place, and what is known; nothing is taken any more."""
        self.stop()
        with self._changing:
            self._is_ended = True
            return self._reading()

    def keep(self, library: Library) -> None:
        """Have the library keep the article as it stands here, where the program ends before the app is there."""
        library.wait_at_most(LONGEST_WAIT)
        reading = self._reading()
        is_news = not reading.is_kept and reading.understood == 100
        library.keep_reading(reading.article, reading.analysis if is_news else None, reading.top, reading.follows)

    def _reading(self) -> SavedReading:
        if self._line == self._opened:
            return self._saved
        return msgspec.structs.replace(self._saved, top=self._laid_out.page.lines.span(self._line)[0])

    def _move(self, actions: list[str]) -> None:
        with self._changing:
            before = self._line
            for action in actions:
                after = line_after(action, self._line, self._laid_out.seen, self._laid_out.furthest)
                self._line = self._line if after is None else after
            if self._line != before:
                self._paint()

    def _paint(self) -> None:
        """Paint what has changed; on a terminal that has another size now, the app does."""
        if not self._is_stopped and size_of_terminal() == self._size:
            self.terminal.paint(self._painted())

    def _painted(self) -> str:
        """Return what paints the lines that are not on the screen yet."""
        before, self._lines = self._lines, screen_at(self._shown, self._laid_out, self._looks, self._line)
        return painted(self._lines, self._colours, before, no_colour=self._no_colour)
