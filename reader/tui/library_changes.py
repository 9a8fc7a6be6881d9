"""What a person changes from the library's screen: tags, articles that are removed, saved searches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from reader.library import Library
from reader.library.records import Entry
from reader.presentation.library_rows import title_of
from reader.presentation.messages import _
from reader.presentation.safe_text import cut
from reader.tui.host import LibraryScreenHost, LibraryViewState

if TYPE_CHECKING:
    from reader.library.shelves import Shelf

LONGEST = 32
"""Cells of a title or a search in the status line, which has room for what was done and the keys too."""


CHANGES = ("remove", "undo")
"""Names of the actions of the library's screen that change what it lists."""


class ChangingList(Protocol):
    """The library's screen, as these commands see it."""

    view_state: LibraryViewState

    @property
    def sought(self) -> str:
        """What is searched for; empty where a shelf is shown."""

    @property
    def highlighted_entry(self) -> Entry | None:
        """The highlighted article."""

    def show_shelf(self, shelf: Shelf, *, keep: str | None = None) -> None:
        """Show a shelf, the row of the key ``keep`` highlighted."""

    def reload_shelf(self) -> None:
        """Show the shelf as it is now, the same row highlighted."""

    def show_message(self, words: str) -> None:
        """Say something until another row is highlighted."""


class LibraryChanges:
    """Write changes in the background, and say what was done; ``can_*`` tells whether something can be done now."""

    def __init__(self, screen: ChangingList, host: LibraryScreenHost) -> None:
        self._removed: list[Entry] = []
        """Articles that can be put back, the last removed last."""
        self._screen = screen
        self._host = host

    async def remove(self) -> None:
        """Take the highlighted article out of the library."""
        screen, entry = self._screen, self._screen.highlighted_entry
        if entry is None or screen.sought:
            return
        await self._host.written(lambda library: library.remove(entry.id))
        self._removed.append(entry)
        screen.reload_shelf()
        screen.show_message(_("removed “{title}” · u to undo").format(title=cut(title_of(entry), LONGEST)))

    def can_remove(self) -> bool:
        """Return whether an article of a shelf is highlighted."""
        return self._screen.highlighted_entry is not None and not self._screen.sought

    async def undo(self) -> None:
        """Put back what was removed last."""
        if self._removed:
            entry = self._removed.pop()
            await self._host.written(lambda library: library.restore(entry.id))
            self._screen.show_shelf(self._screen.view_state.shelf, keep=entry.id)
            self._screen.show_message(_("restored “{title}”").format(title=cut(title_of(entry), LONGEST)))

    def can_undo(self) -> bool:
        """Return whether anything was removed."""
        return bool(self._removed)

    async def turn_tag(self, entry: Entry, tag: str) -> str:
        """Give an article a tag, or take it off; return what to say about it."""
        given = tag not in entry.tags
        change = Library.tag if given else Library.untag
        await self._host.written(lambda library: change(library, entry.id, tag))
        return (_("tag #{tag} added") if given else _("tag #{tag} removed")).format(tag=tag)

    async def turn_search(self, line: str, *, is_saved: bool) -> str:
        """Save a search, or delete the one that is saved; return what to say about it."""
        change = Library.forget_search if is_saved else Library.save_search
        await self._host.written(lambda library: change(library, line))
        told = _("search “{query}” deleted") if is_saved else _("search “{query}” saved · tab goes there")
        return told.format(query=cut(line, LONGEST))
