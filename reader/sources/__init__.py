"""Files, web pages, feeds, folders, clipboard and standard input to Article. A new format is a row in ``registry.py``.

``articles_of`` and ``first_article`` read; ``opened`` gives an article or, of a feed, a book or a folder, the
``Catalogue`` to choose from, and ``open_item`` opens what was chosen. ``CLIPBOARD`` is the target for the clipboard.
``Access`` says what a target may reach; ``Access(allow_private=True, told=print)`` goes to any function that opens.
"""

from reader.sources.catalogue import Catalogue, CatalogueItem
from reader.sources.content import CLIPBOARD, STANDARD_INPUT
from reader.sources.errors import SourceError
from reader.sources.targets import articles_of, catalogue_of, first_article, open_item, opened
from reader.sources.web.access import Access, is_address

__all__ = [
    "CLIPBOARD",
    "STANDARD_INPUT",
    "Access",
    "Catalogue",
    "CatalogueItem",
    "SourceError",
    "articles_of",
    "catalogue_of",
    "first_article",
    "is_address",
    "open_item",
    "opened",
]
