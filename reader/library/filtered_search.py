"""Search the library with filters in the line: ``paix by:lavrov since:2016-12 outlet:monde tag:alep``."""

from __future__ import annotations

import msgspec

from reader.library.asked import parsed, resolved
from reader.library.library import Library
from reader.library.records import Entry, LibraryHit, LibraryQuote, SearchResults
from reader.text.context import Context
from reader.text.message import Message


class FilteredResults(msgspec.Struct, frozen=True):
    """What answers a line; see ``asked.Resolved`` for ``notes`` and ``problems``."""

    results: SearchResults = SearchResults()
    notes: tuple[Message, ...] = ()
    problems: tuple[Message, ...] = ()


def filtered_search(library: Library, line: str, limit: int = 50) -> FilteredResults:
    """Find what answers a line: with a speaker or somebody spoken of, quotes; with other filters, what is in articles.

    Filters alone list the articles that they leave, the newest first.
    """
    asked = parsed(line)
    if not asked.has_filters:
        return FilteredResults(library.search(line, limit))
    found = resolved(library, asked)
    if found.problems:
        return FilteredResults(problems=found.problems)
    articles = msgspec.structs.replace(found.filter.articles, words="")
    if asked.by or asked.about or asked.checked:
        hits = tuple(map(_said, library.quotes(found.filter, limit)))
    elif asked.words:
        return FilteredResults(library.search(asked.words, limit, articles), found.notes)
    else:
        hits = tuple(map(_listed, library.entries(within=articles, limit=limit)))
    return FilteredResults(SearchResults(hits=hits), found.notes)


def _said(quote: LibraryQuote) -> LibraryHit:
    around = Context("", "", quote.words)
    return LibraryHit("quote", quote.entry, quote.start, quote.end, around, quote.speaker, quote.also)


def _listed(entry: Entry) -> LibraryHit:
    return LibraryHit("title", entry, 0, 0, Context("", "", entry.title or entry.source))
