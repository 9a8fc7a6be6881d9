"""Notes of one's own: on words or a quote of an article, or on a name; and where their words stand."""

from __future__ import annotations

from typing import Literal

import msgspec

from reader.model.passages import Passage, find_passage

NoteKind = Literal["words", "quote", "name"]


class Note(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A note; one without ``text`` is a highlight.

    It is anchored by ``article``, an id, and ``words``, which stood from ``start`` on, so that it can be found again in
    another version of the article; ``source`` and ``title`` are the article's. A note on a name holds in every
    article: its ``words`` are the name. ``made`` and ``changed`` are in seconds since 1970.
    """

    id: str
    kind: NoteKind
    words: str
    text: str = ""
    article: str | None = None
    source: str | None = None
    title: str | None = None
    start: int = 0
    made: float = 0.0
    changed: float = 0.0


class PlacedNote(msgspec.Struct, frozen=True):
    """A note of an article and the span that it is on; ``None`` where its words are gone."""

    note: Note
    span: tuple[int, int] | None


def placed(note: Note, text: str) -> PlacedNote:
    r"""Find the words of a note in a text: where they stood, else the same words nearest to there, however set.

    >>> placed(Note(id="1", kind="words", words="deux mots", start=40), "Encore Deux\nmots.").span
    (7, 16)
    """
    # At once and to the letter: a selection may begin or end inside a word.
    if text.startswith(note.words, note.start):
        return PlacedNote(note, (note.start, note.start + len(note.words)))
    return PlacedNote(note, find_passage(Passage(note.words, note.start), text))
