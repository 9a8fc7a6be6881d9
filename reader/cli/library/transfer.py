"""``reader library export`` and ``import``: the whole library as a file."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING, BinaryIO

from reader.cli.command import argument, option
from reader.cli.errors import print_error, print_note
from reader.cli.library.group import library
from reader.cli.options import library_option, opened_library
from reader.cli.output import STANDARD_OUTPUT, written_to
from reader.errors import ExitStatus, UsageError
from reader.presentation.messages import N_, Message

if TYPE_CHECKING:
    from reader.library.transfer import Imported

TOLD = 20
"""Bad lines that are told one by one."""


@library.command(
    short_help=N_("Write the whole library to a file."),
    help=N_(
        "Write the whole library to FILE, or to standard output for -, as JSON lines.\n\n"
        "It includes annotations, reading positions, marks, tags, followed names, corrections, notes and saved "
        "searches. "
        "`reader library import` reads it back."
    ),
    examples=(("reader library export library.jsonl", N_("to keep, or for another machine")),),
)
@option("--force", is_flag=True, help=N_("Overwrite an existing file."))
@library_option
@argument("file", metavar=N_("FILE"))
def export(file: str, force: bool) -> None:
    """Write the whole library to a file."""
    from reader.library.transfer import export_lines

    problems: list[str] = []
    with opened_library() as opened, written_to(file, force=force, private=True) as out:
        count = sum(_written(out, line) for line in export_lines(opened, problems))
    for id_ in problems:
        print_error(Message("{id}: damaged, skipped; details: reader library doctor", id=id_))
    print_note(Message.counted("{count} article exported", "{count} articles exported", count))
    if problems:
        sys.exit(ExitStatus.FAILED)


def _written(out: BinaryIO, line: bytes) -> bool:
    """Return whether the line that was written is an article."""
    out.write(line)
    return line.startswith(b'{"kind":"article"')


@library.command(
    "import",
    short_help=N_("Read an exported library back in."),
    help=N_(
        "Read what `reader library export` wrote to FILE, or - for standard input.\n\n"
        "Nothing in this library is lost: tags and marks of both are kept, and the later reading position."
    ),
    examples=(("reader library import library.jsonl", N_("adds to what is there")),),
)
@library_option
@argument("file", metavar=N_("FILE"))
def import_(file: str) -> None:
    """Read an exported library back in."""
    from reader.library.transfer import import_lines

    with ExitStack() as stack:
        if file == STANDARD_OUTPUT:
            stream: BinaryIO = sys.stdin.buffer
        else:
            stream = stack.enter_context(_opened(file))
        opened = stack.enter_context(opened_library(to_write=True))
        try:
            done = import_lines(opened, stream)
        except OSError as error:
            raise UsageError(_unreadable(file, error)) from error
    for problem in done.problems[:TOLD]:
        print_error(problem)
    if len(done.problems) > TOLD:
        more = len(done.problems) - TOLD
        print_error(Message.counted("and {count} more bad line", "and {count} more bad lines", more))
    print_note(_summary(done))
    if done.problems:
        sys.exit(ExitStatus.FAILED)


def _summary(done: Imported) -> Message:
    """Return what came of an import; notes and saved searches are told where there are any."""
    articles = Message.counted(
        "{new} new, {merged} already there, {count} correction",
        "{new} new, {merged} already there, {count} corrections",
        done.corrections,
        new=done.new,
        merged=done.merged,
    )
    notes = Message.counted("{count} note", "{count} notes", done.notes)
    searches = Message.counted("{count} saved search", "{count} saved searches", done.searches)
    more = [told for told, count in ((notes, done.notes), (searches, done.searches)) if count]
    return Message.joined([articles, *more], ", ")


def _opened(file: str) -> BinaryIO:
    try:
        return open(file, "rb")  # noqa: PTH123 - no path but what the person typed
    except (OSError, ValueError) as error:
        raise UsageError(_unreadable(file, error)) from error


def _unreadable(file: str, error: Exception) -> Message:
    from reader.text.printable import printable
    from reader.text.system_error import system_reason

    return Message("{name}: {reason}", name=printable(file), reason=system_reason(error))
