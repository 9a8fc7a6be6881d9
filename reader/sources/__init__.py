"""Files, web pages, feeds, folders, clipboard and standard input to Article. Where to add a kind of file: ``kinds.py``.

``articles_of`` and ``first_article`` read; ``opened`` gives an article or, of a feed, a book or a folder, the
``Listing`` to choose from, and ``open_item`` opens what was chosen. ``CLIPBOARD`` is the target for the clipboard.
``Access`` says what a target may reach; ``Access(allow_private=True, told=print)`` goes to any function that opens.
"""

from reader.sources.content import CLIPBOARD, STANDARD_INPUT
from reader.sources.errors import SourceError
from reader.sources.listing import Item, Listing
from reader.sources.targets import articles_of, first_article, listing_of, open_item, opened
from reader.sources.web.access import Access, is_address

__all__ = [
    "CLIPBOARD",
    "STANDARD_INPUT",
    "Access",
    "Item",
    "Listing",
    "SourceError",
    "articles_of",
    "first_article",
    "is_address",
    "listing_of",
    "open_item",
    "opened",
]
