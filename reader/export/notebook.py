"""A person's notes, for the formats that write them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from reader.model.article import Article
from reader.model.notes import Note, PlacedNote
from reader.text.folding import fold


class Notebook(Protocol):
    """Where a person's notes are, as the library has them."""

    def notes_of(self, article: Article) -> Sequence[PlacedNote]:
        """Return the notes on an article in order of its text."""

    def notes_about(self, names: Iterable[str]) -> Sequence[Note]:
        """Return the notes on any of several names of one person."""


class NoNotes:
    """The notebook of whoever noted nothing."""

    def notes_of(self, article: Article) -> Sequence[PlacedNote]:
        """Return no note."""
        del article
        return ()

    def notes_about(self, names: Iterable[str]) -> Sequence[Note]:
        """Return no note."""
        del names
        return ()


class NotesOf:
    """The notes on one article and the names in it, taken out of the library."""

    def __init__(self, own: Sequence[PlacedNote], about: Sequence[Note]) -> None:
        self._own, self._about = own, about

    def notes_of(self, article: Article) -> Sequence[PlacedNote]:
        """Return the notes on the article."""
        del article
        return self._own

    def notes_about(self, names: Iterable[str]) -> Sequence[Note]:
        """Return the notes on any of several names."""
        wanted = set(map(fold, names))
        return [note for note in self._about if fold(note.words) in wanted]


NO_NOTES: Notebook = NoNotes()


def noted_on(notes: Iterable[PlacedNote], start: int, end: int) -> str:
    """Return what is noted on words of ``[start, end)``, a note a line."""
    return "\n".join(
        placed.note.text
        for placed in notes
        if placed.note.text and placed.span and placed.span[0] < end and start < placed.span[1]
    )
