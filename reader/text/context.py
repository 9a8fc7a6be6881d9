"""A span with the words around it."""

from __future__ import annotations

import msgspec


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
    return Context(*(part.replace("\n", " ") for part in (before, text[start:end], after)))
