"""The terminal's background: asked for after the first paint, and told by an answer that is never taken for keys.

OSC 11 (xterm, "Dynamic Colors"): the terminal answers ``ESC ] 11 ; rgb:1616/1818/1d1d`` and BEL or another
ending, at once, late or never. The last answer is kept, so that the next start paints with it at once.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from time import monotonic

QUERY = "\x1b]11;?\x07"

LONGEST = 64
"""Characters of an answer; what is longer is none."""

PATIENCE = 1.0
"""Seconds that the beginning of an answer waits for the rest of it."""

_ANSWER = re.compile(r"(?:\x1b\]|\A\]?)11;rgba?:([0-9a-fA-F/]{5,24})(?:\x07|\x1b\\)")
_BEGUN = re.compile(r"\x1b\]1?1?;?(?:r?g?b?a?:?[0-9a-fA-F/]*\x1b?)?\Z")
_BRIGHT = 0.5
"""Lightness of a background from which on it is light."""


def is_dark(colour: str) -> bool:
    """Return whether a colour of an answer is dark.

    >>> is_dark("1616/1818/1d1d"), is_dark("ff/f8/e7")
    (True, False)
    """
    parts = colour.split("/")[:3]
    red, green, blue = (int(part, 16) / (16 ** len(part) - 1) for part in parts)
    return bool(0.299 * red + 0.587 * green + 0.114 * blue < _BRIGHT)


class AnswerFilter:
    """Takes the answer out of what the terminal sends, however it is cut, and passes everything else on."""

    def __init__(self, told: Callable[[bool], None]) -> None:
        self._told = told
        self._held = ""
        self._until = 0.0

    def keys_of(self, data: str) -> str:
        """Return the data without answers; the beginning of one waits for the rest of it."""
        data, self._held = self._held + data, ""
        if "11;rgb" in data:
            for match in _ANSWER.finditer(data):
                with suppress(ValueError):
                    self._told(is_dark(match[1]))
            data = _ANSWER.sub("", data)
        begun = _BEGUN.search(data)
        if begun and len(begun[0]) <= LONGEST:
            data, self._held, self._until = data[: begun.start()], begun[0], monotonic() + PATIENCE
        return data

    def waiting(self) -> str:
        """Return what was held back, once no more of it came in time: it was a key after all."""
        if monotonic() < self._until:
            return ""
        held, self._held = self._held, ""
        return held


_listening: list[bool] = []


def listens() -> bool:
    """Return whether answers are listened for."""
    return bool(_listening)


def listen(told: Callable[[bool], None]) -> bool:
    """Have answers of the terminal told, from the thread that reads it. Return whether that is possible here."""
    try:
        from textual._xterm_parser import XTermParser
        from textual.drivers import linux_driver
    except ImportError:
        return False
    if not hasattr(linux_driver, "XTermParser"):
        return False

    class Parser(XTermParser):
        """Textual's parser, which takes an answer for keys, behind a filter."""

        def __init__(self, debug: bool = False) -> None:
            super().__init__(debug)
            self._answers = AnswerFilter(told)

        def feed(self, data: str) -> object:  # type: ignore[override]
            """Parse what is no answer; nothing at all means the end to Textual."""
            keys = self._answers.keys_of(data) if data else data
            return super().feed(keys) if keys or not data else ()

        def tick(self) -> object:  # type: ignore[override]
            """Give up on an answer that does not go on."""
            held = self._answers.waiting()
            return [*(super().feed(held) if held else ()), *super().tick()]

    linux_driver.XTermParser = Parser
    _listening.append(True)
    return True
