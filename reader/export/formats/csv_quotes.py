"""CSV for spreadsheets: a row a quote, with who says it and how sure that is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.export.formats.csv import BOM, checked_cell, line_of
from reader.export.notebook import NO_NOTES, Notebook, noted_on
from reader.model.analysis import Analysis
from reader.model.analysis_index import AnalysisIndex
from reader.model.article import Article
from reader.model.citation import cited
from reader.text.context import one_line
from reader.text.find_line_breaks import find_line_breaks

COLUMNS = (
    "source", "title", "date", "quote", "speaker", "entity", "confidence", "kind", "cue", "start", "end",
    "byline", "site", "checked", "note",
)  # fmt: skip
"""``entity`` is the speaker's in the table of entities, empty for one who has no name; ``confidence`` 0 to 1;
``checked`` is 1 for what a person checked or put right, ``note`` what one noted on words of the quote."""


def write(articles: Iterable[tuple[Article, Analysis]], as_list: bool, notes: Notebook = NO_NOTES) -> Iterator[str]:
    """Yield a head line, then the quotes of each article in order of its text."""
    del as_list
    yield BOM + line_of(COLUMNS)
    for article, analysis in articles:
        index, own, breaks = AnalysisIndex(analysis), notes.notes_of(article), find_line_breaks(article.text)
        for number, quote in enumerate(analysis.quotes):
            cue, who = quote.cue, quote.speaker
            yield line_of((
                article.source, article.title or "", article.date or "", cited(article, index, number, breaks).words,
                index.speaker_name(quote) or "", (who.entity or "") if who else "", who.confidence if who else "",
                quote.kind, one_line(article.text[cue.start : cue.end]) if cue else "", quote.start, quote.end,
                article.byline or "", article.site or "", checked_cell(quote),
                noted_on(own, quote.start, quote.end),
            ))  # fmt: skip
