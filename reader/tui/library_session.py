"""The library of the app: read from at once, written to in the background."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from reader.model.article import Article
from reader.presentation.messages import _, translate
from reader.reading.trail import Position
from reader.tui.telling_app import TellingApp

if TYPE_CHECKING:
    from reader.library import Library
    from reader.library.background_writer import Change as LibraryChange
    from reader.library.background_writer import LibraryWriter
    from reader.library.records import LibraryEntity
    from reader.model.corrections import Correction
    from reader.model.notes import Note, PlacedNote
    from reader.reading.correction_history import Change, CorrectionHistory
    from reader.reading.saved_reading import SavedReading

INDEXED_AT_ONCE = 10
"""Articles that are made findable before other changes get their turn."""


class LibrarySession(TellingApp):
    """An app with a library, or without one: then nothing is kept and everything else works."""

    def __init__(self, library: Library | None) -> None:
        super().__init__()
        self.library = library
        self._keeping: LibraryWriter | None = None
        self._writes_no_more = False
        self._told: set[str] = set()
        self.applies_corrections = True
        self._history: CorrectionHistory | None = None
        self._changes: list[Change] = []
        """Changes of corrections since the app was started."""
        self._unwritten: list[Change] = []
        """Those that the library does not have yet: what it has, others that are open may have changed again."""
        self._seen_version = 0
        """The version of the library's file when the corrections of others were looked for last."""

    def saved(self, source: str) -> Article | None:
        """Return the article that came from a source, where the library has it."""
        return self.library.by_source(source) if self.library else None

    def entity_elsewhere(self, article: str, entity: str) -> LibraryEntity | None:
        """Return an entity of an article as the library knows it, where other articles name it too."""
        known = self.library.entity_of(article, entity) if self.library else None
        return known if known is not None and known.articles > 1 else None

    def repeated_quotes(self, article: str) -> Mapping[int, int]:
        """Return in how many other articles the quotes of an article stand, by number."""
        return self.library.repeated_quotes(article) if self.library else {}

    # Notes

    def notes(self, query: str) -> list[Note]:
        """Return the notes that have the words of a query, the one changed last first."""
        return self.library.notes(query) if self.library else []

    def notes_of(self, article: Article) -> list[PlacedNote]:
        """Return the notes on an article in order of its text, those whose words are gone first."""
        return self.library.notes_of(article) if self.library else []

    def notes_about(self, names: Iterable[str]) -> list[Note]:
        """Return the notes on a name, or on any of several names of one person."""
        return self.library.notes_about(names) if self.library else []

    def keep_note(self, note: Note, text: str) -> Note:
        """Keep a note with this text, and return it as it is kept."""
        kept = msgspec.structs.replace(note, text=text, changed=time.time())
        self.write(lambda library: library.put_note(kept))
        return kept

    async def save_note(self, note: Note, text: str) -> None:
        """Keep a note with another text, and wait until it is written."""
        self.keep_note(note, text)
        await self.written(lambda _: None)

    def article_of(self, note: Note) -> Article | None:
        """Return the newest version of the article that a note is on, where the library has it."""
        return self.library.noted_article(note) if self.library else None

    def number_of(self, name: str) -> int | None:
        """Return the library number of a name."""
        found = self.library.find_names(name, limit=1) if self.library else []
        return found[0].entity.id if found else None

    # Corrections

    def corrections_of(self, article: Article, library: Library | None = None) -> tuple[Correction, ...]:
        """Return the corrections that hold in an article, also those that are still being written.

        Another thread than that of the app gives a ``library`` of its own.
        """
        if not self.applies_corrections:
            return ()
        library = library or self.library
        # Before the library is asked: what is written in between is in one of the two.
        unwritten = tuple(self._unwritten)
        there = () if library is None else library.corrections_of(article)
        if not unwritten:
            return there
        from reader.model.correction import holds_in
        from reader.reading.correction_history import after

        for change in unwritten:
            there = after(change, there)
        return tuple(correction for correction in there if holds_in(correction, article))

    def may_have_new_corrections(self) -> bool:
        """Return whether the library has been written to since this was asked last, by this reader or another."""
        before, self._seen_version = self._seen_version, self.library.file_version() if self.library else 0
        return before != self._seen_version

    @property
    def history(self) -> CorrectionHistory:
        """What was corrected since the app was started, to be undone; made when it is first needed."""
        if self._history is None:
            from reader.reading.correction_history import CorrectionHistory

            self._history = CorrectionHistory()
        return self._history

    def make_correction(self, correction: Correction, article: Article) -> Change | None:
        """Make a correction in place of those of the article that it contradicts; ``None`` if it was there already."""
        from reader.reading.correction_history import change_of

        change = change_of(correction, self.corrections_of(article))
        if change is not None:
            self.history.record(change)
            self._apply(change)
        return change

    def withdraw_correction(self, correction: Correction) -> None:
        """Take a correction back."""
        from reader.reading.correction_history import Change

        change = Change((), (correction,))
        self.history.record(change)
        self._apply(change)

    def undo_correction(self, article: Article | None) -> Change | None:
        """Undo the last change of an article's corrections, or of any; return what was done, ``None`` if nothing."""
        change = self.history.undo(article, self.corrections_of(article) if article else ())
        if change is not None:
            self._apply(change)
        return change

    def redo_correction(self, article: Article | None) -> Change | None:
        """Make again what was undone last in an article, or in any; return what was done, ``None`` if nothing."""
        change = self.history.redo(article)
        if change is not None:
            self._apply(change)
        return change

    def _apply(self, change: Change) -> None:
        self._changes.append(change)
        self._unwritten.append(change)

        def write(library: Library) -> None:
            if library.change_corrections(change.made, change.withdrawn):
                self._unwritten.remove(change)

        self.write(write)
        self.corrections_changed()

    def corrections_changed(self) -> None:
        """Show what corrections hold now."""

    def library_names(self, query: str, limit: int = 8) -> Sequence[LibraryEntity]:
        """Return the library's entities that answer a query, best first."""
        return [found.entity for found in self.library.find_names(query, limit)] if self.library else ()

    def write(self, change: LibraryChange) -> asyncio.Future[None] | None:
        """Write a change to the library in the background; return ``None`` without a library, or at the end."""
        if self.library is None or self._writes_no_more:
            return None
        if self._keeping is None:
            from reader.library.background_writer import LibraryWriter

            self._keeping = LibraryWriter(self.library.path)
        if self.library.is_gone():
            self._write_again(self.library)
        return asyncio.wrap_future(self._keeping.write(change))

    def _write_again(self, library: Library) -> None:
        """Write the library again, whose file was deleted, emptied or replaced: all of it, or what is open."""
        import sqlite3

        from reader.library import LibraryError
        from reader.library.written_again import write_again

        assert self._keeping is not None
        self._keeping.let_go()
        try:
            whole = write_again(library)
            for kept in () if whole else self.opened_readings():
                library.keep_reading(kept.article, kept.analysis, kept.top, kept.follows)
            for change in () if whole else self._changes:
                library.change_corrections(change.made, change.withdrawn)
        except (OSError, sqlite3.Error, LibraryError):
            told = _("The library file was deleted or replaced, and cannot be written again: nothing more is saved")
        else:
            told = (
                _("The library file was deleted; all of it was written again")
                if whole
                else _("The library file was emptied or replaced; what is open was saved in it again")
            )
        self.notify(told, title=_("Library"), severity="warning", timeout=20, markup=False)

    def opened_readings(self) -> Iterable[SavedReading]:
        """Return the articles opened since the app was started, with what is known of them."""
        return ()

    async def written(self, change: LibraryChange) -> None:
        """Write a change to the library and wait until it is written."""
        if (done := self.write(change)) is not None:
            await done
        self.notify_library_error()

    async def index_waiting(self) -> None:
        """Make articles findable that an older reader kept, or that are long, a few at a time behind other changes."""
        waiting = True

        def some(library: Library) -> None:
            nonlocal waiting
            waiting = library.index_waiting(INDEXED_AT_ONCE) > 0

        while waiting and (done := self.write(some)) is not None:
            await done
        await self.written(lambda library: library.back_up_weekly())

    def notify_library_error(self) -> None:
        """Notify once why the library keeps nothing more; write it again where its file is gone."""
        if self.library is not None and self._keeping is not None and self.library.is_gone():
            self._write_again(self.library)
        last_error = self._keeping.last_error if self._keeping else None
        told = translate(last_error) if last_error else ""
        if told and told not in self._told:
            self._told.add(told)
            self.notify(told, title=_("Library"), severity="warning", timeout=20, markup=False)

    def saved_marks(self, article: str) -> dict[str, Position]:
        """Return the marks saved for an article, by letter."""
        marks = self.library.marks(article) if self.library else ()
        return {letter: Position(top, focus) for letter, top, focus in marks}

    def save_mark(self, article: str, letter: str, position: Position) -> None:
        """Save a mark of an article."""
        self.write(lambda library: library.set_mark(article, letter, position.top, position.focus))

    async def close_writer(self) -> None:
        """Write what is still to be written, and close the file; whatever still goes on writes nothing after it."""
        self._writes_no_more = True
        if self._keeping is not None:
            await asyncio.to_thread(self._keeping.close)
