"""A span with the words around it."""

from __future__ import annotations

import re

import msgspec

_LINE_END = re.compile(r"[ \t\u00a0]*\n[ \t>]*")
"""A line end with the indent of the next line, or the marks of the mail that it quotes."""
_SPACES = re.compile(r"[ \t]{2,}")


class Context(msgspec.Struct, frozen=True):
    """A span with the words around it, on one line."""

    before: str
    words: str
    after: str


def context(text: str, start: int, end: int, room: int = 60) -> Context:
    """Return a span with up to ``room`` characters each side, line breaks as spaces, cut at words."""
    left, right = max(0, start - room), min(len(text), end + room)
    before, after = text[left:start], text[end:right]
    if left and " " in before:
        before = "…" + before[before.index(" ") + 1 :]
    if right < len(text) and " " in after:
        after = after[: after.rindex(" ")] + "…"
    return Context(_unwrapped(before), _unwrapped(text[start:end]), _unwrapped(after))


def one_line(text: str) -> str:
    """Return words from an article on one line, each space a single one."""
    return " ".join(_unwrapped(text).split())


def _unwrapped(text: str) -> str:
    return _SPACES.sub(" ", _LINE_END.sub(" ", text))
