"""Which corrections match nothing any more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec

from reader.library.correction_file import names_given
from reader.library.library import Library
from reader.model.analysis import Analysis
from reader.model.article import Article
from reader.model.correction import Correction, QuoteCorrection, Respan, holds_in
from reader.model.passages import find_passage
from reader.text.folding import fold


class Unmatched(msgspec.Struct, frozen=True):
    """A correction that matches nothing: its ``article`` is not there, or its ``words`` stand nowhere."""

    correction: Correction
    why: Literal["article", "words"]


def unmatched(library: Library, corrections: Sequence[Correction]) -> list[Unmatched]:
    """Return the corrections that match nothing in the library, in their order."""
    given = set(map(fold, names_given(corrections)))
    found: list[Unmatched] = []
    for correction in corrections:
        why = _why(library, correction, given)
        if why is not None:
            found.append(Unmatched(correction, why))
    return found


def _why(library: Library, correction: Correction, given: set[str]) -> Literal["article", "words"] | None:
    if correction.article is None:
        assert not isinstance(correction, QuoteCorrection)
        return None if fold(correction.name) in given or library.has_words(correction.name) else "words"
    article = library.article(correction.article.id)
    if article is None and correction.article.source:
        later = library.by_source(correction.article.source)
        article = later if later is not None and holds_in(correction, later) else None
    if article is None:
        return "article"
    return None if _stands(article, library.analysis(article.id), correction, given) else "words"


def _stands(article: Article, analysis: Analysis | None, correction: Correction, given: set[str]) -> bool:
    if not isinstance(correction, QuoteCorrection):
        return fold(correction.name) in given or fold(correction.name) in fold(article.text)
    quotes = [(quote.start, quote.end) for quote in analysis.quotes] if analysis else []
    places = [correction.at, correction.to] if isinstance(correction, Respan) else [correction.at]
    return all(find_passage(place, article.text, quotes) is not None for place in places)
