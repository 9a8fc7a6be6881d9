"""Find a regular expression in a text, in a process of its own that is stopped when its time is over.

An expression may take longer than anybody lives (``(a|aa)+$``) or more memory than there is, and nothing inside one
process stops Python's matcher. A fresh interpreter without site packages starts in some 20 ms.
"""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from array import array
from collections.abc import Callable
from pathlib import Path

from reader.search.in_article.text_matches import TextMatches
from reader.text.message import Message

PATIENCE = 1.0
"""Seconds after which a search is given up."""

LOOK_AGAIN = 0.05
"""Seconds between two looks at whether anybody still waits."""

_WORKER = Path(__file__).with_name("pattern_worker.py")


class PatternError(Exception):
    """An expression that is wrong or takes too long; the message says which."""


def find_pattern(
    text: str,
    pattern: str,
    *,
    exact: bool = False,
    patience: float = PATIENCE,
    unwanted: Callable[[], bool] = lambda: False,
) -> TextMatches:
    """Return where the expression (syntax of Python's ``re``) matches, empty matches left out.

    Case counts only where ``exact``; ``^`` and ``$`` are ends of lines. Blocks for ``patience`` seconds at most. Raises
    PatternError, also when it becomes ``unwanted``.
    """
    command = [sys.executable, "-I", "-S", str(_WORKER), str(int(exact)), str(patience * 0.8)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        answer = _ask(process, _request(text, pattern), time.monotonic() + patience, unwanted)
    kind, _, rest = answer.partition(b"\n")
    if kind == b"wrong":
        # In words of our own: Python's are English, and too long for the line.
        if rest.isdigit():
            raise PatternError(Message("wrong at character {number}", number=int(rest) + 1))
        raise PatternError(Message("not a pattern"))
    if kind not in (b"all", b"some") or len(rest) % 16:
        raise PatternError(Message("needs too much memory"))
    spans = array("q")
    spans.frombytes(rest)
    half = len(spans) // 2
    return TextMatches(spans[:half], spans[half:], complete=kind == b"all")


def _request(text: str, pattern: str) -> bytes:
    """Encode a request: the pattern's length, the pattern, the text."""
    written = pattern.encode("utf-8", "surrogatepass")
    return b"%d\n" % len(written) + written + text.encode("utf-8", "surrogatepass")


def _ask(process: subprocess.Popen[bytes], request: bytes, end: float, unwanted: Callable[[], bool]) -> bytes:
    answer = b""

    def converse() -> None:
        nonlocal answer
        answer = process.communicate(request)[0]

    # In a thread, and not with a timeout again and again: after the first, CPython writes no more of a long request.
    conversation = threading.Thread(target=converse, daemon=True)
    conversation.start()
    try:
        while True:
            conversation.join(LOOK_AGAIN)
            if not conversation.is_alive():
                return answer
            if unwanted():
                raise PatternError(Message("cancelled"))
            if time.monotonic() >= end:
                raise PatternError(Message("takes too long"))
    finally:
        process.kill()
        conversation.join()
