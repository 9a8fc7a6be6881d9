"""Files, folders and standard input to Article. Which kinds of file, and where to add one: ``kinds.py``."""

from reader.sources.errors import SourceError
from reader.sources.opening import articles_of, first_article

__all__ = ["SourceError", "articles_of", "first_article"]
