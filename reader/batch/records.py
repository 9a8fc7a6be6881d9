"""What passes through a batch, and what comes of it: plain data."""

from __future__ import annotations

import msgspec

from reader.model.article import Article


class Read(msgspec.Struct, frozen=True):
    """An article was read."""

    article: Article


class Known(msgspec.Struct, frozen=True):
    """What is at a source was understood before; ``article`` is its id."""

    article: str


class Bad(msgspec.Struct, frozen=True):
    """One of several articles of a source cannot be read; ``problem`` says why, for people."""

    problem: str


class Ended(msgspec.Struct, frozen=True):
    """A source holds no more; ``problem`` is what could not be read of it, for people."""

    problem: str | None = None


class Progress(msgspec.Struct, frozen=True):
    """How far a batch is: articles done, of how many as far as is known, and words understood.

    ``kept`` were understood now or are in a language that is not,
    ``known`` were before; ``bad`` are articles and sources that cannot be used.
    """

    kept: int
    known: int
    bad: int
    total: int
    words: int

    @property
    def done(self) -> int:
        """Count the articles that need no more work."""
        return self.kept + self.known + self.bad


class Outcome(msgspec.Struct, frozen=True):
    """What came of a batch: how far it went, what was wrong one by one, whether and why it ended early.

    ``fault`` is for people: what stopped it, where something did. ``notes`` tell of what is kept in a
    language that is not understood: nothing is wrong.
    """

    progress: Progress
    problems: tuple[str, ...] = ()
    interrupted: bool = False
    fault: str | None = None
    notes: tuple[str, ...] = ()
