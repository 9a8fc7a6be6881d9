"""Files, web pages, folders and standard input to Article. Which kinds of file, and where to add one: ``kinds.py``.

``Access`` says what a target may reach; ``Access(allow_private=True, told=print)`` goes to any function that opens.
"""

from reader.sources.access import Access, is_address
from reader.sources.errors import SourceError
from reader.sources.opening import articles_of, first_article

__all__ = ["Access", "SourceError", "articles_of", "first_article", "is_address"]
