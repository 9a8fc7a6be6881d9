"""The events of a batch and its outcome: plain data."""

from __future__ import annotations

import msgspec

from reader.model.article import Article
from reader.text.message import Message


class Read(msgspec.Struct, frozen=True):
    """An article was read."""

    article: Article


class Known(msgspec.Struct, frozen=True):
    """A source was analysed before; ``article`` is its id."""

    article: str


class Bad(msgspec.Struct, frozen=True):
    """One of several articles of a source cannot be read; ``problem`` says why, for people."""

    problem: Message | str


class Ended(msgspec.Struct, frozen=True):
    """A source has no more articles; ``problem`` says, for people, what could not be read of it."""

    problem: Message | str | None = None


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
    """The outcome of a batch: how far it went, the problems one by one, whether and why it ended early.

    ``fault`` is for people: what stopped it, where something did. ``notes`` tell of what is kept in a
    language that is not understood: nothing is wrong.
    """

    progress: Progress
    problems: tuple[Message | str, ...] = ()
    interrupted: bool = False
    fault: Message | str | None = None
    notes: tuple[Message, ...] = ()
