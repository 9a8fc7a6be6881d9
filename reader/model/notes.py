"""Notes of one's own: on words or a quote of an article, or on a name; and where their words stand."""

from __future__ import annotations

from typing import Literal

import msgspec

from reader.text.folded_text import Folded, fold_text

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
    if text.startswith(note.words, note.start):
        return PlacedNote(note, (note.start, note.start + len(note.words)))
    starts = _occurrences(text, note.words)
    if starts:
        start = min(starts, key=lambda start: abs(start - note.start))
        return PlacedNote(note, (start, start + len(note.words)))
    folded, asked = Folded(text), " ".join(fold_text(note.words).split())
    starts = _occurrences(folded.text, asked)
    if not asked or not starts:
        return PlacedNote(note, None)
    start = min(starts, key=lambda start: abs(start - note.start))
    return PlacedNote(note, folded.original_span(start, start + len(asked)))


def _occurrences(text: str, words: str) -> list[int]:
    found: list[int] = []
    start = text.find(words) if words else -1
    while start >= 0:
        found.append(start)
        start = text.find(words, start + 1)
    return found
