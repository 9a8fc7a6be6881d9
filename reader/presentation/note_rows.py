"""Notes as rows of a list, and as text to take out. No widget."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from itertools import groupby

from reader.model.notes import Note, NoteKind
from reader.presentation.dates import short_date
from reader.presentation.library_rows import place_of
from reader.presentation.messages import N_, _, gettext
from reader.presentation.note_line import NOTE
from reader.presentation.row import Row
from reader.text.context import one_line

GONE = N_("words gone")
"""Said of a note whose words the article has no more; a msgid."""

KINDS: dict[NoteKind, str] = {"words": N_("words"), "quote": N_("quote"), "name": N_("name")}
"""What a note is on; msgids."""

_LOOKS: dict[NoteKind, str] = {"words": "", "quote": "quote", "name": "person"}


def note_row(note: Note, *, gone: bool = False) -> Row:
    """Return the row of a note: the article or name it is on, its day; below what it says, and the words it is on."""
    words = one_line(note.words)
    if note.kind == "name":
        head, on = words, gettext(KINDS["name"])
    else:
        head, on = note.title or place_of(note.source or "") or words, words
    below = " · ".join(filter(None, (one_line(note.text), gettext(GONE) if gone else "", on)))
    return Row(note.id, head, NOTE, _LOOKS[note.kind], changed_on(note), below=below)


def changed_on(note: Note) -> str:
    """Return the day on which a note was changed last."""
    return short_date(time.strftime("%Y-%m-%d", time.localtime(note.changed)))


def table_row(note: Note, *, gone: bool = False) -> list[str]:
    """Return the line of a table: day, kind, words, note, article."""
    where = note.title or note.source or ""
    kind = gettext(GONE) if gone else gettext(KINDS[note.kind])
    return [changed_on(note), kind, one_line(note.words), one_line(note.text), where]


def markdown(notes: Iterable[Note]) -> Iterator[str]:
    """Yield notes as Markdown, in pieces: a heading an article, then its notes in order; notes on names at the end."""
    ordered = sorted(notes, key=lambda note: (note.kind == "name", note.title or note.source or "", note.start))
    for heading, members in groupby(ordered, key=_heading):
        yield f"## {_plain(heading)}\n\n"
        for note in members:
            lead = f"**{_plain(note.words)}**" if note.kind == "name" else f"> {_plain(note.words)}"
            yield f"{lead}\n\n"
            if note.text:
                yield f"{note.text.strip()}\n\n"


def _heading(note: Note) -> str:
    if note.kind == "name":
        return _("Names")
    source = note.source or ""
    return f"{note.title} ({source})" if note.title and source else note.title or source


def _plain(words: str) -> str:
    """Return words on one line that Markdown reads as nothing but words."""
    return "".join(f"\\{c}" if c in "\\`*_[]<>#" else c for c in one_line(words))
