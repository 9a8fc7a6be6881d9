"""Standard output on a terminal: what articles, file names and arguments hold is shown there and never obeyed.

Exports are written as they are into files and pipes. On a terminal a title may not set the clipboard (OSC 52), nor a
name turn the line around: such characters are shown as signs.
"""

from __future__ import annotations

import codecs
import io
import sys
from typing import BinaryIO, TextIO, cast

from reader.presentation.replacements import REPLACEMENTS

_DIRECTIONS = (0x61C, 0x200E, 0x200F)
"""Marks that set the direction of signs beside them, without a sign of their own: left out."""
_SIGNS = {
    code: shown for code, shown in REPLACEMENTS.items() if (shown or code in _DIRECTIONS) and chr(code) not in "\t\n"
}


def shown_on_terminal(text: str) -> str:
    r"""Replace what could steer a terminal by signs; lines and tabs stay, and an end of line in two characters is one.

    >>> shown_on_terminal("a\x1b]52;c;eA==\x07b")
    'a␛]52;c;eA==␇b'
    """
    return text.replace("\r\n", "\n").translate(_SIGNS)


class _Bytes(io.RawIOBase):
    """The binary side of a terminal's stream: UTF-8 that is written like text."""

    def __init__(self, stream: TerminalOutput) -> None:
        self._stream = stream
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode

    def writable(self) -> bool:
        """Return whether the stream can be written to."""
        return True

    def write(self, data: bytes, /) -> int:  # type: ignore[override]
        """Write the bytes as text."""
        self._stream.write(self._decode(data))
        return len(data)

    def flush(self) -> None:
        """Send what is still held back."""
        self._stream.flush()


class TerminalOutput(io.TextIOBase):
    """A terminal's stream that shows control characters instead of sending them."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._bytes = _Bytes(self)

    @property
    def buffer(self) -> BinaryIO:
        """The stream for bytes; they are shown like text."""
        return cast("BinaryIO", self._bytes)

    @property
    def encoding(self) -> str:  # type: ignore[override]
        """The encoding of the terminal."""
        return self._stream.encoding

    def writable(self) -> bool:
        """Return whether the stream can be written to."""
        return True

    def write(self, text: str, /) -> int:
        """Write the text with signs for its control characters."""
        self._stream.write(shown_on_terminal(text))
        return len(text)

    def flush(self) -> None:
        """Send what is still held back."""
        self._stream.flush()

    def isatty(self) -> bool:
        """Return whether this is a terminal."""
        return self._stream.isatty()

    def fileno(self) -> int:
        """Return the terminal's file descriptor."""
        return self._stream.fileno()


def guard_terminal() -> None:
    """Show control characters on standard output from now on, where that is a terminal; leave others as they are."""
    if sys.stdout is not None and sys.stdout.isatty():
        sys.stdout = cast("TextIO", TerminalOutput(sys.stdout))
