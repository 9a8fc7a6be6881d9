"""Parse untrusted documents in a process of their own, with limits of time and memory.

Archives, PDF and large pages can be made to take any time and any memory, and the libraries that read them are not all
written in Python: a crash there ends the child alone. What was read before a limit is given, and then it is told that
there is more. Plain text never goes this way: opening it is to cost nothing.
"""

from __future__ import annotations

import contextlib
import io
import os
import signal
import subprocess
import sys
import tempfile
import threading
import zipfile
from collections.abc import Iterator

from reader.model.article import Article
from reader.sources import parse_protocol
from reader.sources.errors import UnreadableError
from reader.sources.parse_protocol import OUT_OF_MEMORY, OUT_OF_TIME
from reader.text.message import Message
from reader.text.system_error import system_reason

SECONDS = 12.0
"""Seconds of the processor that parsing one file may take."""

PATIENCE = 4.0
"""Times as long on the clock, since other programs want the processor too, until the process is ended."""

MEMORY = 1_500_000_000
"""Bytes of address space that it may take: a document of 20 MB of XML takes a quarter of it."""

LARGE = 200_000
"""Bytes from which a page is parsed in a process of its own."""

MANY_TAGS = 8_000
"""Tags from which it is too, however small: trafilatura takes the square of their number."""

SMALL_ARCHIVE = 2_000_000
"""Bytes unpacked up to which an archive is parsed in this process."""

ALWAYS = frozenset({"pdf"})
ARCHIVES = frozenset({"epub", "docx", "odt"})
IF_LARGE = frozenset({"html", "press_html", "markdown", "rtf", "tei"})
"""Modules of formats by when they are parsed in a process of their own."""


PAGES, WORDS = frozenset({"html", "press_html"}), "html_words"
"""Modules of pages, and the one that reads all words of a page."""


class LimitError(UnreadableError):
    """The time or the memory for parsing was over."""


def is_bounded(module: str, content: bytes) -> bool:
    """Return whether content of a format is to be parsed in a process of its own."""
    if module in ARCHIVES:
        return _unpacked(content) > SMALL_ARCHIVE
    if module in IF_LARGE:
        return len(content) > LARGE or (module in PAGES and content.count(b"<") > MANY_TAGS)
    return module in ALWAYS


def _unpacked(content: bytes) -> int:
    """Return the bytes of all members, of which none gives more than the archive says; 0 for a damaged archive."""
    with contextlib.suppress(zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return sum(member.file_size for member in zipfile.ZipFile(io.BytesIO(content)).infolist())
    return 0


def bounded_articles(module: str, content: bytes, source: str) -> Iterator[Article]:
    """Yield the articles that a format's module reads, in a process of its own. Raises UnreadableError.

    Of a page in which the article cannot be looked for in time all words are read.
    """
    found = False
    try:
        for article in _articles(module, content, source):
            found = True
            yield article
    except LimitError:
        if found or module not in PAGES:
            raise
        yield from _articles(WORDS, content, source)


def _articles(module: str, content: bytes, source: str) -> Iterator[Article]:
    process = _started(module, content, source)
    late = threading.Event()

    def end() -> None:
        late.set()
        process.kill()

    clock = threading.Timer(SECONDS * PATIENCE, end)
    clock.daemon = True
    clock.start()
    assert process.stdout is not None
    try:
        while (parsed := parse_protocol.read(process.stdout)) is not None:
            if parsed.article is not None:
                yield parsed.article
                continue
            if parsed.problem is None:
                return
            problem = Message.from_data(parsed.problem)
            raise LimitError(problem) if problem in (OUT_OF_TIME, OUT_OF_MEMORY) else UnreadableError(problem)
        # It ended without a word: its time or its memory was over, or a library crashed.
        in_time = process.wait() != -signal.SIGKILL and not late.is_set()
        raise LimitError(OUT_OF_MEMORY if in_time else OUT_OF_TIME)
    finally:
        clock.cancel()
        process.kill()
        process.wait()
        process.stdout.close()


def _started(module: str, content: bytes, source: str) -> subprocess.Popen[bytes]:
    """Start the process. What it writes to standard error is dropped: the screen is not its own."""
    try:
        with tempfile.TemporaryFile(prefix="reader-") as given:
            given.write(content)
            given.seek(0)
            return subprocess.Popen(
                [sys.executable, "-P", "-m", "reader.sources.parse_worker", module, source, str(SECONDS), str(MEMORY)],
                stdin=given,
                stdout=subprocess.PIPE,
                stderr=None if os.environ.get("READER_DEBUG") else subprocess.DEVNULL,
                env={**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
                start_new_session=True,
            )
    except (OSError, ValueError) as error:
        raise UnreadableError(Message("cannot be read: {error}", error=system_reason(error))) from error
