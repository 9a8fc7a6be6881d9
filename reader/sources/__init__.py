"""Files, folders and standard input to Article."""

from reader.sources.opening import SourceError, articles_of, first_article

__all__ = ["SourceError", "articles_of", "first_article"]
