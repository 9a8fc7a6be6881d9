"""The first screen on the terminal: painted at once, and moved by keys until the app takes over."""

from __future__ import annotations

import shutil

from reader.first_frame.early_keys import EarlyKeys, line_after, moving_keys
from reader.first_frame.screen import FirstScreen, lay_out, opening_line, screen_at
from reader.first_frame.sequences import Colours, painted
from reader.first_frame.terminal import HeldTerminal
from reader.first_frame.theme_looks import Looks


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
        self._size = shutil.get_terminal_size()
        self._laid_out = lay_out(shown, *self._size)
        self._opened = self._line = opening_line(shown, self._laid_out)
        self._keys = EarlyKeys(terminal.keys, moving_keys(shown.keymap), self._move)

    def show(self) -> None:
        """Paint it, and obey keys from now on. Raises TerminalGoneError."""
        self.terminal.show(self._painted())
        self._keys.start()

    def end(self) -> int:
        """Obey no more keys, leave those that wait to the app, and return the first character in view."""
        self._keys.stop()
        self.terminal.typed = self._keys.waiting
        if self._line == self._opened:
            return self._shown.session.top
        return self._laid_out.page.lines.span(self._line)[0]

    def _move(self, actions: list[str]) -> None:
        before = self._line
        for action in actions:
            after = line_after(action, self._line, self._laid_out.seen, self._laid_out.furthest)
            self._line = self._line if after is None else after
        # On a terminal that has another size now, the app paints; it gets the place all the same.
        if self._line != before and shutil.get_terminal_size() == self._size:
            self.terminal.paint(self._painted())

    def _painted(self) -> str:
        lines = screen_at(self._shown, self._laid_out, self._looks, self._line)
        return painted(lines, self._colours, no_colour=self._no_colour)
