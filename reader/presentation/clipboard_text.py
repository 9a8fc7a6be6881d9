"""What is copied: the article's own words, a quote with who says it; and where to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.analysis_index import Understood

if TYPE_CHECKING:
    pass


def quote_with_speaker(understood: Understood, text: str, index: int) -> str:
    """A quote as the article has it, then who says it where that is known: ``« … » — Sergueï Lavrov``."""
    quote = understood.analysis.quotes[index]
    pieces = [text[piece.start : piece.end].strip() for piece in quote.pieces or (quote,)]
    name = understood.speaker_name(quote)
    return " […] ".join(pieces) + (f" — {name}" if name else "")


def copied(understood: Understood | None, text: str, span: tuple[int, int]) -> str:
    """What a span of the text is copied as: a whole quote with its speaker, anything else as it is."""
    quotes = understood.analysis.quotes if understood else ()
    index = next((i for i, quote in enumerate(quotes) if (quote.start, quote.end) == span), None)
    if understood is None or index is None:
        return text[slice(*span)]
    return quote_with_speaker(understood, text, index)
