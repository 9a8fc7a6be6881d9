"""A quote before its speaker is known."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model.analysis import QuoteKind, Span


@dataclass(frozen=True, slots=True)
class QuoteSpan:
    """A quote before its speaker is known; spans in characters, ``cue`` the reporting word where there is one.

    ``speaker_span`` are the words that name the speaker, ``evidence`` how they were found (see ``Evidence``).
    ``paragraph`` counts from 0.
    """

    start: int
    end: int
    kind: QuoteKind
    cue: Span | None = None
    pieces: tuple[Span, ...] = ()
    speaker_span: Span | None = None
    evidence: str = "none"
    paragraph: int = 0
