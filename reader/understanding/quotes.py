"""Where quotes are: marked ones by their marks, indirect ones by what reports them."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from reader.analysis import QuoteKind, Span
from reader.understanding.languages import Language


@dataclass(frozen=True, slots=True)
class QuoteSpan:
    """A quote before its speaker is known; spans in characters, ``cue`` the reporting word where there is one."""

    start: int
    end: int
    kind: QuoteKind
    cue: Span | None = None
    pieces: tuple[Span, ...] = ()


def find_quotes(doc: Doc, language: Language) -> list[QuoteSpan]:
    """Quotes in order of the text; no two overlap, except a nested one inside its outer one."""
    del doc, language
    return []
