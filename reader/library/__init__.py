"""What was read and understood, kept in SQLite."""

from reader.library.connection import LibraryError, library_file
from reader.library.library import Library

__all__ = ["Library", "LibraryError", "library_file"]
