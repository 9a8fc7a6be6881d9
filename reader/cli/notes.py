"""The command ``reader notes``: one's notes and highlights, looked through and taken out."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

from reader.cli.command import argument, command, option
from reader.cli.errors import print_error
from reader.cli.options import LateChoice, library_option, opened_library
from reader.cli.output import print_table
from reader.errors import ExitStatus
from reader.presentation.messages import N_, Message

if TYPE_CHECKING:
    from reader.library import Library
    from reader.model.notes import Note

FORMATS = ("table", "markdown", "jsonl")

WIDEST = (11, 12)
"""Cells of the columns of day and kind."""


@command(
    short_help=N_("List or export your notes."),
    help=N_(
        "Print your notes and highlights, the one changed last first.\n\n"
        "QUERY keeps those that have all its words. A note whose words an article no longer has is marked. Exit status "
        "1: no note."
    ),
    examples=(
        ("reader notes --format markdown > notes.md", N_("all notes, to paste elsewhere")),
        ("reader notes budget", N_("notes that have a word")),
    ),
)
@option(
    "--format",
    "format_name",
    type=LateChoice("format", lambda: FORMATS),
    default="table",
    show_default=True,
    help=N_("How to print the notes."),
)
@library_option
@argument("query", required=False, metavar=N_("[QUERY]"))
def notes(query: str | None, format_name: str) -> None:
    """List or export notes."""
    from reader.presentation.note_rows import markdown, table_row

    with opened_library() as library:
        found = library.notes(query or "")
        gone = {note.id for note in found if is_gone(library, note)}
    if format_name == "table":
        width = shutil.get_terminal_size().columns
        rows = [table_row(note, gone=note.id in gone) for note in found]
        print_table(rows, (*WIDEST, width // 4, width // 3))
    elif format_name == "markdown":
        for piece in markdown(found):
            sys.stdout.write(piece)
    else:
        for note in found:
            sys.stdout.write(_json(note, note.id in gone) + "\n")
    if not found:
        print_error(Message("no note has these words") if query else Message("no notes yet; make one with a"))
        sys.exit(ExitStatus.NOTHING_FOUND)


def is_gone(library: Library, note: Note) -> bool:
    """Return whether the article of a note is there and does not have its words any more."""
    from reader.model.notes import placed

    if note.kind == "name":
        return False
    article = library.noted_article(note)
    return article is not None and placed(note, article.text).span is None


def _json(note: Note, gone: bool) -> str:
    import msgspec

    return msgspec.json.encode({**msgspec.to_builtins(note), "gone": gone}).decode()
