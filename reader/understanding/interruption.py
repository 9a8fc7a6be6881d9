"""Leave off understanding an article when another is asked for, also in the middle of a step that takes seconds."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator


class SupersededError(BaseException):
    """Raised inside a step that nobody waits for any more; no Exception, so that no step passes over it."""


class Interruption:
    """Whether a step may be left in the middle, and whether that was asked for meanwhile."""

    def __init__(self) -> None:
        self._allowed = self._asked = False

    def ask(self) -> None:
        """Leave the step that runs now, or the next one; called in the thread that understands."""
        self._asked = True
        if self._allowed:
            raise SupersededError

    def forget(self) -> None:
        """Begin with another article: what was asked for before is of no matter."""
        self._asked = False

    @contextlib.contextmanager
    def possible(self) -> Iterator[None]:
        """Let the steps inside be left in the middle: those that keep nothing beyond themselves."""
        self._allowed = True
        try:
            if self._asked:
                raise SupersededError
            yield
        finally:
            self._allowed = False


INTERRUPTION = Interruption()
"""That of this process, in which one article at a time is understood."""
