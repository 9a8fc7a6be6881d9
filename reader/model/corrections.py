"""A person's corrections of an analysis: data, and one pure function that applies them.

A correction names entities as people do, by their folded name, and quotes by their words, so that it holds in the next
analysis of the article, whatever ids the engine gives. One that finds nothing to correct changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.model.analysis import Analysis
from reader.model.article import Article
from reader.model.correction import (
    AddName,
    AddQuote,
    Correction,
    Hide,
    Merge,
    NameCorrection,
    NotQuote,
    Rename,
    Respan,
    Retype,
    SetSpeaker,
    Split,
    holds_in,
    in_article,
)
from reader.model.name_corrections import with_name_corrected
from reader.model.quote_corrections import with_quote_corrected

__all__ = [
    "AddName",
    "AddQuote",
    "Correction",
    "Hide",
    "Merge",
    "NotQuote",
    "Rename",
    "Respan",
    "Retype",
    "SetSpeaker",
    "Split",
    "applied",
    "corrected",
    "holds_in",
    "in_article",
]


def corrected(analysis: Analysis, article: Article | str, corrections: Sequence[Correction]) -> Analysis:
    """Apply corrections in their order to the analysis of an article; the same object comes back where none applies.

    Of an article that is given by its text alone nobody knows which it is: then only what holds everywhere applies.
    """
    text = article if isinstance(article, str) else article.text
    for correction in corrections:
        if correction.article is None or (isinstance(article, Article) and holds_in(correction, article)):
            analysis = applied(analysis, text, correction)
    return analysis


def applied(analysis: Analysis, text: str, correction: Correction) -> Analysis:
    """Apply one correction, wherever it holds; the same object comes back where it finds nothing to correct."""
    if isinstance(correction, NameCorrection):
        return with_name_corrected(analysis, text, correction)
    return with_quote_corrected(analysis, text, correction)
