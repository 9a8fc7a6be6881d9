"""Notes of one's own, kept whatever becomes of the article they are on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Any

from reader.library.reading_state import ReadingState
from reader.model.article import Article
from reader.model.notes import Note, PlacedNote, placed
from reader.model.passages import key_of
from reader.text.encodable import encodable
from reader.text.folding import fold

_COLUMNS = "id, kind, words, text, article, source, title, start, made, changed"

UNNAMED_SOURCES = ("-", "@clipboard")
"""Sources under which any text comes, so that they say nothing about which article it is."""


class Notes(ReadingState):
    """Keep notes and highlights."""

    def put_note(self, note: Note) -> None:
        """Keep a note; one of the same id is replaced."""
        holes = ", ".join("?" * len(_COLUMNS.split(", ")))
        self._write(f"INSERT OR REPLACE INTO note ({_COLUMNS}) VALUES ({holes})", _row(note))

    def remove_note(self, note: str) -> None:
        """Remove the note of that id."""
        self._write("DELETE FROM note WHERE id = ?", (note,))

    def notes(self, query: str = "") -> list[Note]:
        """List all notes, the one changed last first; those that have every word of a query, if there is one."""
        wanted = fold(query).split()
        return [note for note in self._notes("") if _has(note, wanted)]

    def notes_of(self, article: Article) -> list[PlacedNote]:
        """List the notes on an article in order of its text, those whose words are gone first.

        Notes on another version of it, known by the same address or path, are among them; not those on another article
        that was in that file, where the library still has it.
        """
        condition = "WHERE kind != 'name' AND (article = ? OR source = ?)"
        source = None if article.source in UNNAMED_SOURCES else encodable(article.source)
        versions: dict[str, bool] = {}
        notes = [note for note in self._notes(condition, (article.id, source)) if self._is_on(note, article, versions)]
        found = [placed(note, article.text) for note in notes]
        return sorted(found, key=lambda note: note.span or (-1, -1))

    def _is_on(self, note: Note, article: Article, versions: dict[str, bool]) -> bool:
        """Return whether a note on an article of a source is on another one from there: on a version of it."""
        id_ = note.article
        if id_ is None or id_ == article.id:
            return True
        if id_ not in versions:
            earlier = self._body("SELECT body FROM body JOIN article ON number = article WHERE id = ?", (id_,), Article)
            key = key_of(earlier) if earlier is not None else None
            # Of one that is gone, or too short to be recognised, nobody knows that this is another.
            versions[id_] = key is None or not key.prints or key.is_of(article)
        return versions[id_]

    def notes_about(self, names: Iterable[str]) -> list[Note]:
        """List the notes on a name, or on any of several names of one person, the one changed last first."""
        wanted = set(map(fold, names))
        return [note for note in self._notes("WHERE kind = 'name'") if fold(note.words) in wanted]

    def _notes(self, condition: str, values: tuple[object, ...] = ()) -> list[Note]:
        rows = self._rows(f"SELECT {_COLUMNS} FROM note {condition} ORDER BY changed DESC, id", values)
        return list(map(_note, rows))


def notes_in(connection: sqlite3.Connection, articles: Iterable[str]) -> dict[str, list[Note]]:
    """Return the notes with a text on articles, by id, in order of the text. Raises sqlite3.Error."""
    wanted = list(articles)
    holes = ", ".join("?" * len(wanted))
    query = f"SELECT {_COLUMNS} FROM note WHERE text != '' AND article IN ({holes}) ORDER BY start"
    found: dict[str, list[Note]] = {}
    for row in connection.execute(query, wanted):
        note = _note(row)
        found.setdefault(note.article or "", []).append(note)
    return found


def _note(row: tuple[Any, ...]) -> Note:
    return Note(**dict(zip(_COLUMNS.split(", "), row, strict=True)))


def _row(note: Note) -> tuple[object, ...]:
    return tuple(getattr(note, column) for column in _COLUMNS.split(", "))


def _has(note: Note, wanted: list[str]) -> bool:
    text = fold(f"{note.text} {note.words} {note.title or ''}")
    return all(word in text for word in wanted)
