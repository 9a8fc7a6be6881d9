"""The library: articles that were read and their analyses, kept in SQLite."""

from reader.library.connection import LibraryError, library_file
from reader.library.library import Library

__all__ = ["Library", "LibraryError", "library_file"]
