"""A search of the library off the event loop."""

from __future__ import annotations

from pathlib import Path

from reader.library import Library, LibraryError
from reader.library.filtered_search import FilteredResults, filtered_search


def search_library(path: Path, query: str) -> FilteredResults:
    """Return what a query finds in the library at ``path``, opened for it: a connection belongs to one thread."""
    try:
        library = Library.open(path)
    except LibraryError:
        return FilteredResults()
    try:
        return filtered_search(library, query)
    finally:
        library.close()
