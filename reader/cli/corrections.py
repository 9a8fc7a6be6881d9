"""The commands ``reader corrections ...``: what a person put right, as a list and as a file to edit and to exchange."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reader.cli.command import Group, argument, option
from reader.cli.errors import print_error, print_note
from reader.cli.options import library_option, opened_library, raise_last_error
from reader.cli.output import STANDARD_OUTPUT, print_table, written_to
from reader.errors import ExitStatus, UsageError
from reader.presentation.messages import N_, Message, _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.library import Library
    from reader.library.correction_file import Read
    from reader.model.correction import Correction

WIDEST = (40, 80)
"""Cells of the columns of the list."""

SHORT = 10
"""Characters of an id that tell one article from another."""


@click.group(
    cls=Group,
    invoke_without_command=True,
    short_help=N_("List, edit, check and exchange corrections."),
    help=N_("What you put right, of names and of quotes: list it, edit it as a file, check it, exchange it."),
)
@library_option
@click.pass_context
def corrections(ctx: click.Context) -> None:
    """List, edit, check and exchange corrections."""
    if ctx.invoked_subcommand is None:
        sys.stdout.write(ctx.get_help() + "\n")


@corrections.command(
    "list",
    short_help=N_("List corrections."),
    help=N_(
        "List corrections in the order in which they are applied: where each holds, and what it says.\n\n"
        "Not on a terminal, each line has type, id of the article (none: all articles), title of the article, words."
    ),
    examples=(("reader corrections list", N_("what you put right, and where it holds")),),
)
@library_option
def list_() -> None:
    """List corrections."""
    from reader.presentation.correction_words import described

    with opened_library() as library:
        made = library.corrections()
    if sys.stdout.isatty():
        print_table([[_place(correction), described(correction)] for correction in made], WIDEST)
        return
    keys = [
        (correction.article.id, correction.article.title) if correction.article else ("", "") for correction in made
    ]
    types = [str(correction.__struct_config__.tag) for correction in made]
    print_table([[type_, *key, described(one)] for type_, key, one in zip(types, keys, made, strict=True)])


def _place(one: Correction) -> str:
    """Return the title of the article in which a correction holds."""
    key = one.article
    return _("all articles") if key is None else key.title or key.source or key.id[:SHORT]


@corrections.command(
    short_help=N_("Write corrections to a file."),
    help=N_(
        "Write all corrections to FILE, or to standard output, as TOML. `reader corrections import` reads it back."
    ),
    examples=(("reader corrections export mine.toml", N_("for a colleague, or to keep")),),
)
@option("--force", is_flag=True, help=N_("Overwrite an existing file."))
@library_option
@argument("file", required=False, metavar=N_("[FILE]"))
def export(file: str | None, force: bool) -> None:
    """Write corrections to a file."""
    from reader.library.correction_file import toml_of

    with opened_library() as library:
        text = toml_of(library.corrections())
    with written_to(file, force=force) as out:
        out.write(text.encode())


@corrections.command(
    "import",
    short_help=N_("Add corrections from a file."),
    help=N_(
        "Add the corrections of FILE, or of standard input for -, to yours.\n\n"
        "Those that contradict one of yours are shown and left out; --theirs takes them instead of yours. With "
        "--replace FILE is all there is: what it lacks is taken back. A file with a mistake changes nothing. Exit "
        "status 2: a mistake, or something was left out."
    ),
    examples=(("reader corrections import mine.toml", N_("those of a colleague")),),
)
@option("--theirs", is_flag=True, help=N_("Where two contradict each other, take that of the file."))
@option("--replace", is_flag=True, help=N_("Take back corrections that the file does not have."))
@library_option
@argument("file", metavar=N_("FILE"))
def import_(file: str, theirs: bool, replace: bool) -> None:
    """Add corrections from a file."""
    read = _read(_text_of(file))
    with opened_library(to_write=True) as library:
        if replace:
            _replace(library, read.corrections)
            return
        left_out = _merge(library, read, theirs=theirs)
    if left_out:
        sys.exit(ExitStatus.FAILED)


def _text_of(file: str) -> str:
    from reader.text.printable import printable
    from reader.text.system_error import system_reason

    try:
        body = sys.stdin.buffer.read() if file == STANDARD_OUTPUT else Path(file).read_bytes()
        return body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise UsageError(
            Message("{name}: line {number}: not UTF-8; nothing was changed", name=printable(file), number=line)
        ) from error
    except (OSError, ValueError) as error:
        raise UsageError(Message("{name}: {reason}", name=printable(file), reason=system_reason(error))) from error


def _read(text: str) -> Read:
    """Read a file of corrections. Exits with status 2 where it has a mistake; nothing is changed then."""
    from reader.library.correction_file import read_toml

    read = read_toml(text)
    if read.problems:
        _tell_problems(read)
        print_note(Message("nothing was changed; mend these lines and try again"))
        sys.exit(ExitStatus.FAILED)
    return read


def _tell_problems(read: Read) -> None:
    for problem in read.problems:
        print_error(problem)


def _merge(library: Library, read: Read, *, theirs: bool) -> int:
    """Add corrections to those that are there; return how many were left out since they contradict."""
    from reader.model.conflicts import contradicted
    from reader.presentation.correction_words import described

    mine = list(library.corrections())
    made: list[Correction] = []
    withdrawn: list[Correction] = []
    left_out = 0
    for one, line in zip(read.corrections, read.lines, strict=True):
        if one in mine or one in made:
            continue
        against = contradicted(one, mine)
        for other in against:
            both = {"number": line, "theirs": described(one), "mine": described(other)}
            if theirs:
                print_note(Message("line {number}: {theirs}, instead of yours: {mine}", **both))
            else:
                print_error(Message("line {number}: {theirs}; yours stays: {mine}", **both))
        if against and not theirs:
            left_out += 1
            continue
        withdrawn += against
        made.append(one)
    library.change_corrections(made, withdrawn)
    raise_last_error(library)
    there = len(read.corrections) - len(made) - left_out
    print_note(
        Message(
            "{made} added, {there} already there, {left_out} left out", made=len(made), there=there, left_out=left_out
        )
    )
    return left_out


def _replace(library: Library, wanted: Sequence[Correction]) -> None:
    mine = library.corrections()
    made, withdrawn = (
        [correction for correction in wanted if correction not in mine],
        [correction for correction in mine if correction not in wanted],
    )
    library.change_corrections(made, withdrawn)
    raise_last_error(library)
    print_note(Message("{made} added, {withdrawn} taken back", made=len(made), withdrawn=len(withdrawn)))


@corrections.command(
    short_help=N_("Edit corrections as a file."),
    help=N_(
        "Edit all corrections as TOML in the editor of $VISUAL or $EDITOR.\n\n"
        "What you delete is taken back. A mistake changes nothing: it is told with its line, and your text is kept."
    ),
    examples=(("reader corrections edit", N_("save and quit the editor to apply")),),
)
@library_option
def edit() -> None:
    """Edit corrections as a file."""
    from reader.library.correction_file import read_toml, toml_of

    with opened_library(to_write=True) as library:
        before = toml_of(library.corrections())
        text = before
        while True:
            edited = click.edit(text, extension=".toml")
            if edited is None or edited == before:
                print_note(Message("nothing was changed"))
                return
            read = read_toml(edited)
            if not read.problems:
                _replace(library, read.corrections)
                return
            _tell_problems(read)
            text = edited
            if not sys.stdin.isatty() or not click.confirm(_("Edit again?"), default=True, err=True):
                _keep_text(library.path.with_name("corrections-edited.toml"), edited)


def _keep_text(path: Path, text: str) -> None:
    """Keep a text that cannot be used yet, and exit with status 2."""
    from reader.text.whole_file import whole_file

    with whole_file(path) as file:
        file.write(text.encode())
    raise UsageError(
        Message(
            "nothing was changed; your text is in {path}: mend it, then reader corrections import --replace {path}",
            path=path,
        )
    )


@corrections.command(
    short_help=N_("Check corrections and report problems."),
    help=N_(
        "Tell which corrections contradict each other, and which match nothing any more.\n\n"
        "Exit status 2: there are some."
    ),
)
@library_option
def check() -> None:
    """Check corrections and report problems."""
    from reader.library.correction_check import unmatched
    from reader.model.conflicts import conflicts
    from reader.presentation.correction_words import described

    with opened_library() as library:
        made = library.corrections()
        gone = unmatched(library, made)
    against = conflicts(made)
    for pair in against:
        one, other = described(pair.one), described(pair.other)
        print_error(Message("contradict each other: {one}; {other}", one=one, other=other))
    for found in gone:
        facts = {"what": described(found.correction), "title": _place(found.correction)}
        if found.why == "article":
            message = Message("its article is not in the library: {what} ({title})", **facts)
        else:
            message = Message("its words stand nowhere any more: {what} ({title})", **facts)
        print_error(message)
    problems = len(against) + sum(found.why == "words" for found in gone)
    print_note(
        Message.counted("{count} correction", "{count} corrections", len(made)) if not problems
        else Message("problems were found; change them with: reader corrections edit")
    )  # fmt: skip
    if problems:
        sys.exit(ExitStatus.FAILED)
