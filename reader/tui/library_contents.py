"""What the library's screen lists: articles of a shelf, fetched by and by, or what a search found. No widget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.library.records import Entry, SearchResults
from reader.library.shelves import SHELVES, Shelf
from reader.presentation.counts import counted
from reader.presentation.library_rows import HIT
from reader.presentation.row import Row

if TYPE_CHECKING:
    from reader.library import Library
    from reader.library.records import LibraryHit

PAGE = 200
"""Articles that are fetched at once; more come when one moves near the last."""

NEAR = 50
"""Rows before the last one at which more are fetched."""

SEARCHED = "searched:"
"""What the keys of rows begin with that are searches."""


class LibraryContents:
    """The articles of the shelf in view, and the results of the last search."""

    def __init__(self, library: Library) -> None:
        self.entries: list[Entry] = []
        self.results = SearchResults()
        self._library = library
        self._is_whole = False

    def load(self, shelf: Shelf) -> None:
        """Fetch the first articles of a shelf."""
        self.entries = self._library.entries(shelf, limit=PAGE)
        self._is_whole = len(self.entries) < PAGE

    def load_more(self, shelf: Shelf, row: int) -> bool:
        """Fetch more articles where a row is near the last; return whether any were to be fetched."""
        if self._is_whole or row < len(self.entries) - NEAR:
            return False
        more = self._library.entries(shelf, limit=PAGE, offset=len(self.entries))
        self._is_whole = len(more) < PAGE
        self.entries += more
        return True

    def hit_of(self, key: str) -> LibraryHit:
        """Return what was found, by the key of its row."""
        return self.results.hits[int(key.removeprefix(HIT))]

    def entry_of(self, key: str | None) -> Entry | None:
        """Return the article of a row, ``None`` where the row stands for none."""
        if key and key.startswith(HIT):
            return self.hit_of(key).entry
        return next((entry for entry in self.entries if entry.id == key), None)

    def listed(self, sought: str) -> tuple[str, ...]:
        """Return the ids of the articles listed, each once: of the matches where something is sought."""
        entries = [hit.entry for hit in self.results.hits] if sought else self.entries
        return tuple(dict.fromkeys(entry.id for entry in entries))

    def quotes_found(self) -> list[tuple[str, int]]:
        """Return the articles and the beginnings of the quotes that were found."""
        return [(hit.entry.id, hit.start) for hit in self.results.hits if hit.kind == "quote"]

    def counted(self, sought: str) -> str:
        """Return ``2 names · 5 matches``; nothing where nothing is searched for."""
        if not sought:
            return ""
        return f"{counted(len(self.results.names), 'name')} · {counted(len(self.results.hits), 'match')}"

    def place_after(self, shelf: Shelf, sought: str) -> str:
        """Return the shelf or the saved search after the one in view; after the last comes the first."""
        searches = self._library.saved_searches()
        places: list[str] = [*SHELVES, *searches]
        here = sought if sought in searches else shelf
        return places[(places.index(here) + 1) % len(places)]

    def search_rows(self) -> list[Row]:
        """Return the saved searches and the tags as rows; their keys are what is searched for, after ``SEARCHED``."""
        saved = [Row(f"{SEARCHED}{line}", line, "★") for line in self._library.saved_searches()]
        tags = [
            Row(f'{SEARCHED}tag:"{tag}"', f"#{tag}", figure=counted(count, "article"))
            for tag, count in self._library.tags()
        ]
        return [*saved, *tags]
