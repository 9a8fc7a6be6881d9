"""Moving a caret through a text by characters, words, lines and paragraphs; no widget."""

from __future__ import annotations

import re
from typing import Literal

from reader.page.wrapping import Lines

Motion = Literal[
    "left", "right", "word", "word-back", "word-end", "down", "up", "line-start", "line-end",
    "paragraph", "paragraph-back", "start", "end",
]  # fmt: skip
"""Ways to move."""

_WORD = re.compile(r"\w+(?:[-'’]\w+)*|[^\w\s\u2060]+")
_BLANK = re.compile(r"\n\s*\n|\n")
REACH = 2_000
"""Characters that are looked through for the next word, forwards or backwards."""


def moved(text: str, lines: Lines, caret: int, motion: Motion) -> int:
    """Return the caret after a motion: the offset of the character it is before, at most the end of the text.

    Words are runs of letters, with the hyphens and apostrophes inside them, or of signs.
    """
    if motion == "left":
        return max(0, caret - 1)
    if motion == "right":
        return min(len(text), caret + 1)
    if motion in ("word", "word-end"):
        return _word_after(text, caret, at_end=motion == "word-end")
    if motion == "word-back":
        found = list(_WORD.finditer(text, max(0, caret - REACH), caret))
        return found[-1].start() if found else 0
    if motion in ("paragraph", "paragraph-back"):
        return _paragraph(text, caret, back=motion == "paragraph-back")
    if motion in ("start", "end"):
        return 0 if motion == "start" else len(text)
    return _by_line(lines, caret, motion)


def _word_after(text: str, caret: int, *, at_end: bool) -> int:
    for match in _WORD.finditer(text, caret, caret + REACH):
        if at_end and match.end() > caret:
            return match.end()
        if not at_end and match.start() > caret:
            return match.start()
    return len(text)


def _paragraph(text: str, caret: int, *, back: bool) -> int:
    if back:
        starts = [match.end() for match in _BLANK.finditer(text, 0, caret) if match.end() < caret]
        return starts[-1] if starts else 0
    match = _BLANK.search(text, caret)
    return match.end() if match else len(text)


def _by_line(lines: Lines, caret: int, motion: Motion) -> int:
    """Move by lines: up and down keep the column in characters and skip blank lines."""
    line = lines.line_of(caret)
    start, end = lines.span(line)
    if motion == "line-start":
        return start
    if motion == "line-end":
        return end
    step = 1 if motion == "down" else -1
    line += step
    while 0 <= line < len(lines):
        first, last = lines.span(line)
        if first < last:
            return min(first + caret - start, last)
        line += step
    return caret
