"""Text for the clipboard: the article's own words, or a quote with its speaker."""

from __future__ import annotations

from reader.model.analysis_index import AnalysisIndex
from reader.text.line_breaks import NO_BREAKS, LineBreaks, joined


def quote_with_speaker(analysis_index: AnalysisIndex, text: str, index: int, breaks: LineBreaks = NO_BREAKS) -> str:
    """Return a quote's own words, then its speaker if known: ``« … » — Sergueï Lavrov``.

    Lines that end at ``breaks`` are joined.
    """
    quote = analysis_index.analysis.quotes[index]
    pieces = [joined(text, breaks, piece.start, piece.end).strip() for piece in quote.pieces or (quote,)]
    name = analysis_index.speaker_name(quote)
    return " […] ".join(pieces) + (f" — {name}" if name else "")


def copied(
    analysis_index: AnalysisIndex | None, text: str, span: tuple[int, int], breaks: LineBreaks = NO_BREAKS
) -> str:
    """Return the text to copy for a span: a whole quote with its speaker, anything else as it is.

    Lines that end at ``breaks`` are joined.
    """
    quotes = analysis_index.analysis.quotes if analysis_index else ()
    index = next((i for i, quote in enumerate(quotes) if (quote.start, quote.end) == span), None)
    if analysis_index is None or index is None:
        return joined(text, breaks, *span)
    return quote_with_speaker(analysis_index, text, index, breaks)
