"""``reader library backup``: a copy of the library beside it, or elsewhere, and back."""

from __future__ import annotations

import os
from pathlib import Path

from reader.cli.command import argument, option
from reader.cli.errors import print_note
from reader.cli.library.group import library
from reader.cli.options import library_option, opened_library
from reader.errors import UsageError
from reader.presentation.messages import N_, Message, message_of


@library.command(
    short_help=N_("Back the library up, or restore a backup."),
    help=N_(
        "Copy the library to FILE, or beside itself without FILE: there the newest three are kept.\n\n"
        "The reader does the same once a week, and before an update of the library, unless a copy would take a "
        "tenth of the free disk. With --restore the backup FILE, or the newest, takes the library's place; the library "
        "that was there is kept under another name."
    ),
    examples=(
        ("reader library backup", N_("keeps the newest three")),
        ("reader library backup --restore", N_("goes back to the newest")),
    ),
)
@option("--restore", is_flag=True, help=N_("Put a backup in the place of the library."))
@option("--force", is_flag=True, help=N_("Overwrite an existing file."))
@library_option
@argument("file", required=False, metavar=N_("[FILE]"))
def backup(file: str | None, restore: bool, force: bool) -> None:
    """Back the library up, or restore a backup."""
    to = Path(file) if file else None
    if restore:
        _restore(to)
        return
    if to is not None and os.path.lexists(to) and not force:
        raise UsageError(Message("{path}: already exists; use --force to overwrite", path=to))
    with opened_library() as opened:
        made = opened.back_up(to)
    print_note(Message("backup: {path}", path=made))


def _restore(backup: Path | None) -> None:
    from reader.library import LibraryError, library_file
    from reader.library.backup import restore

    try:
        found, aside = restore(library_file(), backup)
    except LibraryError as error:
        raise UsageError(message_of(error)) from error
    print_note(Message("restored: {path}", path=found))
    if aside is not None:
        print_note(Message("the library that was there was kept as {path}", path=aside))
