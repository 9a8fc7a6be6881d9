"""What was read and understood, kept in SQLite."""

from reader.library.library import Library, LibraryError, library_file

__all__ = ["Library", "LibraryError", "library_file"]
