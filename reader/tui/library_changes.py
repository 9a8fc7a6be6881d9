"""What a person changes from the library's screen: tags, articles that are removed, saved searches."""

from __future__ import annotations

from reader.library import Library
from reader.library.records import Entry
from reader.presentation.library_rows import title_of
from reader.presentation.messages import _
from reader.presentation.safe_text import cut
from reader.tui.host import LibraryScreenHost

LONGEST = 32
"""Cells of a title or a search in the status line, which has room for what was done and the keys too."""


class LibraryChanges:
    """Write changes in the background, and say what was done."""

    def __init__(self, host: LibraryScreenHost) -> None:
        self.removed: list[Entry] = []
        """Articles that can be put back, the last removed last."""
        self._host = host

    async def turn_tag(self, entry: Entry, tag: str) -> str:
        """Give an article a tag, or take it off; return what to say about it."""
        given = tag not in entry.tags
        change = Library.tag if given else Library.untag
        await self._host.written(lambda library: change(library, entry.id, tag))
        return (_("tag #{tag} added") if given else _("tag #{tag} removed")).format(tag=tag)

    async def remove(self, entry: Entry) -> str:
        """Take an article out of the library; return what to say about it."""
        await self._host.written(lambda library: library.remove(entry.id))
        self.removed.append(entry)
        return _("removed “{title}” · u to undo").format(title=cut(title_of(entry), LONGEST))

    async def put_back(self) -> tuple[Entry, str]:
        """Put back what was removed last, which there must be; return it, and what to say about it."""
        entry = self.removed.pop()
        await self._host.written(lambda library: library.restore(entry.id))
        return entry, _("restored “{title}”").format(title=cut(title_of(entry), LONGEST))

    async def turn_search(self, line: str, *, is_saved: bool) -> str:
        """Save a search, or delete the one that is saved; return what to say about it."""
        change = Library.forget_search if is_saved else Library.save_search
        await self._host.written(lambda library: change(library, line))
        told = _("search “{query}” deleted") if is_saved else _("search “{query}” saved · tab goes there")
        return told.format(query=cut(line, LONGEST))
