"""Writing to the library without holding up the screen: one change after the other, in a thread of its own."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from reader.library.transaction import ATTEMPTS
from reader.text.message import Message, message_of

if TYPE_CHECKING:
    from reader.library import Library

WAIT = 10.0
"""Seconds, ``ATTEMPTS`` times, that a change waits for other programs that write; at the end all changes together."""

Change = Callable[["Library"], object]


class LibraryWriter:
    """Write to the library at ``path``. An error never stops the reading: ``last_error`` keeps it in words."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._library: Library | None = None
        self._end: float | None = None
        """When nobody may wait any more for other programs that write, as ``time.monotonic`` counts."""
        self._thread = ThreadPoolExecutor(1, "library")
        self._closed = False
        self.last_error: Message | str | None = None

    def write(self, change: Change) -> Future[None]:
        """Have a change made after those asked for before."""
        return self._thread.submit(self._write, change)

    def _write(self, change: Change) -> None:
        from reader.library import Library, LibraryError

        try:
            if self._library is None:
                self._library = Library.open(self._path, wait=WAIT)
            if self._end is not None:
                self._library.wait_at_most((self._end - time.monotonic()) / ATTEMPTS)
            change(self._library)
        except LibraryError as error:
            self.last_error = message_of(error)
        else:
            self.last_error = self._library.last_error

    def let_go(self) -> None:
        """Make all changes asked for, and close the file until the next change."""
        self._thread.submit(self._close).result()

    def close(self) -> None:
        """Make all changes asked for, then close the file; it takes as long as that takes.

        Where another program holds the lock, they wait together no longer than one of them does otherwise. Whoever
        closes it once more waits for the same.
        """
        if not self._closed:
            self._closed = True
            self._end = time.monotonic() + WAIT * ATTEMPTS
            self._thread.submit(self._close)
        self._thread.shutdown()

    def _close(self) -> None:
        if self._library is not None:
            self._library.close()
            self._library = None
